"""The instructor and the people: hands, words to all, more time, a debrief that waits, seats that are freed."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from tests.debrief.making import answer, keep
from tests.debrief.playing import INTERNET
from tests.web.debrief.runs import act_as
from tests.web.pages import fragment_of, page_of
from trainer.usecases.classroom import raise_hand
from trainer.usecases.exercises import Setup, end_exercise, next_working_day
from trainer.usecases.loading import load
from trainer.usecases.seats import seats_of
from trainer.web.access import SERVICES

LIVE = {"X-Requested-With": "live"}
"""What a region of a page sends along; it never takes another page in place of its own inside."""


def console(room):
    return f"/instruktur/kelas/{room.exercise.id}"


def send(room, what, **data):
    return room.client.post(f"{console(room)}/{what}", data=data)


def test_a_raised_hand_stands_on_top_until_it_was_answered(make_class, services):
    room = make_class("Ayu", "Budi")
    budi = room.trainees[1]
    cursor = page_of(room.client.get(console(room))).html.split('data-live-position="')[1]
    raise_hand(services, budi.run, "admin", budi.person.id)

    fresh = fragment_of(room.client.get(f"{console(room)}/sejak/{cursor.split(chr(34))[0]}"))
    done = send(room, f"tangan/{budi.run}/admin")

    assert fresh.text.index("Angkat tangan") < fresh.text.index("kesalahan berat")
    assert "Turunkan tangan Budi" in fresh.html
    assert 'data-alarm="hand"' in fresh.html
    after = page_of(room.client.get(done.location)).text
    assert after.count("Tangan Budi sudah diturunkan.") == 1
    assert "Angkat tangan" not in after
    assert load(services, budi.run).run.hands == ()


def test_a_raised_hand_is_counted_on_the_other_pages_of_the_class(make_class, services):
    room = make_class("Ayu", "Budi")
    budi = room.trainees[1]
    raise_hand(services, budi.run, "admin", budi.person.id)

    for more in ("/peserta", "/penilaian"):
        assert "Konsol (1 tangan terangkat)" in page_of(room.client.get(console(room) + more)).text
    send(room, f"tangan/{budi.run}/admin")
    assert "terangkat" not in page_of(room.client.get(f"{console(room)}/peserta")).text


@pytest.mark.parametrize("more", ["/peserta", "/penilaian"])
def test_a_hand_is_counted_there_while_the_page_stands_open(make_class, services, more):
    room = make_class("Ayu", "Budi")
    budi = room.trainees[1]
    page = page_of(room.client.get(console(room) + more))
    asks, cursor = re.search(
        r'data-live-url="(.+?)" data-live-position="(.+?)"', page.html
    ).groups()
    assert room.client.get(asks + cursor).status_code == 204

    raise_hand(services, budi.run, "admin", budi.person.id)
    up = room.client.get(asks + cursor)
    cursor = up.headers["X-Position"]
    assert room.client.get(asks + cursor).status_code == 204
    send(room, f"tangan/{budi.run}/admin")
    down = room.client.get(asks + cursor)

    assert "Konsol (1 tangan terangkat)" in fragment_of(up).text
    assert f'href="{console(room)}{more}" aria-current="page"' in fragment_of(up).html
    assert "terangkat" not in fragment_of(down).text
    end_exercise(services, room.exercise.id)
    last = room.client.get(asks + down.headers["X-Position"])
    assert room.client.get(asks + last.headers["X-Position"]).status_code == 410
    assert "data-live-url" not in page_of(room.client.get(console(room) + more)).html


def test_hands_are_told_to_nobody_else(make_class, client):
    room, other = make_class("Ayu"), make_class("Budi")
    asks = f"{console(room)}/tangan/people/sejak/0"

    assert room.client.get(asks).status_code == 200
    for stranger, status in ((other.client, 404), (room.trainees[0].client, 401), (client, 401)):
        for address in (asks, f"{console(room)}/sejak/0"):
            assert stranger.get(address, headers=LIVE).status_code == status
    assert room.client.get(asks.replace("people", "lain")).status_code == 404


@pytest.mark.usefixtures("unsure_machine")
def test_before_the_end_it_is_said_who_works_and_what_nobody_has_marked(
    make_class, services, clock
):
    room = make_class("Ayu", "Budi")
    before = page_of(room.client.get(console(room))).text
    next_working_day(services, room.exercise.id)
    clock.advance(timedelta(minutes=4))
    for command in (keep(INTERNET), answer(INTERNET)):
        act_as(services, room.trainees[0].run, command)

    after = page_of(room.client.get(console(room))).text

    assert "2 peserta masih bekerja. Tidak ada jawaban yang menunggu penilaian." in before
    assert "2 peserta masih bekerja. 1 jawaban menunggu penilaian." in after


def test_a_hand_of_another_class_is_not_there(make_class, services):
    room, other = make_class("Ayu"), make_class("Budi")
    budi = other.trainees[0]
    raise_hand(services, budi.run, "admin", budi.person.id)

    assert send(room, f"tangan/{budi.run}/admin").status_code == 404
    assert load(services, budi.run).run.hands == ("admin",)


def test_words_reach_everybody_once_however_often_the_button_is_tapped(make_class, services):
    room = make_class("Ayu", "Budi")
    form = page_of(room.client.get(console(room))).form("/pesan")

    answers = [send(room, "pesan", **form, text="Lihat lampiran.") for _tap in range(2)]

    text = page_of(room.client.get(answers[0].location)).text
    assert "Pesan terkirim" in text
    assert text.count("Anda kepada semua: “Lihat lampiran.”") == 1
    for each in room.trainees:
        assert [n.text for n in load(services, each.run).run.notices] == ["Lihat lampiran."]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "Tulis pesannya lebih dahulu."),
        ("   ", "Tulis pesannya lebih dahulu."),
        ("x" * 501, "Pesan paling banyak 500 karakter."),
    ],
)
def test_words_that_cannot_be_sent_stay_in_an_open_door(make_class, services, text, said):
    room = make_class("Ayu")

    page = page_of(send(room, "pesan", text=text), 422)

    assert said in page.text
    assert re.search(r'<details class="bt-door" id="pesan"[^>]* open>', page.html)
    assert "#text" in page.links
    assert load(services, room.trainees[0].run).run.notices == ()


def test_where_nobody_works_there_is_nobody_to_speak_to(make_class):
    room = make_class()

    page = page_of(send(room, "pesan", text="Halo"), 409)

    assert "Tidak ada latihan yang masih berjalan di kelas ini." in page.text


def test_time_is_given_to_all_or_to_one(make_class, services):
    room = make_class("Ayu", "Budi")
    ayu, budi = room.trainees

    everybody = send(room, "waktu", days="1", whom="")
    said = page_of(room.client.get(everybody.location)).text
    assert "Semua peserta mendapat tambahan 1 hari kerja (sekitar 10 menit); latihan kini" in said
    assert "+1 hari kerja" not in said
    answer = send(room, "waktu", days="2", whom=budi.run)

    text = page_of(room.client.get(answer.location)).text
    said = "Budi mendapat tambahan 2 hari kerja (sekitar 20 menit); latihannya kini berakhir Kam, 23 Apr pukul 16.00."
    assert said in text
    assert "berakhir Sel, 21 Apr pukul 16.00; Budi Kam, 23 Apr pukul 16.00" in text
    assert text.count("+2 hari kerja") == 1
    ends = [load(services, each.run).run.ends_at.strftime("%d") for each in (ayu, budi)]
    assert ends == ["21", "23"]


@pytest.mark.parametrize(
    ("days", "whom", "said"),
    [
        ("6", "", "Pilih 1 sampai 5 hari kerja."),
        ("banyak", "", "Pilih 1 sampai 5 hari kerja."),
        ("1", "bukan-orang", "Orang ini tidak sedang bekerja di kelas ini."),
    ],
)
def test_time_that_cannot_be_given_is_refused_in_our_words(make_class, services, days, whom, said):
    room = make_class("Ayu")

    page = page_of(send(room, "waktu", days=days, whom=whom), 422)

    assert said in page.text
    assert load(services, room.trainees[0].run).run.ends_at.strftime("%d") == "20"


def test_from_the_list_of_people_time_is_given_to_one_alone(make_class, services):
    room = make_class("Ayu", "Budi")
    budi = room.trainees[1]
    links = page_of(room.client.get(f"{console(room)}/peserta")).links
    (way,) = (link for link in links if f"untuk={budi.run}" in link)

    page = page_of(room.client.get(way.split("#")[0]))

    assert way.endswith("#waktu")
    assert f'<option value="{budi.run}" selected>' in page.html
    assert re.search(r'<details class="bt-door" id="waktu"[^>]* open>', page.html)


def test_whoever_has_finished_gets_no_more_time(make_class, services):
    room = make_class("Ayu")
    for _day in range(5):
        next_working_day(services, room.exercise.id)

    page = page_of(room.client.get(f"{console(room)}/peserta"))

    assert not [link for link in page.links if "untuk=" in link]
    assert send(room, "waktu", days="1", whom="").status_code == 409


def test_a_debrief_that_was_withheld_opens_by_one_button(make_class, services):
    room = make_class("Ayu", setup=Setup(seed=7, feedback="withheld"))
    ayu = room.trainees[0]
    running = page_of(room.client.get(console(room))).text
    said = page_of(room.client.get(send(room, "akhiri").location)).text
    wall = page_of(room.client.get(f"/kelas/{room.exercise.join_code}/layar")).text

    assert "Kini ditahan, juga setelah latihan selesai" in running
    assert "Pembahasan terbuka" not in running + said
    assert "Pembahasan ditahan sampai instruktur membukanya." in wall
    assert ayu.client.get(f"/hasil/{ayu.run}").status_code == 404
    assert "Buka pembahasan sekarang" in said

    opened = send(room, "pembahasan")

    assert "Buka pembahasan" not in page_of(room.client.get(opened.location)).text
    assert ayu.client.get(f"/hasil/{ayu.run}").status_code == 200


def test_a_hand_goes_down_with_the_end_of_the_work(make_class, services):
    room = make_class("Ayu")
    ayu = room.trainees[0]
    raise_hand(services, ayu.run, "admin", ayu.person.id)
    end_exercise(services, room.exercise.id)

    assert "Angkat tangan" not in page_of(room.client.get(console(room))).text


def test_nothing_is_to_be_opened_where_nothing_is_withheld(make_class):
    assert (
        "Buka pembahasan" not in page_of((room := make_class("Ayu")).client.get(console(room))).text
    )


@pytest.fixture
def team(make_team):
    return make_team(("Siti",), admin="Ayu", dishub="Budi")


def test_a_shared_run_has_a_tile_for_each_person_and_each_free_seat(team, app):
    ayu, budi, _siti = team.trainees
    budi.client.get(f"/meja/{budi.run}/")
    ayu.client.get(f"/meja/{ayu.run}/laporan/SIM-0000101")
    title = load(app.extensions[SERVICES], ayu.run).run.dossier("SIM-0000101").report.title

    page = page_of(team.client.get(console(team)))

    for words in (
        f"Ayu 0 dari / 2 Membaca “{title}”",
        "Admin Instansi Pemerintah Kabupaten Murung Raya",
        "Budi 0 dari / 0 Belum membuka laporan Pejabat Penghubung Dinas Perhubungan",
        "Admin Koordinator Provinsi Kalimantan Tengah",
        "Dijalankan rekan simulasi",
        "3 peserta",
    ):
        assert words in page.text
    assert f"/meja/{budi.run}/?meja=dishub" in page.links


def test_the_instructor_looks_at_the_desk_of_one_seat(team):
    ayu, _budi, _siti = team.trainees

    dishub = page_of(team.client.get(f"/meja/{ayu.run}/?meja=dishub"))
    still = page_of(team.client.get(f"/meja/{ayu.run}/"))
    admin = page_of(team.client.get(f"/meja/{ayu.run}/?meja=admin"))

    for page, name, role in (
        (dishub, "Budi", "Pejabat Penghubung, Dishub"),
        (still, "Budi", "Pejabat Penghubung, Dishub"),
        (admin, "Ayu", "Admin Instansi, Pemkab"),
    ):
        assert name in page.text
        assert role in page.text
    assert team.client.get(f"/meja/{ayu.run}/?meja=koordinator").status_code == 404
    assert team.client.post(f"/meja/{ayu.run}/laporan/SIM-0000101/verifikasi").status_code == 404


def test_a_seat_is_freed_and_its_person_chooses_anew(team, app):
    _ayu, budi, _siti = team.trainees
    people = page_of(team.client.get(f"{console(team)}/peserta"))
    question = f"{console(team)}/bebaskan/dishub"

    asked = page_of(team.client.get(question))
    still = seats_of(app.extensions[SERVICES], budi.run)["dishub"]
    freed = team.client.post(question, data=asked.form("/bebaskan/dishub"))

    assert "Bebaskan meja Pejabat Penghubung Dinas Perhubungan" in people.html
    assert question in people.links
    assert "Budi kehilangan meja ini dan dapat memilih meja lain yang kosong." in asked.text
    assert still == budi.person.id, "nothing is done before it was asked"
    assert freed.location == f"{console(team)}/peserta"
    assert "belum duduk" in people.text
    said = page_of(team.client.get(freed.location)).text
    assert "Pejabat Penghubung Dinas Perhubungan dibebaskan." in said
    assert seats_of(app.extensions[SERVICES], budi.run)["dishub"] is None
    assert budi.client.get(f"/meja/{budi.run}/").location.endswith("/meja")


def test_seats_that_are_none_and_classes_without_any_are_not_there(team, make_class):
    for seat in ("bupati", "koordinator"):
        assert team.client.get(f"{console(team)}/bebaskan/{seat}").status_code == 404
    assert send(team, "bebaskan/bupati").status_code == 404
    assert send(make_class("Ayu"), "bebaskan/admin").status_code == 404


def test_another_instructor_does_none_of_it(make_class, services):
    room, other = make_class("Ayu"), make_class()
    ayu = room.trainees[0]
    for what in (
        f"tangan/{ayu.run}/admin",
        "pesan",
        "waktu",
        "pembahasan",
        "bebaskan/admin",
    ):
        address = f"{console(room)}/{what}"
        assert other.client.post(address, data={"text": "x", "days": "1"}).status_code == 404
    assert load(services, ayu.run).run.notices == ()
