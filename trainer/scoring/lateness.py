"""How late an act was against a limit in working days, as a level: in time 4, then less by the day."""

from __future__ import annotations

from datetime import datetime

from trainer.scoring.course import Course

DAYS_TO_LEVEL: tuple[tuple[int, int], ...] = ((1, 2), (3, 1))
"""(working days past the limit, level): one day late 2, up to three days 1, more 0."""


def level_of(course: Course, at: datetime, due: datetime) -> int:
    """The level of an act at `at` whose first late instant was `due`."""
    if at < due:
        return 4
    late = days_late(course, at, due)
    return next((level for days, level in DAYS_TO_LEVEL if late <= days), 0)


def days_late(course: Course, at: datetime, due: datetime) -> int:
    """Working days from the last day in time to the day of the act, at least 1 for a late act."""
    calendar = course.world.calendar
    # `due` is 00.00 of the day after the last one in time.
    last = calendar.in_zone(due).date()
    return max(
        1,
        calendar.working_days_between(last, calendar.in_zone(at).date())
        + calendar.is_working_day(last),
    )
