"""The health page: every figure of the report, for instructors alone, and what happens where the gold set is another."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from threading import Event, Thread

import pytest
from flask import Flask
from flask_babel import Babel

from tests.debrief.making import answer, keep
from tests.debrief.playing import INTERNET
from tests.store.making import append
from tests.web.debrief.runs import act_as, finish
from tests.web.pages import fragment_of, page_of
from tests.web.people import enter
from tests.web.scorer.golds import GOLD, write_gold
from trainer.answers.evaluation.published import FILE, read_report
from trainer.answers.evaluation.stepping_back import ENOUGH
from trainer.answers.evaluation.targets import goals_of
from trainer.answers.rubric.levels import scale
from trainer.answers.verdict import DIMENSIONS
from trainer.domain.events import AnswerMarked, Recorded
from trainer.measuring import Gauge, at_once, in_background
from trainer.usecases.exercises import next_working_day
from trainer.usecases.loading import load
from trainer.usecases.trust import Measuring, Trust
from trainer.web.access import PLUGGED, SERVICES
from trainer.web.scorer.plain import plain_words

PATH = "/penilai"
LEVELS = dict.fromkeys(DIMENSIONS, 2)


@pytest.fixture
def instructor(app, make_account):
    return enter(app.test_client(), make_account(instructor=True))


@pytest.fixture
def with_gauge(app, services, monkeypatch):
    """Lets the application trust what a gauge says."""

    def put(gauge) -> Trust:
        trust = Trust(gauge, services.log, services.wall)
        plugged = replace(app.extensions[PLUGGED], trust=trust)
        monkeypatch.setitem(app.extensions, PLUGGED, plugged)
        trusting = replace(app.extensions[SERVICES], advice_only=trust.advice_only)
        monkeypatch.setitem(app.extensions, SERVICES, trusting)
        return trust

    return put


def test_the_page_tells_the_figures_that_come_along(instructor, services):
    report = read_report(GOLD / FILE)
    page = page_of(instructor.get(PATH))

    for each in report.dimensions:
        assert f"{each.kappa:.3f}".replace(".", ",") in page.text
    for goal in goals_of(report):
        assert (
            goal.reached
            or goal.of not in DIMENSIONS
            or scale().dimensions[goal.of].title in page.text
        )
    for each in report.calibration[0].bins:
        assert f"{100 * each.right:.1f}%".replace(".", ",") in page.text
    missed = sum(not each.reached for each in goals_of(report))
    assert f"Sasaran yang belum tercapai ({missed})" in page.text
    assert "bukan dengan pejabat atau warga" in page.text
    assert f"0 dari {ENOUGH} jawaban" in page.text
    assert "Saran saja Pada dimensi" not in page.text
    assert services.advice_only() == frozenset()


def test_first_it_is_said_in_words_what_the_figures_mean_for_a_class(instructor):
    report = read_report(GOLD / FILE)
    text = page_of(instructor.get(PATH)).text
    meaning = text[text.index("Artinya bagi kelas Anda") : text.index("Angka utamanya")]

    assert text.index("Artinya bagi kelas Anda") < text.index("Sasaran tercapai")
    doubtful = max(report.dimensions[:-1], key=lambda each: each.provisional)
    title = scale().dimensions[doubtful.code].title
    share = f"ragu pada {100 * doubtful.provisional:.0f}% jawaban"
    assert f"{doubtful.code} {title} ({share})" in meaning
    agreed, machine, both = (
        sum(getattr(each, name) for each in report.gates) for name in ("agreed", "machine", "both")
    )
    assert f"dari {agreed} yang ada, mesin melewatkan {agreed - both}" in meaning
    assert f"Dari {machine} tanda kesalahan berat yang diberikannya, {machine - both}" in meaning
    assert "QWK" not in meaning
    first = text.index("QWK")
    assert "1 berarti selalu sama" in text[first - 60 : first + 80]


def test_the_words_follow_the_figures_of_another_report():
    report = read_report(GOLD / FILE)
    sure = tuple(replace(each, provisional=0.01, adjacent=1.0) for each in report.dimensions)
    flawless = tuple(replace(each, machine=each.agreed, both=each.agreed) for each in report.gates)
    app = Flask(__name__)
    Babel(app, locale_selector=lambda: "id")
    with app.test_request_context():
        said = plain_words(replace(report, dimensions=sure, gates=flawless), {"W3"})
        without = plain_words(replace(report, gates=()), ())

    assert "W1 Sapaan dan pengakuan, W2" in said[1]
    assert "W3" not in said[1]
    assert "Pada W3 Tindakan dan penanggung jawab tingkatnya hanya saran." in said[2]
    assert "melewatkan 0 (0%)." in said[3]
    assert (len(said), len(without)) == (5, 3)


def test_the_page_leads_back_to_the_class_that_one_came_from(make_class, instructor):
    room = make_class("Yuliana")
    marking = f"/instruktur/kelas/{room.exercise.id}/penilaian"
    there = f"{PATH}?kelas={room.exercise.id}"
    assert there in page_of(room.client.get(marking)).links

    assert marking in page_of(room.client.get(there)).links
    # To another instructor that class is not there, and neither is its title.
    assert marking not in page_of(instructor.get(there)).links


def test_the_page_is_not_there_for_who_is_no_instructor(client, app, make_account):
    assert client.get(PATH).status_code == 302
    assert enter(app.test_client(), make_account()).get(PATH).status_code == 404


@pytest.fixture
def asked(make_class, clock, app):
    """A class of one at whose desk the question about the internet waits for an answer."""

    def make():
        room = make_class("Yuliana")
        next_working_day(app.extensions[SERVICES], room.exercise.id)
        clock.advance(timedelta(minutes=4))
        act_as(app.extensions[SERVICES], room.trainees[0].run, keep(INTERNET))
        return room

    return make


def test_a_poisoned_set_makes_advice_of_its_dimension(with_gauge, asked, clock, tmp_path, app):
    write_gold(tmp_path / "gold", poisoned="W3")
    works = []
    gauge = Gauge(tmp_path / "gold", tmp_path / "kept", works.append)
    with_gauge(gauge)
    services, room = app.extensions[SERVICES], asked()
    trainee = room.trainees[0]
    run = trainee.run

    page_of(room.client.get(PATH))
    (measure,) = works
    thread = Thread(target=measure)
    thread.start()
    thread.join()
    page = page_of(room.client.get(PATH))
    act_as(services, run, answer(INTERNET))

    assert services.advice_only() == frozenset({"W3"})
    title = scale().dimensions["W3"].title
    assert "Saran saja Pada dimensi berikut" in page.text
    assert f"{title}. Kesesuaiannya dengan penilai independen" in page.text
    assert (
        f"{title}: Kesesuaiannya dengan penilai independen"
        in page_of(room.client.get(f"/instruktur/kelas/{room.exercise.id}/penilaian")).text
    )
    (scoring,) = load(services, run).run.scorings
    assert "W3" in scoring.provisional
    finish(services, clock, run)
    for reader, links in ((room.client, 1), (trainee.client, 0)):
        debrief = page_of(reader.get(f"/hasil/{run}"))
        assert "perlu diperiksa saran saja" in debrief.text
        assert f"{title}: Kesesuaiannya dengan penilai independen" in debrief.text
        assert debrief.links.count(f"{PATH}?kelas={room.exercise.id}") == links
        assert sum(link.startswith(PATH) for link in debrief.links) == links
        explained = page_of(reader.get(f"/hasil/{run}/jawaban/{scoring.answer_seq}"))
        assert "perlu diperiksa saran saja" in explained.text
    again = Gauge(tmp_path / "gold", tmp_path / "kept")
    assert again.report() == gauge.report()


def test_work_beside_keeps_nobody_waiting():
    may_end, ended = Event(), Event()
    in_background(lambda: ended.set() if may_end.wait(30) else None)
    assert not ended.is_set()
    may_end.set()

    assert ended.wait(30)


def test_a_command_waits_for_the_figures_of_another_set(tmp_path):
    write_gold(tmp_path / "gold", every=300)
    report = Gauge(tmp_path / "gold", tmp_path / "kept", at_once).report()

    assert report.of("W3").exact == 1.0
    assert len(list((tmp_path / "kept").iterdir())) == 1


def test_own_marks_stand_beside_the_others_once_there_are_enough(asked, services):
    room = asked()
    run = room.trainees[0].run
    act_as(services, run, answer(INTERNET))
    loaded = load(services, run)
    (scoring,) = loaded.run.scorings
    marks = [
        AnswerMarked(INTERNET, scoring.answer_seq, {**LEVELS, "W1": n % 5}, (), "", f"p{n}", "")
        for n in range(ENOUGH)
    ]
    marks.append(AnswerMarked(INTERNET, scoring.answer_seq, {"W2": 1}, (), "", "satu lagi", ""))
    at, seq = services.wall.now(), loaded.run.seq
    recorded = [
        Recorded(n, loaded.now, at, "marker", None, None, fact)
        for n, fact in enumerate(marks, seq + 1)
    ]
    append(services.log, run, recorded[: ENOUGH - 1], seq)
    few = page_of(room.client.get(PATH))
    append(services.log, run, recorded[ENOUGH - 1 :], seq + ENOUGH - 1)
    enough = page_of(room.client.get(PATH))

    assert f"belum cukup ({ENOUGH - 1} dari {ENOUGH})" in few.text
    assert "mesin dengan instruktur di sini" not in few.text
    assert "belum cukup" not in enough.text
    assert "mesin dengan instruktur di sini" in enough.text
    assert f"{scale().dimensions['W2'].title} {ENOUGH + 1}" in enough.text


class Under:
    """`ports.ShippedFigures` in the midst of measuring."""

    def __init__(self) -> None:
        self.now = Measuring(12, 40)

    def report(self):
        return None

    def progress(self) -> Measuring:
        return self.now


def test_while_it_is_measured_the_page_says_how_far_and_every_dimension_is_advice(
    with_gauge, instructor
):
    gauge = Under()
    trust = with_gauge(gauge)
    page = page_of(instructor.get(PATH))

    assert "12 dari 40 teks dinilai" in page.text
    assert "Kesesuaiannya dengan penilai independen belum diketahui." in page.text
    assert trust.advice_only() == frozenset(DIMENSIONS)
    assert instructor.get(f"{PATH}/sejak/12").status_code == 204
    gauge.now = Measuring(13, 40)
    news = instructor.get(f"{PATH}/sejak/12")
    assert "13 dari 40" in fragment_of(news).text
    assert news.headers["X-Position"] == "13"


def test_a_page_that_is_measured_comes_once_more_and_then_stops_asking(instructor):
    news = instructor.get(f"{PATH}/sejak/12")
    assert "Mesin sepakat" in fragment_of(news).text

    assert instructor.get(f"{PATH}/sejak/{news.headers['X-Position']}").status_code == 410


def test_a_set_that_cannot_be_read_is_told_with_its_folder(with_gauge, instructor, tmp_path):
    trust = with_gauge(Gauge(tmp_path / "none", tmp_path / "kept"))
    page = page_of(instructor.get(PATH))

    assert str(tmp_path / "none") in page.text
    assert trust.advice_only() == frozenset(DIMENSIONS)
