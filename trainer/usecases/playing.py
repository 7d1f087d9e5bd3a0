"""A run at work: watch it, act in it. Load, let the world catch up, decide, and store facts and card in one transaction.

Every command goes through `act`: a trainee's click, a simulated playthrough, an instructor's clock. Nothing is locked while
it is decided (optimistic concurrency): if another request appended first it is decided again on the new state; whoever saw
an older state of the report is told what changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from trainer import cast
from trainer.domain import events as e
from trainer.domain.commands import Actor, Command
from trainer.domain.decide import decide
from trainer.domain.errors import LogMoved, NotAllowed, NotFound, ReportMoved
from trainer.domain.events import Fact, Recorded
from trainer.domain.evolve import evolve
from trainer.domain.history import History
from trainer.domain.records import (
    Addition,
    Exercise,
    ExerciseId,
    PersonId,
    RunCard,
    RunFound,
    RunId,
    RunRow,
)
from trainer.domain.refusals import Refusal
from trainer.domain.replacing import replace
from trainer.domain.run import Run
from trainer.domain.scenario import Scenario, World
from trainer.domain.timeline import SYSTEM, catch_up, next_due
from trainer.scoring.answers import machine_mark
from trainer.scoring.findings import ScoreSheet
from trainer.scoring.rekeying import judged_further
from trainer.usecases.cards import card_of
from trainer.usecases.run_cache import Judged, KnownRun
from trainer.usecases.services import Services

T = TypeVar("T")

TRIES = 8
"""How often an append that lost a race is tried before the loser is told."""


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

    @property
    def pending(self) -> tuple[Recorded, ...]:
        """What is still to be stored."""
        return self.events[len(self.known.events) :]

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

    def derive(self, name: object, make: Callable[[], T]) -> T:
        """What `make` makes of the stored log, kept with the run until new facts come. `name` tells it apart."""
        return self.known.derive(name, make) if not self.pending else make()

    def since(self, seq: int) -> tuple[Recorded, ...]:
        """What was recorded after event `seq`."""
        return self.events[seq:]


Change = Callable[[LoadedRun], Iterable[Fact]]
"""What to record on a run that has caught up; may refuse."""


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
    now, key = sim_now(run, world, wall), _key_of(services, run, world)
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


def caught_up(loaded: LoadedRun) -> LoadedRun:
    """The run after the world has moved on to the present; what happened is still to be stored."""
    new = catch_up(loaded.run, loaded.now, loaded.world, cast.plan, loaded.wall)
    return _with(loaded, new)


def watch(services: Services, run: RunId | LoadedRun) -> LoadedRun:
    """The run after the world has caught up with the present."""
    return change(services, run, _nothing)


def watch_all(
    services: Services, runs: Sequence[LoadedRun], due: Callable[[LoadedRun], bool]
) -> tuple[LoadedRun, ...]:
    """The same of those runs of an exercise for which `due` holds, all of them or none. Raises LogMoved."""
    moved = [
        _changed(services, each, _nothing, SYSTEM, None, None) if due(each) else each
        for each in runs
    ]
    return store(services, moved)


def act(
    services: Services,
    run: RunId | LoadedRun,
    command: Command,
    seat: str,
    person: PersonId | None,
    *,
    command_id: str | None = None,
    seen_seq: int | None = None,
    also: Also | None = None,
) -> LoadedRun:
    """Carry out a command from a seat, on a run as it was loaded or by its id.

    `command_id` makes a second click of one form a no-op. `seen_seq` is the last event that the person had on the page:
    with it, a move on a report that changed since raises ReportMoved. `also` is done in the transaction that stores it.
    Raises what `decide` raises; a refused move is recorded first.
    """
    refused: list[NotAllowed] = []

    def facts(loaded: LoadedRun) -> tuple[Fact, ...]:
        refused.clear()
        _require_running(loaded)
        _require_fresh(loaded, command, seen_seq)
        actor = actor_at(loaded.run, seat, person)
        try:
            return decide(loaded.run, command, loaded.now, actor, loaded.world)
        except NotAllowed as refusal:
            refused.append(refusal)
            return (e.AttemptRefused(command.about, command.action, refusal.code, refusal.state),)

    loaded = change(
        services, run, facts, seat=seat, person=person, command_id=command_id, also=also
    )
    if refused:
        raise refused[0]
    return loaded


def actor_at(run: Run, seat: str, person: PersonId | None) -> Actor:
    """Who acts from a seat. Raises NotFound when the seat is not that person's."""
    taken = run.seat(seat)
    if taken.person != person:
        raise NotFound("seat", seat)
    return Actor(taken.spec.role, taken.spec.agency, seat, person)


