"""The two clocks of a report over its whole course: the reporter's wait, and whose turn it was in the offices.

Which clocks ran when is asked of the core (`domain.deadlines`) at every state that the report went through, so a picture
of them and the desk cannot disagree. Source: ref. 3.1, 3.5.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from trainer.cast.perceived_quality import PerceivedQuality
from trainer.cast.reading import marks_on, quality_of
from trainer.debrief.citizen_actions import CitizenAction, citizen_action_in
from trainer.debrief.day_axis import DayAxis, day_axis
from trainer.debrief.moments import moments_of
from trainer.debrief.steps import Step
from trainer.debrief.stretches import (
    Phase,
    Stretch,
    joined,
    of_office,
    of_pause,
    unbroken,
    until_due,
)
from trainer.domain import events as e
from trainer.domain.calendar import WorkingCalendar
from trainer.domain.deadlines import ClockKind, class_clock, lead_agency, running
from trainer.domain.dossier import Dossier, PostedAnswer
from trainer.domain.history import History
from trainer.domain.run import Run
from trainer.domain.scenario import World
from trainer.domain.vocabulary import AnswerKind, State
from trainer.scoring.people import seating_of

REPORTER = ""
"""The agency of the lane that is the reporter's."""

OFFICE = (
    ClockKind.VERIFIKASI,
    ClockKind.INSTANSI,
    ClockKind.UNIT,
    ClockKind.JAWAB_ULANG,
    ClockKind.KLARIFIKASI,
    ClockKind.JANJI,
)
"""Clocks that an office has to beat."""

AT_COUNTER = "counter"
"""How a letter comes that somebody at the office types in."""

OVER = (State.SELESAI, State.ARSIP)
NO_MARK = (e.ReportOpened, e.PublicVersionMasked, e.MadeSecret, e.AttemptRefused)
"""Steps that are no news to anybody whose clock it is."""


@dataclass(frozen=True, slots=True)
class Lane:
    """Stretches of one side, in order. `agency` REPORTER: *jam pelapor*. `seat`: where a person sat there, "" for a
    simulated colleague. `days`: working days that it lasted, counted alike for every side (ref. 3.3): a part is never above
    the whole. `led`: those of them on which it had to act, and not merely to support. `afterwards`: it had the report for days
    after the reporter's wait was over, which are not counted.
    """

    agency: str
    seat: str
    stretches: tuple[Stretch, ...]
    days: int
    led: int
    afterwards: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """What one act did, several steps where they came together; `number` counts from 1."""

    number: int
    at: datetime
    steps: tuple[Step, ...]


class Ending(StrEnum):
    """What ended the reporter's wait."""

    ANSWERED = "answered"
    """A final answer that said something, and to which nothing was asked again."""
    REPLIED = "replied"
    """Answered although nothing was asked."""
    ANSWERED_AGAIN = "answered_again"
    """The same, after a final answer that did not end the wait."""
    CLOSED = "closed"
    ARCHIVED = "archived"
    LEFT = "left"
    """Passed to a desk where nobody plays: the reporter waits on, and nothing is known of it."""
    ASKED = "asked"
    """It is the reporter's turn."""
    EMPTY = "empty"
    """A final answer that said nothing: the reporter waits on."""
    BACK = "back"
    """After a final answer the reporter asked for more and waits."""
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class TwoClocks:
    """`ending`: what the reporter's wait, whose days are its lane's, came to. `first`: working days to the first final answer, None
    without one. `offices` in the order in which they first had the report. `limit_at`: the first instant too late for the class
    limit, as it was known last; None where it stood still.
    """

    axis: DayAxis
    reporter: Lane
    offices: tuple[Lane, ...]
    marks: tuple[Mark, ...]
    since: datetime
    until: datetime
    limit_at: datetime | None
    ending: Ending = Ending.OPEN
    first: int | None = None


@dataclass(frozen=True, slots=True)
class _Stand:
    """The report as it stood from `since` to `until`."""

    since: datetime
    until: datetime
    run: Run
    dossier: Dossier


