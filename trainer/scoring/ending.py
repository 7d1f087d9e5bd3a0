"""When something left undone counts: a clock that ran out, or a run that ended with the work in a person's hands.

A clock that has not run out at the end of the run is judged on nobody (ref. 3.5): checks of time ask `ran_out` only.
What should have been decided is given up earlier: when the run ends, whoever ends it, and the report had lain there for
a whole office day. What lay there for a shorter time is judged on nobody. An answer, the first or the final one after an
interim one, is given up so only when the run ends by itself: where it is ended early, nothing counts that was not due.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from trainer.domain import events as e
from trainer.domain.calendar import WorkingCalendar
from trainer.domain.days import MICROSECOND, SECOND_MICROSECONDS
from trainer.domain.history import History

HOUR_MICROSECONDS = 3600 * SECOND_MICROSECONDS


@dataclass(slots=True)
class Horizon:
    """How far a log has come, as one subject is judged by it: to the end of the run, else to its last event.

    Nothing else tells a judge the time. `awaits` is the earliest moment that was asked for and has not come, None while
    there is none: what was judged can be another as soon as the log reaches it, and by time alone not before.
    """

    history: History
    awaits: datetime | None = field(default=None, init=False)

    def ran_out(self, due: datetime) -> bool:
        """Whether a clock whose first late instant is `due` ran out before the end of the log."""
        end = end_of(self.history)
        if end is not None and end >= due:
            return True
        self.awaits = due if self.awaits is None else min(self.awaits, due)
        return False

    @property
    def over(self) -> bool:
        """Whether the run is over."""
        return self.history.run.finished

    @property
    def ended_by_itself(self) -> bool:
        """Whether it came to its own end, which everybody knew; neither a learner nor an instructor ended it before."""
        return ended_by_itself(self.history)

    def until(self, due: datetime) -> datetime:
        """`due`, or how far the log has come where it has not come to it; `due` for an empty log."""
        end = end_of(self.history)
        return due if end is None or self.ran_out(due) else end

    def worked(self, since: datetime, hours: int) -> bool:
        """Whether so many office hours had passed since then when the log ended."""
        return self._worked(since, hours * HOUR_MICROSECONDS)

    def day_passed(self, since: datetime) -> bool:
        """Whether office hours of a whole day had passed since then when the log ended."""
        return self._worked(since, self.history.world.calendar.hours.day_microseconds)

    def _worked(self, since: datetime, microseconds: int) -> bool:
        calendar = self.history.world.calendar
        over = calendar.office_microseconds(since) + microseconds
        # The last moment of an office day is that day's, not the opening of the next one.
        return self.ran_out(calendar.at_office_microseconds(over - 1) + MICROSECOND)

    def given_up(self, since: datetime, due: datetime) -> bool:
        """Whether a decision that a person has had to take since `since`, until `due`, was left undone for good."""
        return self.ran_out(due) or self.lay_a_day(since)

    def left_unsaid(self, since: datetime, due: datetime) -> bool:
        """Whether an answer that a person has owed since `since`, until `due`, was left unwritten for good.

        Its limit is days long, and whoever knew the end could plan for it. In a run that was ended early that time was not
        over.
        """
        return self.ran_out(due) or (self.ended_by_itself and self.lay_a_day(since))

    def lay_a_day(self, since: datetime) -> bool:
        """Whether the run is over, and had a whole office day left at `since`."""
        finished_at = self.history.run.finished_at
        return finished_at is not None and whole_day(
            self.history.world.calendar, since, finished_at
        )


def end_of(history: History) -> datetime | None:
    """The end of the run, or how far its log has come; None for an empty log."""
    return history.run.finished_at or history.run.last_at


def ended_by_itself(history: History) -> bool:
    """Whether a run came to its own end."""
    return history.run.finished_why == e.TIME_UP


def whole_day(calendar: WorkingCalendar, since: datetime, until: datetime) -> bool:
    """Whether office hours of a whole day passed between two moments."""
    office_day = calendar.hours.day_microseconds // SECOND_MICROSECONDS
    return calendar.office_seconds_between(since, until) >= office_day
