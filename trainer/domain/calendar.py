"""Working days and office hours of a region, and the limits counted in them.

Every question about a date is answered here and only here: day 0, the end of a limit, office time,
and "why this date?". Which limit applies to a report stands in `deadlines`; the holidays come from
the region's pinned lists, which `content` reads. Nothing here looks at the computer's clock.

Source of the counting rules: ref. 3.3 and 3.5, all of them *aturan bawaan*, none of them law.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from itertools import takewhile
from typing import Literal
from zoneinfo import ZoneInfo

from trainer.domain.days import (
    MICROSECOND,
    SECOND_MICROSECONDS,
    DayLine,
    DayOff,
    DayOffKind,
    DayOffStatus,
    DayReason,
    OfficeHours,
)
from trainer.domain.errors import CalendarGap

__all__ = [
    "DayLine",
    "DayOff",
    "DayOffKind",
    "DayOffStatus",
    "DayReason",
    "OfficeHours",
    "Pause",
    "WorkingCalendar",
]

ONE_DAY = timedelta(days=1)

KEPT_ANSWERS = 4096
"""How many answers a calendar keeps of each kind: the limits of some hundred runs, which every look at them asks again."""

Pause = tuple[datetime, datetime | None]
"""When a report left the office (`Tunda`) and when it was completed. None: it is still out."""


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """The days on which the offices of one region work.

    `zone` is an IANA name; `years` are the years for which `days_off` is complete, without a hole.
    Every method is pure, takes aware datetimes of any zone and answers in the calendar's own.
    Raises CalendarGap for a day of a year without a list, ValueError for a naive datetime.
    """

    zone: str
    hours: OfficeHours
    days_off: tuple[DayOff, ...]
    years: tuple[int, ...]
    _off: dict[date, DayOff] = field(init=False, repr=False, compare=False)
    _working: tuple[date, ...] = field(init=False, repr=False, compare=False)
    _day_zero: Callable[[datetime], date] = field(init=False, repr=False, compare=False)
    _limit_end: Callable[[datetime, int], datetime] = field(init=False, repr=False, compare=False)
    _explained: Callable[..., tuple[DayLine, ...]] = field(init=False, repr=False, compare=False)
    _office_time: Callable[[datetime], int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if not self.years:
            raise ValueError("a calendar needs at least one year")
        span = range(min(self.years), max(self.years) + 1)
        for year in span:
            if year not in self.years:
                raise CalendarGap(year)
        # The index is derived once: a class asks for working days thousands of times a minute.
        off = {each.day: each for each in reversed(self.days_off)}
        days = (date(year, 1, 1) + n * ONE_DAY for year in span for n in range(_length(year)))
        working = (day for day in days if day.weekday() in self.hours.weekdays and day not in off)
        object.__setattr__(self, "_off", off)
        object.__setattr__(self, "_working", tuple(working))
        # Equal instants have equal answers, in whichever zone they are written.
        day_zero, limit_end, explained, office_time = (
            lru_cache(maxsize=KEPT_ANSWERS)(counted)
            for counted in (
                self._counted_day_zero,
                self._counted_limit_end,
                self._lines,
                self._counted_office_time,
            )
        )
        object.__setattr__(self, "_day_zero", day_zero)
        object.__setattr__(self, "_limit_end", limit_end)
        object.__setattr__(self, "_explained", explained)
        object.__setattr__(self, "_office_time", office_time)

    # Days

    def why_off(self, day: date) -> DayOff | Literal["weekend"] | None:
        """None for a working day; "weekend" also when a holiday falls on it (see `day_off`)."""
        self._require(day)
        if day.weekday() not in self.hours.weekdays:
            return "weekend"
        return self._off.get(day)

    def day_off(self, day: date) -> DayOff | None:
        """The line of the decree for `day`, on a weekend too; the first, if there are two."""
        self._require(day)
        return self._off.get(day)

    def is_working_day(self, day: date) -> bool:
        """Whether the offices work on `day`: no weekend, no national holiday, no cuti bersama."""
        return self.why_off(day) is None

    def next_working_day(self, day: date) -> date:
        """The first working day strictly after `day`."""
        return self.add_working_days(day, 1)

    def first_working_day_on_or_after(self, day: date) -> date:
        """`day` itself when it is a working day, else the next one."""
        return day if self.is_working_day(day) else self.next_working_day(day)

    def add_working_days(self, day0: date, n: int) -> date:
        """The `n`-th working day after `day0`; `day0` itself for 0. ValueError below 0."""
        self._require(day0)
        _require_count(n)
        return day0 if n == 0 else self._working_day(bisect_right(self._working, day0) + n - 1)

    def working_days_between(self, start: date, end: date) -> int:
        """Working days after `start` up to and including `end`; 0 when `end` is not after it."""
        self._require(start)
        self._require(end)
        return max(0, bisect_right(self._working, end) - bisect_right(self._working, start))

    # Limits

    def in_zone(self, at: datetime) -> datetime:
        """The same instant, written in the calendar's zone."""
        if at.tzinfo is None:
            raise ValueError(f"{at.isoformat()} has no time zone")
        return at.astimezone(ZoneInfo(self.zone))

    def day_zero(self, at: datetime) -> date:
        """Day 0 of whatever starts at `at`, whoever starts it.

        The local day, unless it is a day off or `at` is after `received_until`: then the next working
        day. 16.00.00 itself still belongs to the day. Source: ref. 3.3, 3.5 *When does a clock start*.
        """
        return self._day_zero(at)

    def limit_end(self, started_at: datetime, n: int) -> datetime:
        """24.00 of day `n`, which is 00.00 of the next calendar day: the first instant too late."""
        return self._limit_end(started_at, n)

    def end_of_day(self, day: date) -> datetime:
        """24.00 of `day`, working or not, written as 00.00 of the day after it."""
        return datetime.combine(day + ONE_DAY, time(), ZoneInfo(self.zone))

    @staticmethod
    def is_late(at: datetime, limit_end: datetime) -> bool:
        """Whether an act at `at` misses the limit that ends at `limit_end`."""
        return at >= limit_end

    def class_limit(
        self, received_at: datetime, n: int, pauses: tuple[Pause, ...] = ()
    ) -> datetime | None:
        """End of the class limit of `n` hk, leaving out the days spent in `TUNDA`.

        A working day counts if the report is with the office at its 24.00; what comes back after
        16.00 or on a day off is with the office from the next working day. None (*berhenti*) while
        an open pause leaves the end undetermined. Source: ref. 3.5 *Which days does TUNDA take off*.
        """
        _require_count(n)
        away = self._away(pauses)
        day, counted = self.day_zero(received_at), 0
        while counted < n:
            day = self.next_working_day(day)
            if any(first <= day and back is None for first, back in away):
                return None
            counted += not _is_away(day, away)
        return self.end_of_day(day)

    def paused_days(self, pauses: tuple[Pause, ...], until: date) -> tuple[date, ...]:
        """The working days up to and including `until` that `class_limit` leaves out."""
        self._require(until)
        away = self._away(pauses)
        days = self._working[: bisect_right(self._working, until)]
        return tuple(day for day in days if _is_away(day, away))

    def explain(
        self,
        started_at: datetime,
        n: int,
        paused_days: tuple[date, ...] = (),
        until: date | None = None,
    ) -> tuple[DayLine, ...]:
        """Every day from the start to day `n`, with its number or the reason it was skipped.

        The last line has reason `limit`. With `until` the list stops after that day, so that an open
        pause can be shown up to now; then the limit may be missing.
        """
        _require_count(n)
        return self._explained(started_at, n, paused_days, until)

    def _lines(
        self, started_at: datetime, n: int, paused_days: tuple[date, ...], until: date | None
    ) -> tuple[DayLine, ...]:
        days: Iterator[DayLine] = self._explain_days(started_at, n, paused_days)
        if until is not None:
            days = takewhile(lambda line: line.first <= until, days)
        lines: list[DayLine] = []
        for line in days:
            if lines and lines[-1].reason is line.reason is DayReason.WEEKEND:
                line = _folded(lines.pop(), line)
            lines.append(line)
        return tuple(lines)

    # Office time

    def opening(self, day: date) -> datetime:
        """The instant the office opens on `day`, should it work then."""
        return datetime.combine(day, self.hours.opens, ZoneInfo(self.zone))

    def office_microseconds(self, at: datetime) -> int:
        """Office time from the calendar's first opening to `at`; it stands still outside hours."""
        return self._office_time(at)

    def _counted_office_time(self, at: datetime) -> int:
        local = self.in_zone(at)
        day = local.date()
        before = bisect_left(self._working, day) * self.hours.day_microseconds
        if not self.is_working_day(day):
            return before
        open_for = (local - self.opening(day)) // MICROSECOND
        return before + min(max(open_for, 0), self.hours.day_microseconds)

    def at_office_microseconds(self, position: int) -> datetime:
        """The instant inside office hours at which `office_microseconds` is `position`.

        Half open: the end of an office day is the next working day's opening.
        """
        index, rest = divmod(position, self.hours.day_microseconds)
        return self.opening(self._working_day(index)) + rest * MICROSECOND

    def office_seconds_between(self, start: datetime, end: datetime) -> int:
        """Whole seconds of office time from `start` to `end`; 0 when `end` is not after it."""
        elapsed = self.office_microseconds(end) - self.office_microseconds(start)
        return max(0, elapsed) // SECOND_MICROSECONDS

    # Inside

    def _counted_day_zero(self, at: datetime) -> date:
        local = self.in_zone(at)
        if local.time() > self.hours.received_until:
            return self.next_working_day(local.date())
        return self.first_working_day_on_or_after(local.date())

    def _counted_limit_end(self, started_at: datetime, n: int) -> datetime:
        return self.end_of_day(self.add_working_days(self.day_zero(started_at), n))

    def _require(self, day: date) -> None:
        if isinstance(day, datetime):
            raise TypeError("a day is a date: take it from a datetime in the calendar's zone")
        if day.year not in self.years:
            raise CalendarGap(day.year)

    def _working_day(self, index: int) -> date:
        if index < 0:
            raise CalendarGap(min(self.years) - 1)
        if index >= len(self._working):
            raise CalendarGap(max(self.years) + 1)
        return self._working[index]

    def _away(self, pauses: tuple[Pause, ...]) -> tuple[tuple[date, date | None], ...]:
        """The first day and the day of return of each pause; None while it is open."""
        return tuple(
            (self.in_zone(start).date(), None if end is None else self.day_zero(end))
            for start, end in pauses
        )

    def _explain_days(
        self, started_at: datetime, n: int, paused_days: tuple[date, ...]
    ) -> Iterator[DayLine]:
        day, day0, counted = self.in_zone(started_at).date(), self.day_zero(started_at), 0
        while True:
            if not self.is_working_day(day):
                yield self._skipped(day)
            elif day < day0:
                yield DayLine(day, day, None, DayReason.RECEIVED_AFTER_HOURS)
            elif day in paused_days and day > day0:
                yield DayLine(day, day, None, DayReason.PAUSED)
            else:
                counted += day > day0
                yield DayLine(day, day, counted, _reason(counted, n))
                if counted == n:
                    return
            day += ONE_DAY

    def _skipped(self, day: date) -> DayLine:
        listed = self.day_off(day)
        name = listed.name if listed else None
        estimated = listed is not None and listed.status == DayOffStatus.PERKIRAAN
        if listed is None or self.why_off(day) == "weekend":
            return DayLine(day, day, None, DayReason.WEEKEND, name, estimated)
        if listed.kind == DayOffKind.CUTI_BERSAMA:
            return DayLine(day, day, None, DayReason.COLLECTIVE_LEAVE, name, estimated)
        return DayLine(day, day, None, DayReason.HOLIDAY, name, estimated)


def _length(year: int) -> int:
    return (date(year + 1, 1, 1) - date(year, 1, 1)).days


def _require_count(n: int) -> None:
    if n < 0:
        raise ValueError(f"cannot count {n} working days onwards")


def _is_away(day: date, away: tuple[tuple[date, date | None], ...]) -> bool:
    return any(first <= day and (back is None or day < back) for first, back in away)


def _reason(counted: int, n: int) -> DayReason:
    if counted == n:
        return DayReason.LIMIT
    return DayReason.COUNTED if counted else DayReason.DAY_ZERO


def _folded(first: DayLine, second: DayLine) -> DayLine:
    names = tuple(name for name in (first.name, second.name) if name)
    estimated = first.estimated or second.estimated
    return DayLine(
        first.first, second.last, None, DayReason.WEEKEND, ", ".join(names) or None, estimated
    )
