"""What the world does by itself, in order: arrivals, messages, findings, flags, reminders, lapses, closings, and what
the cast plans.

Nothing ticks. `catch_up` emits everything that became due up to a simulated time, each at its own time, ordered by
(time, priority, counter). Each due act is derived from the run alone, so early or late polling gives the same log.
At one instant: flags and reminders, then lapse and auto-close, then acts, then the end of the run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from trainer.domain import events as e
from trainer.domain.commands import Actor, Command, Comment
from trainer.domain.conditions.language import Condition, parsed
from trainer.domain.conditions.names import View, holds
from trainer.domain.danger import next_turns
from trainer.domain.deadlines import Clock, ClockKind, running
from trainer.domain.decide import decide
from trainer.domain.dossier import Dossier
from trainer.domain.errors import InvalidInput, NotAllowed, NotFound
from trainer.domain.evolve import evolve
from trainer.domain.field import coming_notes
from trainer.domain.inject import Inject, InjectKind
from trainer.domain.ladder import Reminder, next_reminder
from trainer.domain.run import Run, Seat
from trainer.domain.scenario import World, moment_of
from trainer.domain.vocabulary import Role, State

FLAGS, CLOSINGS, ACTS, END = range(4)

CLOCK_ORDER = {kind: number for number, kind in enumerate(ClockKind)}

SYSTEM = "system"
"""Seat of what nobody did."""

REPORTER = "cast:reporter"
"""Seat of the citizen who sent a report."""

REPORTS_FIRST = 10_000
"""At one instant reports arrive before messages about them."""

MOST_AT_ONCE = 500
"""More facts than this at one instant are a plan that goes round in circles."""

STATES_KEPT = 4096
"""Of how many reports as they stand it is kept what they have ahead: more than all of a full hall."""

LAPSED_REASON = "tidak_dilengkapi_pelapor"


@dataclass(frozen=True, slots=True)
class Due:
    """Something that will happen at `at` unless the run changes first: a fact of the world, a simulated person's
    command, or a fact and what somebody does with it. `counter` makes ties deterministic.
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


@dataclass(frozen=True, slots=True)
class CaughtUp:
    """What became due, recorded in order after the run's `seq`; the run after it, and what happens next if nobody does
    anything.
    """

    new: tuple[e.Recorded, ...]
    run: Run
    next: Due | None


def catch_up(run: Run, upto: datetime, world: World, plan: Plan, at_wall: datetime) -> CaughtUp:
    """Everything that became due up to and including `upto`."""
    new: list[e.Recorded] = []
    while (due := next_due(run, world, plan)) is not None and due.at <= upto:
        if len(new) >= MOST_AT_ONCE and new[-MOST_AT_ONCE].at_sim == due.at:
            raise RuntimeError(f"a plan that never ends: {due.command or due.fact}")
        for fact in _facts(run, due, world):
            recorded = e.Recorded(run.seq + 1, due.at, at_wall, due.seat, None, None, fact)
            run = evolve(run, recorded)
            new.append(recorded)
    return CaughtUp(tuple(new), run, due)


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
    due_facts = () if due.fact is None else (due.fact,)
    if isinstance(due.fact, e.InjectDelivered):
        _refuse_taken_id(run, due.fact.inject, world)
    if due.command is None:
        return due_facts
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
    return (*due_facts, *facts)


def _refuse_taken_id(run: Run, inject: Inject, world: World) -> None:
    """A message that took the id of another would keep that one from coming, or from being answered."""
    written = (each for each in world.scenario.injects if each.id == inject.id)
    if inject.id in run.messages or next(written, inject) != inject:
        raise RuntimeError(f"a simulated person's message has the id of another one: {inject.id}")


def _by_rules(run: Run, world: World) -> Iterator[Due]:
    assert run.ends_at is not None
    yield Due(run.ends_at, END, (0,), SYSTEM, e.RunFinished(e.TIME_UP))
    yield from _arrivals(run, world)
    yield from _injects(run, world)
    yield from _dangers(run, world)
    for index, dossier in enumerate(run.dossiers.values()):
        if dossier.in_run:
            yield from _of_report(_StateOfReport(run.seats, dossier, world, index))


class _StateOfReport:
    """A report as it stands, and all else that its rules ask for: the same only while each of them is that very one.

    An event changes one report and leaves the others as they are, and polls ask often; comparing their contents would
    take longer than deriving what is due.
    """

    __slots__ = ("dossier", "index", "seats", "world")

    def __init__(
        self, seats: Mapping[str, Seat], dossier: Dossier, world: World, index: int
    ) -> None:
        self.seats, self.dossier, self.world, self.index = seats, dossier, world, index

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, _StateOfReport)
            and self.dossier is other.dossier
            and self.seats is other.seats
            and self.world is other.world
            and self.index == other.index
        )

    def __hash__(self) -> int:
        return id(self.dossier)


