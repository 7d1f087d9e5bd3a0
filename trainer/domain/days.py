"""The words of the calendar: days off, office hours, and the lines that explain a date.

Only shapes live here; `calendar` counts with them and hands them on under its own name.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

MICROSECOND = timedelta(microseconds=1)
SECOND_MICROSECONDS = 1_000_000


class DayOffKind(StrEnum):
    """What the yearly joint decree (SKB 3 Menteri) calls a day off."""

    LIBUR_NASIONAL = "libur_nasional"
    CUTI_BERSAMA = "cuti_bersama"


class DayOffStatus(StrEnum):
    """*Perkiraan*: decreed, but the sighting of the moon may still move it by a day."""

    DITETAPKAN = "ditetapkan"
    PERKIRAAN = "perkiraan"


@dataclass(frozen=True, slots=True)
class DayOff:
    """One line of the decree. May fall on a weekend."""

    day: date
    name: str
    kind: DayOffKind
    status: DayOffStatus


@dataclass(frozen=True, slots=True)
class OfficeHours:
    """Local office hours, half open: at `closes` the office is shut. Defaults: ref. 15.

    `received_until` is the last instant at which a report still counts as received that day.
    `weekdays` as `date.weekday()` has them, Monday 0; any other day is *weekend*.
    """

    opens: time = time(8)
    closes: time = time(16)
    weekdays: tuple[int, ...] = (0, 1, 2, 3, 4)
    received_until: time = time(16)

    def __post_init__(self) -> None:
        if self.opens >= self.closes or not self.weekdays:
            raise ValueError("an office opens before it closes, on at least one weekday")

    @property
    def day_microseconds(self) -> int:
        """Length of one office day."""
        midnight = datetime.combine(date.min, time())
        opens = datetime.combine(midnight, self.opens)
        return (datetime.combine(midnight, self.closes) - opens) // MICROSECOND


class DayReason(StrEnum):
    """Why a day stands in the answer to "why this date?", and whether it was counted."""

    RECEIVED_AFTER_HOURS = "received_after_hours"
    DAY_ZERO = "day_zero"
    COUNTED = "counted"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    COLLECTIVE_LEAVE = "collective_leave"
    PAUSED = "paused"
    LIMIT = "limit"


@dataclass(frozen=True, slots=True)
class DayLine:
    """One line of "why this date?": a day, or a weekend folded into one line (`first` to `last`).

    `number` is the number of a counted day (day 0 is 0), None for a day that was skipped. `name` is
    the holiday, also one that fell on the weekend. `estimated`: the holiday is still *perkiraan*.
    """

    first: date
    last: date
    number: int | None
    reason: DayReason
    name: str | None = None
    estimated: bool = False