Also = Callable[[], None]
"""Other writes that belong to a change; asked again when it is tried again."""


def change(
    services: Services,
    run: RunId | LoadedRun,
    facts: Change,
    *,
    seat: str = SYSTEM,
    person: str | None = None,
    command_id: str | None = None,
    catch_up_at: datetime | None = None,
    also: Also | None = None,
) -> LoadedRun:
    """Let the world catch up, record what `facts` makes of it, and let the world catch up with that.

    A command that was recorded before only lets the world catch up. `catch_up_at` is an earlier wall time to catch up to
    first, for somebody who was away since then. Tried again from the new state when another request appended first; after
    `TRIES` raises LogMoved.
    """
    loaded = run if isinstance(run, LoadedRun) else load(services, run)
    if command_id is not None and command_id in loaded.known.commands:
        loaded = load(services, loaded.row.id)  # what was loaded may be from before the command
    for attempt in range(TRIES):
        try:
            if catch_up_at is not None:
                now = sim_now(loaded.run, loaded.world, catch_up_at)
                loaded = replace(loaded, now=now)
            changed = _changed(services, loaded, facts, seat, person, command_id)
            return store(services, (changed,), also)[0]
        except LogMoved:
            if attempt == TRIES - 1:
                raise
            loaded = load(services, loaded.row.id)
    raise AssertionError("unreachable")


def change_all(
    services: Services,
    exercise: ExerciseId,
    facts: Change,
    *,
    only: Callable[[LoadedRun], bool] = lambda _: True,
    command_id: str | None = None,
    also: Also | None = None,
) -> tuple[LoadedRun, ...]:
    """The same in every run of an exercise, or in those for which `only` holds: in all of them or in none.

    Returns those runs. When somebody appended meanwhile, only the runs that moved are decided again.
    """
    done: dict[RunId, tuple[int, LoadedRun]] = {}
    for attempt in range(TRIES):
        every = [each for each in load_class(services, exercise) if only(each)]
        for each in every:
            stood, _ = done.get(each.row.id, (None, None))
            if stood != len(each.known.events):
                changed = _changed(services, each, facts, SYSTEM, None, command_id)
                done[each.row.id] = len(each.known.events), changed
        try:
            return store(services, [done[each.row.id][1] for each in every], also)
        except LogMoved:
            if attempt == TRIES - 1:
                raise
    raise AssertionError("unreachable")


def _changed(
    services: Services,
    loaded: LoadedRun,
    facts: Change,
    seat: str,
    person: str | None,
    command_id: str | None,
) -> LoadedRun:
    """The run with what follows behind it, still to be stored."""
    loaded = caught_up(loaded)
    before, reached = loaded.run, loaded.now
    seen = command_id is not None and command_id in loaded.known.commands
    for fact in () if seen else facts(loaded):
        # A refused move is not done: the same form sent again must be refused again, not taken for carried out.
        done = None if isinstance(fact, e.AttemptRefused) else command_id
        recorded = Recorded(loaded.run.seq + 1, loaded.now, loaded.wall, seat, person, done, fact)
        loaded = _with(loaded, (recorded,))
    loaded = replace(loaded, key=_key_of(services, loaded.run, loaded.world))
    loaded = _scored(services, loaded, before)
    loaded = replace(loaded, now=sim_now(loaded.run, loaded.world, loaded.wall))
    if loaded.run is not before or loaded.now > reached:
        loaded = caught_up(loaded)
    return loaded


