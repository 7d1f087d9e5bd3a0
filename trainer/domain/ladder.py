"""The reminder ladder: which reminder comes next, when, about whose silence and to whom. Source: ref. 3.4, 3.5.

A reminder follows from the disposition, the class limit or the receipt of a report, the profile and the calendar, like
a deadline. The timeline sends it at its time and the dossier keeps it, so that each rung is reached once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from trainer.domain.deadlines import class_clock, has_unit_clock
from trainer.domain.dossier import Disposition, Dossier
from trainer.domain.errors import CalendarGap
from trainer.domain.field import first_finding
from trainer.domain.profile import Rung, RungMoment
from trainer.domain.run import Seat
from trainer.domain.scenario import World
from trainer.domain.vocabulary import State


@dataclass(frozen=True, slots=True)
class Reminder:
    """One rung and when it is reached. `unit` is whose silence it is about: the unit that holds the report, else the
    desk. `since`: from when it counts, the disposition of a unit or the receipt of the report.
    """

    at: datetime
    unit: str
    rung: Rung
    since: datetime


def next_reminder(seats: Mapping[str, Seat], dossier: Dossier, world: World) -> Reminder | None:
    """The first rung that the dossier has not climbed yet and that comes if nobody does anything; None when none will.

    May lie in the past when something else brought it forward, such as a shorter class limit.
    """
    if not dossier.in_run:
        return None
    waiting = (
        *_next_of_units(seats, dossier, world),
        *_next_of_report(dossier, world),
    )
    # min keeps the first of equals, which is the order of the profile.
    return min(waiting, key=lambda each: each.at, default=None)


def _next_of_units(seats: Mapping[str, Seat], dossier: Dossier, world: World) -> Iterator[Reminder]:
    sent = {(each.rung, each.unit, each.since) for each in dossier.reminders}
    for disposition in dossier.active:
        if disposition.first_answer_at is not None or disposition.relieved_at is not None:
            continue
        if has_unit_clock(seats, dossier, disposition, world):
            for each in _of_unit(seats, dossier, disposition, world):
                if (each.rung.code, each.unit, each.since) not in sent:
                    yield each


def _of_unit(
    seats: Mapping[str, Seat], dossier: Dossier, disposition: Disposition, world: World
) -> Iterator[Reminder]:
    """The rungs of one disposition as far as the calendar reaches, without those that its opening spares it."""
    opened, found = disposition.opened_at, first_finding(seats, dossier, disposition, world)
    spoke = _first_word(dossier, disposition)
    for rung in world.profile.ladder:
        at = _reached_at(rung, disposition.since, world) if rung.moment.of_unit else None
        if at is None:
            continue
        read = any(each is not None and each < at for each in (opened, spoke))
        read = read or (found is not None and found <= at)
        if not (rung.unopened_only and read):
            yield Reminder(at, disposition.unit, rung, disposition.since)


def _first_word(dossier: Dossier, disposition: Disposition) -> datetime | None:
    """When the unit first commented since it got the report, which it has read then; None when it did not."""
    unit, since = disposition.unit, disposition.since
    return next((c.at for c in dossier.comments if c.agency == unit and c.at >= since), None)


def _next_of_report(dossier: Dossier, world: World) -> Iterator[Reminder]:
    """The rungs that a report climbs once, whoever holds it then."""
    if dossier.state in (State.SELESAI, State.ARSIP):
        return
    since = dossier.report.received_at
    sent = {each.rung for each in dossier.reminders}
    unit = dossier.lead.unit if dossier.lead is not None else dossier.desk
    for rung in world.profile.ladder:
        if rung.moment.of_unit or rung.code in sent:
            continue
        if rung.moment is RungMoment.CLASS_LIMIT_PASSED:
            at = _class_limit_passed(dossier, world)
        else:
            at = _reached_at(rung, since, world)
        if at is not None:
            yield Reminder(at, unit, rung, since)


def _class_limit_passed(dossier: Dossier, world: World) -> datetime | None:
    """When *lewat batas* goes up; None once the limit is met, and in TUNDA, where it does not either."""
    clock = None if dossier.state is State.TUNDA else class_clock(dossier, world)
    return None if clock is None else clock.due_at


def _reached_at(rung: Rung, since: datetime, world: World) -> datetime | None:
    """None beyond the years that the calendar knows: no run goes on so long."""
    calendar = world.calendar
    if rung.moment is RungMoment.DISPOSITION or rung.day is None:
        return since
    try:
        if rung.moment is RungMoment.DAY:
            return calendar.opening(calendar.add_working_days(calendar.day_zero(since), rung.day))
        return calendar.limit_end(since, rung.day)
    except CalendarGap:
        return None
