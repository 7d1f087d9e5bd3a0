"""When something left undone counts: a clock that ran out, or a run that ended with the work in a person's hands.

A clock that has not run out at the end of the run is judged on nobody (ref. 3.5): checks of time ask `ran_out` only.
What should have been decided or said is given up earlier: when the person ends the run, or when it ends by itself and
the report had lain there for a whole office day. An instructor who ends a class early takes nothing away.
"""

from __future__ import annotations

from datetime import datetime

from trainer.domain.days import SECOND_MICROSECONDS
from trainer.domain.history import History

BY_TIME = "time_up"


def end_of(history: History) -> datetime | None:
    """The end of the run, or how far its log has come; None for an empty log."""
    return history.run.finished_at or history.run.last_at


def ran_out(history: History, due: datetime) -> bool:
    """Whether a clock whose first late instant is `due` ran out before the end of the log."""
    end = end_of(history)
    return end is not None and end >= due


def given_up(history: History, since: datetime, due: datetime) -> bool:
    """Whether work that a person has had since `since`, with a limit that ends at `due`, was left undone for good."""
    if ran_out(history, due):
        return True
    run = history.run
    if run.finished_at is None:
        return False
    calendar = history.world.calendar
    office_day = calendar.hours.day_microseconds // SECOND_MICROSECONDS
    return (
        run.finished_why == BY_TIME
        and calendar.office_seconds_between(since, run.finished_at) >= office_day
    )