def two_clocks(history: History, report: str) -> TwoClocks:
    """The clocks of one report that arrived, up to where the log ends or the report does."""
    stands = tuple(_stands(history, report))
    calendar = history.world.calendar
    since = stands[0].dossier.report.received_at
    marks = tuple(_marks(moments_of(history, report)))
    ended, ending = _ended(history, stands)
    until = max(since, _end(stands), *(mark.at for mark in marks))
    axis = day_axis(calendar, calendar.in_zone(since).date(), calendar.in_zone(until).date())
    of_reporter = joined(_of_reporter(stands, since, history.world))
    waited = _working_days(calendar, since, ended)
    first = next(_finals(stands[-1].dossier), None)
    return TwoClocks(
        axis=axis,
        reporter=Lane(REPORTER, "", of_reporter, waited, waited),
        offices=tuple(_offices(history, stands, ended)),
        marks=marks,
        since=since,
        until=until,
        limit_at=_limit(stands, history.world),
        ending=ending,
        first=_working_days(calendar, since, first.at) if first is not None else None,
    )


def _stands(history: History, report: str) -> Iterator[_Stand]:
    """Every state of the dossier with its time; of several at one instant the last."""
    found: list[tuple[datetime, Run, Dossier]] = []
    before: Dossier | None = None
    for recorded in history.events:
        run = history.after(recorded.seq)
        dossier = run.dossiers.get(report)
        if dossier is None or dossier is before:
            continue
        before = dossier
        if found and found[-1][0] == recorded.at_sim:
            found.pop()
        found.append((recorded.at_sim, run, dossier))
    end = max(history.run.last_at or found[-1][0], found[-1][0])
    untils = (*(at for at, _, _ in found[1:]), end)
    for (at, run, dossier), until in zip(found, untils, strict=True):
        yield _Stand(at, until, run, dossier)


def _end(stands: Sequence[_Stand]) -> datetime:
    """When the reporter's wait was over, or the log."""
    last = stands[-1]
    ended = last.dossier.state in OVER or not last.dossier.in_run
    if not ended:
        return last.until
    over = [s.since for s in stands if s.dossier.state in OVER or not s.dossier.in_run]
    open_ = [s.until for s in stands if s.dossier.state not in OVER and s.dossier.in_run]
    return open_[-1] if open_ else over[0]


def _ended(history: History, stands: Sequence[_Stand]) -> tuple[datetime, Ending]:
    """When the reporter's wait was over, or the log, and by what."""
    dossier = stands[-1].dossier
    answer = _ending_answer(history, dossier)
    if answer is not None:
        if dossier.report.truth.asks_nothing:
            return answer.at, Ending.REPLIED
        first = next(_finals(dossier)) is answer
        return answer.at, Ending.ANSWERED if first else Ending.ANSWERED_AGAIN
    end = _end(stands)
    if not dossier.in_run:
        return end, Ending.LEFT
    if dossier.state in OVER:
        return end, Ending.ARCHIVED if dossier.state is State.ARSIP else Ending.CLOSED
    asked = dossier.postponement is not None and dossier.postponement.pauses
    if dossier.state is State.TUNDA and asked:
        return end, Ending.ASKED
    return end, _waiting_on(history, dossier)


def _waiting_on(history: History, dossier: Dossier) -> Ending:
    """What came to a reporter who waits on: no final answer, one that said nothing, or one after which more was asked."""
    finals = tuple(_finals(dossier))
    if not finals:
        return Ending.OPEN
    return Ending.BACK if finals[-1].seq < _asked_on(history, dossier) else Ending.EMPTY


def _finals(dossier: Dossier) -> Iterator[PostedAnswer]:
    """The answers that stand and could end the wait: final ones, and any where nothing was asked."""
    asks_nothing = dossier.report.truth.asks_nothing
    return (
        answer
        for answer in dossier.answers
        if answer.leads and not answer.hidden and (asks_nothing or answer.kind is AnswerKind.AKHIR)
    )


def _asked_on(history: History, dossier: Dossier) -> int:
    """The number of the last event by which the reporter asked for more, 0 for none."""
    return max(
        (
            recorded.seq
            for recorded in history.of_report(dossier.id)
            for action in citizen_action_in(history, recorded)
            if action in ASKS_ON
        ),
        default=0,
    )


def _ending_answer(history: History, dossier: Dossier) -> PostedAnswer | None:
    """The first answer that ends the wait and after which the reporter asked for nothing more; None for none."""
    if dossier.state is State.ARSIP or not dossier.in_run:
        return None
    asked_on = _asked_on(history, dossier)
    standing = (answer for answer in _finals(dossier) if answer.seq > asked_on)
    return next((answer for answer in standing if _is_enough(history, dossier, answer)), None)


ASKS_ON = (
    CitizenAction.WROTE, CitizenAction.REOPENED, CitizenAction.OMBUDSMAN, CitizenAction.PRESS,
)  # fmt: skip
"""Deeds of a citizen whose wait is not over."""


