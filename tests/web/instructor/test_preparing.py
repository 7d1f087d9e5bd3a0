"""Preparing a class: defaults that suffice, ways to play together, rules of another profile, a past class again."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from tests.tables import each_row
from tests.teams import TEAM
from tests.web.pages import page_of
from tests.web.people import SLUG, enter
from trainer.usecases.exercises import Setup, set_pace
from trainer.web.access import SERVICES

PLACE = "/instruktur/kelas/baru"
ALONE = {"scenario": SLUG, "mode": "each", "feedback": "", "profile": "", "late_join": ""}


@pytest.fixture
def instructor(app, make_account):
    return enter(app.test_client(), make_account("ibu.ratna", instructor=True))


def newest(services):
    return services.directory.exercises_of(services.directory.account_named("ibu.ratna").id)[0]


def test_the_page_as_it_stands_opens_a_class(instructor, services):
    page = page_of(instructor.get(PLACE))
    first = services.library.slugs()[0]

    assert f'value="{first}" checked' in page.html
    assert 'value="each" checked' in page.html
    assert "<details" in page.html.split("setelan-lain")[0].rsplit("<form", 1)[1]
    answer = instructor.post(PLACE, data=ALONE | {"scenario": first})
    exercise = newest(services)

    assert answer.location == f"/instruktur/kelas/{exercise.id}"
    assert (exercise.mode, exercise.profile, exercise.late_join) == ("each", None, None)
    assert exercise.hide_names is False


def test_every_choice_says_what_it_means(instructor):
    text = page_of(instructor.get(PLACE)).text

    for words in (
        "Satu latihan bersama",
        "laporan benar-benar berpindah di antara mereka",
        "Ketika instruktur membukanya",
        "Mengikuti jam kelas",
        "Setelah kelas dimulai, hanya kode pribadi yang masih berlaku.",
        "1 meja",
        "Bandingkan profil",
    ):
        assert words in text


def test_a_way_to_play_says_for_which_scenarios_and_for_how_many_people(make_team):
    room = make_team()
    team = room.client.application.extensions[SERVICES].library.current(TEAM)

    page = page_of(room.client.get(PLACE))

    assert f"“{team.title}” (paling banyak {len(team.seats)} orang)" in page.text
    assert re.search(
        rf'value="shared" data-needs="scenario" data-needs-values="[^"]*{TEAM}', page.html
    )
    assert SLUG not in re.findall(r'data-needs-values="(.*?)"', page.html)[0]


def test_all_of_it_may_be_chosen(instructor, services):
    other = next(p for p in services.library.profiles() if p.based_on is not None)
    chosen = {
        "feedback": "withheld",
        "profile": other.id,
        "late_join": "closed",
        "hide_names": "y",
        "pace": "2,5",
        "title": "Angkatan II",
    }

    instructor.post(PLACE, data=ALONE | chosen)

    exercise = newest(services)
    assert (exercise.feedback, exercise.profile, exercise.late_join) == (
        "withheld",
        other.id,
        "closed",
    )
    assert (exercise.hide_names, exercise.title) == (True, "Angkatan II")
    assert exercise.minutes_per_working_day == 2.5


@each_row(
    ("wrong", "said"),
    [
        ({"mode": "shared"}, "hanya mempunyai satu meja, jadi tidak dapat dimainkan bersama."),
        ({"mode": "berdua"}, "Pilih cara bermain dari daftar."),
        ({"profile": "sop-lain"}, "Profil ini tidak tersedia."),
        ({"late_join": "besok"}, "Pilih apa yang berlaku bagi yang datang terlambat."),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_opened(instructor, services, wrong, said):
    page = page_of(instructor.post(PLACE, data=ALONE | wrong), 422)

    assert said in page.text
    owner = services.directory.account_named("ibu.ratna")
    assert services.directory.exercises_of(owner.id) == ()


def test_a_defect_in_what_is_folded_away_opens_the_fold(instructor):
    page = page_of(instructor.post(PLACE, data=ALONE | {"pace": "cepat"}), 422)

    assert '<details class="bt-fold" open>' in page.html


def test_a_scenario_with_seats_is_played_together(make_team):
    room = make_team()

    answer = room.client.post(PLACE, data=ALONE | {"scenario": TEAM, "mode": "shared"})
    page = page_of(room.client.get(answer.location))

    assert page.text.count("Dijalankan rekan simulasi") == 3


def test_a_past_class_fills_the_form_and_its_people_stay_away(make_class, services):
    setup = Setup(
        seed=7, feedback="on_closing", late_join="closed", hide_names=True, title="Angkatan I"
    )
    room = make_class("Ayu", setup=setup)
    set_pace(services, room.exercise.id, 5)
    console = page_of(room.client.get(f"/instruktur/kelas/{room.exercise.id}"))
    (way,) = (link for link in console.links if "salin=" in link)

    page = page_of(room.client.get(way))

    assert "Setelan disalin dari “Angkatan I”." in page.text
    for chosen in (
        f'value="{SLUG}" checked',
        'value="on_closing" checked',
        'value="closed" checked',
        'value="Angkatan I"',
        'value="5"',
    ):
        assert chosen in page.html
    assert '<details class="bt-fold" open>' in page.html


def test_settings_that_were_the_scenario_s_own_stay_so(make_class):
    room = make_class()

    page = page_of(room.client.get(f"{PLACE}?salin={room.exercise.id}"))

    assert page.html.count('value="" checked') == 3
    assert 'value="Hari pertama di kotak masuk"' not in page.html


def test_a_class_of_somebody_else_is_not_there_to_copy(instructor, make_class):
    room = make_class()

    assert instructor.get(f"{PLACE}?salin={room.exercise.id}").status_code == 404
    assert instructor.get(f"{PLACE}?salin=tidak-ada").status_code == 404


def scenario_of(services):
    exercise = newest(services)
    return services.library.world(exercise.scenario, exercise.content_hash).scenario


def test_two_classes_may_have_the_same_new_reports(instructor, services, clock):
    for _class in range(2):
        instructor.post(PLACE, data=ALONE | {"reports": "baru", "variant": "1234"})
        clock.advance(timedelta(minutes=1))

    owner = services.directory.account_named("ibu.ratna").id
    first, second = services.directory.exercises_of(owner)
    assert first.content_hash == second.content_hash
    assert first.title.endswith("(varian 1234)")
    assert scenario_of(services).variant == 1234


def test_a_variant_that_nobody_names_is_drawn(instructor, services):
    instructor.post(PLACE, data=ALONE | {"reports": "baru", "title": "Angkatan II"})

    assert 1000 <= scenario_of(services).variant <= 9999
    assert newest(services).title == "Angkatan II"


def test_a_class_with_new_reports_is_prepared_again_with_the_same(instructor, services):
    instructor.post(PLACE, data=ALONE | {"reports": "baru", "variant": "77"})

    page = page_of(instructor.get(f"{PLACE}?salin={newest(services).id}"))

    assert 'value="baru" checked' in page.html
    filled = {each["name"]: each["value"] for each in page.fields}
    assert (filled["variant"], filled["title"] or "") == ("77", "")


@each_row("number", ["0", "10000", "tujuh", "-3", "1.5"])
def test_a_number_that_no_variant_has_is_refused_with_what_would_do(instructor, services, number):
    answer = instructor.post(PLACE, data=ALONE | {"reports": "baru", "variant": number})

    assert "Isi nomor dari 1 sampai 9999, atau kosongkan." in page_of(answer, 422).text


def test_a_number_without_new_reports_is_asked_about(instructor):
    answer = instructor.post(PLACE, data=ALONE | {"variant": "12"})

    assert "hanya berlaku untuk “Laporan baru”" in page_of(answer, 422).text


def test_a_scenario_without_variants_says_so(make_team):
    room = make_team()

    answer = room.client.post(PLACE, data=ALONE | {"scenario": TEAM, "reports": "baru"})

    assert "hanya mempunyai laporan seperti ditulis" in page_of(answer, 422).text


def test_where_no_report_was_written_a_class_gets_new_ones(instructor, services):
    page = page_of(instructor.get(PLACE))

    instructor.post(PLACE, data=ALONE | {"scenario": "satu-perkara", "variant": "12"})

    assert "dan “Satu perkara, lima laporan”, laporannya selalu baru." in page.text
    assert scenario_of(services).variant == 12
