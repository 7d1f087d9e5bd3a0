"""The axis of a picture: days of work are wide, days off are a gap."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from tests.debrief.playing import world
from tests.tables import each_row
from trainer.debrief.day_axis import GAP, day_axis

FRIDAY, MONDAY = date(2026, 4, 17), date(2026, 4, 20)


def axis(first=FRIDAY, last=MONDAY):
    return day_axis(world().calendar, first, last)


def at(day: date, hour: int, minute: int = 0) -> datetime:
    zone = world().scenario.starts_at.tzinfo
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=zone)


def test_a_weekend_is_one_narrow_gap_between_equal_days():
    friday, gap, monday = axis().slots
    assert (gap.working, gap.first, gap.last) == (False, date(2026, 4, 18), date(2026, 4, 19))
    assert friday.right - friday.left == pytest.approx(monday.right - monday.left, abs=0.02)
    assert (gap.right - gap.left) / (friday.right - friday.left) == pytest.approx(GAP, abs=0.01)
    assert (friday.left, monday.right) == (0, 100)
    assert axis().working_days == 2


def test_a_holiday_is_named_in_its_gap():
    labour_day = day_axis(world().calendar, date(2026, 4, 30), date(2026, 5, 4)).slots[1]
    assert (labour_day.first, labour_day.last) == (date(2026, 5, 1), date(2026, 5, 3))
    assert any("Buruh" in name for name in labour_day.names)


@each_row("hour, share", [(6, 0), (8, 0), (12, 0.5), (16, 1), (23, 1)])
def test_within_a_day_only_office_hours_count(hour, share):
    friday = axis().slots[0]
    assert axis().place(at(FRIDAY, hour)) == pytest.approx(share * friday.right, abs=0.02)


def test_what_happens_on_a_day_off_stands_in_the_middle_of_the_gap():
    gap = axis().slots[1]
    assert axis().place(at(date(2026, 4, 19), 3)) == pytest.approx(
        (gap.left + gap.right) / 2, abs=0.02
    )


def test_time_never_runs_backwards_on_it():
    hours = [at(date(2026, 4, day), hour) for day in range(15, 23) for hour in range(24)]
    places = [axis().place(hour) for hour in hours]
    assert places == sorted(places)
    assert (places[0], places[-1]) == (0, 100)
    assert not axis().holds(hours[0])
    assert axis().holds(at(MONDAY, 12))
