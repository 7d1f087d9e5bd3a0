"""An axis of days for a picture: working days are equally wide, days off between them a narrow gap.

Within a day only office hours count, so that a picture is as long as the clocks that it shows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from trainer.domain.calendar import WorkingCalendar

GAP = 0.4
"""Width of a stretch of days off; a working day is 1."""

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Slot:
    """A working day, or all days off between two of them (`first` to `last`) with the names of their holidays.

    `left` and `right` are places on the axis in per cent.
    """

    first: date
    last: date
    working: bool
    names: tuple[str, ...]
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class DayAxis:
    """Slots without a hole, from 0 to 100 per cent."""

    slots: tuple[Slot, ...]
    calendar: WorkingCalendar

    @property
    def working_days(self) -> int:
        return sum(slot.working for slot in self.slots)

    def holds(self, at: datetime) -> bool:
        """Whether an instant lies on the axis."""
        day = self.calendar.in_zone(at).date()
        return self.slots[0].first <= day <= self.slots[-1].last

    def place(self, at: datetime) -> float:
        """Where an instant lies, in per cent; what lies outside stands at the end that is nearer."""
        day = self.calendar.in_zone(at).date()
        if day < self.slots[0].first:
            return 0.0
        slot = next((each for each in self.slots if each.first <= day <= each.last), None)
        if slot is None:
            return 100.0
        share = self._of_day(at) if slot.working else 0.5
        return round(slot.left + share * (slot.right - slot.left), 2)

    def _of_day(self, at: datetime) -> float:
        opening = self.calendar.opening(self.calendar.in_zone(at).date())
        length = self.calendar.hours.day_microseconds
        return min(max((at - opening) / timedelta(microseconds=length), 0.0), 1.0)


def day_axis(calendar: WorkingCalendar, first: date, last: date) -> DayAxis:
    """The axis from one day to another, both on it. Raises CalendarGap beyond the calendar's years."""
    stretches = tuple(_stretches(calendar, first, last))
    whole = sum(1.0 if working else GAP for _, _, working in stretches)
    slots: list[Slot] = []
    at = 0.0
    for start, end, working in stretches:
        right = at + (1.0 if working else GAP)
        names = () if working else _names(calendar, start, end)
        places = (round(100 * at / whole, 2), round(100 * right / whole, 2))
        slots.append(Slot(start, end, working, names, *places))
        at = right
    return DayAxis(tuple(slots), calendar)


def _stretches(
    calendar: WorkingCalendar, first: date, last: date
) -> Iterator[tuple[date, date, bool]]:
    day = first
    while day <= last:
        end = day
        if calendar.is_working_day(day):
            yield day, end, True
        else:
            while end < last and not calendar.is_working_day(end + ONE_DAY):
                end += ONE_DAY
            yield day, end, False
        day = end + ONE_DAY


def _names(calendar: WorkingCalendar, first: date, last: date) -> tuple[str, ...]:
    days = (first + n * ONE_DAY for n in range((last - first).days + 1))
    listed = (calendar.day_off(day) for day in days)
    return tuple(dict.fromkeys(each.name for each in listed if each is not None))
