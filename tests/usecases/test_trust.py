"""Whether the machine is trusted: shipped figures and own marks together, looked at again only when there is reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest

from tests.store.making import append
from tests.usecases.conftest import Bench
from tests.usecases.test_marking import INTERNET, TOP, answered
from trainer.answers.evaluation.published import FILE, gold_folder, read_report
from trainer.answers.evaluation.report import Report
from trainer.answers.evaluation.stepping_back import ENOUGH, Because
from trainer.answers.verdict import DIMENSIONS, SCORER
from trainer.domain import events as e
from trainer.domain.events import Recorded
from trainer.domain.records import RunId
from trainer.settings import find_root
from trainer.usecases.loading import load
from trainer.usecases.marking import Marks, mark_answer
from trainer.usecases.trust import LOOK_AGAIN, Measuring, Trust


@dataclass
class Figures:
    """`ports.ShippedFigures` that are what they are."""

    known: Report | None

    def report(self) -> Report | None:
        return self.known

    def progress(self) -> Measuring:
        return Measuring(0, 0)


@dataclass
class SetClock:
    """A wall clock that somebody sets, also back."""

    at: datetime

    def now(self) -> datetime:
        return self.at


@pytest.fixture(scope="module")
def shipped() -> Report:
    report = read_report(gold_folder(find_root()) / FILE)
    assert report is not None
    return report


@pytest.fixture
def trust(bench: Bench, shipped: Report) -> Trust:
    return Trust(Figures(shipped), bench.services.log, bench.clock)


def test_without_own_marks_the_shipped_figures_decide(bench: Bench, trust: Trust) -> None:
    assert trust.advice_only() == frozenset()
    assert trust.own() == ()
    unknown = Trust(Figures(None), bench.services.log, bench.clock)
    assert unknown.advice_only() == frozenset(DIMENSIONS)


def test_own_marks_are_read_from_the_log_as_it_grows(bench: Bench, trust: Trust) -> None:
    me, seq = answered(bench)
    mark_answer(bench.services, me.run, INTERNET, seq, Marks(TOP), "ana")
    (first,) = trust.own()
    second_look = Marks(TOP, reason="Dibaca sekali lagi.")
    mark_answer(bench.services, me.run, INTERNET, seq, second_look, "budi")
    (second,) = trust.own()

    assert (first.scorer, first.answers, first.markers) == (SCORER, 1, 1)
    assert (second.answers, second.markers) == (1, 2)
    assert trust.own() == (second,)


def disagree(bench: Bench, run_id: RunId, seq: int) -> None:
    """Let enough markers find an answer's W7 far from what the machine said."""
    run = load(bench.services, run_id).run
    machine = run.scoring_of(seq)
    assert machine is not None
    far = 0 if machine.levels["W7"] else 4
    facts = [
        e.AnswerMarked(INTERNET, seq, {"W7": far if n % 5 else 2}, (), "", f"penilai-{n}", "")
        for n in range(ENOUGH)
    ]
    at = bench.clock.now()
    append(
        bench.services.log,
        run_id,
        [Recorded(run.seq + n, at, at, "marker", None, None, f) for n, f in enumerate(facts, 1)],
        run.seq,
    )


def test_many_own_marks_that_disagree_make_advice_of_a_dimension_within_a_minute(
    bench: Bench, trust: Trust
) -> None:
    me, seq = answered(bench)
    assert trust.advice_only() == frozenset()
    disagree(bench, me.run, seq)

    assert trust.advice_only() == frozenset()
    bench.clock.advance(LOOK_AGAIN)
    assert [(each.code, each.because) for each in trust.stepped_back()] == [("W7", Because.OWN)]


def test_a_clock_that_was_set_back_is_looked_at_anew(bench: Bench, shipped: Report) -> None:
    me, seq = answered(bench)
    clock = SetClock(bench.clock.now() + timedelta(days=1))
    trust = Trust(Figures(shipped), bench.services.log, clock)
    trust.advice_only()
    disagree(bench, me.run, seq)
    clock.at -= timedelta(hours=2)

    assert trust.advice_only() == frozenset({"W7"})
