"""When something left undone counts: a clock that ran out, or a run that ended with the work in a person's hands.

A clock that has not run out at the end of the run is judged on nobody (ref. 3.5): checks of time ask `ran_out` only.
What should have been decided is given up earlier: when the run ends, whoever ends it, and the report had lain there for
a whole office day. What lay there for a shorter time is judged on nobody. An answer, the first or the final one after an
interim one, is given up so only when the run ends by itself: where it is ended early, nothing counts that was not due.
"""

from __future__ import annotations

from datetime import datetime

from trainer.domain import events as e
from trainer.domain.calendar import WorkingCalendar
from trainer.domain.days import SECOND_MICROSECONDS
from trainer.domain.history import History


def end_of(history: History) -> datetime | None:
    """The end of the run, or how far its log has come; None for an empty log."""
    return history.run.finished_at or history.run.last_at


def ran_out(history: History, due: datetime) -> bool:
    """Whether a clock whose first late instant is `due` ran out before the end of the log."""
    end = end_of(history)
    return end is not None and end >= due


def given_up(history: History, since: datetime, due: datetime) -> bool:
    """Whether a decision that a person has had to take since `since`, until `due`, was left undone for good."""
    return ran_out(history, due) or lay_a_day(history, since)


def left_unsaid(history: History, since: datetime, due: datetime) -> bool:
    """Whether an answer that a person has owed since `since`, until `due`, was left unwritten for good.

    Its limit is days long, and whoever knew the end could plan for it. In a run that was ended early that time was not over.
    """
    return ran_out(history, due) or (ended_by_itself(history) and lay_a_day(history, since))


def ended_by_itself(history: History) -> bool:
    """Whether the run came to its own end, which everybody knew; neither a learner nor an instructor ended it before."""
    return history.run.finished_why == e.TIME_UP


def lay_a_day(history: History, since: datetime) -> bool:
    """Whether the run is over, and had a whole office day left at `since`."""
    finished_at = history.run.finished_at
    return finished_at is not None and whole_day(history.world.calendar, since, finished_at)


def whole_day(calendar: WorkingCalendar, since: datetime, until: datetime) -> bool:
    """Whether office hours of a whole day passed between two moments."""
    office_day = calendar.hours.day_microseconds // SECOND_MICROSECONDS
    return calendar.office_seconds_between(since, until) >= office_day
