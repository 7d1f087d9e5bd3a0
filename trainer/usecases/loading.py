"""A run as it stands: its rows, its log with the state after it, and how it is brought up to the present.

What is kept of a log is taken when its card, which is written with its facts, confirms it; else what is new is read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeVar

from trainer import cast
from trainer.domain.errors import NotFound
from trainer.domain.events import Recorded
from trainer.domain.evolve import evolve
from trainer.domain.history import EventIndex, History
from trainer.domain.records import (
    Exercise,
    ExerciseId,
    RunCard,
    RunFound,
    RunId,
    RunRow,
)
from trainer.domain.replacing import replace
from trainer.domain.run import Outline, Run
from trainer.domain.scenario import Scenario, World
from trainer.domain.timeline import Due, catch_up, next_due
from trainer.scoring.findings import ScoreSheet
from trainer.scoring.rekeying import judged_further
from trainer.usecases.run_cache import Judged, KnownRun
from trainer.usecases.services import Services

T = TypeVar("T")


class RunInSight(Protocol):
    """What a run shows of itself whether its log was read or not: its rows, where it stands, and what time it is there."""

    @property
    def row(self) -> RunRow: ...
    @property
    def exercise(self) -> Exercise: ...
    @property
    def card(self) -> RunCard | None: ...
    @property
    def world(self) -> World: ...
    @property
    def run(self) -> Outline: ...
    @property
    def wall(self) -> datetime: ...
    @property
    def now(self) -> datetime: ...


@dataclass(frozen=True, slots=True)
class Foresight:
    """What happens next in a state if nobody does anything; `due` None: nothing will."""

    of: Run
    due: Due | None


@dataclass(frozen=True, slots=True)
class LoadedRun:
    """A run as it stands now: its row, exercise, world, whole log, folded state and simulated time."""

    row: RunRow
    exercise: Exercise
    card: RunCard | None
    """As it was stored when the run was loaded."""
    world: World
    known: KnownRun
    """The log as it is stored."""
    events: tuple[Recorded, ...]
    """The log with what is still to be stored behind it."""
    run: Run
    wall: datetime
    """The wall time at which it was looked at."""
    now: datetime
    """Simulated time at `wall`."""
    key: Scenario
    """Whose key judges it: the world's own, until a re-scoring applied that of another version."""
    foresight: Foresight | None = None
    """What was found to happen next, for this state or an earlier one: see `foreseen`."""

    @property
    def pending(self) -> tuple[Recorded, ...]:
        """What is still to be stored."""
        return self.events[len(self.known.events) :]

    @property
    def foreseen(self) -> Foresight | None:
        """What happens next if nobody does anything; None where that was not asked of this state."""
        known = self.foresight
        return known if known is not None and known.of is self.run else None

    @property
    def index(self) -> EventIndex:
        """The events by report and by kind, without judging any."""
        return self.known.index.extended(self.pending) if self.pending else self.known.index

    def judged(self) -> Judged:
        """The whole log with its states and its judgement, by the key that judges the run."""
        return self.known.judged_with(self.pending, self.world, self.key)

    def history(self) -> History:
        """The whole log with what was true before and after each event, by the key that judges the run."""
        stored = self.known.judged_with((), self.world, self.key).history
        return judged_further(stored, self.pending, self.world, self.key)

    def sheet(self) -> ScoreSheet:
        """The score sheet of the whole log, by the rubric of the key that judges the run."""
        return self.judged().judgement.sheet

    def derive(self, name: object, make: Callable[[], T], stamp: object = None) -> T:
        """What `make` makes of the stored log, kept with the run until new facts come. `name` tells it apart; `stamp` is
        what else it was made of, and another one has it made anew.
        """
        return self.known.derive(name, make, stamp) if not self.pending else make()

    def since(self, seq: int) -> tuple[Recorded, ...]:
        """What was recorded after event `seq`."""
        return self.events[seq:]


def load(services: Services, run_id: RunId) -> LoadedRun:
    """The run as the log has it, without letting the world move on. Raises NotFound."""
    found = services.directory.found(run_id)
    if found is None:
        raise NotFound("run", run_id)
    return load_found(services, (found,))[0]


def load_class(services: Services, exercise: ExerciseId) -> tuple[LoadedRun, ...]:
    """Every run of an exercise, oldest first: one look at the rows, one at what is new in the logs."""
    return load_found(services, services.directory.all_found(exercise))


def load_found(services: Services, found: Sequence[RunFound]) -> tuple[LoadedRun, ...]:
    """The runs behind these rows. What is kept of a log is taken when its card confirms it; all others are read at once."""
    known = _known(services, found)
    wall = services.wall.now()
    return tuple(_loaded(services, each, known[each.row.id], wall) for each in found)


