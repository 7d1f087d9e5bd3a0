"""One strategy played from one seat, through the use cases of a trainee's click, to the end that the run has by itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from benchmarks.strategies.careless import Strategy
from benchmarks.strategies.desk import Desk
from trainer.domain import commands as c
from trainer.domain.errors import TrainerError
from trainer.domain.history import History
from trainer.domain.records import PersonId
from trainer.domain.scenario import World
from trainer.scenario_library import new_store
from trainer.scoring.engine import score
from trainer.scoring.findings import ScoreSheet
from trainer.usecases.acting import act, actor_at, watch
from trainer.usecases.by_hand import HandClock
from trainer.usecases.loading import LoadedRun, load
from trainer.usecases.rehearsing import begun, to_the_end
from trainer.usecases.services import Services

LOOKS_EVERY = timedelta(hours=1)
AFTER_OPENING = timedelta(minutes=5)
SECOND = timedelta(seconds=1)


@dataclass(slots=True)
class _Player:
    """Somebody at a seat. `opened` are the reports that were read, `tries` counts what was tried, `done` what the rules allowed
    of what the strategy says.
    """

    services: Services
    seat: str
    strategy: Strategy
    lot: Random
    opened: set[str]
    tries: int = 0
    done: int = 0

    def look(self, loaded: LoadedRun) -> LoadedRun:
        """One look at the desk: everything that the strategy does then; what the rules refuse is left."""
        run = loaded.run
        person = run.seat(self.seat).person
        assert person is not None
        actor = actor_at(run, self.seat, PersonId(person))
        desk = Desk(run, loaded.world, actor, loaded.now)
        for move in self.strategy.moves(desk, self.lot):
            for command in self._with_reading(move):
                loaded = self._tried(loaded, command, PersonId(person))
        return loaded

    def _with_reading(self, command: c.Command) -> Iterator[c.Command]:
        report = command.about
        if self.strategy.reads and report and report not in self.opened:
            self.opened.add(report)
            yield c.OpenReport(report)
        yield command

    def _tried(self, loaded: LoadedRun, command: c.Command, person: PersonId) -> LoadedRun:
        self.tries += 1
        try:
            loaded = act(
                self.services,
                loaded.row.id,
                command,
                self.seat,
                person,
                command_id=f"act-{self.tries}",
            )
        except TrainerError:
            return load(self.services, loaded.row.id)
        self.done += not isinstance(command, c.OpenReport)
        return loaded


def played(world: World, seat: str, strategy: Strategy, lot: str) -> ScoreSheet | None:
    """The sheet of a run in which one person has a seat and follows a strategy; None where the seat has none of its acts.
    `lot` settles what it leaves to chance.
    """
    store = new_store()
    with store.directory.transaction():
        services, clock, joined = begun(world, store, seat, None)
        player = _Player(services, seat, strategy, Random(lot), set())  # noqa: S311 - a game
        loaded = watch(services, joined.run)
        for moment in _moments(loaded):
            _forward(clock, loaded, moment)
            loaded = player.look(watch(services, joined.run))
        to_the_end(services, clock, loaded)
        if not player.done:
            return None
        loaded = load(services, joined.run)
        return score(History.of(loaded.events, world))


def _moments(loaded: LoadedRun) -> Iterator[datetime]:
    """Five minutes past every full office hour of the run."""
    calendar, run = loaded.world.calendar, loaded.run
    assert run.started_at is not None
    assert run.ends_at is not None
    at = run.started_at + AFTER_OPENING
    while at < run.ends_at:
        if calendar.office_seconds_between(at, at + SECOND) > 0:
            yield at
        at += LOOKS_EVERY


def _forward(clock: HandClock, loaded: LoadedRun, moment: datetime) -> None:
    assert loaded.run.clock is not None
    wall = loaded.run.clock.wall_at(moment, loaded.world.calendar)
    if wall is not None and wall > clock.now():
        clock.advance(wall - clock.now())
