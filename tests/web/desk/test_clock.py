"""The clock of a learner alone; and the briefing, which says how it runs."""

from __future__ import annotations

from datetime import timedelta

from tests.web.pages import page_of
from trainer.usecases.exercises import pause


def press(learner, what, **data):
    address = f"/meja/{learner.run}/jam/{what}"
    return learner.client.post(address, data=data, follow_redirects=True)


def test_a_paused_clock_says_by_whose_hand_and_runs_on(learner, look, run_now, clock):
    page = page_of(press(learner, "jeda"))
    assert "Jam berhenti." in page.text
    assert "Dijeda" in page.text
    assert "Dijeda instruktur" not in page.text
    stood = run_now().now

    clock.advance(timedelta(minutes=3))
    page_of(press(learner, "lanjut"))

    assert run_now().now == stood
    assert run_now().exercise.state == "running"


def test_the_next_working_day_is_said_before_it_is_pressed(learner, look, run_now):
    assert "Setelah ditekan: waktu simulasi maju ke Rabu, 15 April pukul 08.00." in look().text

    page_of(press(learner, "hari-berikutnya"))

    assert (run_now().now.day, run_now().now.hour) == (15, 8)


def test_a_button_that_names_a_day_which_has_come_by_itself_says_so_and_moves_nothing(
    learner, look, run_now, clock
):
    named = look().form("/hari-berikutnya")
    for _quarter in range(4):  # a longer absence would not count
        clock.advance(timedelta(minutes=3))
        look()
    stood = run_now().now
    assert stood.day == 15, "the night passed while the page stood open"

    told = page_of(press(learner, "hari-berikutnya", **named))

    assert "Sekarang sudah Rabu, 15 April pukul" in told.text
    assert "jadi waktu tidak dimajukan lagi" in told.text
    assert run_now().now == stood
    page_of(press(learner, "hari-berikutnya", yakin="1", **told.form("/hari-berikutnya")))
    assert (run_now().now.day, run_now().now.hour) == (16, 8)


def test_what_comes_in_today_is_hinted_at_only_while_there_is_time(learner, look, later):
    assert "Hari ini masih ada waktu kerja sampai 16.00" in look().text
    assert "menunggu Anda pada hari berikutnya" in look().text


def test_a_limit_of_today_is_asked_about_once_before_the_clock_jumps(learner, look, run_now):
    for _day in range(3):
        press(learner, "hari-berikutnya", yakin="1")
    stood = run_now().now

    asked = page_of(press(learner, "hari-berikutnya"))

    assert "Masih ada yang jatuh tempo hari ini" in asked.text
    assert "Batas laporan SIM-0000101 berakhir hari ini." in asked.text
    assert run_now().now == stood
    assert f"/meja/{learner.run}/" in asked.links
    there = page_of(press(learner, "hari-berikutnya", **asked.form("/hari-berikutnya")))
    assert run_now().now.date() > stood.date()
    assert "laporan melewati batasnya." in there.text


def test_a_new_day_says_what_it_brought(learner, look):
    page = page_of(press(learner, "hari-berikutnya"))

    assert "Rabu, 15 April pukul 08.00." in page.text
    assert "laporan baru masuk." in page.text


def test_the_clock_is_stopped_and_let_go_from_any_page_and_one_stays_there(learner, look):
    for path in ("laporan/SIM-0000101", "rujukan/jalan?q=jembatan", "pengarahan", "publik"):
        for what, words in (("jeda", "Jeda"), ("lanjut", "Lanjutkan jam")):
            page = look(path)
            assert words in page.text
            data = page.form(f"/jam/{what}")
            answer = learner.client.post(f"/meja/{learner.run}/jam/{what}", data=data)
            assert answer.location == f"/meja/{learner.run}/{path}"


def test_the_button_leads_to_no_page_outside_the_run(learner):
    answer = learner.client.post(
        f"/meja/{learner.run}/jam/jeda", data={"kembali": "https://contoh.invalid/"}
    )

    assert answer.location == f"/meja/{learner.run}/"