def _loaded(services: Services, found: RunFound, known: KnownRun, wall: datetime) -> LoadedRun:
    exercise, run = found.exercise, known.run
    world = services.library.world(exercise.scenario, exercise.content_hash)
    now, key = sim_now(run, world, wall), key_of(services, run, world)
    return LoadedRun(
        found.row, exercise, found.card, world, known, known.events, run, wall, now, key
    )


def _known(services: Services, found: Sequence[RunFound]) -> Mapping[RunId, KnownRun]:
    kept = {each.row.id: services.cache.get(each.row.id) for each in found}
    known: dict[RunId, KnownRun] = {}
    behind: dict[RunId, int] = {}
    cards = {each.row.id: each.card for each in found}
    for run, one in kept.items():
        if one is not None and one.stands_at(cards[run]):
            known[run] = one
        else:
            behind[run] = max(0, len(one.events) - 1) if one is not None else 0
    for run, facts in services.log.load_many(behind).items() if behind else ():
        one = _brought_up(kept[run], facts, cards[run])
        if one is None:
            one = KnownRun.of(services.log.load(run), None)
        known[run] = services.cache.keep(run, one)
    return known


def _brought_up(
    kept: KnownRun | None, facts: tuple[Recorded, ...], card: RunCard | None
) -> KnownRun | None:
    """What is kept with what the log has behind it: `facts` begin with the last one kept. None where the log is not that
    one any more.
    """
    if kept is None or not kept.events:
        return KnownRun.of(facts, _position(card, len(facts)))
    if not facts or facts[0] != kept.events[-1]:
        return None
    return kept.extended(facts[1:], _position(card, len(kept.events) + len(facts) - 1))


def _position(card: RunCard | None, seq: int) -> int | None:
    return card.position if card is not None and card.seq == seq else None


def key_of(services: Services, run: Run, world: World) -> Scenario:
    """The scenario whose key judges a run: the world's own, until a re-scoring applied that of another version."""
    if run.key in ("", world.scenario.content_hash):
        return world.scenario
    return services.library.world(world.scenario.slug, run.key).scenario


def at_present(services: Services, loaded: LoadedRun) -> LoadedRun:
    """The same run at the present moment, for whoever alone appends to it."""
    wall = services.wall.now()
    return replace(loaded, wall=wall, now=sim_now(loaded.run, loaded.world, wall))


def sim_now(run: Outline, world: World, wall: datetime) -> datetime:
    """Simulated time of a run at a wall time: never past its end, never before its last event."""
    if run.finished_at is not None:
        return run.finished_at
    if run.clock is None:
        return world.scenario.starts_at
    shown = run.clock.sim_now(wall, world.calendar, until=run.ends_at)
    return max(shown, run.last_at) if run.last_at is not None else shown


def caught_up(loaded: LoadedRun) -> LoadedRun:
    """The run after the world has moved on to the present; what happened is still to be stored.

    Plans of everybody are asked for once a state: what was found next for it is kept, and of what is stored the card tells.
    """
    if _stands(loaded):
        return loaded
    moved = catch_up(loaded.run, loaded.now, loaded.world, cast.plan, loaded.wall)
    events = (*loaded.events, *moved.new) if moved.new else loaded.events
    return replace(loaded, events=events, run=moved.run, foresight=Foresight(moved.run, moved.next))


def _stands(loaded: LoadedRun) -> bool:
    """Whether nothing can be due by now."""
    if (seen := loaded.foreseen) is not None:
        return seen.due is None or seen.due.at > loaded.now
    card = loaded.card
    if card is None or loaded.run is not loaded.known.run or not loaded.known.stands_at(card):
        return False
    return card.next_due_at_wall is None or card.next_due_at_wall > loaded.wall


def due_at_wall(loaded: LoadedRun) -> datetime | None:
    """When the world next does something by itself; None while it never will, or while the clock stands still."""
    seen = loaded.foreseen
    due = seen.due if seen is not None else next_due(loaded.run, loaded.world, cast.plan)
    if due is None or loaded.run.clock is None:
        return None
    return loaded.run.clock.wall_at(due.at, loaded.world.calendar)


def followed_by(loaded: LoadedRun, new: tuple[Recorded, ...]) -> LoadedRun:
    """The run with these facts behind it, still to be stored."""
    if not new:
        return loaded
    run = loaded.run
    for recorded in new:
        run = evolve(run, recorded)
    return replace(loaded, events=(*loaded.events, *new), run=run)
