"""Plants sentences: each is true in one small run, its home, and is then said in another, where it is false.

The runs are written in the language of the examples of checks; what a sentence speaks of is made from their logs.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.claims import of_advice, of_reactions, of_rows, of_ways
from tests.claims.log import Log
from tests.claims.of_findings import GRAVE, check_claim
from tests.claims.of_service import BESIDE, SAFETY, SERVICE
from trainer.debrief.citizen_actions import CitizenAction
from trainer.debrief.feeling import Feeling
from trainer.debrief.losses import Loss
from trainer.debrief.reactions import Cause, Reacted
from trainer.debrief.service import Service
from trainer.debrief.steps import Step, steps_of
from trainer.debrief.ways import Path, Row, Ways
from trainer.domain import events as e
from trainer.scoring.example_world import REPORT
from trainer.scoring.examples import Example, history_of
from trainer.scoring.findings import Critical
from trainer.scoring.registry import check_named
from trainer.web.debrief.step_comparison import StepComparisonRow, StepSide


@dataclass(frozen=True)
class Run:
    """A small run: its log in the language of examples, what its key changes, and who are people."""

    log: str
    truth: Mapping[str, object] = field(default_factory=dict)
    people: tuple[str, ...] = ("admin",)

    def played(self) -> Log:
        example = Example(self.log, None, "", self.truth, people=self.people)
        return Log(history_of(example), REPORT)


@dataclass(frozen=True)
class Plant:
    """A sentence by its code, where it is true and where it is false. `values`: what a finding names; `said`: words that are
    quoted or shown; `expert`: the expert's run of a row, with the kinds of its own and the expert's step.
    """

    code: str
    home: Run
    wrong: Run
    values: Mapping[str, str] = field(default_factory=dict)
    said: str = ""
    expert: Run | None = None
    own_kind: type[e.Fact] | None = None
    expert_kind: type[e.Fact] | None = None


def holds(plant: Plant, run: Run) -> bool:
    """Whether the sentence of a plant is true of a run."""
    log = run.played()
    family, _, name = plant.code.partition(".")
    match family:
        case "service":
            return SERVICE[name](log, _feeling(log, plant))
        case "safety":
            return SAFETY[name](log, _feeling(log, plant))
        case "beside":
            return BESIDE[name](log, _feeling(log, plant))
        case "cause":
            return of_reactions.CAUSES[name](log, _reacted(log, name))
        case "check":
            return _check(log, name, plant)
        case "grave":
            acts = [each.seq for each in log.events if each.person is not None]
            return GRAVE[name](log, Critical(name, REPORT, acts[-1], plant.values))
        case "role":
            check, _, message = name.partition(".")
            advice = check_named(check).wording.message(message).advice
            assert [*of_advice.asked_actions(advice)], plant.code
            return of_advice.may_follow(advice, of_advice.roles_of(log.history))
        case "row":
            return of_rows.CLAIMS[name](log, _told(log, plant))
        case _:
            return _ways(log, name, plant)


def _feeling(log: Log, plant: Plant) -> Feeling:
    last = log.events[-1].seq
    return Feeling(None, Service.WAITING, plant.said, log.events[0].at_sim, said=last)


def _reacted(log: Log, name: str) -> Reacted:
    last, answers = log.events[-1], log.now.answers
    answer = answers[-1] if answers else None
    return Reacted(
        last.seq + 1, last.at_sim, 0, CitizenAction.WROTE, Cause(name), "", 0, (), "", answer, ""
    )


def _check(log: Log, name: str, plant: Plant) -> bool:
    check, _, message = name.partition(".")
    claim = check_claim(check, message)
    assert claim is not None
    acts = tuple(each.seq for each in log.events if each.person is not None)
    return claim(log, Loss(check, 0, 1.0, 1.0, message, plant.values, acts))


def _ways(log: Log, name: str, plant: Plant) -> bool:
    known = {**of_ways.UNDONE, **of_ways.CLOCK}
    text = plant.said or of_ways.SPECIMENS[name]
    found = of_ways.code_of(text, {name: known[name]})
    assert found is not None
    shown = of_ways.Shown(text, Ways((), None, True), lost=True, expert=None)
    return known[name][1](log, shown, found[1])


def _told(log: Log, plant: Plant) -> of_rows.Told:
    """The row of two steps, or of one of them, beside all other steps that stand alone."""
    assert plant.expert is not None
    expert = plant.expert.played()
    own, other = _last(log, plant.own_kind), _last(expert, plant.expert_kind)
    row = Row(Path.SAME, own, other)
    alone = [Row(Path.APART, each, None) for each in steps_of(log.history, REPORT) if each != own]
    alone += [
        Row(Path.APART, None, each) for each in steps_of(expert.history, REPORT) if each != other
    ]
    seats = frozenset(each.seat for each in log.history.events if each.person is not None)
    shown = StepComparisonRow("same", StepSide("Langkah", "hari ini", plant.said), None)
    return of_rows.Told(shown, row, [row, *alone], (), (), seats, expert)


def _last(log: Log, kind: type[e.Fact] | None) -> Step | None:
    steps = [each for each in steps_of(log.history, REPORT) if kind and each.kind is kind]
    return steps[-1] if steps else None
