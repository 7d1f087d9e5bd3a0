"""Working days, day 0, limits, office time and explanations, example by example."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.tables import each_row
from trainer.domain.calendar import (
    DayLine,
    DayOff,
    DayOffKind,
    DayOffStatus,
    DayReason,
    OfficeHours,
    WorkingCalendar,
)
from trainer.domain.errors import CalendarGap

WIB = ZoneInfo("Asia/Jakarta")


def wib(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=WIB)


def make_calendar(
    *days_off: DayOff, hours: OfficeHours | None = None, zone: str = "Asia/Jakarta"
) -> WorkingCalendar:
    return WorkingCalendar(zone, hours or OfficeHours(), days_off, (2026,))


def holiday(day: str, name: str = "Libur", **changes: DayOffKind | DayOffStatus) -> DayOff:
    kind = changes.get("kind", DayOffKind.LIBUR_NASIONAL)
    status = changes.get("status", DayOffStatus.DITETAPKAN)
    return DayOff(date.fromisoformat(day), name, DayOffKind(kind), DayOffStatus(status))


# Days


def test_weekdays_without_a_holiday_are_working_days(kalteng: WorkingCalendar) -> None:
    week = [date(2026, 4, 13) + timedelta(days=n) for n in range(7)]
    assert [kalteng.is_working_day(day) for day in week] == [True] * 5 + [False] * 2


def test_national_holiday_and_cuti_bersama_are_both_off_and_say_which(
    kalteng: WorkingCalendar,
) -> None:
    nyepi = kalteng.why_off(date(2026, 3, 19))
    leave = kalteng.why_off(date(2026, 3, 18))
    assert isinstance(nyepi, DayOff)
    assert nyepi.kind is DayOffKind.LIBUR_NASIONAL
    assert isinstance(leave, DayOff)
    assert leave.kind is DayOffKind.CUTI_BERSAMA


def test_why_off_is_none_on_a_working_day_and_weekend_on_a_holiday_sunday(
    kalteng: WorkingCalendar,
) -> None:
    assert kalteng.why_off(date(2026, 4, 13)) is None
    assert kalteng.why_off(date(2026, 3, 22)) == "weekend"


def test_day_off_names_the_holiday_even_on_a_sunday(kalteng: WorkingCalendar) -> None:
    listed = kalteng.day_off(date(2026, 4, 5))
    assert listed is not None
    assert listed.name == "Kebangkitan Yesus Kristus"
    assert kalteng.day_off(date(2026, 4, 13)) is None


def test_first_of_two_holidays_on_one_day_is_the_one_that_is_named() -> None:
    calendar = make_calendar(holiday("2026-04-14", "Pertama"), holiday("2026-04-14", "Kedua"))
    listed = calendar.day_off(date(2026, 4, 14))
    assert listed is not None
    assert listed.name == "Pertama"


def test_next_working_day_is_strictly_after(kalteng: WorkingCalendar) -> None:
    assert kalteng.next_working_day(date(2026, 4, 13)) == date(2026, 4, 14)
    assert kalteng.next_working_day(date(2026, 4, 17)) == date(2026, 4, 20)
    assert kalteng.next_working_day(date(2026, 3, 17)) == date(2026, 3, 25)


def test_first_working_day_on_or_after_keeps_a_working_day(kalteng: WorkingCalendar) -> None:
    assert kalteng.first_working_day_on_or_after(date(2026, 4, 17)) == date(2026, 4, 17)
    assert kalteng.first_working_day_on_or_after(date(2026, 4, 18)) == date(2026, 4, 20)


def test_adding_no_days_gives_day_zero_itself_even_on_a_sunday(kalteng: WorkingCalendar) -> None:
    assert kalteng.add_working_days(date(2026, 4, 19), 0) == date(2026, 4, 19)
    assert kalteng.add_working_days(date(2026, 4, 19), 1) == date(2026, 4, 20)


def test_days_between_leave_out_the_start_and_include_the_end(kalteng: WorkingCalendar) -> None:
    assert kalteng.working_days_between(date(2026, 4, 13), date(2026, 4, 13)) == 0
    assert kalteng.working_days_between(date(2026, 4, 13), date(2026, 4, 14)) == 1
    assert kalteng.working_days_between(date(2026, 4, 17), date(2026, 4, 20)) == 1
    assert kalteng.working_days_between(date(2026, 3, 17), date(2026, 3, 24)) == 0
    assert kalteng.working_days_between(date(2026, 4, 20), date(2026, 4, 17)) == 0


def test_six_day_week_works_on_saturday_and_rests_on_sunday_alone() -> None:
    calendar = make_calendar(hours=OfficeHours(weekdays=(0, 1, 2, 3, 4, 5)))
    assert calendar.is_working_day(date(2026, 4, 18))
    assert calendar.why_off(date(2026, 4, 19)) == "weekend"


@pytest.mark.parametrize(
    ("year", "national", "collective"), [(2025, 17, 11), (2026, 17, 8), (2027, 18, 8)]
)
def test_pinned_lists_have_as_many_days_as_the_decree(
    kalteng: WorkingCalendar, year: int, national: int, collective: int
) -> None:
    kinds = [each.kind for each in kalteng.days_off if each.day.year == year]
    assert kinds.count(DayOffKind.LIBUR_NASIONAL) == national
    assert kinds.count(DayOffKind.CUTI_BERSAMA) == collective


# Years without a list


def test_day_of_a_missing_year_is_a_gap_and_names_the_year(kalteng: WorkingCalendar) -> None:
    for ask in (
        lambda: kalteng.is_working_day(date(2024, 12, 31)),
        lambda: kalteng.day_off(date(2024, 12, 31)),
        lambda: kalteng.add_working_days(date(2024, 12, 31), 0),
        lambda: kalteng.working_days_between(date(2024, 12, 31), date(2025, 1, 6)),
        lambda: kalteng.day_zero(wib("2024-12-31T09:00")),
        lambda: kalteng.office_microseconds(wib("2024-12-31T09:00")),
    ):
        with pytest.raises(CalendarGap) as gap:
            ask()
        assert gap.value.year == 2024


def test_counting_past_the_last_list_is_a_gap_and_names_the_next_year(
    kalteng: WorkingCalendar,
) -> None:
    for ask in (
        lambda: kalteng.next_working_day(date(2027, 12, 31)),
        lambda: kalteng.limit_end(wib("2027-11-01T09:00"), 60),
        lambda: kalteng.class_limit(wib("2027-11-01T09:00"), 60),
        lambda: kalteng.explain(wib("2027-11-01T09:00"), 60),
        lambda: kalteng.day_zero(wib("2027-12-31T16:30")),
        lambda: kalteng.paused_days((), date(2028, 1, 1)),
        lambda: kalteng.at_office_microseconds(10**15),
    ):
        with pytest.raises(CalendarGap) as gap:
            ask()
        assert gap.value.year == 2028


def test_office_time_before_the_first_list_is_a_gap(kalteng: WorkingCalendar) -> None:
    with pytest.raises(CalendarGap) as gap:
        kalteng.at_office_microseconds(-1)
    assert gap.value.year == 2024


def test_limit_on_the_last_listed_day_ends_in_the_next_year_without_a_gap(
    kalteng: WorkingCalendar,
) -> None:
    end = kalteng.limit_end(wib("2027-12-30T09:00"), 1)
    assert end == wib("2028-01-01T00:00")


def test_hole_between_two_lists_is_refused_at_once() -> None:
    with pytest.raises(CalendarGap) as gap:
        WorkingCalendar("Asia/Jakarta", OfficeHours(), (), (2025, 2027))
    assert gap.value.year == 2026


def test_calendar_without_any_year_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one year"):
        WorkingCalendar("Asia/Jakarta", OfficeHours(), (), ())


# What is refused as an argument


def test_naive_time_is_refused(kalteng: WorkingCalendar) -> None:
    with pytest.raises(ValueError, match="no time zone"):
        kalteng.day_zero(datetime.fromisoformat("2026-04-13T09:00"))


def test_datetime_in_place_of_a_day_is_refused(kalteng: WorkingCalendar) -> None:
    with pytest.raises(TypeError, match="a day is a date"):
        kalteng.is_working_day(wib("2026-03-19T00:00"))


def test_negative_count_is_refused_by_every_counter(kalteng: WorkingCalendar) -> None:
    at = wib("2026-04-13T09:00")
    for ask in (
        lambda: kalteng.add_working_days(at.date(), -1),
        lambda: kalteng.limit_end(at, -1),
        lambda: kalteng.class_limit(at, -1),
        lambda: kalteng.explain(at, -1),
    ):
        with pytest.raises(ValueError, match="-1 working days"):
            ask()


def test_office_that_closes_before_it_opens_is_refused() -> None:
    with pytest.raises(ValueError, match="opens before it closes"):
        OfficeHours(opens=time(16), closes=time(8))
    with pytest.raises(ValueError, match="at least one weekday"):
        OfficeHours(weekdays=())


# Day 0 and limits


@each_row(
    ("received", "day0"),
    [
        ("2026-04-13T00:00:00", "2026-04-13"),
        ("2026-04-13T15:59:59.999999", "2026-04-13"),
        ("2026-04-13T16:00:00", "2026-04-13"),
        ("2026-04-13T16:00:00.000001", "2026-04-14"),
        ("2026-04-13T23:59:59", "2026-04-14"),
        ("2026-04-17T16:00:00", "2026-04-17"),
        ("2026-04-17T16:01:00", "2026-04-20"),
        ("2026-04-18T09:00:00", "2026-04-20"),
        ("2026-04-19T20:00:00", "2026-04-20"),
        ("2026-03-17T16:00:01", "2026-03-25"),
    ],
)
def test_day_zero_turns_just_after_sixteen(
    kalteng: WorkingCalendar, received: str, day0: str
) -> None:
    assert kalteng.day_zero(wib(received)).isoformat() == day0


def test_cut_off_for_receipt_may_differ_from_closing_time() -> None:
    calendar = make_calendar(hours=OfficeHours(received_until=time(15)))
    assert calendar.day_zero(wib("2026-04-13T15:00")) == date(2026, 4, 13)
    assert calendar.day_zero(wib("2026-04-13T15:00:01")) == date(2026, 4, 14)


def test_day_is_read_in_the_zone_of_the_region_not_of_the_sender() -> None:
    at = datetime(2026, 4, 13, 8, 30, tzinfo=UTC)
    assert make_calendar(zone="Asia/Jakarta").day_zero(at) == date(2026, 4, 13)
    assert make_calendar(zone="Asia/Jayapura").day_zero(at) == date(2026, 4, 14)


def test_act_in_the_last_microsecond_is_in_time_and_at_midnight_late(
    kalteng: WorkingCalendar,
) -> None:
    end = kalteng.limit_end(wib("2026-04-17T16:01"), 3)
    assert end == wib("2026-04-24T00:00")
    assert not kalteng.is_late(wib("2026-04-23T23:59:59.999999"), end)
    assert kalteng.is_late(wib("2026-04-24T00:00"), end)
    assert kalteng.is_late(datetime(2026, 4, 23, 17, 0, tzinfo=UTC), end)


def test_longer_class_counts_from_receipt_again(kalteng: WorkingCalendar) -> None:
    received = wib("2026-01-05T09:00")
    changed = wib("2026-01-23T10:00")
    assert kalteng.day_zero(changed) == kalteng.add_working_days(kalteng.day_zero(received), 13)
    new_limit = max(kalteng.limit_end(received, 60), kalteng.limit_end(changed, 5))
    assert new_limit == wib("2026-04-11T00:00")


# Pauses

RECEIVED = wib("2026-03-12T09:00")
POSTPONED = wib("2026-03-13T10:00")
COMPLETED = wib("2026-03-26T16:30")


def test_days_in_tunda_are_not_charged(kalteng: WorkingCalendar) -> None:
    assert kalteng.class_limit(RECEIVED, 14) == wib("2026-04-10T00:00")
    end = kalteng.class_limit(RECEIVED, 14, ((POSTPONED, COMPLETED),))
    assert end == wib("2026-04-17T00:00")


def test_paused_days_are_the_working_days_whose_midnight_fell_in_tunda(
    kalteng: WorkingCalendar,
) -> None:
    days = kalteng.paused_days(((POSTPONED, COMPLETED),), date(2026, 4, 16))
    assert [day.day for day in days] == [13, 16, 17, 25, 26]
    assert kalteng.paused_days(((POSTPONED, None),), date(2026, 3, 16)) == days[:2]


def test_limit_stands_still_while_the_report_is_out(kalteng: WorkingCalendar) -> None:
    assert kalteng.class_limit(RECEIVED, 14, ((POSTPONED, None),)) is None


def test_pause_that_opens_after_the_last_day_leaves_the_limit(kalteng: WorkingCalendar) -> None:
    late_pause = (wib("2026-04-10T00:00"), None)
    assert kalteng.class_limit(RECEIVED, 14, (late_pause,)) == wib("2026-04-10T00:00")


# Why this date?


def lines_of(kalteng: WorkingCalendar, *args: object) -> list[tuple[str, str, int | None, str]]:
    lines = kalteng.explain(*args)  # type: ignore[arg-type]
    return [
        (f"{each.first:%d.%m}", f"{each.last:%d.%m}", each.number, each.reason) for each in lines
    ]


def test_explanation_of_friday_after_hours_shows_the_skip_and_day_zero(
    kalteng: WorkingCalendar,
) -> None:
    assert lines_of(kalteng, wib("2026-04-17T16:01"), 3) == [
        ("17.04", "17.04", None, "received_after_hours"),
        ("18.04", "19.04", None, "weekend"),
        ("20.04", "20.04", 0, "day_zero"),
        ("21.04", "21.04", 1, "counted"),
        ("22.04", "22.04", 2, "counted"),
        ("23.04", "23.04", 3, "limit"),
    ]


def test_explanation_over_lebaran_names_leave_holiday_and_the_holidays_of_the_weekend(
    kalteng: WorkingCalendar,
) -> None:
    lines = kalteng.explain(wib("2026-03-17T09:00"), 1)
    assert [(line.reason, line.name) for line in lines] == [
        (DayReason.DAY_ZERO, None),
        (DayReason.COLLECTIVE_LEAVE, "Cuti Bersama Hari Suci Nyepi"),
        (DayReason.HOLIDAY, "Hari Suci Nyepi"),
        (DayReason.COLLECTIVE_LEAVE, "Cuti Bersama Hari Raya Idul Fitri"),
        (DayReason.WEEKEND, "Hari Raya Idul Fitri, Hari kedua dari Hari Raya Idul Fitri"),
        (DayReason.COLLECTIVE_LEAVE, "Cuti Bersama Hari Raya Idul Fitri"),
        (DayReason.COLLECTIVE_LEAVE, "Cuti Bersama Hari Raya Idul Fitri"),
        (DayReason.LIMIT, None),
    ]


def test_explanation_of_a_holiday_receipt_starts_with_the_holiday(
    kalteng: WorkingCalendar,
) -> None:
    assert lines_of(kalteng, wib("2026-05-01T20:00"), 0) == [
        ("01.05", "01.05", None, "holiday"),
        ("02.05", "03.05", None, "weekend"),
        ("04.05", "04.05", 0, "limit"),
    ]


def test_explanation_of_a_pause_marks_its_days_and_counts_on(kalteng: WorkingCalendar) -> None:
    paused = kalteng.paused_days(((POSTPONED, COMPLETED),), date(2026, 4, 16))
    lines = kalteng.explain(RECEIVED, 14, paused)
    marked = [line.first for line in lines if line.reason is DayReason.PAUSED]
    assert marked == list(paused)
    assert lines[-1] == DayLine(date(2026, 4, 16), date(2026, 4, 16), 14, DayReason.LIMIT)


def test_pause_on_the_day_of_receipt_leaves_day_zero_in_the_explanation(
    kalteng: WorkingCalendar,
) -> None:
    received = wib("2026-04-13T09:00")
    paused = kalteng.paused_days(((wib("2026-04-13T10:00"), None),), date(2026, 4, 14))
    lines = lines_of(kalteng, received, 3, paused, date(2026, 4, 14))
    assert lines == [("13.04", "13.04", 0, "day_zero"), ("14.04", "14.04", None, "paused")]


def test_explanation_with_until_stops_there_and_has_no_limit_line(
    kalteng: WorkingCalendar,
) -> None:
    lines = kalteng.explain(wib("2026-04-13T09:00"), 5, until=date(2026, 4, 18))
    assert lines[-1] == DayLine(date(2026, 4, 18), date(2026, 4, 18), None, DayReason.WEEKEND)
    assert DayReason.LIMIT not in [line.reason for line in lines]


def test_estimated_holidays_are_marked_as_estimated(kalteng: WorkingCalendar) -> None:
    lines = kalteng.explain(wib("2027-03-05T10:00"), 1)
    estimated = {line.first: line.estimated for line in lines}
    assert not estimated[date(2027, 3, 8)]
    assert estimated[date(2027, 3, 10)]


def test_weekend_is_estimated_when_one_of_its_holidays_is() -> None:
    sunday = holiday("2026-04-19", "Libur Minggu", status=DayOffStatus.PERKIRAAN)
    lines = make_calendar(sunday).explain(wib("2026-04-17T10:00"), 1)
    weekend = DayReason.WEEKEND
    assert lines[1] == DayLine(
        date(2026, 4, 18), date(2026, 4, 19), None, weekend, "Libur Minggu", estimated=True
    )


# Office time


@each_row(
    ("start", "end", "seconds"),
    [
        ("2026-04-13T09:00", "2026-04-13T10:00", 3600),
        ("2026-04-13T07:00", "2026-04-13T08:30", 1800),
        ("2026-04-13T15:30", "2026-04-14T08:30", 3600),
        ("2026-04-17T15:30", "2026-04-20T08:30", 3600),
        ("2026-03-17T15:59", "2026-03-25T08:01", 120),
        ("2026-04-13T16:00", "2026-04-14T08:00", 0),
        ("2026-04-18T09:00", "2026-04-19T15:00", 0),
        ("2026-04-13T00:00", "2026-04-18T00:00", 5 * 8 * 3600),
        ("2026-04-13T09:00:00", "2026-04-13T09:00:00.999999", 0),
        ("2026-04-14T09:00", "2026-04-13T09:00", 0),
    ],
)
def test_office_seconds_pass_only_in_office_hours(
    kalteng: WorkingCalendar, start: str, end: str, seconds: int
) -> None:
    assert kalteng.office_seconds_between(wib(start), wib(end)) == seconds


def test_end_of_an_office_day_is_the_opening_of_the_next(kalteng: WorkingCalendar) -> None:
    closing = kalteng.office_microseconds(wib("2026-04-17T16:00"))
    assert kalteng.at_office_microseconds(closing) == wib("2026-04-20T08:00")
    assert kalteng.at_office_microseconds(closing - 1) == wib("2026-04-17T15:59:59.999999")


def test_office_hours_of_the_profile_decide_the_length_of_the_day() -> None:
    calendar = make_calendar(hours=OfficeHours(opens=time(7, 30), closes=time(14)))
    seconds = calendar.office_seconds_between(wib("2026-04-13T00:00"), wib("2026-04-15T00:00"))
    assert seconds == 2 * 6.5 * 3600
