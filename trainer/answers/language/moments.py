"""The moments that a text tells: clock times, days of the week, and periods as seen from today (*bulan depan*), as slots.

Dates are those of `heard`; here they only get the words around them. `told_in` reads a whole text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from trainer.answers.language.alternatives import any_of, compiled
from trainer.answers.language.calendar_words import DAYS
from trainer.answers.language.heard import Day
from trainer.answers.language.keys import UNITS as NUMERALS
from trainer.answers.language.measures import measures_in
from trainer.answers.language.measures_words import UNITS
from trainer.answers.language.plain import Plain
from trainer.answers.language.slots import Slot, slot_of
from trainer.answers.language.terms import READ, Row, rows_of
from trainer.answers.language.words import Span

HALF_DAY = 720
"""Minutes. Clock times are compared within it: *jam 4* may be of the night or of the afternoon."""
CLOCK = compiled(
    r"\b(?:pukul|jam) (?P<half>setengah )?(?P<hour>\d{1,2}|"
    + any_of("dua belas", *(word for word, value in NUMERALS.items() if 0 < value < 12))
    + r")(?:[.:](?P<minute>\d\d))?\b(?!,|%| (?:sehari|kerja|orang|sekali)\b)"
)
BARE = re.compile(
    r"(?<![\d.,/:-])(?:[01]?\d|2[0-4])[.:][0-5]\d(?![\d.,/:]|-\d| (?:ribu|juta|persen|meter|%))"
)
"""Hours and minutes without *pukul*."""
NUMBERED = re.compile(
    r"\( ?0\d{2,3} ?\) ?\d[\d-]+|\+?\d{2,4}(?:-\d{2,6})+|\d{2,}/[a-z\d/.-]+|\d{5,}"
)
"""Numbers of telephones and files, which measure nothing."""
UNTIL = compiled(
    r" ?(?:-|–|—|s / d|s d|sd|sampai(?: dengan)?|hingga|dan|atau) ?(?:pukul |jam )?"
    r"(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))?\b(?![./,]?\d)"
)
"""The end of a stretch of hours."""
SHIFTS = {
    "depan": 1,
    "mendatang": 1,
    "berikutnya": 1,
    "berikut": 1,
    "ini": 0,
    "lalu": -1,
    "kemarin": -1,
}
PERIODS = frozenset(("minggu", "pekan", "bulan", "tahun", "triwulan", "semester"))
SUNDAY = "minggu"
"""Also the word for a week: a day only after *hari* or *malam*. The noun of a day beside a date is `date`."""


@dataclass(frozen=True, slots=True)
class Told:
    """All that a text tells in slots, in order of its sentences; and the date in each slot of the kind `date`, by its place."""

    slots: tuple[Slot, ...]
    days: Mapping[Span, Day]
    rows: tuple[Row, ...]


def told_in(text: Plain, days: tuple[Day, ...]) -> Told:
    """Read a plain text with its dates."""
    dates = {day.span: day for day in days}
    read: list[Span] = list(dates)
    clocks: dict[Span, int] = {}
    for span, value in _clocks(text.text):
        if _is_free(span, read):
            clocks[span] = value
            read.append(span)
    numbers = (match.span() for match in NUMBERED.finditer(text.text))
    rows = tuple(rows_of(text.text, (*read, *(each for each in numbers if _is_free(each, read)))))
    slots = [
        slot
        for row in rows
        for slot in (*_read(row, dates, clocks), *measures_in(row), *_named(row))
    ]
    return Told(tuple(slots), dates, rows)


def _is_free(span: Span, read: list[Span]) -> bool:
    return not any(start < span[1] and span[0] < end for start, end in read)


def _clocks(text: str) -> Iterator[tuple[Span, int]]:
    """Every clock time in minutes after midnight or noon, as far as it is told with the hour."""
    for match in CLOCK.finditer(text):
        hour, minute = match["hour"], int(match["minute"] or 0)
        number = int(hour) if hour.isdigit() else NUMERALS.get(hour, 12)
        half = -30 if match["half"] else 0
        if number <= 24 and minute < 60:
            yield match.span(), (number * 60 + minute + half) % HALF_DAY
        end = UNTIL.match(text, match.end())
        if end is not None and int(end["hour"]) <= 24:
            span = (end.start("hour"), end.end())
            yield span, _minutes(end["hour"], end["minute"])
    for match in BARE.finditer(text):
        yield match.span(), _minutes(*re.split("[.:]", match.group()))


def _minutes(hour: str, minute: str | None) -> int:
    return (int(hour) * 60 + int(minute or 0)) % HALF_DAY


def _read(row: Row, dates: Mapping[Span, Day], clocks: Mapping[Span, int]) -> Iterator[Slot]:
    """The dates and clock times of a sentence."""
    for at, term in enumerate(row):
        span = (term.start, term.end)
        if term.key != READ:
            continue
        if span in dates:
            yield slot_of(row, at, at + 1, "date", "", 0.0)
        elif span in clocks:
            yield slot_of(row, at, at + 1, "clock", "", float(clocks[span]))


def _named(row: Row) -> Iterator[Slot]:
    """Days of the week, and periods as seen from today."""
    for at, term in enumerate(row):
        before = row[at - 1].word if at else ""
        after = row[at + 1].word if at + 1 < len(row) else ""
        counted = at > 0 and row[at - 1].value is not None
        if term.word in PERIODS and after in SHIFTS and not counted:
            size = UNITS[term.word][1] * SHIFTS[after]
            yield slot_of(row, at, at + 2, "period", "", size)
        elif term.word in DAYS and (term.word != SUNDAY or before in ("hari", "malam")):
            dated = any(each.key == READ for each in row[max(0, at - 3) : at + 4])
            noun = "date" if dated else ""
            yield slot_of(row, at, at + 1, "weekday", noun, float(DAYS.index(term.word)))
