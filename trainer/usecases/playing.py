"""A run at work: watch it, act in it. Load, fold, let the world catch up, decide, append, project.

Every command goes through `act`: a trainee's click, a simulated playthrough, an instructor's clock. If another request
appended first it is tried once more on the new state; whoever saw an older state of the report is told what changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from trainer import cast
from trainer.domain import events as e
from trainer.domain.commands import Actor, Command
from trainer.domain.decide import decide
from trainer.domain.errors import LogMoved, NotAllowed, NotFound, ReportMoved
from trainer.domain.events import Fact, Recorded
from trainer.domain.evolve import evolve
from trainer.domain.history import History
from trainer.domain.records import Exercise, PersonId, RunId, RunRow
from trainer.domain.refusals import Refusal
from trainer.domain.replacing import replace
from trainer.domain.run import Run
from trainer.domain.scenario import Scenario, World
from trainer.domain.timeline import SYSTEM, catch_up, next_due
from trainer.scoring.answers import machine_mark
from trainer.scoring.rekeying import judged_by
from trainer.usecases.cards import card_of
from trainer.usecases.services import Services

TRIES = 8
"""How often an append that lost a race is tried before the loser is told."""


@dataclass(frozen=True, slots=True)
class Playing:
    """A run as it stands now: its row, exercise, world, whole log, folded state and simulated time."""

    row: RunRow
    exercise: Exercise
    world: World
    events: tuple[Recorded, ...]
    run: Run
    wall: datetime
    """The wall time at which it was looked at."""
    now: datetime
    """Simulated time at `wall`."""
    key: Scenario
    """Whose key judges it: the world's own, until a re-scoring applied that of another version."""

    def history(self) -> History:
        """The whole log with what was true before and after each event, by the key that judges the run."""
        return judged_by(self.events, self.world, self.key)

    def since(self, seq: int) -> tuple[Recorded, ...]:
        """What was recorded after event `seq`."""
        return self.events[seq:]


Change = Callable[[Playing], Iterable[Fact]]
"""What to record on a run that has caught up; may refuse."""


def load(services: Services, run_id: RunId) -> Playing:
    """The run as the log has it, without letting the world move on. Raises NotFound."""
    found = services.directory.run_and_exercise(run_id)
    if found is None:
        raise NotFound("run", run_id)
    row, exercise = found
    world = services.library.world(exercise.scenario, exercise.content_hash)
    events, run = services.folds.of(run_id, services.log)
    wall = services.wall.now()
    now = sim_now(run, world, wall)
    return Playing(row, exercise, world, events, run, wall, now, _key_of(services, run, world))


def _key_of(services: Services, run: Run, world: World) -> Scenario:
    if run.key in ("", world.scenario.content_hash):
        return world.scenario
    return services.library.world(world.scenario.slug, run.key).scenario


def sim_now(run: Run, world: World, wall: datetime) -> datetime:
    """Simulated time of a run at a wall time: never past its end, never before its last event."""
    if run.finished_at is not None:
        return run.finished_at
    if run.clock is None:
        return world.scenario.starts_at
    shown = run.clock.sim_now(wall, world.calendar, until=run.ends_at)
    return max(shown, run.last_at) if run.last_at is not None else shown


def watch(services: Services, run_id: RunId) -> Playing:
    """The run after the world has caught up with the present."""
    return change(services, run_id, _nothing)


def act(
    services: Services,
    run_id: RunId,
    command: Command,
    seat: str,
    person: PersonId | None,
    *,
    command_id: str | None = None,
    seen_seq: int | None = None,
) -> Playing:
    """Carry out a command from a seat.

    `command_id` makes a second click of one form a no-op. `seen_seq` is the last event that the person had on the page:
    with it, a move on a report that changed since raises ReportMoved. Raises what `decide` raises; a refused move is
    recorded first.
    """
    if command_id is not None and services.log.seen(run_id, command_id):
        return watch(services, run_id)
    refused: list[NotAllowed] = []

    def facts(playing: Playing) -> tuple[Fact, ...]:
        refused.clear()
        _require_running(playing)
        _require_fresh(playing, command, seen_seq)
        actor = actor_at(playing.run, seat, person)
        try:
            return decide(playing.run, command, playing.now, actor, playing.world)
        except NotAllowed as refusal:
            refused.append(refusal)
            return (e.AttemptRefused(command.about, command.action, refusal.code, refusal.state),)

    playing = change(services, run_id, facts, seat=seat, person=person, command_id=command_id)
    if refused:
        raise refused[0]
    return playing


def actor_at(run: Run, seat: str, person: PersonId | None) -> Actor:
    """Who acts from a seat. Raises NotFound when the seat is not that person's."""
    taken = run.seat(seat)
    if taken.person != person:
        raise NotFound("seat", seat)
    return Actor(taken.spec.role, taken.spec.agency, seat, person)


