"""The clock of a learner alone; and the briefing, which says how it runs."""

from __future__ import annotations

from datetime import timedelta

from tests.web.pages import page_of


def press(learner, what):
    return learner.client.post(f"/meja/{learner.run}/jam/{what}", follow_redirects=True)


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
    assert "Jam melompat ke Rabu, 15 April pukul 08.00." in look().text

    page_of(press(learner, "hari-berikutnya"))

    assert (run_now().now.day, run_now().now.hour) == (15, 8)


def test_on_the_last_day_the_next_one_ends_the_exercise(learner, look, run_now):
    for _day in range(4):
        press(learner, "hari-berikutnya")
    assert "Hari kerja terakhir latihan ini berakhir, dan latihan selesai." in look().text

    press(learner, "hari-berikutnya")

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


def test_a_class_that_has_not_begun_shows_a_standing_clock(make_class):
    trainee = make_class("Yuliana", running=False).trainees[0]

    page = page_of(trainee.client.get(f"/meja/{trainee.run}/"))

    assert "Belum dimulai" in page.text
