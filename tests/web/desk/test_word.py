"""What a class has to hear at once: a pause and the instructor's words, in a line that stays in view beside what is typed."""

from __future__ import annotations

import re

import pytest
from markupsafe import escape

from tests.web.pages import fragment_of, page_of
from trainer.usecases.classroom import broadcast, extend
from trainer.usecases.exercises import end_exercise, next_working_day, pause, start_class

ONE = "SIM-0000101"
HELD = "JEDA: perhatikan instruktur"
SAID = "Buka Rujukan sebelum memutuskan."


@pytest.fixture
def room(make_class):
    return make_class("Yuliana")


def opened(trainee, path):
    """A page of a desk, what its living region brings next, and the page opened anew."""
    address = f"/meja/{trainee.run}/{path}"
    page = page_of(trainee.client.get(address))
    asks = re.search(r'data-live-url="([^"]+)"', page.html)[1]
    position = re.search(r'data-live-position="([^"]+)"', page.html)[1].replace("&amp;", "&")

    def news():
        return fragment_of(trainee.client.get(asks + position))

    def anew():
        return page_of(trainee.client.get(address))

    return page, news, anew


@pytest.fixture
def report(room):
    return opened(room.trainees[0], f"laporan/{ONE}")


STAYING = (
    "publik",
    "publik?q=lampu+jalan&hal=1",
    f"laporan/{ONE}/sebagai/pelapor",
    "rujukan",
    f"rujukan/kategori?q=jalan&laporan={ONE}",
    "rujukan/profil",
    "loket",
)
"""Pages whose own content stays as it was loaded."""


def test_a_pause_reaches_whoever_types_with_the_reason_for_the_buttons(room, report, services):
    before, news, anew = report
    assert HELD not in before.text

    pause(services, room.exercise.id)

    for page in (news(), anew()):
        assert HELD in page.text
        assert 'data-holds="Jeda: belum dapat dikirim. Tulisan Anda tetap di sini."' in page.html
    assert 'data-live-into="kabar"' in news().html
    start_class(services, room.exercise.id)
    assert HELD not in news().text


def test_the_server_refuses_in_a_pause_whatever_the_buttons_do(room, report, services):
    trainee = room.trainees[0]
    pause(services, room.exercise.id)

    address = f"/meja/{trainee.run}/laporan/{ONE}/komentar"
    answer = trainee.client.post(address, data={"komentar-text": "Mohon ditunggu."})

    assert answer.status_code == 409
    assert "Mohon ditunggu." in answer.get_data(as_text=True)


def test_words_of_the_instructor_stand_in_the_line_on_a_page_made_before_them(
    room, report, services
):
    _before, news, anew = report
    broadcast(services, room.exercise.id, SAID)

    assert f"Pesan instruktur: {SAID} Baca" in news().text
    there = anew().text
    assert SAID in there
    assert "Pesan instruktur:" not in there, "on a new page they stand on top"


def test_a_day_that_the_instructor_moved_on_is_told_on_every_desk(room, report, services):
    _before, news, anew = report
    next_working_day(services, room.exercise.id)

    notice = "Hari dimajukan bagi semua peserta: kini Rabu, 15 April pukul 08.00."
    desk = f"/meja/{room.trainees[0].run}"
    messages = page_of(room.trainees[0].client.get(f"{desk}/pesan")).text
    assert f"Pesan instruktur: {notice}" in news().text
    assert notice in anew().text
    assert f"Pengumuman instruktur Rab, 15 Apr pukul 08.00 {notice}" in messages


def test_whoever_got_more_time_is_told_how_much_and_until_when(make_class, services):
    room = make_class("Yuliana", "Budi")
    yuliana, budi = room.trainees
    extend(services, room.exercise.id, 2, yuliana.run)

    def desk(trainee):
        return page_of(trainee.client.get(f"/meja/{trainee.run}/")).text

    notice = "Waktu Anda ditambah 2 hari kerja (sekitar 20 menit). Latihan Anda berakhir Rabu, 22 April pukul 16.00."
    assert notice in desk(yuliana)
    assert "ditambah" not in desk(budi)
    extend(services, room.exercise.id, 1)
    assert "Waktu Anda ditambah 1 hari kerja" in desk(budi)
    assert "Latihan Anda berakhir Kamis, 23 April pukul 16.00." in desk(yuliana)


def test_a_learner_alone_who_moves_on_hears_of_no_instructor(learner, look):
    learner.client.post(f"/meja/{learner.run}/jam/hari-berikutnya", data={"yakin": "1"})

    assert "Hari dimajukan" not in look("").text
    assert "Hari dimajukan" not in look("pesan").text


@pytest.mark.parametrize("path", STAYING)
def test_whoever_only_reads_hears_of_a_pause_and_of_the_instructors_words(room, services, path):
    page, news, anew = opened(room.trainees[0], path)
    assert HELD not in page.text

    pause(services, room.exercise.id)
    broadcast(services, room.exercise.id, SAID)

    for part in ("kabar", "jam", "tangan", "pengumuman"):
        assert f'id="{part}"' in page.html
        assert f'data-live-into="{part}"' in news().html
    assert f"{HELD} Pesan instruktur: {SAID}" in news().text
    assert HELD in anew().text
    assert SAID in anew().text
    start_class(services, room.exercise.id)
    assert HELD not in news().text


@pytest.mark.parametrize("path", STAYING)
def test_a_hand_raised_from_such_a_page_leads_back_to_it(room, services, path):
    trainee = room.trainees[0]
    _page, news, _anew = opened(trainee, path)
    pause(services, room.exercise.id)

    back = f"/meja/{trainee.run}/{path}"
    assert f'name="kembali" value="{escape(back)}"' in news().html


def test_a_page_elsewhere_is_no_way_back(room):
    trainee = room.trainees[0]
    found = trainee.client.get(f"/meja/{trainee.run}/sejak/0-0-0-0?halaman=//contoh.id/meja")

    assert "contoh.id" not in fragment_of(found).html


def test_a_page_asks_no_more_once_the_exercise_is_over(room, services):
    trainee = room.trainees[0]
    end_exercise(services, room.exercise.id)

    for path in STAYING:
        page = page_of(trainee.client.get(f"/meja/{trainee.run}/{path}"))
        assert "data-live-url" not in page.html
        assert "Latihan sudah selesai." in page.text


def test_a_paper_at_the_counter_hears_it_too(room, services):
    trainee = room.trainees[0]
    pause(services, room.exercise.id)

    found = trainee.client.get(f"/meja/{trainee.run}/sejak/0-0-0-0?berkas=SIM-0000209")

    assert HELD in fragment_of(found).text


def test_a_learner_alone_who_stopped_the_clock_is_told_nothing(learner, look):
    learner.client.post(f"/meja/{learner.run}/jam/jeda")

    assert HELD not in look(f"laporan/{ONE}").text


def test_the_instructor_who_looks_on_is_not_held(room, services):
    pause(services, room.exercise.id)

    page = page_of(room.client.get(f"/meja/{room.trainees[0].run}/laporan/{ONE}"))

    assert HELD not in page.text
