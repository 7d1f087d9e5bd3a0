"""The machine's marks are facts of the log: made with the answer, kept whatever the scorer says later."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.usecases.conftest import Bench
from tests.usecases.test_acting import verify_tree
from tests.usecases.test_marking import INTERNET, answered
from trainer.answers.case import Case
from trainer.answers.verdict import DIMENSIONS, SCORER, Verdict
from trainer.domain import events as e
from trainer.domain.history import History
from trainer.scoring import answers
from trainer.scoring.engine import score
from trainer.scoring.findings import ScoreSheet
from trainer.usecases.acting import act
from trainer.usecases.exercises import Joined, finish_alone


def sheet_of(bench: Bench, me: Joined) -> ScoreSheet:
    loaded = bench.loaded(me)
    return score(History.of(loaded.events, loaded.world))


def test_an_answer_and_its_machine_mark_are_recorded_together(bench: Bench) -> None:
    me, seq = answered(bench)
    loaded = bench.loaded(me)
    answer, mark = loaded.events[seq - 1], loaded.events[seq]
    scoring = loaded.run.scoring_of(seq)
    assert isinstance(mark.fact, e.AnswerScored)
    assert (mark.at_sim, mark.at_wall) == (answer.at_sim, answer.at_wall)
    assert (mark.seat, mark.person, mark.command_id) == ("system", None, None)
    assert (scoring.scorer, scoring.key) == (SCORER, loaded.world.scenario.content_hash)
    assert scoring.missing["W4"]
    (counting,) = sheet_of(bench, me).answers
    assert (counting.levels, counting.gates) == (scoring.levels, scoring.gates)


def test_another_judge_can_be_plugged_in(bench: Bench) -> None:
    def stern(_case: Case, _text: str) -> Verdict:
        return Verdict(dict.fromkeys(DIMENSIONS, 0), ("threat",), 0.0, (), ())

    bench.services = replace(bench.services, judge=stern)
    me, seq = answered(bench)
    scoring = bench.loaded(me).run.scoring_of(seq)
    assert set(scoring.levels.values()) == {0}
    assert scoring.gates == ("threat",)


def test_what_was_marked_stands_when_the_scorer_changes(bench: Bench, monkeypatch) -> None:
    me, _seq = answered(bench)
    before = sheet_of(bench, me)

    def never(*_about: object) -> None:
        pytest.fail("a mark of the log was made anew")

    monkeypatch.setattr(answers, "machine_mark", never)
    assert sheet_of(bench, me) == before


def test_a_log_without_machine_marks_is_judged_alike(bench: Bench) -> None:
    me, _seq = answered(bench)
    loaded = bench.loaded(me)
    kept = [r for r in loaded.events if not isinstance(r.fact, e.AnswerScored)]
    older = [replace(r, seq=number) for number, r in enumerate(kept, 1)]
    assert len(older) == len(loaded.events) - 1
    assert score(History.of(older, loaded.world)).answers == sheet_of(bench, me).answers


def test_a_dimension_that_is_advice_only_waits_for_a_person(bench: Bench) -> None:
    careful = Bench(
        replace(bench.services, advice_only=lambda: frozenset({"W7", "W2"})), bench.clock
    )
    me, seq = answered(careful)
    assert {"W2", "W7"} <= set(careful.loaded(me).run.scoring_of(seq).provisional)
    assert sheet_of(careful, me).waiting == ((INTERNET, seq),)


def test_what_a_simulated_colleague_answers_is_not_marked(bench: Bench) -> None:
    me = bench.alone()
    act(bench.services, me.run, verify_tree(), "admin", me.person.id)
    bench.wait(5 * 480)
    finish_alone(bench.services, me.exercise.id)
    run = bench.loaded(me).run
    assert any(dossier.answers for dossier in run.dossiers.values())
    assert run.scorings == ()
