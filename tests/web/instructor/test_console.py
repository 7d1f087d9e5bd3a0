import re
from datetime import date, datetime, timedelta, timezone

import pytest

from tests.web.pages import fragment_of, page_of
from trainer.domain import commands as c
from trainer.domain.vocabulary import AnswerKind
from trainer.usecases.acting import act, watch
from trainer.usecases.exercises import end_exercise, join_class
from trainer.usecases.loading import load
from trainer.web.instructor.classroom_time import arrived_words

CONTROLS = ("mulai", "jeda", "lanjut", "kecepatan", "hari-berikutnya", "akhiri")
PAGES = ("", "/peserta", "/hasil.csv", "/sejak/0-open-0")


def path(room, more=""):
    return f"/instruktur/kelas/{room.exercise.id}{more}"


def press(room, control, **data):
    answer = room.client.post(path(room, f"/{control}"), data=data)
    assert answer.location == path(room), answer.get_data(as_text=True)[:2000]
    return page_of(room.client.get(answer.location))


def live(page):
    return re.search(r'data-live-url="(.+?)" data-live-position="(.+?)"', page.html).groups()


def archive(services, trainee, report):
    """The trainee archives a report, without looking."""
    command = c.Archive(
        report=report, reason="masukan_terlalu_umum", explanation="Tidak dapat dipahami."
    )
    return act(services, trainee.run, command, "admin", trainee.person.id)


def first_report(services, trainee):
    return next(iter(load(services, trainee.run).run.dossiers))


def read(services, trainee):
    report = first_report(services, trainee)
    act(services, trainee.run, c.OpenReport(report), "admin", trainee.person.id)
    return report


@pytest.mark.parametrize("more", PAGES)
def test_another_instructor_s_class_does_not_exist(make_class, more):
    room, other = make_class("Yuliana"), make_class()

    assert other.client.get(path(room, more)).status_code == 404
    assert room.client.get(path(room, more)).status_code == 200


@pytest.mark.parametrize("control", CONTROLS)
def test_nobody_else_moves_the_clock_of_a_class(
    make_class, make_learner, client, services, control
):
    room, other, learner = make_class("Yuliana"), make_class(), make_learner("siti")
    before = services.log.position(room.exercise.id)

    assert other.client.post(path(room, f"/{control}")).status_code == 404
    assert learner.client.post(path(room, f"/{control}")).status_code == 404
    assert room.trainees[0].client.post(path(room, f"/{control}")).location == "/akun/masuk"
    assert services.log.position(room.exercise.id) == before
    assert services.directory.exercise(room.exercise.id).state == "running"


def test_a_run_alone_has_no_console(make_learner):
    learner = make_learner("siti")

    page_of(learner.client.get(f"/instruktur/kelas/{learner.exercise.id}"), 404)


def test_before_the_start_the_console_says_how_people_come_in(make_class):
    room = make_class("Yuliana", running=False)

    page = page_of(room.client.get(path(room)))

    assert "Mulai kelas" in page.text
    assert "localhost/gabung" in page.text
    assert "Ponsel peserta belum dapat masuk" in page.text
    assert "python3 run.py --lan" in page.text
    assert "Hari kerja berikutnya" not in page.text
    assert "data-clock=" not in page.html


def test_a_class_starts_pauses_resumes_and_ends(make_class, services):
    room = make_class("Yuliana", running=False)
    run = room.trainees[0].run

    page = press(room, "mulai")
    assert "Kelas dimulai" in page.text
    assert "Jeda kelas" in page.text
    assert not load(services, run).run.clock.paused

    page = press(room, "jeda")
    assert "Lanjutkan kelas" in page.text
    assert load(services, run).run.clock.paused

    page = press(room, "lanjut")
    assert not load(services, run).run.clock.paused

    page = press(room, "akhiri")
    assert load(services, run).run.finished_why == "ended_by_instructor"
    assert "Bahas hasil kelas" in page.text
    assert "data-live-url" not in page.html
    assert re.findall(r'action="/instruktur/kelas/\w+/(.+?)"', page.html) == ["nama"]


