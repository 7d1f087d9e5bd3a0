"""Several answers to one report: each is told with its points and its page; by older rules one alone earned any."""

from __future__ import annotations

import re

import pytest

from tests.web.debrief.runs import finish, play
from tests.web.pages import page_of
from trainer.domain.events import FollowUpPosted
from trainer.domain.history import History
from trainer.domain.replacing import replace
from trainer.scoring.engine import score
from trainer.usecases.acting import change
from trainer.usecases.loading import load

ANGRY, REPORT = "pelapor-yang-marah", "SIM-0000401"
NOT_COUNTED = "Tidak masuk nilai, karena diganti jawaban berikutnya."


@pytest.fixture
def answered_often(once, make_learner, services, clock):
    """Somebody who gave two interim answers and a final one on the report of the angry citizen."""

    def to_the_end():
        learner = make_learner(slug=ANGRY)
        play(services, clock, learner.run, "ideal", slug=ANGRY)
        finish(services, clock, learner.run)
        return learner

    return once("answered often", to_the_end)


def answers(services, learner):
    return [
        r.seq
        for r in load(services, learner.run).events
        if r.person and isinstance(r.fact, FollowUpPosted) and r.report == REPORT
    ]


def told(learner, seq):
    """What the debrief says of one answer, up to the next heading."""
    html = page_of(learner.client.get(f"/hasil/{learner.run}")).html
    return re.sub(r"<[^>]+>", " ", html.split(f'id="jawaban-{seq}"', 1)[1].split("<h5", 1)[0])


def test_every_answer_is_listed_with_its_points_and_leads_to_its_page(answered_often, services):
    worth = ("5", "5", "20")
    for seq, most in zip(answers(services, answered_often), worth, strict=True):
        said = told(answered_often, seq)
        assert NOT_COUNTED not in said
        assert re.search(rf"\d+(,\d+)? dari {most} poin", said)
        page = page_of(answered_often.client.get(f"/hasil/{answered_often.run}/jawaban/{seq}"))
        assert "Yang menentukan" in page.text


def test_by_older_rules_the_others_say_that_they_earn_nothing(
    older_rules, make_learner, services, clock
):
    answered_often = make_learner(slug=ANGRY)
    play(services, clock, answered_often.run, "ideal", slug=ANGRY)
    finish(services, clock, answered_often.run)
    first, second, last = answers(services, answered_often)

    for earlier in (first, second):
        said = told(answered_often, earlier)
        assert NOT_COUNTED in said
        assert re.search(r"Nilainya sendiri \d+(,\d)? dari 100", said)
        page = page_of(answered_often.client.get(f"/hasil/{answered_often.run}/jawaban/{earlier}"))
        assert NOT_COUNTED in page.text
        assert "Yang menentukan" in page.text
    assert NOT_COUNTED not in told(answered_often, last)


def test_a_grave_fault_of_an_earlier_answer_is_told_there_and_costs_the_rest(
    answered_often, services
):
    first, _second, _last = answers(services, answered_often)
    before = load(services, answered_often.run)

    def threatening(loaded):
        scoring = loaded.run.scoring_of(first)
        yield replace(loaded.events[scoring.seq - 1].fact, gates=("threat",))

    change(services, answered_often.run, threatening)
    said = told(answered_often, first)
    after = load(services, answered_often.run)
    was, now = (score(History.of(p.events, p.world)) for p in (before, after))

    assert "Kesalahan berat dalam jawaban ini: " in said
    earned, capped = (
        next(each for each in sheet.reports if each.report == REPORT) for sheet in (was, now)
    )
    lost = next(a for a in was.answers if a.answer_seq == first)
    kept = next(a for a in now.answers if a.answer_seq == first)
    assert kept.points == pytest.approx(0.4 * lost.points)
    assert capped.points == pytest.approx(kept.points + 0.4 * (earned.points - lost.points))
    assert [a.answer_seq for a in was.answers] == [a.answer_seq for a in now.answers]
