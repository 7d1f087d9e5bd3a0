"""What a text says of days is the day that the key knows."""

import re
from datetime import date, datetime, timedelta, timezone

import pytest

from tests.tables import each_row
from trainer.domain.chance import stream
from trainer.generator.times import DAYS, MONTHS, Limits, number_words, spoken

WIB = timezone(timedelta(hours=7))
NOW = datetime(2026, 7, 15, 9, 30, tzinfo=WIB)
FIRST = datetime(2026, 1, 5, tzinfo=WIB)


def said(language, way: str, count=3_000):
    draw = stream(2, way).random
    for n in range(count):
        now = NOW + timedelta(days=n % 200)
        yield now, *getattr(language.times, way)(draw, now)


@pytest.mark.parametrize("way", ["since", "when"])
def test_a_day_of_the_week_that_is_named_is_the_day_s_own(language, way):
    for now, text, day in said(language, way):
        named = re.findall(rf"\b({'|'.join(DAYS)})\b", text)
        if named and "kali hari Minggu" not in text and "Minggu" not in named:
            assert DAYS[day.weekday()] in named, (now, text, day)


@pytest.mark.parametrize("way", ["since", "when"])
def test_a_month_that_is_named_is_the_day_s_own(language, way):
    for now, text, day in said(language, way):
        named = re.findall(rf"\b({'|'.join(MONTHS)})\b", text)
        if named:
            assert MONTHS[day.month - 1] in named, (now, text, day)


@pytest.mark.parametrize("way", ["since", "when"])
def test_nothing_happened_after_the_report(language, way):
    assert all(day <= now.date() for now, _text, day in said(language, way))


def test_a_number_of_weeks_is_about_that_long(language):
    for now, text, day in said(language, "since"):
        found = re.fullmatch(r"sudah (\d+) minggu", text)
        if found:
            assert abs((now.date() - day).days - 7 * int(found.group(1))) <= 4


def test_a_known_day_is_said_so_that_it_means_that_day(language):
    draw = stream(3, "hari").random
    for ago in range(20):
        day = (NOW - timedelta(days=ago)).date()
        text = language.times.on(draw, NOW, day, None, ongoing=ago % 2 == 0)
        assert text
        assert not re.search(r"pagi|siang|sore|subuh|jam|pukul|pkl|semalam|tadi malam", text), text
        named = re.findall(rf"\b({'|'.join(DAYS)})\b", text)
        assert not named or DAYS[day.weekday()] in named


def test_the_hour_of_a_known_day_is_the_one_that_is_said(language):
    draw = stream(3, "jam").random
    for n in range(2_000):
        day = (NOW - timedelta(days=1 + n % 5)).date()
        text = language.times.on(draw, NOW, day, 20, ongoing=n % 2 == 0)
        assert not re.search(r"pagi|siang|sore|subuh|magrib", text), text
        hours = re.findall(r"(?:jam|pukul|pkl) (\d+)", text)
        assert set(hours) <= {"8", "20"}, text


def test_what_happened_today_happened_before_it_was_reported(language):
    draw, early = stream(4, "hari ini").random, NOW.replace(hour=8)
    for _ in range(6_000):
        text, day = language.times.when(draw, early)
        if day == early.date():
            assert not re.search(r"siang|sore", text), text
            clock = re.search(r"(\d\d)[.:]\d\d", text)
            assert not clock or int(clock[1]) <= 8, text


def test_nobody_was_at_a_counter_when_it_was_closed(language, gazetteer):
    draw, open_on = stream(5, "loket").random, gazetteer.offices.open_on
    for n in range(8_000):
        now = FIRST + timedelta(days=n % 360, hours=n % 24)
        text, day = language.times.when(draw, now, Limits(open_on=open_on))
        assert open_on(day), (now, text, day)
        assert not re.search(
            r"malam|magrib|isya|subuh|dini hari|sore", text.replace("malam lalu", "")
        ), text
        clock = re.search(r"(?:jam|pukul|pkl) (\d\d)[.:]", text)
        assert not clock or 8 <= int(clock[1]) <= 15, text


def test_offices_keep_weekends_and_the_holidays_of_the_region(gazetteer):
    open_on = gazetteer.offices.open_on
    assert open_on(date(2025, 12, 24))
    assert not any(
        map(open_on, [date(2025, 12, 25), date(2026, 3, 24), date(2026, 8, 17), date(2026, 7, 18)])
    )
    assert open_on(date(2031, 5, 1))


def test_a_matter_began_within_the_days_that_it_can_have_lasted(language):
    draw = stream(6, "batas").random
    for way in ("since", "when"):
        for n in range(3_000):
            now = NOW + timedelta(days=n % 200)
            text, day = getattr(language.times, way)(draw, now, Limits(1, 24))
            assert 1 <= (now.date() - day).days <= 24, (text, day)


def test_an_hour_is_named_with_its_own_part_of_the_day(language):
    parts = {
        "subuh": (3, 4),
        "pagi": (5, 10),
        "siang": (11, 14),
        "sore": (15, 17),
        "dini hari": (0, 3),
    }
    draw = stream(7, "jam").random
    for hour in range(24):
        for _ in range(150):
            text = language.times.clock.time_words(draw, (hour, hour))
            named = next(
                (part for part in parts if part in text), "malam" if "malam" in text else ""
            )
            if named == "malam":
                assert hour >= 18 or hour == 0, (hour, text)
            elif named:
                low, high = parts[named]
                assert low <= hour <= high, (hour, text)


def test_an_hour_that_is_about_is_said_so_once(language):
    draw = stream(8, "sekitar").random
    for n in range(6_000):
        text = language.times.when(draw, NOW + timedelta(days=n % 90))[0]
        assert len(re.findall(r"sekitar|kira-kira|lebih kurang|antara|hampir", text)) <= 1, text


@each_row(
    "number, words",
    [
        (0, "nol"),
        (11, "sebelas"),
        (17, "tujuh belas"),
        (40, "empat puluh"),
        (105, "seratus lima"),
        (999, "sembilan ratus sembilan puluh sembilan"),
    ],
)
def test_numbers_are_spoken_as_people_speak(number, words):
    assert spoken(number) == words


def test_small_numbers_come_as_digits_and_as_words():
    draw = stream(1, "angka").random
    assert {number_words(draw, 3) for _ in range(300)} == {"3", "tiga"}
    assert {number_words(draw, 30) for _ in range(60)} == {"30"}