@pytest.mark.parametrize("control", ["mulai", "jeda", "lanjut", "hari-berikutnya", "kecepatan"])
def test_what_is_over_moves_no_more(make_class, services, control):
    room = make_class("Yuliana")
    end_exercise(services, room.exercise.id)
    before = services.log.position(room.exercise.id)

    page = page_of(room.client.post(path(room, f"/{control}"), data={"pace": "5"}), 409)

    assert "Kelas ini sudah berakhir" in page.text
    assert services.log.position(room.exercise.id) == before


def test_ending_twice_is_ending_once(make_class, services):
    room = make_class("Yuliana")
    press(room, "akhiri")
    before = services.log.position(room.exercise.id)

    press(room, "akhiri")

    assert services.log.position(room.exercise.id) == before


def test_the_pace_changes_for_everybody(make_class, services):
    room = make_class("Yuliana")

    page = press(room, "kecepatan", pace="2,5")

    assert "1 hari kerja = 2,5 menit" in page.text
    assert load(services, room.trainees[0].run).run.clock.wall_seconds_per_working_day == 150


@pytest.mark.parametrize("typed", ["", "cepat", "0", "999"])
def test_a_pace_that_is_none_keeps_the_door_open(make_class, services, typed):
    room = make_class("Yuliana")

    page = page_of(room.client.post(path(room, "/kecepatan"), data={"pace": typed}), 422)

    assert "Tulis banyaknya menit" in page.text
    assert re.search(r'<details class="bt-door" id="kecepatan"[^>]* open', page.html)
    assert services.directory.exercise(room.exercise.id).minutes_per_working_day == 10


def test_the_next_working_day_comes_for_the_whole_class(make_class, services, clock):
    room = make_class("Yuliana", "Budi")
    clock.advance(timedelta(minutes=4))

    page = press(room, "hari-berikutnya")

    assert "Semua peserta kini pada Rabu, 15 April pukul 08.00." in page.text
    shown = {load(services, trainee.run).now.isoformat() for trainee in room.trainees}
    assert shown == {"2026-04-15T08:00:00+07:00"}


def test_before_the_next_day_it_is_said_who_still_works(make_class, services, clock):
    room = make_class("Yuliana", "Budi", "Siti")
    archive(services, room.trainees[1], first_report(services, room.trainees[1]))
    waiting = len(load(services, room.trainees[0].run).run.dossiers)

    text = page_of(room.client.get(path(room))).text

    for words in (
        "3 dari 3 peserta kehilangan sisa hari kerjanya. Masih bekerja:",
        f"Yuliana ({waiting} laporan menunggu tindakan)",
        f"Budi ({waiting - 1} laporan menunggu tindakan)",
    ):
        assert words in text


def test_the_console_and_the_wall_say_how_far_the_class_has_come(make_class, services, clock):
    room = make_class("Yuliana", running=False)
    wall = f"/kelas/{room.exercise.join_code}/layar"
    assert "50 menit, sekitar 20 menit bila hari dimajukan" in page_of(room.client.get(wall)).text
    press(room, "mulai")
    clock.advance(timedelta(minutes=12))

    for address in (path(room), wall):
        shown = page_of(room.client.get(address))
        assert "hari 2 dari 5, sisa sekitar 38 menit" in shown.text.lower()
    url, cursor = live(shown)
    assert room.client.get(url + cursor).status_code == 204
    clock.advance(timedelta(minutes=1))
    assert "sisa sekitar 37 menit" in fragment_of(room.client.get(url + cursor)).text


def test_who_came_later_has_another_day_and_the_jump_says_so(make_class, services, clock):
    room = make_class("Yuliana")
    clock.advance(timedelta(minutes=12))
    join_class(services, room.exercise.join_code, "Siti")

    page = press(room, "hari-berikutnya")

    assert "Harinya tidak sama, karena ada yang masuk belakangan." in page.text


def test_what_a_button_does_is_said_before_it_is_pressed(make_class):
    room = make_class("Budi")

    page = page_of(room.client.get(path(room)))

    assert page.text.count("Setelah ditekan:") == 5
    assert "tidak dapat dilanjutkan lagi" in page.text