def store(
    services: Services, changed: Sequence[LoadedRun], also: Also | None = None
) -> tuple[LoadedRun, ...]:
    """Store what is pending in these runs, their cards, and what belongs to it, in one transaction.

    Raises LogMoved when another request appended to one of them; then nothing is stored.
    """
    behind = [each for each in changed if each.pending or _card_is_behind(services, each)]
    if not behind and also is None:
        return tuple(changed)
    judged = {each.row.id: each.judged() for each in behind} if services.keeps_cards else {}
    cards = {each.row.id: card_at(each, judged[each.row.id]) for each in behind if judged}
    with services.directory.transaction():
        if also is not None:
            also()
        additions = [Addition(each.row.id, each.pending, len(each.known.events)) for each in behind]
        positions = services.log.append(additions) if additions else {}
        cards = {run: replace(card, position=positions[run]) for run, card in cards.items()}
        services.directory.put_cards(tuple(cards.values()))
    stored = {
        each.row.id: _stored(services, each, positions[each.row.id], cards.get(each.row.id), judged)
        for each in behind
    }
    return tuple(stored.get(each.row.id, each) for each in changed)


def _stored(
    services: Services,
    loaded: LoadedRun,
    position: int,
    card: RunCard | None,
    judged: Mapping[RunId, Judged],
) -> LoadedRun:
    known = loaded.known.extended(loaded.pending, position)
    if loaded.row.id in judged:
        known.judged[loaded.key.content_hash] = judged[loaded.row.id]
    services.cache.keep(loaded.row.id, known)
    return replace(loaded, known=known, card=card, run=known.run)


def card_at(loaded: LoadedRun, judged: Judged) -> RunCard:
    """The card of a run as it stands, with its judgement; its position is filled in by whoever stores it."""
    return card_of(
        loaded.row,
        judged.history,
        judged.judgement.sheet,
        judged.progress.of_people,
        due_at_wall(loaded),
    )


def _scored(services: Services, loaded: LoadedRun, before: Run) -> LoadedRun:
    """The run with the machine's marks behind the answers that a person has given since `before`, so that whoever reacts
    to an answer finds them. They follow the whole act, whose facts stay together.
    """
    given = [
        recorded
        for recorded in loaded.since(before.seq)
        if isinstance(recorded.fact, e.FollowUpPosted) and recorded.person is not None
    ]
    if not given:
        return loaded
    history = loaded.history()
    for recorded in given:
        fact = machine_mark(history, recorded, services.advice_only(), services.judge)
        by_system = Recorded(
            loaded.run.seq + 1, recorded.at_sim, loaded.wall, SYSTEM, None, None, fact
        )
        loaded = _with(loaded, (by_system,))
    return loaded


def _card_is_behind(services: Services, loaded: LoadedRun) -> bool:
    """Whether a database was left by a trainer that wrote cards after the facts, and died between the two."""
    if not services.keeps_cards:
        return False
    return loaded.card is None or loaded.card.seq < loaded.run.seq


def _nothing(_loaded: LoadedRun) -> tuple[Fact, ...]:
    return ()


def due_at_wall(loaded: LoadedRun) -> datetime | None:
    """When the world next does something by itself; None while it never will, or while the clock stands still."""
    due = next_due(loaded.run, loaded.world, cast.plan)
    if due is None or loaded.run.clock is None:
        return None
    return loaded.run.clock.wall_at(due.at, loaded.world.calendar)


def _with(loaded: LoadedRun, new: tuple[Recorded, ...]) -> LoadedRun:
    if not new:
        return loaded
    run = loaded.run
    for recorded in new:
        run = evolve(run, recorded)
    return replace(loaded, events=(*loaded.events, *new), run=run)


def _require_running(loaded: LoadedRun) -> None:
    """Nothing is done before the class starts, nor while its clock stands; a run that is over says so itself."""
    run = loaded.run
    if run.finished or run.clock is None or not run.clock.paused:
        return
    waiting = loaded.exercise.state == "open"
    raise NotAllowed(Refusal.NOT_STARTED if waiting else Refusal.PAUSED, "any")


def _require_fresh(loaded: LoadedRun, command: Command, seen_seq: int | None) -> None:
    if seen_seq is None or not command.about or not command.needs_fresh_view:
        return
    changes = tuple(
        r.seq for r in loaded.since(seen_seq) if r.report == command.about and r.fact.moves_report
    )
    if changes:
        raise ReportMoved(command.about, seen_seq, changes)
