"""Runs that tests play: `make_run` starts one, `play` lets people act in it, `wait` lets time pass.

The world catches up before each act, as in a real run. Everything returns a new `Game`; nothing is stored.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from tests.domain.worlds import FIRST, PLAYED, STARTS, make_world, seat_of, wib
from trainer.domain import events as e
from trainer.domain.commands import Actor, Command
from trainer.domain.deadlines import Clock, ClockKind, running
from trainer.domain.decide import decide
from trainer.domain.dossier import Dossier
from trainer.domain.evolve import evolve
from trainer.domain.inject import Inject
from trainer.domain.report import Report
from trainer.domain.run import Run
from trainer.domain.scenario import Colleague, World
from trainer.domain.timeline import Due, Plan, catch_up
from trainer.domain.vocabulary import Flag, State

WALL = datetime(2026, 1, 1, tzinfo=UTC)
"""Wall time of every event here: the core never asks it."""

ENDS = wib(12, 1, 16)


@dataclass(frozen=True)
class Game:
    """A run as it is being played in a test: its world, its log and what the log folds to."""

    world: World
    events: tuple[e.Recorded, ...]
    run: Run
    plan: Plan

    def dossier(self, report: str = FIRST) -> Dossier:
        return self.run.dossier(report)

    def state(self, report: str = FIRST) -> State:
        return self.dossier(report).state

    def clocks(self, report: str = FIRST) -> dict[ClockKind, Clock]:
        """The running clocks of a report by kind; of several units the last one."""
        return {clock.kind: clock for clock in self.all_clocks(report)}

    def all_clocks(self, report: str = FIRST) -> tuple[Clock, ...]:
        return running(self.run.seats, self.dossier(report), self.world)

    def due(self, kind: ClockKind, report: str = FIRST) -> datetime | None:
        """When a running clock runs out. KeyError when it does not run."""
        return self.clocks(report)[kind].due_at

    def flags(self, report: str = FIRST) -> list[tuple[Flag, str]]:
        """The flags that stand, with whose they are."""
        return [(raised.flag, raised.agency) for raised in self.dossier(report).flags]

    def facts(self, kind: type, report: str | None = None) -> list[e.Recorded]:
        """The events of one kind, of one report when named."""
        return [r for r in self.events if isinstance(r.fact, kind) and report in (None, r.report)]

    def kinds(self, report: str = FIRST) -> list[str]:
        """What happened to a report, by kind, in order."""
        return [r.kind for r in self.events if r.report == report]


def nobody(_run: Run, _world: World) -> tuple[Due, ...]:
    """A plan without simulated people."""
    return ()


def make_run(
    *reports: Report,
    starts_at: datetime = STARTS,
    ends_at: datetime = ENDS,
    players: tuple[Actor, ...] = PLAYED,
    plan: Plan = nobody,
    injects: tuple[Inject, ...] = (),
    colleagues: tuple[Colleague, ...] = (),
) -> Game:
    """A run that has just begun, with a person in every seat of `players`. Nothing has arrived yet."""
    world = make_world(*reports, starts_at=starts_at, injects=injects, colleagues=colleagues)
    seats = tuple(seat_of(actor) for actor in players)
    world = replace(world, scenario=replace(world.scenario, seats=seats))
    game = Game(world, (), Run(), plan)
    started = e.RunStarted("latihan", "0" * 64, "latihan", 7, seats, ends_at, "at_end")
    game = record(game, starts_at, "system", None, started)
    for actor in players:
        assert actor.person is not None
        game = record(game, starts_at, "system", None, e.SeatTaken(actor.seat, actor.person))
    return wait(game, starts_at)


def record(game: Game, at: datetime, seat: str, person: str | None, *facts: e.Fact) -> Game:
    """The game with these facts appended to its log."""
    run, events = game.run, game.events
    for fact in facts:
        recorded = e.Recorded(run.seq + 1, at, WALL, seat, person, None, fact)
        run, events = evolve(run, recorded), (*events, recorded)
    return replace(game, run=run, events=events)


def wait(game: Game, until: datetime) -> Game:
    """The game after the world has caught up with `until`."""
    new = catch_up(game.run, until, game.world, game.plan, WALL).new
    run = game.run
    for recorded in new:
        run = evolve(run, recorded)
    return replace(game, run=run, events=(*game.events, *new))


def play(game: Game, *steps: tuple[datetime, Actor, Command]) -> Game:
    """The game after these acts, each in the world as it stands at its time. A refusal is the test's to catch."""
    for at, actor, command in steps:
        game = wait(game, at)
        facts = decide(game.run, command, at, actor, game.world)
        game = record(game, at, actor.seat, actor.person, *facts)
    return game
