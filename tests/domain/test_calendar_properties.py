"""What holds for every date: hypothesis looks for the one where it does not."""

from __future__ import annotations

import itertools
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from trainer.domain.calendar import DayReason, Pause, WorkingCalendar

WIB = ZoneInfo("Asia/Jakarta")
MICROSECOND = timedelta(microseconds=1)

days = st.dates(date(2025, 1, 1), date(2027, 6, 30))
edges = st.sampled_from(
    [time(0), time(8), time(15, 59, 59, 999999), time(16), time(16, 0, 0, 1), time(23, 59, 59)]
)
instants = st.builds(
    lambda day, hour: datetime.combine(day, hour, WIB), days, st.one_of(edges, st.times())
)
counts = st.integers(0, 60)
pairs = st.tuples(instants, instants).map(lambda pair: (min(pair), max(pair)))
# Pauses of up to three weeks, so that several fit before a limit.
short_pauses = st.lists(
    st.builds(
        lambda start, minutes: (start, start + timedelta(minutes=minutes)),
        instants,
        st.integers(0, 21 * 24 * 60),
    ),
    max_size=4,
).map(tuple)


@given(pairs, counts)
def test_later_start_never_has_an_earlier_limit(
    kalteng: WorkingCalendar, pair: tuple[datetime, datetime], n: int
) -> None:
    earlier, later = pair
    assert kalteng.day_zero(earlier) <= kalteng.day_zero(later)
    assert kalteng.limit_end(earlier, n) <= kalteng.limit_end(later, n)


@given(days, counts, counts)
def test_counting_in_two_steps_ends_where_one_step_ends(
    kalteng: WorkingCalendar, day: date, first: int, second: int
) -> None:
    there = kalteng.add_working_days(day, first)
    assert kalteng.add_working_days(there, second) == kalteng.add_working_days(day, first + second)


@given(days, counts)
def test_days_between_undoes_adding_days(kalteng: WorkingCalendar, day: date, n: int) -> None:
    assert kalteng.working_days_between(day, kalteng.add_working_days(day, n)) == n


@given(days, days, days)
def test_days_between_add_up_over_a_day_in_the_middle(
    kalteng: WorkingCalendar, a: date, b: date, c: date
) -> None:
    a, b, c = sorted((a, b, c))
    between = kalteng.working_days_between
    assert between(a, b) + between(b, c) == between(a, c)


@given(instants)
def test_day_zero_is_a_working_day_and_no_working_day_in_hours_is_passed_over(
    kalteng: WorkingCalendar, at: datetime
) -> None:
    day0 = kalteng.day_zero(at)
    assert kalteng.is_working_day(day0)
    skipped = [at.date() + n * timedelta(days=1) for n in range((day0 - at.date()).days)]
    assert all(not kalteng.is_working_day(day) for day in skipped[1:])
    if skipped and kalteng.is_working_day(skipped[0]):
        assert at.time() > time(16)


@given(instants, counts)
def test_limit_ends_at_the_midnight_that_closes_a_working_day(
    kalteng: WorkingCalendar, at: datetime, n: int
) -> None:
    end = kalteng.limit_end(at, n)
    assert end.time() == time(0)
    assert kalteng.is_working_day((end - MICROSECOND).date())
    assert not kalteng.is_late(end - MICROSECOND, end)
    assert kalteng.is_late(end, end)


@given(instants, counts)
def test_class_limit_without_pauses_is_the_plain_limit(
    kalteng: WorkingCalendar, at: datetime, n: int
) -> None:
    assert kalteng.class_limit(at, n) == kalteng.limit_end(at, n)


@given(instants, st.integers(0, 20), short_pauses, pairs)
def test_another_pause_never_brings_the_limit_forward(
    kalteng: WorkingCalendar,
    at: datetime,
    n: int,
    before: tuple[Pause, ...],
    more: tuple[datetime, datetime],
) -> None:
    without = kalteng.class_limit(at, n, before)
    start, end = more
    longest = start + timedelta(days=30)
    with_it = kalteng.class_limit(at, n, (*before, (start, min(end, longest))))
    assert without is not None
    assert with_it is not None
    assert without <= with_it


@given(instants, counts, short_pauses)
def test_exactly_n_unpaused_working_days_lie_between_day_zero_and_the_limit(
    kalteng: WorkingCalendar, at: datetime, n: int, away: tuple[Pause, ...]
) -> None:
    end = kalteng.class_limit(at, n, away)
    assert end is not None
    day0, last = kalteng.day_zero(at), (end - MICROSECOND).date()
    paused = [day for day in kalteng.paused_days(away, last) if day > day0]
    assert kalteng.working_days_between(day0, last) - len(paused) == n


@given(instants, st.integers(1, 60), instants)
def test_open_pause_stops_the_limit_exactly_when_it_starts_before_the_end(
    kalteng: WorkingCalendar, at: datetime, n: int, left: datetime
) -> None:
    end = kalteng.limit_end(at, n)
    limit = kalteng.class_limit(at, n, ((left, None),))
    assert limit == (None if left < end else end)


@given(instants, counts, short_pauses)
def test_explanation_covers_every_day_once_and_numbers_them_up_to_the_limit(
    kalteng: WorkingCalendar, at: datetime, n: int, away: tuple[Pause, ...]
) -> None:
    end = kalteng.class_limit(at, n, away)
    assert end is not None
    last = (end - MICROSECOND).date()
    lines = kalteng.explain(at, n, kalteng.paused_days(away, last))
    assert lines[0].first == at.date()
    assert lines[-1].last == last
    for line, following in itertools.pairwise(lines):
        assert following.first == line.last + timedelta(days=1)
    assert [line.number for line in lines if line.number is not None] == list(range(n + 1))
    assert [line.reason for line in lines].count(DayReason.LIMIT) == 1


@given(instants, st.integers(0, 3 * 24 * 60))
def test_office_seconds_are_the_minutes_one_can_count_on_the_wall(
    kalteng: WorkingCalendar, at: datetime, minutes: int
) -> None:
    start = at.replace(second=0, microsecond=0)
    open_minutes = sum(
        kalteng.is_working_day(each.date()) and 8 <= each.hour < 16
        for each in (start + timedelta(minutes=n) for n in range(minutes))
    )
    end = start + timedelta(minutes=minutes)
    assert kalteng.office_seconds_between(start, end) == open_minutes * 60


@given(instants)
def test_office_time_leads_back_to_the_instant_or_to_the_next_opening(
    kalteng: WorkingCalendar, at: datetime
) -> None:
    back = kalteng.at_office_microseconds(kalteng.office_microseconds(at))
    assert time(8) <= back.time() < time(16)
    if kalteng.is_working_day(at.date()) and time(8) <= at.time() < time(16):
        assert back == at
    else:
        assert back > at
        assert back.time() == time(8)
