"""What a text says, as facts are compared with it: its keys and where they stand, and the dates that it names.

Whose time a date is and what a date is worth is not decided here: that is in `time_owners`, and with the judges.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from trainer.answers.language.alternatives import alternation, any_of, compiled
from trainer.answers.language.calendar_words import MONTHS
from trainer.answers.language.keys import SHORT_MONTHS, SHORTEST, keyed_words, same_key
from trainer.answers.language.plain import Plain, plain
from trainer.answers.language.words import Span

MONTH_NUMBERS = {name: number for number, name in enumerate(MONTHS, 1)} | {
    short: MONTHS.index(name) + 1 for short, name in SHORT_MONTHS.items()
}


@dataclass(frozen=True, slots=True)
class Day:
    """A date that a text names. What it leaves open is 0. `until`: the last day of a stretch, else the day itself."""

    day: int
    month: int
    year: int
    until: int
    span: Span


@dataclass(frozen=True, slots=True)
class Heard:
    """The telling words of an answer: key and offsets, in order; its dates; and where each key stands.

    `alike`: the longer keys by their first letter, among which slips are looked for.
    """

    keys: tuple[str, ...]
    spans: tuple[Span, ...]
    days: tuple[Day, ...]
    index: Mapping[str, tuple[int, ...]]
    alike: Mapping[str, tuple[str, ...]]

    def at(self, key: str) -> tuple[int, ...]:
        """The indices at which a key stands, with a slip too, in order."""
        exact = self.index.get(key, ())
        if len(key) < SHORTEST or key[0].isdigit():
            return exact
        slips = [
            i
            for other in self.alike.get(key[0], ())
            if other != key and same_key(other, key)
            for i in self.index[other]
        ]
        return tuple(sorted((*exact, *slips))) if slips else exact


def heard_of(text: Plain) -> Heard:
    """What an answer says, as facts are compared with it."""
    keyed = tuple(keyed_words(text.text))
    index: dict[str, list[int]] = {}
    for i, (key, _) in enumerate(keyed):
        index.setdefault(key, []).append(i)
    alike: dict[str, list[str]] = {}
    for key in index:
        if len(key) >= SHORTEST and not key[0].isdigit():
            alike.setdefault(key[0], []).append(key)
    return Heard(
        tuple(key for key, _ in keyed),
        tuple(span for _, span in keyed),
        tuple(days_of(text.text)),
        {key: tuple(at) for key, at in index.items()},
        {letter: tuple(keys) for letter, keys in alike.items()},
    )


_MONTH = "|".join(sorted(MONTH_NUMBERS, key=len, reverse=True))
_TO = r"(?: ?(?:-|–|—|/|s / d|s d|sd|sampai(?: dengan)?|hingga|dan|serta|,|&) ?)"
DAYS = compiled(
    alternation(
        rf"\b(?:tanggal |sejak )?(?P<d>\d{{1,2}})(?:{_TO}(?P<u>\d{{1,2}}))? (?:bulan )?(?P<m>{_MONTH})\b"
        + r"(?: (?P<y>20\d\d)\b)?",
        rf"\b(?:tanggal |sejak )?(?P<d2>\d{{1,2}})(?:{_TO}(?P<u2>\d{{1,2}}))?/(?P<m2>\d{{1,2}})"
        + r"(?:/(?P<y2>\d{2,4}))?(?![\d/-])",
        r"\b(?:tanggal |sejak )?(?P<d3>\d{1,2})-(?P<m3>\d{1,2})-(?P<y3>(?:20)?\d\d)\b",
        rf"\b(?P<m4>{_MONTH})\b(?! "
        + any_of(
            "nanti",
            "depan",
            "mendatang",
            "berikutnya",
            "yang akan datang",
        )
        + r"\b)(?: (?P<y4>20\d\d)\b)?",
        rf"\b(?:tanggal|sejak) (?P<d5>\d{{1,2}})(?:{_TO}(?P<u5>\d{{1,2}}))?\b(?!"
        + alternation(
            r" (?:hari|minggu|bulan|tahun|jam|menit|meter|orang|ribu)\b",
            "[./:]",
        )
        + ")",
    )
)


def days_of(text: str) -> Iterator[Day]:
    """Every date of a plain text: with its month, in numbers, the month alone, or the day alone after *tanggal*."""
    for match in DAYS.finditer(text):
        got = {name[0]: value for name, value in match.groupdict().items() if value}
        month = got.get("m", "0")
        number = int(month) if month.isdigit() else MONTH_NUMBERS[month]
        day = int(got.get("d", 0))
        year = int(got.get("y", 0))
        if number <= len(MONTHS) and day <= 31:
            until = int(got.get("u", day))
            yield Day(day, number, year + 2000 if 0 < year < 100 else year, until, match.span())


@lru_cache(maxsize=4096)
def days_in_phrase(phrase: str) -> tuple[Day, ...]:
    """The dates of one wording."""
    return tuple(days_of(plain(phrase).text))


def same_day(wanted: Day, heard: Day) -> float:
    """How surely two dates are the same: 1 wholly, less where one leaves out the day or the month, 0 not."""
    if wanted.year and heard.year and wanted.year != heard.year:
        return 0.0
    if heard.month and wanted.month and heard.month != wanted.month:
        return 0.0
    if not wanted.day:
        return 0.8 if heard.month and not heard.day else 0.0
    if not heard.day:
        return 0.5
    if wanted.day not in (heard.day, heard.until):
        return 0.0
    return 1.0 if heard.month else 0.75
