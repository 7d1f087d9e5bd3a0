"""Dates, hours and lengths of time as people say them, in the language of the page.

Simulated times come in the region's zone and are said as they are; nothing is converted and nothing asks a clock.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import lru_cache

from babel.dates import format_date

from trainer.web.language import gettext as _
from trainer.web.language import language, ngettext
from trainer.web.number_words import number_words

MICROSECOND = timedelta(microseconds=1)
MINUTES_OF_AN_HOUR = 60
MINUTES_OF_A_DAY = 24 * MINUTES_OF_AN_HOUR


def day_words(day: date, *, year: bool = False) -> str:
    """“Selasa, 5 Mei”, with the year where it is asked for."""
    return _formatted(day, "EEEE, d MMMM y" if year else "EEEE, d MMMM")


def short_day(day: date) -> str:
    """“Sel, 5 Mei”."""
    return _formatted(day, "EEE, d MMM")


def short_days(first: date, last: date) -> str:
    """One day or a stretch of days: “2–3 Mei”, “31 Jan – 1 Feb”."""
    if first == last:
        return short_day(first)
    if first.month == last.month:
        return f"{first.day}–{_formatted(last, 'd MMM')}"
    return f"{_formatted(first, 'd MMM')} – {_formatted(last, 'd MMM')}"


def hour_words(at: datetime) -> str:
    """“09.40”."""
    return f"{at:%H.%M}"


def moment_words(at: datetime, *, year: bool = True) -> str:
    """“Selasa, 5 Mei 2026 pukul 09.40”."""
    return _("%(day)s pukul %(hour)s", day=day_words(at.date(), year=year), hour=hour_words(at))


def short_moment(at: datetime) -> str:
    """“Sel, 5 Mei pukul 09.40”."""
    return _("%(day)s pukul %(hour)s", day=short_day(at.date()), hour=hour_words(at))


def clock_face(at: datetime) -> str:
    """What the simulated clock shows: "Kam, 30 Apr 2026 · 09.40". The page's script writes the same."""
    return f"{_formatted(at.date(), 'EEE, d MMM y')} · {hour_words(at)}"


def last_day(due_at: datetime) -> date:
    """The day on which a limit ends at 24.00; `due_at` is the first instant too late."""
    return (due_at - MICROSECOND).date()


def working_days_words(count: int) -> str:
    """“3 hari kerja”."""
    return ngettext("%(num)d hari kerja", "%(num)d hari kerja", count)


def minutes_words(minutes: float) -> str:
    """“15 detik”, “10 menit”, “1,5 jam”; rounded to what a person would say."""
    if minutes < 1:
        return ngettext("%(num)d detik", "%(num)d detik", round(minutes * 60))
    under_two_hours = minutes < 2 * MINUTES_OF_AN_HOUR and minutes % MINUTES_OF_AN_HOUR
    if minutes < MINUTES_OF_AN_HOUR or under_two_hours:
        return _("%(count)s menit", count=number_words(minutes))
    if minutes < MINUTES_OF_A_DAY:
        return _("%(count)s jam", count=number_words(minutes / MINUTES_OF_AN_HOUR))
    return _("%(count)s hari", count=number_words(minutes / MINUTES_OF_A_DAY))


def _formatted(day: date, pattern: str) -> str:
    return _in_language(day, pattern, language())


@lru_cache(maxsize=1_000)
def _in_language(day: date, pattern: str, language: str) -> str:
    """A page names some fifty days, mostly the same ones, and the library reads the pattern anew for each."""
    return format_date(day, pattern, locale=language)
