"""The feed and the tiles of a console: what people did, in the words of the buttons, and whose clock is another."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.web.pages import page_of
from trainer.domain import commands as c
from trainer.domain.errors import NotAllowed
from trainer.domain.vocabulary import Action
from trainer.usecases.acting import act
from trainer.usecases.exercises import end_exercise, join_class, next_working_day
from trainer.usecases.loading import load
from trainer.web.action_registry import FEED
from trainer.web.instructor.feed import LENGTH

LAMP, EMERGENCY, ACCUSED = "SIM-0000101", "SIM-0000102", "SIM-0000106"


def console(room):
    return page_of(room.client.get(f"/instruktur/kelas/{room.exercise.id}"))


def do(services, trainee, command):
    return act(services, trainee.run, command, "admin", trainee.person.id)


def test_every_button_is_told_with_its_report():
    assert all("%(report)s" in str(words) for words in FEED.values())


def test_a_press_is_told_by_the_name_of_the_button_and_the_title_of_the_report(
    make_class, services
):
    room = make_class("Siti")
    trainee = room.trainees[0]
    title = load(services, trainee.run).run.dossier(LAMP).report.title
    do(services, trainee, c.Postpone(LAMP, "lokasi_tidak_jelas", "Di jalan apa tepatnya?"))

    assert f"Siti menunda “{title}”" in console(room).text


def test_a_refused_attempt_is_told_as_refused(make_class, services):
    room = make_class("Siti")
    with pytest.raises(NotAllowed):
        do(services, room.trainees[0], c.Close(LAMP))

    text = console(room).text
    assert "Siti mencoba menutup “" in text
    assert "”; ditolak" in text


def test_the_newest_thirty_acts_of_all_stay_and_faults_stay_on_top(make_class, services, clock):
    room = make_class("Siti", "Budi")
    do(services, room.trainees[0], c.Postpone(EMERGENCY, "lokasi_tidak_jelas", "Di mana tepatnya?"))
    for number in range(LENGTH + 2):
        clock.advance(timedelta(seconds=1))
        do(services, room.trainees[1], c.Comment(LAMP, f"Kabar ke-{number}."))

    html = console(room).html
    feed = html[html.index('<ol class="bt-feed">') :]
    assert feed.index("Kesalahan berat, Siti") < feed.index("Budi")
    assert feed.count("mengomentari") == LENGTH
    assert "Kejadian (waktu setempat)" in html


def test_a_red_tile_leads_to_the_report_and_the_heaviest_comes_first(make_class, services, clock):
    room = make_class("Budi", "Siti")
    clock.advance(timedelta(minutes=19))
    console(room)
    postpone = ("lokasi_tidak_jelas", "Di mana tepatnya?")
    do(services, room.trainees[0], c.Postpone(EMERGENCY, *postpone))
    do(services, room.trainees[1], c.Postpone(EMERGENCY, *postpone))
    do(services, room.trainees[1], c.Postpone("SIM-0000104", *postpone))

    html = console(room).html
    tiles = html[html.index('<ul class="bt-seat-tiles">') :]
    assert tiles.index("Siti") < tiles.index("Budi")
    assert f'href="/meja/{room.trainees[0].run}/laporan/{EMERGENCY}"' in tiles


def test_whoever_comes_late_is_shown_with_an_own_clock(make_class, services, clock):
    room = make_class("Budi")
    clock.advance(timedelta(minutes=5))
    join_class(services, room.exercise.join_code, "Siti")

    text = console(room).text

    assert text.count("Masuk belakangan; jamnya 08.00") == 1
    assert "2 dari 2 peserta kehilangan sisa hari kerjanya." in text


def test_a_class_that_its_instructor_ended_says_so(make_class, services):
    room = make_class("Budi")
    end_exercise(services, room.exercise.id)

    text = console(room).text
    assert "Diakhiri instruktur" in text
    assert "Sudah selesai" not in text


def test_the_wall_opens_beside_the_console_and_results_are_a_button(make_class):
    html = console(make_class("Budi")).html

    assert "Buka layar aula (tab baru)" in html
    assert 'target="_blank" rel="noopener"' in html
    assert "Unduh hasil" in html
    assert Action.BUKA in FEED


def test_the_report_behind_a_red_tile_tells_the_instructor_alone_what_was_wrong(
    make_class, services
):
    room = make_class("Siti")
    trainee = room.trainees[0]
    do(services, trainee, c.Postpone(EMERGENCY, "lokasi_tidak_jelas", "Di mana tepatnya?"))
    address = f"/meja/{trainee.run}/laporan/{EMERGENCY}"

    seen = page_of(room.client.get(address)).text
    assert "Kesalahan berat pada laporan ini" in seen
    assert "Langkah rujukan: “Catat panggilan darurat ke 112”" in seen
    assert "Kesalahan berat" not in page_of(trainee.client.get(address)).text
    assert (
        "Kesalahan berat"
        not in page_of(room.client.get(f"/meja/{trainee.run}/laporan/{LAMP}")).text
    )


def test_an_escalation_is_told_as_such_although_it_makes_the_report_secret_first(
    make_class, services, clock
):
    room = make_class("Siti")
    trainee = room.trainees[0]
    next_working_day(services, room.exercise.id)
    console(room)
    title = load(services, trainee.run).run.dossier(ACCUSED).report.title
    command = c.Escalate(ACCUSED)
    act(services, trainee.run, command, "admin", trainee.person.id, command_id="sekali")

    text = console(room).text

    assert f"Siti menyerahkan “{title}” kepada Inspektorat" in text
    assert "merahasiakan" not in text
