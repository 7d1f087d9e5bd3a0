"""The simulated clock of a run: a few values, and what they show at a given wall time.

Nothing ticks. A clock is changed only by replacing it (the log records each replacement), and two
people who ask at one wall time see one simulated time. The real clock is not here: `wall` is always
an argument. What becomes due at a simulated time is the business of `timeline`.

Source: architecture 7; defaults: ref. 15.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from enum import StrEnum
from math import isfinite

from trainer.domain.calendar import WorkingCalendar
from trainer.domain.days import MICROSECOND, SECOND_MICROSECONDS

SECONDS_PER_WORKING_DAY = 600.0
"""Ten wall minutes for a working day (ref. 15)."""

SIM_SECONDS_PER_WALL_SECOND = 144.0
"""The same ten minutes for a whole calendar day of 24 hours."""


class Mode(StrEnum):
    """*Kalender* runs through nights and weekends, *hari kerja* only in office hours."""

    KALENDER = "kalender"
    HARI_KERJA = "hari_kerja"


@dataclass(frozen=True, slots=True)
class SimClock:
    """Simulated time was `sim_anchor` at `wall_anchor` and runs from there, unless `paused`.

    Both speeds are always carried, so that a change of mode and back keeps them; each counts in its
    own mode only. `sim_seconds_per_wall_second` is for *kalender*, `wall_seconds_per_working_day` for
    *hari kerja*. In *hari kerja* office hours are half open: 16.00.00 is never shown, it is the next
    working day's 08.00, and so is an anchor outside office hours.

    Raises ValueError for a naive anchor or a speed that is not above zero. Methods that need a day
    beyond the region's holiday lists raise CalendarGap.
    """

    mode: Mode
    sim_anchor: datetime
    wall_anchor: datetime
    sim_seconds_per_wall_second: float = SIM_SECONDS_PER_WALL_SECOND
    wall_seconds_per_working_day: float = SECONDS_PER_WORKING_DAY
    paused: bool = False

    def __post_init__(self) -> None:
        if self.sim_anchor.tzinfo is None or self.wall_anchor.tzinfo is None:
            raise ValueError("the anchors of a clock need a time zone")
        for speed in (self.sim_seconds_per_wall_second, self.wall_seconds_per_working_day):
            if not (isfinite(speed) and speed > 0):
                raise ValueError(f"{speed} is not a speed")

    def sim_now(
        self, wall: datetime, calendar: WorkingCalendar, until: datetime | None = None
    ) -> datetime:
        """What the clock shows at `wall`, in the calendar's zone, never before `sim_anchor`.

        A run that was left alone may be asked long after its end: with `until` the clock stands
        still there and no day beyond it is looked up.
        """
        shown = self._at_anchor(calendar)
        if until is not None:
            end = self.wall_at(until, calendar)
            if end is not None and wall >= end:
                return max(shown, calendar.in_zone(until))
        if self.paused or wall <= self.wall_anchor:
            return shown
        numerator, denominator = self._ratio(calendar)
        elapsed = (wall - self.wall_anchor) // MICROSECOND * numerator // denominator
        return self._moved(shown, elapsed, calendar)

    def wall_at(self, sim: datetime, calendar: WorkingCalendar) -> datetime | None:
        """The first wall instant at which the clock shows `sim` or later; the inverse of `sim_now`.

        `wall_anchor` when it is shown already; None when it never comes because the clock is paused.
        """
        distance = self._distance(sim, calendar)
        if distance <= 0:
            return self.wall_anchor
        if self.paused:
            return None
        numerator, denominator = self._ratio(calendar)
        # Rounded up: a microsecond too early the clock would still show less.
        return self.wall_anchor + -(-distance * denominator // numerator) * MICROSECOND

    def paused_at(self, wall: datetime, calendar: WorkingCalendar) -> SimClock:
        """The clock standing still at what it shows at `wall`. A paused clock stays as it is."""
        return self if self.paused else replace(self._anchored(wall, calendar), paused=True)

    def resumed_at(self, wall: datetime) -> SimClock:
        """The clock running on from where it stood. A running clock stays as it is."""
        return replace(self, wall_anchor=wall, paused=False) if self.paused else self

    def with_speed(
        self,
        wall: datetime,
        calendar: WorkingCalendar,
        *,
        sim_seconds_per_wall_second: float | None = None,
        wall_seconds_per_working_day: float | None = None,
    ) -> SimClock:
        """The clock going on from what it shows at `wall` at another speed. None: as before."""
        calendar_speed, office_speed = sim_seconds_per_wall_second, wall_seconds_per_working_day
        if calendar_speed is None:
            calendar_speed = self.sim_seconds_per_wall_second
        if office_speed is None:
            office_speed = self.wall_seconds_per_working_day
        return replace(
            self._anchored(wall, calendar),
            sim_seconds_per_wall_second=calendar_speed,
            wall_seconds_per_working_day=office_speed,
        )

    def to_next_working_day(
        self, wall: datetime, calendar: WorkingCalendar, meant: date | None = None
    ) -> SimClock:
        """The clock moved to the first opening of a working day after now, paused or not as before.

        `meant`: the day that somebody was told of; once it has come by itself the clock stays as it is.
        """
        anchored = self._anchored(wall, calendar)
        now = anchored.sim_anchor
        opening = calendar.opening(calendar.first_working_day_on_or_after(now.date()))
        if opening <= now:
            opening = calendar.opening(calendar.next_working_day(now.date()))
        if meant is not None and opening.date() > meant:
            return self
        return replace(anchored, sim_anchor=opening)

    def _anchored(self, wall: datetime, calendar: WorkingCalendar) -> SimClock:
        return replace(
            self, sim_anchor=self.sim_now(wall, calendar), wall_anchor=wall.astimezone(UTC)
        )

    def _at_anchor(self, calendar: WorkingCalendar) -> datetime:
        return self._moved(calendar.in_zone(self.sim_anchor), 0, calendar)

    def _ratio(self, calendar: WorkingCalendar) -> tuple[int, int]:
        """Simulated (or office) microseconds per wall microsecond, exact: floats would drift."""
        if self.mode is Mode.KALENDER:
            return self.sim_seconds_per_wall_second.as_integer_ratio()
        seconds, parts = self.wall_seconds_per_working_day.as_integer_ratio()
        return calendar.hours.day_microseconds * parts, seconds * SECOND_MICROSECONDS

    def _moved(self, sim: datetime, elapsed: int, calendar: WorkingCalendar) -> datetime:
        if self.mode is Mode.KALENDER:
            # Over UTC: local arithmetic would lose an hour where a zone changes its clocks.
            return calendar.in_zone(sim.astimezone(UTC) + elapsed * MICROSECOND)
        return calendar.at_office_microseconds(calendar.office_microseconds(sim) + elapsed)

    def _distance(self, sim: datetime, calendar: WorkingCalendar) -> int:
        if self.mode is Mode.KALENDER:
            away = calendar.in_zone(sim).astimezone(UTC) - self.sim_anchor.astimezone(UTC)
            return away // MICROSECOND
        start = calendar.office_microseconds(self.sim_anchor)
        return calendar.office_microseconds(sim) - start
