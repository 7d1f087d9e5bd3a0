"""A written playthrough played through the same use cases as a person's clicks, on a store that nobody keeps.

`bimtek play` shows the result; the debrief takes the expert's way from the playthrough called `ideal`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol

from trainer.domain.errors import NotFound, TrainerError
from trainer.domain.events import Fact, FollowUpPosted, SeatTaken
from trainer.domain.history import History
from trainer.domain.profile import Profile
from trainer.domain.records import PersonId, RunId
from trainer.domain.scenario import Scenario, World
from trainer.scoring.engine import score
from trainer.scoring.findings import ScoreSheet
from trainer.usecases.acting import act, change, watch
from trainer.usecases.by_hand import CountedTokens, HandClock
from trainer.usecases.exercises import Joined, Setup, start_alone
from trainer.usecases.loading import LoadedRun, at_present, load
from trainer.usecases.marking import Marks, mark_answer
from trainer.usecases.ports import Directory, EventLog, Script, Step
from trainer.usecases.services import Services

BEGINS = datetime(2026, 1, 5, 1, 0, tzinfo=UTC)
"""Wall time at which every rehearsal begins: only differences of it matter."""

MARKER = "playthrough"
PASSWORD = "tidak dipakai siapa pun"  # noqa: S105 - an account of the rehearsal


class RehearsalError(TrainerError):
    """A playthrough that cannot be played: `step` counts from 1, `why` is the refusal or what is missing."""

    def __init__(self, script: str, step: int, why: str) -> None:
        super().__init__(f"{script}, step {step}: {why}")
        self.script = script
        self.step = step
        self.why = why


class RehearsalStore(Protocol):
    """An empty log with its directory, for one rehearsal."""

    @property
    def log(self) -> EventLog: ...
    @property
    def directory(self) -> Directory: ...


NewStore = Callable[[], RehearsalStore]


@dataclass(frozen=True, slots=True)
class Rehearsal:
    loaded: LoadedRun
    history: History
    sheet: ScoreSheet


class _OneWorld:
    """A library of a single world."""

    def __init__(self, world: World) -> None:
        self._world = world

    def slugs(self) -> tuple[str, ...]:
        return (self._world.scenario.slug,)

    def profiles(self) -> tuple[Profile, ...]:
        return (self._world.profile,)

    def current(
        self, slug: str, profile: str | None = None, variant: int | None = None
    ) -> Scenario:
        return self._world.scenario

    def source(self, slug: str, profile: str | None = None, variant: int | None = None) -> bytes:
        return b""

    def world(self, slug: str, content_hash: str, profile: str | None = None) -> World:
        return self._world

    def playthrough(self, slug: str, content_hash: str, name: str) -> Script:
        raise NotFound("playthrough", name)


def rehearse(
    world: World,
    script: Script,
    new_store: NewStore,
    *,
    seed: int | None = None,
    marked: bool = True,
) -> Rehearsal:
    """Play a script from beginning to end of the run. `marked` False leaves its marks out.

    Raises RehearsalError for a step whose time has passed or that the rules refuse.
    """
    store = new_store()
    with store.directory.transaction():  # nobody looks on: one is enough, and costs half
        return _played(world, script, store, seed, marked=marked)


def _played(
    world: World, script: Script, store: RehearsalStore, seed: int | None, *, marked: bool
) -> Rehearsal:
    services, clock, joined = begun(world, store, script.seat, seed)
    others = dict.fromkeys(step.seat for step in script.steps if step.seat != script.seat)
    loaded = _with_the_others(services, joined, others)
    for number, step in enumerate(script.steps, start=1):
        _move_to(loaded, clock, step.at, script.name, number)
        loaded = _taken(services, loaded, step, script.name, number)
    to_the_end(services, clock, loaded)
    if marked:
        _mark_all(services, joined.run, script)
    loaded = load(services, joined.run)
    history = History.of(loaded.events, world)
    return Rehearsal(loaded, history, score(history))


def left_alone(world: World, new_store: NewStore) -> History:
    """A run of which a person has every seat and nobody does anything, to its end."""
    first, *others = (seat.id for seat in world.scenario.seats)
    services, clock, joined = begun(world, new_store(), first, None)
    loaded = _with_the_others(services, joined, others)
    to_the_end(services, clock, loaded)
    return History.of(load(services, joined.run).events, world)


def begun(
    world: World, store: RehearsalStore, seat: str, seed: int | None
) -> tuple[Services, HandClock, Joined]:
    """A run with somebody at a seat, at the moment at which it begins."""
    clock = HandClock(BEGINS)
    services = Services(
        store.log,
        store.directory,
        _OneWorld(world),
        clock,
        CountedTokens(),
        keeps_cards=False,
    )
    owner = store.directory.add_account("gladi", "Gladi", PASSWORD, False, clock.now())
    return (
        services,
        clock,
        start_alone(services, owner, world.scenario.slug, Setup(seed=seed), seat),
    )


def losses(played: Rehearsal, ideal: Rehearsal) -> frozenset[str]:
    """The checks that took more points from a way than from the ideal one, on all reports and messages together."""
    more: defaultdict[str, float] = defaultdict(float)
    for line in played.sheet.lines:
        more[line.check] += line.lost
    for line in ideal.sheet.lines:
        more[line.check] -= line.lost
    return frozenset(check for check, points in more.items() if round(points, 4) > 0)


def _move_to(loaded: LoadedRun, clock: HandClock, at: datetime, script: str, number: int) -> None:
    assert loaded.run.clock is not None
    wall = loaded.run.clock.wall_at(at, loaded.world.calendar)
    if wall is None or wall < clock.now():
        raise RehearsalError(
            script, number, f"{at.isoformat()} has passed or is outside office hours"
        )
    clock.advance(wall - clock.now())


def _with_the_others(services: Services, joined: Joined, seats: Iterable[str]) -> LoadedRun:
    """The run with a person in these seats, too; the rest is left to simulated colleagues."""

    def facts(_playing: LoadedRun) -> Iterable[Fact]:
        for seat in seats:
            yield SeatTaken(seat, f"{joined.person.id}-{seat}")

    return change(services, joined.run, facts)


def _taken(
    services: Services, loaded: LoadedRun, step: Step, script: str, number: int
) -> LoadedRun:
    """The run after a step, which is taken through the same function as a trainee's click."""
    person = loaded.run.seat(step.seat).person
    assert person is not None
    try:
        return act(
            services,
            at_present(services, loaded),
            step.command,
            step.seat,
            PersonId(person),
            command_id=f"step-{number}",
        )
    except TrainerError as error:
        raise RehearsalError(script, number, str(error)) from error


def to_the_end(services: Services, clock: HandClock, loaded: LoadedRun) -> None:
    """Let time pass until the run ends by itself."""
    assert loaded.run.clock is not None
    assert loaded.run.ends_at is not None
    wall = loaded.run.clock.wall_at(loaded.run.ends_at, loaded.world.calendar)
    if wall is not None and wall > clock.now():
        clock.advance(wall - clock.now())
    watch(services, loaded.row.id)


def _mark_all(services: Services, run: RunId, script: Script) -> None:
    loaded = load(services, run)
    history = History.of(loaded.events, loaded.world)
    for number, mark in enumerate(script.marks):
        answers = [r for r in history.by_people(mark.report) if isinstance(r.fact, FollowUpPosted)]
        earlier = sum(1 for other in script.marks[:number] if other.report == mark.report)
        if earlier >= len(answers):
            raise RehearsalError(
                script.name, 0, f"marks for {mark.report}, which has no such answer"
            )
        marks = Marks(mark.levels, mark.gates, mark.note)
        mark_answer(services, run, mark.report, answers[earlier].seq, marks, MARKER)
