"""What holds for every clock, whatever a class does to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from trainer.domain.calendar import WorkingCalendar
from trainer.domain.clock import Mode, SimClock

WIB = ZoneInfo("Asia/Jakarta")
WALL = datetime(2030, 5, 6, 1, 0, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)

speeds = st.one_of(
    st.sampled_from([0.1, 1.0, 60.0, 600.0, 700.1]), st.floats(0.01, 5_000, allow_nan=False)
)
anchors = st.builds(
    lambda day, hour: datetime.combine(day, hour, WIB),
    st.dates(date(2025, 1, 1), date(2026, 6, 30)),
    st.times(),
)
clocks = st.builds(
    SimClock,
    mode=st.sampled_from(Mode),
    sim_anchor=anchors,
    wall_anchor=st.just(WALL),
    sim_seconds_per_wall_second=speeds,
    # A minute a day or more: four hours of wall time stay inside the pinned years.
    wall_seconds_per_working_day=speeds.map(lambda speed: 60 + speed),
)
waits = st.timedeltas(timedelta(0), timedelta(hours=2))


@given(clocks, waits, waits)
def test_simulated_time_never_runs_backwards(
    kalteng: WorkingCalendar, clock: SimClock, first: timedelta, more: timedelta
) -> None:
    earlier = clock.sim_now(WALL + first, kalteng)
    assert earlier <= clock.sim_now(WALL + first + more, kalteng)


@given(clocks, waits)
def test_hari_kerja_never_shows_a_time_outside_office_hours(
    kalteng: WorkingCalendar, clock: SimClock, wait: timedelta
) -> None:
    office = replace(clock, mode=Mode.HARI_KERJA)
    shown = office.sim_now(WALL + wait, kalteng)
    assert kalteng.is_working_day(shown.date())
    assert time(8) <= shown.time() < time(16)


@given(clocks, waits, waits)
def test_paused_clock_stands_and_goes_on_where_it_stood(
    kalteng: WorkingCalendar, clock: SimClock, before: timedelta, lecture: timedelta
) -> None:
    stop, go = WALL + before, WALL + before + lecture
    paused = clock.paused_at(stop, kalteng)
    shown = clock.sim_now(stop, kalteng)
    assert paused.sim_now(go, kalteng) == shown
    assert paused.resumed_at(go).sim_now(go, kalteng) == shown


@given(clocks, st.timedeltas(timedelta(0), timedelta(days=40)))
def test_due_time_is_shown_at_its_wall_time_and_not_a_microsecond_before(
    kalteng: WorkingCalendar, clock: SimClock, ahead: timedelta
) -> None:
    due = clock.sim_anchor + ahead
    wall = clock.wall_at(due, kalteng)
    assert wall is not None
    assert clock.sim_now(wall, kalteng) >= due
    if wall > WALL:
        assert clock.sim_now(wall - MICROSECOND, kalteng) < due


@given(clocks, waits)
def test_wall_time_of_what_is_shown_is_not_after_now(
    kalteng: WorkingCalendar, clock: SimClock, wait: timedelta
) -> None:
    now = WALL + wait
    wall = clock.wall_at(clock.sim_now(now, kalteng), kalteng)
    assert wall is not None
    assert wall <= now


@given(clocks, waits)
def test_next_working_day_is_an_opening_with_no_other_opening_on_the_way(
    kalteng: WorkingCalendar, clock: SimClock, wait: timedelta
) -> None:
    now = WALL + wait
    before = clock.sim_now(now, kalteng)
    after = clock.to_next_working_day(now, kalteng).sim_now(now, kalteng)
    assert after > before
    assert after.time() == time(8)
    assert kalteng.is_working_day(after.date())
    assert kalteng.office_seconds_between(before, after) <= 8 * 3600


@given(clocks, waits, st.timedeltas(timedelta(0), timedelta(days=40)))
def test_clock_with_an_end_shows_the_same_until_then_and_the_end_afterwards(
    kalteng: WorkingCalendar, clock: SimClock, wait: timedelta, length: timedelta
) -> None:
    end = clock.sim_now(WALL, kalteng) + length
    free = clock.sim_now(WALL + wait, kalteng)
    assert clock.sim_now(WALL + wait, kalteng, until=end) == min(free, end)


Change = Callable[[SimClock, datetime, WorkingCalendar], SimClock]
changes: st.SearchStrategy[Change] = st.one_of(
    st.just(lambda clock, wall, calendar: clock.paused_at(wall, calendar)),
    st.just(lambda clock, wall, calendar: clock.resumed_at(wall)),
    st.just(lambda clock, wall, calendar: clock.to_next_working_day(wall, calendar)),
    speeds.map(
        lambda speed: (
            lambda clock, wall, calendar: clock.with_speed(
                wall, calendar, sim_seconds_per_wall_second=speed
            )
        )
    ),
    speeds.map(
        lambda speed: (
            lambda clock, wall, calendar: clock.with_speed(
                wall, calendar, wall_seconds_per_working_day=60 + speed
            )
        )
    ),
)


@given(
    clocks,
    st.lists(st.tuples(changes, st.timedeltas(timedelta(0), timedelta(minutes=10))), max_size=8),
)
def test_no_sequence_of_changes_moves_simulated_time_backwards(
    kalteng: WorkingCalendar, clock: SimClock, steps: list[tuple[Change, timedelta]]
) -> None:
    wall, shown = WALL, clock.sim_now(WALL, kalteng)
    for change, wait in steps:
        wall += wait
        clock = change(clock, wall, kalteng)
        assert clock.sim_now(wall, kalteng) >= shown
        shown = clock.sim_now(wall, kalteng)
