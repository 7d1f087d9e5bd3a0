"""Answers that another one replaced: each is told with its total and its page, and says that it earns no points."""

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


def test_every_answer_is_listed_with_its_total_and_leads_to_its_page(answered_often, services):
    first, second, last = answers(services, answered_often)

    for earlier in (first, second):
        said = told(answered_often, earlier)
        assert NOT_COUNTED in said
        assert re.search(r"Nilainya sendiri \d+(,\d)? dari 100", said)
        page = page_of(answered_often.client.get(f"/hasil/{answered_often.run}/jawaban/{earlier}"))
        assert NOT_COUNTED in page.text
        assert "Yang menentukan" in page.text
    assert NOT_COUNTED not in told(answered_often, last)


def test_a_grave_fault_of_an_earlier_answer_is_told_there_and_costs_once(answered_often, services):
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
    assert "batas itu dihitung satu kali saja" in said
    capped = next(each for each in now.reports if each.report == REPORT)
    assert capped.points == pytest.approx(0.4 * capped.max_points)
    assert [a.answer_seq for a in was.answers] == [a.answer_seq for a in now.answers]
