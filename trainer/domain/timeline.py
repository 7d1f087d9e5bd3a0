"""What the world does by itself, in order: arrivals, findings, flags, lapses, closings, and what the cast plans.

Nothing ticks. `catch_up` emits everything that became due up to a simulated time, each at its own time, ordered by
(time, priority, counter). Each due act is derived from the run alone, so early or late polling gives the same log.
At one instant: flags, then lapse and auto-close, then acts, then the end of the run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from trainer.domain import events as e
from trainer.domain.commands import Actor, Command
from trainer.domain.deadlines import Clock, ClockKind, running
from trainer.domain.decide import decide
from trainer.domain.dossier import Dossier
from trainer.domain.errors import InvalidInput, NotAllowed, NotFound
from trainer.domain.evolve import evolve
from trainer.domain.run import Run
from trainer.domain.scenario import World
from trainer.domain.vocabulary import State

FLAGS, CLOSINGS, ACTS, END = range(4)

SYSTEM = "system"
"""Seat of what nobody did."""

LAPSED_REASON = "tidak_dilengkapi_pelapor"


@dataclass(frozen=True, slots=True)
class Due:
    """Something that will happen at `at` unless the run changes first: a fact of the world, or a simulated person's
    command. `counter` makes ties deterministic.
    """

    at: datetime
    priority: int
    counter: tuple[int, ...]
    seat: str
    fact: e.Fact | None = None
    command: Command | None = None
    actor: Actor | None = None


Plan = Callable[[Run, World], Iterable[Due]]
"""The cast: what simulated people will do next, as far as the run lets them know now."""


def catch_up(
    run: Run, upto: datetime, world: World, plan: Plan, at_wall: datetime
) -> tuple[e.Recorded, ...]:
    """Everything that became due up to and including `upto`, recorded in order after `run.seq`."""
    new: list[e.Recorded] = []
    while not run.finished:
        due = next_due(run, world, plan)
        if due is None or due.at > upto:
            break
        for fact in _facts(run, due, world):
            recorded = e.Recorded(run.seq + 1, due.at, at_wall, due.seat, None, None, fact)
            run = evolve(run, recorded)
            new.append(recorded)
    return tuple(new)


def next_due(run: Run, world: World, plan: Plan) -> Due | None:
    """What happens next if nobody does anything; None when nothing will. Never before the log's last event."""
    if run.finished or run.started_at is None or run.last_at is None:
        return None
    dues = (*_by_rules(run, world), *plan(run, world))
    if not dues:
        return None
    floor = run.last_at
    first = min(dues, key=lambda due: (max(due.at, floor), due.priority, due.counter))
    if first.at < floor:
        return Due(
            floor, first.priority, first.counter, first.seat, first.fact, first.command, first.actor
        )
    return first


def _facts(run: Run, due: Due, world: World) -> tuple[e.Fact, ...]:
    if due.fact is not None:
        return (due.fact,)
    assert due.command is not None
    assert due.actor is not None
    try:
        facts = decide(run, due.command, due.at, due.actor, world)
    except (NotAllowed, NotFound, InvalidInput) as refused:
        # Not the fault of whoever looks at the run: a plan may only hold what the rules let happen.
        raise RuntimeError(f"a simulated act was refused: {due.command}") from refused
    if not facts:
        raise RuntimeError(
            f"a simulated act changed nothing and would be planned for ever: {due.command}"
        )
    return facts


def _by_rules(run: Run, world: World) -> Iterator[Due]:
    assert run.ends_at is not None
    yield Due(run.ends_at, END, (0,), SYSTEM, e.RunFinished("time_up"))
    yield from _arrivals(run, world)
    for index, dossier in enumerate(run.dossiers.values()):
        if not dossier.in_run:
            continue
        for clock in running(run, dossier, world):
            due = _of_clock(dossier, clock, index)
            if due is not None:
                yield due
        note = _next_note(dossier, world, index)
        if note is not None:
            yield note


def _arrivals(run: Run, world: World) -> Iterator[Due]:
    assert run.started_at is not None
    for index, report in enumerate(world.scenario.reports):
        if report.arrives == "system" and report.id not in run.dossiers:
            at = max(report.received_at, run.started_at)
            yield Due(at, ACTS, (0, index), SYSTEM, e.ComplaintArrived(report, report.addressed_to))


def _of_clock(dossier: Dossier, clock: Clock, index: int) -> Due | None:
    if clock.due_at is None:
        return None
    report = dossier.id
    if clock.flag is not None:
        if dossier.state is State.TUNDA and clock.kind is ClockKind.KELAS:
            return None
        if any(r.flag is clock.flag and r.agency == clock.agency for r in dossier.flags):
            return None
        fact: e.Fact = e.FlagRaised(report, clock.flag, clock.agency, clock.due_at)
        return Due(clock.due_at, FLAGS, (index, list(ClockKind).index(clock.kind)), SYSTEM, fact)
    match clock.kind:
        case ClockKind.LENGKAPI:
            fact = e.ReportArchived(report, LAPSED_REASON, "")
        case ClockKind.KLARIFIKASI:
            fact = e.PostponementEnded(report)
        case ClockKind.SELESAI_OTOMATIS:
            fact = e.ReportClosed(report, "system")
        case _:
            return None
    return Due(clock.due_at, CLOSINGS, (index,), SYSTEM, fact)


def _next_note(dossier: Dossier, world: World, index: int) -> Due | None:
    """The next finding for whoever holds the report, so many working days after it reached them."""
    notes = dossier.report.truth.field_notes
    delivered = {note.index for note in dossier.notes}
    holder = _holder(dossier)
    if holder is None:
        return None
    agency, since = holder
    for number, note in enumerate(notes):
        if number not in delivered:
            fact = e.FieldNoteDelivered(
                dossier.id, agency, number, note.text, note.resolves, note.facts
            )
            return Due(
                note_due(since, note.after_hk, world), ACTS, (1, index, number), SYSTEM, fact
            )
    return None


def _holder(dossier: Dossier) -> tuple[str, datetime] | None:
    if dossier.state not in (State.TERVERIFIKASI, State.DISPOSISI, State.PROSES):
        return None
    if dossier.lead is not None:
        return dossier.lead.unit, dossier.lead.since
    if dossier.taken_up_at is not None:
        return dossier.desk, dossier.taken_up_at
    return None


def note_due(since: datetime, after_hk: int, world: World) -> datetime:
    """When a finding reaches its holder: at the opening of day `after_hk`, on day 0 as soon as the office is open."""
    calendar = world.calendar
    day_zero = calendar.day_zero(since)
    if after_hk == 0:
        return max(since, calendar.opening(day_zero))
    return calendar.opening(calendar.add_working_days(day_zero, after_hk))
