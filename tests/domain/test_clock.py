"""The simulated clock, example by example."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.tables import each_row
from trainer.domain.calendar import OfficeHours, WorkingCalendar
from trainer.domain.clock import Mode, SimClock
from trainer.domain.errors import CalendarGap
from trainer.domain.plain import from_plain, to_plain

WIB = ZoneInfo("Asia/Jakarta")
WALL = datetime(2030, 5, 6, 1, 0, tzinfo=UTC)


def wib(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=WIB)


def after(seconds: float) -> datetime:
    return WALL + timedelta(seconds=seconds)


def make_clock(
    anchor: str, mode: Mode = Mode.HARI_KERJA, paused: bool = False, **speeds: float
) -> SimClock:
    return SimClock(mode, wib(anchor), WALL, paused=paused, **speeds)


# Kalender


def test_kalender_runs_at_its_speed_through_the_night(kalteng: WorkingCalendar) -> None:
    clock = make_clock("2026-04-17T15:00", Mode.KALENDER, sim_seconds_per_wall_second=3600)
    assert clock.sim_now(WALL, kalteng) == wib("2026-04-17T15:00")
    assert clock.sim_now(after(10), kalteng) == wib("2026-04-18T01:00")
    assert clock.sim_now(after(48), kalteng) == wib("2026-04-19T15:00")


def test_kalender_takes_ten_minutes_for_a_day_unless_told_otherwise(
    kalteng: WorkingCalendar,
) -> None:
    clock = make_clock("2026-04-13T08:00", Mode.KALENDER)
    assert clock.sim_now(after(600), kalteng) == wib("2026-04-14T08:00")


def test_kalender_may_run_slower_than_the_wall(kalteng: WorkingCalendar) -> None:
    clock = make_clock("2026-04-13T08:00", Mode.KALENDER, sim_seconds_per_wall_second=0.5)
    assert clock.sim_now(after(60), kalteng) == wib("2026-04-13T08:00:30")


def test_kalender_needs_no_holiday_list(kalteng: WorkingCalendar) -> None:
    clock = make_clock("2027-12-31T23:00", Mode.KALENDER, sim_seconds_per_wall_second=3600)
    assert clock.sim_now(after(2), kalteng) == wib("2028-01-01T01:00")


def test_kalender_keeps_elapsed_time_where_a_zone_changes_its_clocks() -> None:
    berlin = WorkingCalendar("Europe/Berlin", OfficeHours(), (), (2026,))
    start = datetime(2026, 3, 29, 1, 0, tzinfo=ZoneInfo("Europe/Berlin"))
    clock = SimClock(Mode.KALENDER, start, WALL, sim_seconds_per_wall_second=3600)
    shown = clock.sim_now(after(1), berlin)
    assert (shown.hour, shown.astimezone(UTC) - start.astimezone(UTC)) == (3, timedelta(hours=1))


# Hari kerja


@each_row(
    ("seconds", "shown"),
    [
        (0, "2026-04-16T08:00:00"),
        (300, "2026-04-16T12:00:00"),
        (599.75, "2026-04-16T15:59:48"),
        (600, "2026-04-17T08:00:00"),
        (1199.75, "2026-04-17T15:59:48"),
        (1200, "2026-04-20T08:00:00"),
    ],
)
def test_hari_kerja_jumps_from_sixteen_to_the_next_opening(
    kalteng: WorkingCalendar, seconds: float, shown: str
) -> None:
    assert make_clock("2026-04-16T08:00").sim_now(after(seconds), kalteng) == wib(shown)


def test_hari_kerja_jumps_over_lebaran(kalteng: WorkingCalendar) -> None:
    clock = make_clock("2026-03-17T08:00")
    assert clock.sim_now(after(600), kalteng) == wib("2026-03-25T08:00")


def test_hari_kerja_at_one_minute_a_day(kalteng: WorkingCalendar) -> None:
    clock = make_clock("2026-04-13T08:00", wall_seconds_per_working_day=60)
    assert clock.sim_now(after(30), kalteng) == wib("2026-04-13T12:00")
    assert clock.sim_now(after(5 * 60), kalteng) == wib("2026-04-20T08:00")


@each_row(
    ("anchor", "shown"),
    [
        ("2026-04-13T06:00", "2026-04-13T08:00"),
        ("2026-04-13T16:00", "2026-04-14T08:00"),
        ("2026-04-17T16:00", "2026-04-20T08:00"),
        ("2026-04-19T12:00", "2026-04-20T08:00"),
        ("2026-03-17T20:00", "2026-03-25T08:00"),
    ],
)
@each_row("paused", [False, True])
def test_anchor_outside_office_hours_starts_at_the_next_opening(
    kalteng: WorkingCalendar, anchor: str, shown: str, paused: bool
) -> None:
    clock = make_clock(anchor, paused=paused)
    assert clock.sim_now(WALL, kalteng) == wib(shown)


def test_hari_kerja_beyond_the_lists_is_a_gap_unless_the_run_ends_before(
    kalteng: WorkingCalendar,
) -> None:
    clock = make_clock("2027-12-30T08:00")
    with pytest.raises(CalendarGap):
        clock.sim_now(after(86_400), kalteng)
    until = wib("2027-12-31T12:00")
    assert clock.sim_now(after(86_400), kalteng, until=until) == until
    assert clock.sim_now(after(300), kalteng, until=until) == wib("2027-12-30T12:00")


def test_run_that_ends_at_midnight_ends_at_the_jump_and_shows_its_own_end(
    kalteng: WorkingCalendar,
) -> None:
    clock, until = make_clock("2026-04-17T08:00"), wib("2026-04-18T00:00")
    just_before = clock.sim_now(after(600) - timedelta(microseconds=1), kalteng, until=until)
    assert just_before < wib("2026-04-17T16:00")
    assert clock.sim_now(after(600), kalteng, until=until) == until


def test_clock_moved_past_the_end_of_the_run_does_not_go_back_to_it(
    kalteng: WorkingCalendar,
) -> None:
    clock = make_clock("2026-04-20T08:00")
    shown = clock.sim_now(after(60), kalteng, until=wib("2026-04-18T00:00"))
    assert shown == wib("2026-04-20T08:00")


def test_wall_before_the_anchor_shows_the_anchor(kalteng: WorkingCalendar) -> None:
    clock = make_clock("2026-04-13T09:00")
    assert clock.sim_now(after(-30), kalteng) == wib("2026-04-13T09:00")


# Pause, speed, mode, next working day


def test_pause_stops_the_clock_and_resume_goes_on_from_there(kalteng: WorkingCalendar) -> None:
    paused = make_clock("2026-04-13T08:00").paused_at(after(150), kalteng)
    assert paused.sim_now(after(9_999), kalteng) == wib("2026-04-13T10:00")
    resumed = paused.resumed_at(after(9_999))
    assert resumed.sim_now(after(9_999), kalteng) == wib("2026-04-13T10:00")
    assert resumed.sim_now(after(9_999 + 75), kalteng) == wib("2026-04-13T11:00")


def test_second_pause_and_second_resume_change_nothing(kalteng: WorkingCalendar) -> None:
    running = make_clock("2026-04-13T08:00")
    paused = running.paused_at(after(150), kalteng)
    assert paused.paused_at(after(300), kalteng) is paused
    assert running.resumed_at(after(300)) is running


def test_new_speed_counts_from_now_on_only(kalteng: WorkingCalendar) -> None:
    clock = make_clock("2026-04-13T08:00").with_speed(
        after(300), kalteng, wall_seconds_per_working_day=60
    )
    assert clock.sim_now(after(300), kalteng) == wib("2026-04-13T12:00")
    assert clock.sim_now(after(330), kalteng) == wib("2026-04-14T08:00")


@each_row("mode", list(Mode))
@each_row(
    ("now", "opening"),
    [
        ("2026-04-13T08:00", "2026-04-14T08:00"),
        ("2026-04-13T15:59", "2026-04-14T08:00"),
        ("2026-04-17T09:00", "2026-04-20T08:00"),
        ("2026-03-17T09:00", "2026-03-25T08:00"),
    ],
)
def test_next_working_day_is_the_first_opening_after_now(
    kalteng: WorkingCalendar, mode: Mode, now: str, opening: str
) -> None:
    moved = make_clock(now, mode).to_next_working_day(WALL, kalteng)
    assert moved.sim_now(WALL, kalteng) == wib(opening)


@pytest.mark.parametrize(
    ("now", "opening"),
    [
        ("2026-04-13T06:00", "2026-04-13T08:00"),
        ("2026-04-13T16:00", "2026-04-14T08:00"),
        ("2026-04-18T09:00", "2026-04-20T08:00"),
    ],
)
def test_next_working_day_in_kalender_may_be_this_morning(
    kalteng: WorkingCalendar, now: str, opening: str
) -> None:
    moved = make_clock(now, Mode.KALENDER).to_next_working_day(WALL, kalteng)
    assert moved.sim_now(WALL, kalteng) == wib(opening)


def test_a_day_that_has_come_by_itself_is_not_gone_beyond(kalteng: WorkingCalendar) -> None:
    monday, tuesday = make_clock("2026-04-13T15:59"), wib("2026-04-14T08:00")
    moved = monday.to_next_working_day(WALL, kalteng, tuesday.date())
    assert moved.sim_now(WALL, kalteng) == tuesday
    assert moved.to_next_working_day(WALL, kalteng, tuesday.date()) == moved


def test_next_working_day_leaves_a_paused_clock_paused(kalteng: WorkingCalendar) -> None:
    paused = make_clock("2026-04-13T09:00", paused=True)
    moved = paused.to_next_working_day(after(60), kalteng)
    assert moved.paused
    assert moved.sim_now(after(900), kalteng) == wib("2026-04-14T08:00")


# When will the clock show it?


@each_row(
    ("sim", "seconds"),
    [
        ("2026-04-16T12:00", 300),
        ("2026-04-16T16:00", 600),
        ("2026-04-16T23:30", 600),
        ("2026-04-17T08:00", 600),
        ("2026-04-18T12:00", 1200),
        ("2026-04-20T12:00", 1500),
    ],
)
def test_what_falls_in_a_gap_is_shown_at_the_jump(
    kalteng: WorkingCalendar, sim: str, seconds: int
) -> None:
    assert make_clock("2026-04-16T08:00").wall_at(wib(sim), kalteng) == after(seconds)


def test_kalender_shows_the_night_in_the_night(kalteng: WorkingCalendar) -> None:
    clock = make_clock("2026-04-16T08:00", Mode.KALENDER, sim_seconds_per_wall_second=3600)
    assert clock.wall_at(wib("2026-04-16T23:00"), kalteng) == after(15)


def test_what_is_shown_already_is_due_at_the_anchor_even_while_paused(
    kalteng: WorkingCalendar,
) -> None:
    for clock in (make_clock("2026-04-16T09:00"), make_clock("2026-04-16T09:00", paused=True)):
        assert clock.wall_at(wib("2026-04-16T08:00"), kalteng) == WALL
        assert clock.wall_at(wib("2026-04-16T09:00"), kalteng) == WALL


def test_paused_clock_will_never_show_a_later_time(kalteng: WorkingCalendar) -> None:
    clock = make_clock("2026-04-16T09:00", paused=True)
    assert clock.wall_at(wib("2026-04-16T09:00:01"), kalteng) is None


# Values


@each_row("speed", [0.0, -1.0, float("inf"), float("nan")])
@each_row("name", ["sim_seconds_per_wall_second", "wall_seconds_per_working_day"])
def test_speed_must_be_a_number_above_zero(
    kalteng: WorkingCalendar, name: str, speed: float
) -> None:
    clock = make_clock("2026-04-13T08:00")
    with pytest.raises(ValueError, match="is not a speed"):
        SimClock(clock.mode, clock.sim_anchor, clock.wall_anchor, **{name: speed})  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="is not a speed"):
        clock.with_speed(WALL, kalteng, **{name: speed})


def test_naive_anchor_is_refused() -> None:
    naive = datetime.fromisoformat("2026-04-13T08:00")
    with pytest.raises(ValueError, match="time zone"):
        SimClock(Mode.KALENDER, naive, WALL)
    with pytest.raises(ValueError, match="time zone"):
        SimClock(Mode.KALENDER, wib("2026-04-13T08:00"), naive)


def test_clock_that_went_through_the_log_shows_the_same(kalteng: WorkingCalendar) -> None:
    clock = make_clock("2026-04-13T08:00", wall_seconds_per_working_day=700.1)
    again = from_plain(SimClock, to_plain(clock.paused_at(after(77.7), kalteng)))
    again = again.resumed_at(after(100))
    direct = clock.paused_at(after(77.7), kalteng).resumed_at(after(100))
    assert again == direct
    assert again.sim_now(after(5_000), kalteng) == direct.sim_now(after(5_000), kalteng)