def test_tiles_say_where_people_are_and_lead_to_their_desks(make_class, services):
    room = make_class("Yuliana", "Budi")
    report = read(services, room.trainees[0])
    title = load(services, room.trainees[0].run).run.dossier(report).report.title

    page = page_of(room.client.get(path(room)))

    assert f"Membaca “{title}”" in page.text
    assert f"Membaca {report}" not in page.text
    assert "Belum membuka laporan" in page.text
    assert f"/meja/{room.trainees[0].run}/" in page.links
    assert f"Yuliana membuka “{title}”" in page.text


def test_people_of_one_name_have_tiles_that_differ(make_class):
    room = make_class("Yuliana", "Yuliana")

    assert "Yuliana (2)" in page_of(room.client.get(path(room))).text


def test_who_is_idle_is_seen_after_five_minutes_and_before_the_others(make_class, services, clock):
    room = make_class("Budi", "Yuliana")
    for trainee in room.trainees:
        read(services, trainee)
    clock.advance(timedelta(minutes=4))
    read(services, room.trainees[0])
    archive(services, room.trainees[0], first_report(services, room.trainees[0]))
    clock.advance(timedelta(minutes=2))

    page = page_of(room.client.get(path(room)))

    assert "Tanpa tindakan 6 menit" in page.text
    assert "1 tanpa tindakan lebih dari 5 menit" in page.text
    tiles = re.findall(r'bt-seat-tile__name">(\w+)', page.html)
    assert tiles == ["Yuliana", "Budi"]


def test_nobody_is_idle_during_a_lecture_nor_right_after_it(make_class, services, clock):
    room = make_class("Budi")
    read(services, room.trainees[0])
    press(room, "jeda")
    clock.advance(timedelta(minutes=40))
    assert "0 tanpa tindakan" in page_of(room.client.get(path(room))).text

    page = press(room, "lanjut")

    assert "0 tanpa tindakan" in page.text


def test_whoever_has_not_begun_is_counted_and_marked_after_two_minutes(make_class, services, clock):
    room = make_class("Budi", "Yuliana")
    read(services, room.trainees[0])

    page = page_of(room.client.get(path(room)))
    assert "1 belum mulai" in page.text
    assert 'data-alarm="absent"' not in page.html

    clock.advance(timedelta(minutes=2))
    page = page_of(room.client.get(path(room)))
    assert page.html.count('data-alarm="absent"') == 1


def test_somebody_who_has_just_come_in_is_not_absent(make_class, services, clock):
    room = make_class("Budi")
    clock.advance(timedelta(minutes=30))
    join_class(services, room.exercise.join_code, "Siti")

    page = page_of(room.client.get(path(room)))

    assert page.html.count('data-alarm="absent"') == 1


def test_the_console_hears_of_everything_by_position(make_class, services):
    room = make_class("Budi")
    url, cursor = live(page_of(room.client.get(path(room))))
    assert room.client.get(url + cursor).status_code == 204

    read(services, room.trainees[0])
    answer = room.client.get(url + cursor)
    assert "Membaca “" in fragment_of(answer).text
    assert 'data-live-into="kejadian"' in answer.get_data(as_text=True)
    assert room.client.get(url + answer.headers["X-Position"]).status_code == 204

    join_class(services, room.exercise.join_code, "Siti")
    assert "Siti" in fragment_of(room.client.get(url + answer.headers["X-Position"])).text


def test_idle_minutes_grow_without_any_event(make_class, services, clock):
    room = make_class("Budi")
    read(services, room.trainees[0])
    url, cursor = live(page_of(room.client.get(path(room))))

    clock.advance(timedelta(seconds=61))

    assert room.client.get(url + cursor).status_code == 200


def test_a_poll_that_finds_nothing_due_writes_nothing(make_class, services, clock):
    room = make_class("Budi")
    url, cursor = live(page_of(room.client.get(path(room))))
    before = services.log.position(room.exercise.id)
    clock.advance(timedelta(seconds=2))

    assert room.client.get(url + cursor).status_code == 204
    assert services.log.position(room.exercise.id) == before


def test_the_world_moves_on_by_polls_alone(make_class, services, clock):
    room = make_class("Budi", "Yuliana")
    url, cursor = live(page_of(room.client.get(path(room))))
    arrived = len(load(services, room.trainees[0].run).run.dossiers)
    clock.advance(timedelta(minutes=9))

    answer = room.client.get(url + cursor)

    assert answer.status_code == 200
    for trainee in room.trainees:
        assert len(load(services, trainee.run).run.dossiers) > arrived


