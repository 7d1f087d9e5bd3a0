"""Plays commands on the real scenario by the core alone, and writes score sheets by hand: a debrief needs no more."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache

from tests import shipped
from trainer import cast
from trainer.domain import events as e
from trainer.domain.clock import Mode, SimClock
from trainer.domain.commands import Actor, Command
from trainer.domain.decide import decide
from trainer.domain.errors import NotAllowed
from trainer.domain.evolve import evolve
from trainer.domain.history import History
from trainer.domain.run import Run
from trainer.domain.scenario import World
from trainer.domain.timeline import catch_up
from trainer.scoring.findings import (
    AnswerMark,
    Critical,
    Finding,
    Line,
    Outcome,
    ReportScore,
    ScoreSheet,
)
from trainer.scoring.registry import check_named

SLUG = "hari-pertama"
WALL = datetime(2026, 11, 2, 1, 0, tzinfo=UTC)
DISKOMINFO, DISHUB, BPBD = "62.12-diskominfo", "62.12-dishub", "62.12-bpbd"
LAMP, TREE, SCHOOL, TREE_AGAIN, THANKS, BRIBE, AID, INTERNET = (
    f"SIM-000010{number}" for number in range(1, 9)
)


@cache
def world() -> World:
    library = shipped.library()
    return library.world(SLUG, library.current(SLUG).content_hash)


def at(day: int, hour: str) -> datetime:
    """Simulated time: day 14 to 20 of the scenario's month, "08.20"."""
    hours, minutes = hour.split(".")
    return world().scenario.starts_at.replace(day=day, hour=int(hours), minute=int(minutes))


@dataclass
class Play:
    """A run in the making. `do` acts as the admin; the world catches up before."""

    feedback: str = "at_end"
    person: str | None = "orang-1"
    events: list[e.Recorded] = field(default_factory=list)
    run: Run = field(default_factory=Run)

    def __post_init__(self) -> None:
        scenario = world().scenario
        clock = SimClock(Mode(scenario.clock_mode), scenario.starts_at, WALL, 60.0, 600.0, False)
        started = e.RunStarted(
            SLUG, scenario.content_hash, scenario.profile, 7, scenario.seats, at(20, "16.00"),
            self.feedback,
        )  # fmt: skip
        self._record(scenario.starts_at, "system", None, started, e.ClockChanged(clock, "start"))
        if self.person:
            seat = scenario.seats[0].id
            self._record(scenario.starts_at, seat, self.person, e.SeatTaken(seat, self.person))

    def do(self, when: datetime, *commands: Command) -> Play:
        """Acts one after the other; a refused one leaves its mark, as in a run that is served."""
        seat = world().scenario.seats[0]
        for command in commands:
            self.until(when)
            actor = Actor(seat.role, seat.agency, seat.id, self.person)
            facts: tuple[e.Fact, ...]
            try:
                facts = decide(self.run, command, when, actor, world())
            except NotAllowed as no:
                facts = (e.AttemptRefused(command.report, command.action, no.code, no.state),)
            self._record(when, seat.id, self.person, *facts)
        return self

    def until(self, when: datetime) -> Play:
        """Let the world go on by itself."""
        for recorded in catch_up(self.run, when, world(), cast.plan, WALL).new:
            self._add(recorded)
        return self

    def world_does(self, when: datetime, *facts: e.Fact) -> Play:
        """What nobody did, at a time of its own."""
        self._record(when, "system", None, *facts)
        return self

    def to_the_end(self) -> Play:
        return self.until(at(20, "16.00"))

    def history(self) -> History:
        return History.of(self.events, world())

    def seq(self, kind: type, report: str) -> int:
        """Number of the last event of a kind on a report."""
        return [r.seq for r in self.events if r.report == report and isinstance(r.fact, kind)][-1]

    def _record(self, when: datetime, seat: str, person: str | None, *facts: e.Fact) -> None:
        command_id = f"klik-{self.run.seq + 1}"
        for fact in facts:
            self._add(e.Recorded(self.run.seq + 1, when, WALL, seat, person, command_id, fact))

    def _add(self, recorded: e.Recorded) -> None:
        self.events.append(recorded)
        self.run = evolve(self.run, recorded)


def line(
    check: str, report: str, lost: float, *events: int, of: float = 10, message: str = ""
) -> Line:
    """A line of a score sheet that lost so many points of `of`; without a message the check's first word of a loss."""
    level = round(4 * (of - lost) / of)
    words = check_named(check).wording.messages
    said = message or next(key for key, each in words.items() if each.advice)
    finding = Finding(Outcome.JUDGED, level, said, {}, events)
    return Line(check, report, finding, of, of - lost)


def sheet(
    *lines: Line,
    critical: tuple[Critical, ...] = (),
    answers: tuple[AnswerMark, ...] = (),
    waiting: tuple[tuple[str, int], ...] = (),
) -> ScoreSheet:
    """A sheet of these lines, summed as they stand; a critical failure leaves 40 % of a report's maximum."""
    scores = []
    for report in dict.fromkeys(each.report for each in lines):
        own = [each for each in lines if each.report == report]
        most = sum(each.max_points for each in own)
        points = sum(each.points for each in own)
        capped = any(each.report == report for each in critical) and points > 0.4 * most
        scores.append(ReportScore(report, 0.4 * most if capped else points, most, capped))
    return ScoreSheet(
        lines,
        critical,
        answers,
        tuple(scores),
        sum(score.points for score in scores),
        sum(score.max_points for score in scores),
        waiting,
    )