def test_while_the_clock_stands_each_form_says_so_and_lets_it_run_with_what_was_typed(
    learner, look, run_now
):
    press(learner, "jeda")
    page = look("laporan/SIM-0000101/panggilan-darurat")
    assert "Jam latihan berhenti, jadi belum ada yang dapat dikirim." in page.text
    resume = "jam/lanjut?laporan=SIM-0000101&formulir=panggilan-darurat"
    assert resume.replace("&", "&amp;") in page.html

    answer = learner.client.post(
        f"/meja/{learner.run}/{resume}",
        data={"panggilan-darurat-number": "112", "panggilan-darurat-told": "Petugas jaga posko"},
    )

    assert answer.location.endswith("laporan/SIM-0000101/panggilan-darurat#panggilan-darurat")
    assert not run_now().run.clock.paused
    there = look("laporan/SIM-0000101")
    assert "Petugas jaga posko" in there.html
    assert "Jam latihan berhenti, jadi" not in there.text


def test_in_a_class_the_forms_say_it_without_a_way_to_let_the_clock_run(make_class, services):
    room = make_class("Yuliana")
    pause(services, room.exercise.id)
    trainee = room.trainees[0]

    page = page_of(trainee.client.get(f"/meja/{trainee.run}/laporan/SIM-0000101/tunda"))

    assert "mengirim baru dapat dilakukan setelah jam berjalan lagi" in page.text
    assert "Lanjutkan jam" not in page.text


def test_on_the_last_day_the_next_one_ends_the_exercise(learner, look, run_now):
    for _day in range(4):
        press(learner, "hari-berikutnya", yakin="1")
    assert "berjalan tanpa Anda, lalu latihan selesai." in look().text

    press(learner, "hari-berikutnya", yakin="1")

    assert run_now().run.finished
    assert "Baca pembahasan" in look().text


def test_ending_is_for_good(learner, look, run_now):
    assert "tidak dapat dilanjutkan lagi" in look().text

    page = page_of(press(learner, "selesai"))

    assert run_now().exercise.state == "ended"
    assert page.title.startswith("Pembahasan")
    desk = look()
    assert desk.text.count("Latihan sudah selesai") == 1
    assert f"/hasil/{learner.run}" in desk.links


def test_a_trainee_cannot_touch_the_clock_of_the_class(make_class, services):
    trainee = make_class("Yuliana").trainees[0]

    for what in ("jeda", "lanjut", "hari-berikutnya", "selesai"):
        page = page_of(trainee.client.post(f"/meja/{trainee.run}/jam/{what}"), 409)
        assert "Hanya instruktur kelas ini" in page.text


def test_an_absence_does_not_count(learner, look, run_now, clock):
    look()
    before = run_now().now
    clock.advance(timedelta(hours=8))

    page = look()

    assert (run_now().now - before) < timedelta(hours=5)
    assert "Latihan selesai" not in page.text


def test_the_briefing_says_role_agency_expectations_and_pace(look):
    page = look("pengarahan")

    assert "Hari pertama di kotak masuk" in page.title
    for words in (
        "Admin Instansi Pemerintah Kabupaten Murung Raya",
        "sekitar 20 menit",
        "satu hari kerja berlangsung 10 menit",
        "Senin, 20 April 2026 pukul 16.00",
        "Putuskan setiap laporan",
    ):
        assert words in page.text
    assert "**" not in page.text
    assert page.text.count("Yang diharapkan") == 1, "the scenario's own text says it already"
    assert page.html.count("btn btn-primary") == 1
    assert page.text.count("Mulai bekerja") <= 2, "at the end of the text, and beside the clock"


def test_a_class_that_has_not_begun_shows_a_standing_clock(make_class):
    trainee = make_class("Yuliana", running=False).trainees[0]

    page = page_of(trainee.client.get(f"/meja/{trainee.run}/"))

    assert "Belum dimulai" in page.text