def test_when_the_class_ends_the_console_stops_asking(make_class, services):
    room = make_class("Budi")
    url, cursor = live(page_of(room.client.get(path(room))))
    end_exercise(services, room.exercise.id)

    answer = room.client.get(url + cursor)

    assert "berakhir" in fragment_of(answer).text
    assert room.client.get(url + answer.headers["X-Position"]).status_code == 410


def test_a_critical_failure_comes_first_and_is_named(make_class, services, clock):
    room = make_class("Budi", "Yuliana")
    clock.advance(timedelta(minutes=19))
    emergency = "SIM-0000104"
    page_of(room.client.get(path(room)))
    archive(services, room.trainees[1], emergency)

    page = page_of(room.client.get(path(room)))

    assert "1 kesalahan berat" in page.text
    assert re.findall(r'bt-seat-tile__name">(\w+)', page.html)[0] == "Yuliana"
    title = load(services, room.trainees[1].run).run.dossier(emergency).report.title
    sentence = f"Kesalahan berat, Yuliana: Keadaan darurat ditangguhkan (“{title}”, {emergency})"
    assert sentence in page.text
    assert f"/meja/{room.trainees[1].run}/laporan/{emergency}" in page.links


def test_an_empty_class_says_how_it_fills(make_class):
    room = make_class(running=False)

    page = page_of(room.client.get(path(room)))

    assert "Belum ada peserta" in page.text
    assert f"/kelas/{room.exercise.join_code}/layar" in page.links


ANGRY, POLITE = "SIM-0000401", "SIM-0000402"
INTERIM = (
    "Yth. Pelapor, terima kasih atas laporannya. Bagian Distribusi memeriksa pipa di Gang Haur Kuning hari ini, dan kabar "
    "berikutnya kami sampaikan paling lambat Kamis, 9 Juli 2026."
)


def answers(services, trainee, report, day):
    """The trainee of the unit reads a report and gives an interim answer."""
    act(services, trainee.run, c.OpenReport(report), "perumda", trainee.person.id)
    interim = c.FollowUp(report, AnswerKind.SEMENTARA, INTERIM, next_news=day)
    act(services, trainee.run, interim, "perumda", trainee.person.id)


def came(services, room, report, clock):
    """Let time pass until a report lies with the unit in every run."""
    for trainee in room.trainees:
        while not any(
            each.unit == "62.03-pdam"
            for each in getattr(watch(services, trainee.run).run.dossiers.get(report), "active", ())
        ):
            clock.advance(timedelta(seconds=15))


def test_what_a_colleague_decided_is_no_progress_of_a_unit_that_has_to_answer(
    make_class, services, clock
):
    room = make_class("Ani", "Budi", "Citra", slug="pelapor-yang-marah")
    came(services, room, ANGRY, clock)
    for trainee in room.trainees:
        answers(services, trainee, ANGRY, date(2026, 7, 9))
    came(services, room, POLITE, clock)
    for trainee in room.trainees:
        desk = page_of(trainee.client.get(f"/meja/{trainee.run}/")).text
        assert "1 dari 2 laporan yang masuk belum Anda jawab." in desk

    page = page_of(room.client.get(path(room)))

    assert "3 dari 6 laporan yang sudah tiba dijawab" in page.text
    assert page.text.count("1 dari / 2") == len(room.trainees)
    assert "Tidak ada laporan yang menunggu tindakan" not in page.text
    # The angry one has replied by now, so that his report waits for an answer again.
    assert "Ani (2 laporan menunggu tindakan), Budi (2 laporan menunggu tindakan)" in page.text


def test_clocks_that_begin_to_run_again_one_after_the_other_are_on_one_day(app):
    opens = datetime(2026, 4, 15, 8, tzinfo=timezone(timedelta(hours=7)))

    with app.test_request_context():
        said = arrived_words([opens + timedelta(seconds=4), opens + timedelta(seconds=31)])

    assert said == "Semua peserta kini pada Rabu, 15 April pukul 08.00."