def change(
    services: Services,
    run_id: RunId,
    facts: Change,
    *,
    seat: str = SYSTEM,
    person: str | None = None,
    command_id: str | None = None,
    catch_up_at: datetime | None = None,
) -> Playing:
    """Let the world catch up, record what `facts` makes of it, and let the world catch up with that.

    `catch_up_at` is an earlier wall time to catch up to first, for somebody who was away since then. Tried again from the
    new state when another request appended first; after `TRIES` raises LogMoved.
    """
    for attempt in range(TRIES):
        playing = load(services, run_id)
        try:
            if catch_up_at is not None:
                playing = replace(playing, now=sim_now(playing.run, playing.world, catch_up_at))
            return _change_once(services, playing, facts, seat, person, command_id)
        except LogMoved:
            if command_id is not None and services.log.seen(run_id, command_id):
                return load(services, run_id)
            if attempt == TRIES - 1:
                raise
    raise AssertionError("unreachable")


def _change_once(
    services: Services,
    playing: Playing,
    facts: Change,
    seat: str,
    person: str | None,
    command_id: str | None,
) -> Playing:
    known = len(playing.events)
    playing = _caught_up(playing)
    before, reached = playing.run, playing.now
    for fact in facts(playing):
        # A refused move is not done: the same form sent again must be refused again, not taken for carried out.
        done = None if isinstance(fact, e.AttemptRefused) else command_id
        recorded = Recorded(
            playing.run.seq + 1, playing.now, playing.wall, seat, person, done, fact
        )
        playing = _with(playing, (recorded,))
    playing = replace(playing, key=_key_of(services, playing.run, playing.world))
    playing = _scored(services, playing, before)
    playing = replace(playing, now=sim_now(playing.run, playing.world, playing.wall))
    if playing.run is not before or playing.now > reached:
        playing = _caught_up(playing)
    new = playing.events[known:]
    position = services.log.append(playing.row.id, new, known) if new else None
    if services.keeps_cards and (position is not None or _card_is_behind(services, playing)):
        position = position or services.log.position(playing.exercise.id)
        card = card_of(playing.row, playing.history(), position, due_at_wall(playing))
        services.directory.put_card(card)
    return playing


def _scored(services: Services, playing: Playing, before: Run) -> Playing:
    """The run with the machine's marks behind the answers that a person has given since `before`, so that whoever reacts
    to an answer finds them. They follow the whole act, whose facts stay together.
    """
    given = [
        recorded
        for recorded in playing.since(before.seq)
        if isinstance(recorded.fact, e.FollowUpPosted) and recorded.person is not None
    ]
    if not given:
        return playing
    history = playing.history()
    for recorded in given:
        fact = machine_mark(history, recorded, services.advice_only(), services.judge)
        by_system = Recorded(
            playing.run.seq + 1, recorded.at_sim, playing.wall, SYSTEM, None, None, fact
        )
        playing = _with(playing, (by_system,))
    return playing


def _card_is_behind(services: Services, playing: Playing) -> bool:
    """Whether the process died between an append and its card."""
    card = services.directory.card(playing.row.id)
    return card is None or card.seq < playing.run.seq


def _nothing(_playing: Playing) -> tuple[Fact, ...]:
    return ()


def due_at_wall(playing: Playing) -> datetime | None:
    """When the world next does something by itself; None while it never will, or while the clock stands still."""
    due = next_due(playing.run, playing.world, cast.plan)
    if due is None or playing.run.clock is None:
        return None
    return playing.run.clock.wall_at(due.at, playing.world.calendar)


def _caught_up(playing: Playing) -> Playing:
    new = catch_up(playing.run, playing.now, playing.world, cast.plan, playing.wall)
    return _with(playing, new)


def _with(playing: Playing, new: tuple[Recorded, ...]) -> Playing:
    run = playing.run
    for recorded in new:
        run = evolve(run, recorded)
    return replace(playing, events=(*playing.events, *new), run=run)


def _require_running(playing: Playing) -> None:
    """Nothing is done before the class starts, nor while its clock stands; a run that is over says so itself."""
    run = playing.run
    if run.finished or run.clock is None or not run.clock.paused:
        return
    waiting = playing.exercise.state == "open"
    raise NotAllowed(Refusal.NOT_STARTED if waiting else Refusal.PAUSED, "any")


def _require_fresh(playing: Playing, command: Command, seen_seq: int | None) -> None:
    if seen_seq is None or not command.about or not command.needs_fresh_view:
        return
    changes = tuple(
        r.seq for r in playing.since(seen_seq) if r.report == command.about and r.fact.moves_report
    )
    if changes:
        raise ReportMoved(command.about, seen_seq, changes)
