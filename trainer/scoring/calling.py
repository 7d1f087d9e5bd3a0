"""Help in an emergency: who called it for an event, since when it was read, and whether a call came within its limit.

One event needs one call: a record in the line of another report about the same event counts for both (ref. 3.1 row 31).
"""

from __future__ import annotations

from datetime import datetime

from trainer.domain import events as e
from trainer.domain.events import Recorded
from trainer.domain.vocabulary import Urgency
from trainer.scoring.course import Course
from trainer.scoring.duplicating import reports_of_event

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
