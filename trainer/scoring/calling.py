"""Help in an emergency: who called it for an event, since when it was read, and whether a call came within its limit.

One event needs one call: a record in the line of another report about the same event counts for both (ref. 3.1 row 31).
"""

from __future__ import annotations

from datetime import datetime

from trainer.domain import events as e
from trainer.domain.events import Recorded
from trainer.domain.vocabulary import Decision, Urgency
from trainer.scoring.answering import answering
from trainer.scoring.course import Course
from trainer.scoring.duplicating import reports_of_event
from trainer.scoring.ending import whole_day
from trainer.scoring.jumps import workable_since

HOUR = 3600

Call = tuple[Recorded, e.EmergencyCallNoted]


def needs_call(course: Course) -> bool:
    """Whether the key has somebody called for this report."""
    return course.truth.urgency is Urgency.P1 and bool(course.truth.call_out)


def calls_of(course: Course) -> tuple[Call, ...]:
    """The calls recorded for this event by anybody, in order."""
    reports = {course.report.id, *(each.id for each in reports_of_event(course))}
    calls = [
        call for each in reports for call in course.history.of_kind(e.EmergencyCallNoted, each)
    ]
    return tuple(sorted(calls, key=lambda call: call[0].seq))


def first_touch(course: Course) -> Recorded | None:
    """The first opening by a person, or the first act that cannot be done unread; None while nobody touched it."""
    return next((r for r in course.events if r.person is not None), None)


def limit_hours(course: Course) -> int:
    """Office hours from the first opening within which help is called."""
    return course.world.profile.limit("batas_panggilan_darurat")


def in_limit(course: Course, since: datetime, at: datetime) -> bool:
    """Whether an instant lies within the limit that runs from `since`."""
    worked = course.world.calendar.office_seconds_between(since, at)
    return worked <= limit_hours(course) * HOUR


def limit_over(course: Course, since: datetime) -> bool:
    """Whether the limit that runs from `since` was over when the log ended."""
    return course.horizon.worked(since, limit_hours(course))


def at_hand_since(course: Course) -> datetime | None:
    """Since when a person could have read it and had help called, at a desk or in the unit that owes the answer; None for never.

    A desk at which the key has the reporter asked first is none: there is no place yet to send help to.
    """
    since = next(
        (
            stay.since
            for stay in course.stays
            if not stay.excused and stay.best.decision is not Decision.TUNDA
        ),
        None,
    )
    if since is None:
        duty = answering(course).duty
        since = duty.since if duty is not None else None
    return workable_since(course, since) if since is not None else None


def lay_unread(course: Course) -> bool:
    """Whether whoever opened it first had let it lie unopened for a whole office day."""
    since, opened = at_hand_since(course), first_touch(course)
    if since is None or opened is None:
        return False
    return whole_day(course.world.calendar, since, opened.at_sim)


def left_unhelped(course: Course) -> bool:
    """Whether a whole office day passed after the first opening and nobody called."""
    since, opened = at_hand_since(course), first_touch(course)
    if since is None or opened is None:
        return False
    read = max(since, opened.at_sim)
    calls = calls_of(course)
    if calls:
        return whole_day(course.world.calendar, read, calls[0][0].at_sim)
    return course.horizon.day_passed(read)
