from datetime import timedelta

import pytest

from tests.tables import each_row
from tests.web.pages import page_of
from tests.web.people import SLUG, enter


@pytest.fixture
def instructor(app, make_account):
    return enter(app.test_client(), make_account("ibu.ratna", instructor=True))


def open_(client, **data):
    return client.post(
        "/instruktur/kelas/baru", data={"scenario": SLUG, "feedback": "", "pace": ""} | data
    )


def test_strangers_are_asked_to_sign_in(client):
    assert client.get("/instruktur").location == "/akun/masuk?next=/instruktur"
    assert client.get("/instruktur/kelas/baru").location.startswith("/akun/masuk")
    assert open_(client).location == "/akun/masuk"


def test_a_first_class_is_one_press_away(instructor, services):
    assert "Belum ada kelas" in page_of(instructor.get("/instruktur")).text
    form = page_of(instructor.get("/instruktur/kelas/baru"))
    assert f'value="{SLUG}" checked' in form.html, "the only scenario comes chosen"

    answer = open_(instructor)

    console = page_of(instructor.get(answer.location))
    owner = services.directory.account_named("ibu.ratna")
    exercise = services.directory.exercises_of(owner.id)[0]
    assert answer.location == f"/instruktur/kelas/{exercise.id}"
    assert f"{exercise.join_code[:3]} {exercise.join_code[3:]}" in console.text
    assert (exercise.state, exercise.feedback, exercise.minutes_per_working_day) == (
        "open",
        "at_end",
        10,
    )


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [("2,5", 2.5), ("7.5", 7.5), (" 15 menit ", 15), ("0,25", 0.25), ("480", 480)],
)
def test_pace_and_feedback_may_be_chosen(instructor, services, typed, minutes):
    open_(instructor, feedback="on_closing", pace=typed)

    owner = services.directory.account_named("ibu.ratna")
    exercise = services.directory.exercises_of(owner.id)[0]
    assert (exercise.feedback, exercise.minutes_per_working_day) == ("on_closing", minutes)


def test_what_all_scenarios_say_is_named_in_the_choice_and_what_differs_at_each(instructor):
    text = page_of(instructor.get("/instruktur/kelas/baru")).text

    assert "Menurut skenario (mulai dari awal)" in text
    assert "penilaian terbuka setelah latihan selesai" in text
    assert "penilaian terbuka setiap kali laporan ditutup" in text


@pytest.mark.parametrize(
    ("typed", "title"),
    [("", "Hari pertama di kotak masuk"), ("  Angkatan   II ", "Angkatan II")],
)
def test_a_class_may_have_a_name_of_its_own(instructor, services, typed, title):
    open_(instructor, title=typed)

    owner = services.directory.account_named("ibu.ratna")
    assert services.directory.exercises_of(owner.id)[0].title == title


def test_a_name_that_is_too_long_is_refused_in_our_words(instructor):
    assert (
        "Nama kelas paling banyak 80 karakter."
        in page_of(open_(instructor, title="x" * 81), 422).text
    )


@each_row("typed", ["cepat", "0", "-3", "481", "0,1", "nan", "inf", "1,2,3"])
def test_a_pace_that_is_none_stays_in_the_field(instructor, services, typed):
    page = page_of(open_(instructor, pace=typed), 422)

    assert "antara 0,25 dan 480" in page.text
    assert f'value="{typed}"' in page.html
    assert "#pace" in page.links
    assert services.directory.exercises_of(services.directory.account_named("ibu.ratna").id) == ()


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"scenario": ""}, "Pilih satu skenario."),
        ({"scenario": "tidak-ada"}, "Skenario ini tidak tersedia."),
        ({"feedback": "besok"}, "Pilih kapan penilaian terbuka."),
    ],
)
def test_a_choice_that_is_none_is_refused_in_our_words(instructor, wrong, said):
    assert said in page_of(open_(instructor, **wrong), 422).text


def test_an_empty_form_opens_nothing(instructor):
    assert (
        "Pilih satu skenario."
        in page_of(instructor.post("/instruktur/kelas/baru", data={}), 422).text
    )


def test_own_classes_are_listed_newest_first_with_their_people(make_class, clock):
    room = make_class("Yuliana", "Budi")
    clock.advance(timedelta(minutes=5))
    open_(room.client)
    others = make_class("Siti")

    page = page_of(room.client.get("/instruktur"))

    own = [
        link for link in page.links if link.startswith("/instruktur/kelas/") and "baru" not in link
    ]
    assert len(own) == 2
    assert own[1] == f"/instruktur/kelas/{room.exercise.id}"
    assert "2 peserta" in page.text
    assert "menunggu dimulai" in page.text
    assert "berjalan" in page.text
    assert others.exercise.id not in page.html


def test_practice_of_one_s_own_is_no_class(instructor):
    instructor.post(f"/latihan/mulai/{SLUG}", data={"feedback": "at_end"})

    assert "Belum ada kelas" in page_of(instructor.get("/instruktur")).text


def test_a_form_that_is_tapped_twice_opens_one_class(instructor, services, clock):
    first = open_(instructor)
    clock.advance(timedelta(seconds=2))
    second = open_(instructor)
    clock.advance(timedelta(seconds=30))
    third = open_(instructor)

    assert first.location == second.location != third.location


def test_the_list_has_pages(instructor, clock):
    for _number in range(21):
        open_(instructor)
        clock.advance(timedelta(seconds=30))

    first, second = (page_of(instructor.get(f"/instruktur?halaman={n}")) for n in (1, 2))

    counts = [
        sum("/instruktur/kelas/" in link and "baru" not in link for link in page.links)
        for page in (first, second)
    ]
    assert counts == [20, 1]