@lru_cache(maxsize=STATES_KEPT)
def _of_report(at: _StateOfReport) -> tuple[Due, ...]:
    """What clocks, reminders and findings of one report have ahead."""
    seats, dossier, world, index = at.seats, at.dossier, at.world, at.index
    of_clocks = (_of_clock(dossier, clock, index) for clock in running(seats, dossier, world))
    reminder = next_reminder(seats, dossier, world)
    ahead = (
        *of_clocks,
        _reminded(dossier, reminder, index) if reminder is not None else None,
        *_notes(dossier, world, index),
    )
    return tuple(due for due in ahead if due is not None)


def _arrivals(run: Run, world: World) -> Iterator[Due]:
    assert run.started_at is not None
    for index, report in enumerate(world.scenario.reports):
        if report.arrives == "system" and report.id not in run.dossiers:
            at = max(report.received_at, run.started_at)
            yield Due(at, ACTS, (0, index), SYSTEM, e.ComplaintArrived(report, report.addressed_to))


def _injects(run: Run, world: World) -> Iterator[Due]:
    """What the author lets happen at a time, and the silence that follows any message to which nobody replied."""
    assert run.started_at is not None
    turns = {inject.id: index for index, inject in enumerate(world.scenario.injects)}
    for inject in world.scenario.injects:
        if inject.id not in run.messages:
            at = max(moment_of(world.scenario, inject.at, world.calendar), run.started_at)
            if inject.when and not _comes(run, inject, at, world):
                continue
            yield _delivery(run, inject, at, turns[inject.id], world)
    for number, (id_, message) in enumerate(run.messages.items(), start=len(turns)):
        if message.waits and message.answer_by is not None:
            turn = turns.get(id_, number)
            yield Due(message.answer_by, CLOSINGS, (-1, turn), SYSTEM, e.InjectAnswered(id_, None))


def _comes(run: Run, inject: Inject, at: datetime, world: World) -> bool:
    """Whether a message with a condition comes at its moment: one whose moment went by without it never does."""
    if run.last_at is not None and run.last_at > at:
        return False
    return holds(_condition(inject.when), View(run, world, at, inject.report or ""))


@lru_cache(maxsize=256)
def _condition(written: str) -> Condition:
    return parsed(written)


def _dangers(run: Run, world: World) -> Iterator[Due]:
    """How emergencies go on: told behind the arrivals of the instant."""
    for number, (report, turn) in enumerate(next_turns(run, world)):
        fact = e.DangerTold(report, turn.number, turn.sender, turn.text)
        yield Due(turn.at, ACTS, (1, number, turn.number), SYSTEM, fact)


def _delivery(run: Run, inject: Inject, at: datetime, index: int, world: World) -> Due:
    until = inject.answer_by
    by = None if until is None else moment_of(world.scenario, until, world.calendar)
    fact = e.InjectDelivered(inject, by)
    dossier = run.dossiers.get(inject.report or "")
    if inject.kind is not InjectKind.REPLY or dossier is None or not dossier.in_run:
        return Due(at, ACTS, (0, REPORTS_FIRST + index), SYSTEM, fact)
    reporter = Actor(Role.PELAPOR, "", REPORTER, ref=dossier.report.reporter.ref)
    comment = Comment(dossier.id, inject.text)
    return Due(at, ACTS, (0, REPORTS_FIRST + index), REPORTER, fact, comment, reporter)


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
        return Due(clock.due_at, FLAGS, (index, CLOCK_ORDER[clock.kind]), SYSTEM, fact)
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


def _reminded(dossier: Dossier, reminder: Reminder, index: int) -> Due:
    """A reminder goes out right behind the flags of its instant, of which some of them speak."""
    rung = reminder.rung
    fact = e.ReminderSent(dossier.id, reminder.unit, reminder.since, rung.code, rung.to)
    return Due(reminder.at, FLAGS, (index, len(ClockKind)), SYSTEM, fact)


def _notes(dossier: Dossier, world: World, index: int) -> Iterator[Due]:
    """The next findings for whoever was told, from the field and from the emergency service."""
    for number, note, agency, at in coming_notes(dossier, world):
        fact = e.FieldNoteDelivered(
            dossier.id, agency, number, note.text, note.resolves, note.facts
        )
        yield Due(at, ACTS, (1, index, number), SYSTEM, fact)