def _is_enough(history: History, dossier: Dossier, answer: PostedAnswer) -> bool:
    """Whether nobody waits after it: it says something, or nothing was asked."""
    if dossier.report.truth.asks_nothing:
        return True
    marks = marks_on(history.run, dossier, answer)
    return quality_of(dossier, answer, marks) is not PerceivedQuality.EMPTY


def _limit(stands: Iterable[_Stand], world: World) -> datetime | None:
    limit = None
    for stand in stands:
        clock = class_clock(stand.dossier, world)
        if clock is not None:
            limit = clock.due_at
    return limit


def _of_reporter(
    stands: Sequence[_Stand], received_at: datetime, world: World
) -> Iterator[Stretch]:
    last = stands[-1].dossier
    for number, stand in enumerate(stands):
        dossier, since = stand.dossier, stand.since if number else received_at
        if dossier.state in OVER or not dossier.in_run:
            continue
        if dossier.state is State.TUNDA and dossier.postponement and dossier.postponement.pauses:
            yield from of_pause(dossier, since, stand.until, last, world)
            continue
        clock = class_clock(dossier, world)
        if clock is None:
            yield Stretch(Phase.SETTLED, since, stand.until)
        else:
            yield from until_due(since, stand.until, clock.due_at)


def _offices(history: History, stands: Sequence[_Stand], ended: datetime) -> Iterator[Lane]:
    """Days are counted while the reporter waited: what lies there afterwards keeps nobody waiting."""
    lanes: dict[str, list[Stretch]] = {}
    led: dict[str, list[Stretch]] = {}
    for number, stand in enumerate(stands):
        report, since = stand.dossier.report, stand.since
        if not number and report.arrives == AT_COUNTER:
            # A letter lay at the office before it was typed in.
            since = min(since, report.received_at)
        clocks = [
            c for c in running(stand.run.seats, stand.dossier, history.world) if c.kind in OFFICE
        ]
        for agency in dict.fromkeys((*(c.agency for c in clocks), *_holders(stand.dossier))):
            due = [c for c in clocks if c.agency == agency]
            found = tuple(of_office(since, stand.until, due, leads=_leads(stand.dossier, agency)))
            lanes.setdefault(agency, []).extend(found)
            led.setdefault(agency, []).extend(found if _leads(stand.dossier, agency) else ())
    seating, seats = seating_of(history), history.run.seats.values()
    for agency, stretches in lanes.items():
        sat = (s.spec.id for s in seats if s.spec.agency == agency and seating.played(agency))
        calendar = history.world.calendar
        days = _days_of(calendar, stretches, ended)
        last = max((each.until for each in stretches), default=ended)
        yield Lane(
            agency,
            next(sat, ""),
            joined(stretches),
            days,
            _days_of(calendar, led[agency], ended),
            afterwards=_days_of(calendar, stretches, last) > days,
        )


def _leads(dossier: Dossier, agency: str) -> bool:
    """Whether it is this office's turn, and not merely to support another one."""
    return all(each.lead for each in dossier.active if each.unit == agency)


def _days_of(calendar: WorkingCalendar, stretches: Iterable[Stretch], ended: datetime) -> int:
    return sum(
        _working_days(calendar, since, min(until, ended))
        for since, until in unbroken(joined(stretches))
        if since < ended
    )


def _working_days(calendar: WorkingCalendar, since: datetime, until: datetime) -> int:
    """Whole working days after the day on which it began; what came after the office closed began the next one."""
    return calendar.working_days_between(calendar.day_zero(since), calendar.in_zone(until).date())


def _holders(dossier: Dossier) -> tuple[str, ...]:
    """Where the report lies, whether or not anything is asked there."""
    if not dossier.in_run or dossier.state in OVER or dossier.state is State.TUNDA:
        return ()
    if dossier.state in (State.MASUK, State.TERVERIFIKASI):
        return (dossier.desk,)
    units = tuple(disposition.unit for disposition in dossier.active)
    return units or (lead_agency(dossier),)


def _marks(moments: Iterable[Step]) -> Iterator[Mark]:
    """One mark for what came from one hand at one instant."""
    groups: list[list[Step]] = []
    for step in moments:
        if step.kind in NO_MARK:
            continue
        last = groups[-1][-1] if groups else None
        if last is not None and (last.at, last.seat) == (step.at, step.seat):
            groups[-1].append(step)
        else:
            groups.append([step])
    for number, steps in enumerate(groups, start=1):
        yield Mark(number, steps[0].at, tuple(steps))
