"""A run at work: watch it, act in it. Load, let the world catch up, decide, and store facts and card in one transaction.

Every command goes through `act`: a trainee's click, a simulated playthrough, an instructor's clock. Nothing is locked while
it is decided (optimistic concurrency): if another request appended first it is decided again on the new state; whoever saw
an older state of the report is told what changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime

from trainer.domain import events as e
from trainer.domain.commands import Actor, Command
from trainer.domain.decide import decide
from trainer.domain.errors import LogMoved, NotAllowed, NotFound, ReportMoved
from trainer.domain.events import Fact, Recorded
from trainer.domain.records import (
    Addition,
    ExerciseId,
    PersonId,
    RunCard,
    RunId,
)
from trainer.domain.refusals import Refusal
from trainer.domain.replacing import replace
from trainer.domain.run import Run
from trainer.domain.timeline import SYSTEM
from trainer.scoring.answers import machine_mark
from trainer.usecases.cards import card_of
from trainer.usecases.loading import (
    Foresight,
    LoadedRun,
    caught_up,
    due_at_wall,
    followed_by,
    key_of,
    load,
    load_class,
    sim_now,
)
from trainer.usecases.overview import Earlier, overview_of
from trainer.usecases.run_cache import Judged
from trainer.usecases.services import Services

TRIES = 8
"""How often an append that lost a race is tried before the loser is told."""


Change = Callable[[LoadedRun], Iterable[Fact]]
"""What to record on a run that has caught up; may refuse."""


def watch(services: Services, run: RunId | LoadedRun) -> LoadedRun:
    """The run after the world has caught up with the present."""
    return change(services, run, _nothing)


def watch_all(services: Services, runs: Sequence[LoadedRun]) -> tuple[LoadedRun, ...]:
    """The same of several runs of an exercise, all of them or none. Raises LogMoved."""
    return store(
        services, [_changed(services, each, _nothing, SYSTEM, None, None) for each in runs]
    )


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
        except LogMoved as moved:
            services.cache.forget(RunId(moved.run_id))
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
        except LogMoved as moved:
            services.cache.forget(RunId(moved.run_id))
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
        loaded = followed_by(loaded, (recorded,))
    loaded = replace(loaded, key=key_of(services, loaded.run, loaded.world))
    loaded = _scored(services, loaded, before)
    loaded = replace(loaded, now=sim_now(loaded.run, loaded.world, loaded.wall))
    if loaded.run is not before or loaded.now > reached:
        loaded = caught_up(loaded)
    return loaded


def store(
    services: Services, changed: Sequence[LoadedRun], also: Also | None = None
) -> tuple[LoadedRun, ...]:
    """Store what is pending in these runs, what lists show of them, and what belongs to it, in one transaction.

    Raises LogMoved when another request appended to one of them; then nothing is stored.
    """
    behind = [each for each in changed if each.pending or _card_is_behind(services, each)]
    if not behind and also is None:
        return tuple(changed)
    stored = {each.row.id: each for each in _store(services, behind, also)}
    return tuple(stored.get(each.row.id, each) for each in changed)


def store_anew(services: Services, runs: Sequence[LoadedRun]) -> tuple[LoadedRun, ...]:
    """Make what lists show of these runs anew from their logs. Raises LogMoved when one of them goes on meanwhile."""
    return _store(services, runs, None)


def _store(
    services: Services, behind: Sequence[LoadedRun], also: Also | None
) -> tuple[LoadedRun, ...]:
    judged = {each.row.id: each.judged() for each in behind} if services.keeps_cards else {}
    kept = [each for each in behind if judged]
    cards = {each.row.id: card_at(each, judged[each.row.id]) for each in kept}
    overviews = {
        each.row.id: overview_of(judged[each.row.id], _earlier(services, each)) for each in kept
    }
    with services.directory.transaction():
        if also is not None:
            also()
        additions = [Addition(each.row.id, each.pending, len(each.known.events)) for each in behind]
        positions = services.log.append(additions) if additions else {}
        cards = {run: replace(card, position=positions[run]) for run, card in cards.items()}
        services.directory.put_cards(tuple(cards.values()), overviews)
    for run, card in cards.items():
        services.cache.keep_overview(card, overviews[run])
    return tuple(
        _stored(services, each, positions[each.row.id], cards.get(each.row.id), judged)
        for each in behind
    )


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
    seen = loaded.foreseen
    foresight = Foresight(known.run, seen.due) if seen is not None else None
    return replace(loaded, known=known, card=card, run=known.run, foresight=foresight)


def _earlier(services: Services, loaded: LoadedRun) -> Earlier | None:
    """The overview of what is stored of a run, where it is at hand and made by the key that judges the run now."""
    overview = services.cache.overview(loaded.row.id, loaded.card)
    if overview is None or (overview.seq, overview.key) != (
        len(loaded.known.events),
        loaded.run.key,
    ):
        return None
    return Earlier(overview, loaded.known.judged_with((), loaded.world, loaded.key))


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
        loaded = followed_by(loaded, (by_system,))
    return loaded


def _card_is_behind(services: Services, loaded: LoadedRun) -> bool:
    """Whether a database was left by a trainer that wrote cards after the facts, and died between the two."""
    if not services.keeps_cards:
        return False
    return loaded.card is None or loaded.card.seq < loaded.run.seq


def _nothing(_loaded: LoadedRun) -> tuple[Fact, ...]:
    return ()


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
