"""A report's way as steps: what a person did with it, and what the world did in turn, each with the fact that tells of it.

Only what belongs beside the expert's way is a step; what else has its time on a report is added by `moments`. Nothing is
compared or judged here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

from trainer.debrief.said import said_with
from trainer.domain import events as e
from trainer.domain.dossier import Dossier
from trainer.domain.events import Fact, Recorded
from trainer.domain.fact import ReportFact
from trainer.domain.history import History
from trainer.domain.registry import LEFT_BY
from trainer.domain.run import Run

BY_REPORTER = (e.ReportRated, e.TakenElsewhere, e.DeletionAsked, e.ReportPublished)
"""What reporters do that no office has to answer on its way."""

STEPS: tuple[type[Fact], ...] = (
    *(each for each in LEFT_BY if issubclass(each, ReportFact) and each not in BY_REPORTER),
    e.FlagRaised,
    e.AttemptRefused,
    e.DangerTold,
)
"""The facts that are steps: whatever an action leaves on a report, a limit that passed, what the rules refused, and how a
danger went on."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step on a report's way. `own`: a person did it, else the world. `seat` it came from. `group` is shared by the steps
    of one command. `before` is the report as the command found it, None where there was none; `said` the words that went along.
    """

    seq: int
    at: datetime
    fact: Fact
    own: bool
    group: str
    seat: str = ""
    before: Dossier | None = field(default=None, compare=False, repr=False)
    said: str = field(default="", compare=False)

    @property
    def kind(self) -> type[Fact]:
        """What was done, as the kind of its fact."""
        return type(self.fact)

    @property
    def reading(self) -> bool:
        """Whether a seat read the report for the first time: a step that changes nothing and costs nothing."""
        return isinstance(self.fact, e.ReportOpened)


def steps_of(history: History, report: str) -> tuple[Step, ...]:
    """The steps of one report, in order; of one command what was decided comes before the secrecy that it brought.

    () for a report that has not arrived.
    """
    return steps_among(STEPS, history, report)


def as_played(steps: Iterable[Step], seats: Collection[str]) -> Iterator[Step]:
    """The expert's steps as this run could take them: what seats did that nobody has here is the world's, and their
    readings are none.
    """
    for step in steps:
        if not step.own or step.seat in seats:
            yield step
        elif not step.reading:
            yield replace(step, own=False)


def steps_among(kinds: tuple[type[Fact], ...], history: History, report: str) -> tuple[Step, ...]:
    """The facts of these kinds on one report as steps, in the same order."""
    groups: dict[str, list[Step]] = {}
    for step in _steps(kinds, history, report):
        groups.setdefault(step.group, []).append(step)
    return tuple(
        step
        for group in groups.values()
        for step in sorted(group, key=lambda step: step.kind is e.MadeSecret)
    )


def _steps(kinds: tuple[type[Fact], ...], history: History, report: str) -> Iterator[Step]:
    found: dict[str, Dossier | None] = {}
    for recorded in history.of_report(report):
        group = recorded.command_id or f"seq-{recorded.seq}"
        before = found.setdefault(group, history.before(recorded.seq).dossiers.get(report))
        if not isinstance(recorded.fact, kinds) or _nobodys(history.run, recorded):
            continue
        own = recorded.person is not None
        said = said_with(recorded.fact, history.run.dossiers[report].report, own=own)
        at, seat = recorded.at_sim, recorded.seat
        yield Step(recorded.seq, at, recorded.fact, own, group, seat, before, said)


def _nobodys(run: Run, recorded: Recorded) -> bool:
    """A deadline that passed in the hands of somebody whom no person plays is told to nobody (ref. 3.5)."""
    if not isinstance(recorded.fact, e.FlagRaised):
        return False
    seat = run.seat_at(recorded.fact.agency)
    return seat is None or seat.person is None
