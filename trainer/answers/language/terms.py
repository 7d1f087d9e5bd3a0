"""A plain text as rows of terms, one row for each sentence: every word by its key, a number in words or figures as one term.

Unlike `heard`, nothing is left out: what counts a thing, *hari* and *jam* among it, is what numbers are compared by.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from trainer.answers.language.keys import RUPIAH, UNITS, key_of, number_at
from trainer.answers.language.words import Span


class Term(NamedTuple):
    """A word with its key, or a number with its value; offsets of the plain text. `key` of a number is its value in figures.

    A stretch that was read already, a date or a clock time, is one term of the key `READ` without a word.
    """

    word: str
    key: str
    start: int
    end: int
    value: float | None = None


Row = tuple[Term, ...]

READ = "#"
"""Key of a stretch that was read already."""
BROKEN_RUPIAH = (
    (RUPIAH, r"rp \1"),
    (re.compile(r"\brp(\d) ([.,]) (?=\d)"), r"rp  \1\2"),
    (re.compile(r"\brp (\d{1,4}) (?=\d{3} ?\d{3}\b)"), r"rp  \1"),
    (re.compile(r"\brp( +)(\d{1,7}) (?=\d{3}\b)"), r"rp\1 \2"),
)
"""Amounts that were taken apart after their first figure: *rp6 50.000*, *rp3 . 240.000*. Each keeps its length."""
PART = re.compile(r"(?P<word>[a-z]+)|\d+(?:[.,]\d+)*(?:/\d+)*|[.!?;\n]|%")


def rows_of(text: str, read: Iterable[Span] = ()) -> Iterator[Row]:
    """The terms of each sentence; stretches of `read` are one term each and end no sentence."""
    for broken, whole in BROKEN_RUPIAH if "rp" in text else ():
        text = broken.sub(whole, text)
    stretches = tuple(sorted(read))
    row: list[re.Match[str]] = []
    for match in PART.finditer(text):
        if match[0] not in ENDS:
            row.append(match)
        elif row and not any(start <= match.start() < end for start, end in stretches):
            yield _terms(row, stretches)
            row = []
    if row:
        yield _terms(row, stretches)


ENDS = frozenset(".!?;\n")


def _terms(row: list[re.Match[str]], read: tuple[Span, ...]) -> Row:
    """The terms of one sentence, the words of a number and those of a stretch that was read put together."""
    found = []
    at = 0
    coming = [span for span in read if span[1] > row[0].start()]
    while at < len(row):
        match = row[at]
        word, start = match[0], match.start()
        while coming and coming[0][1] <= start:
            coming.pop(0)
        if coming and coming[0][0] <= start:
            found.append(Term("", READ, *coming[0]))
            while at < len(row) and row[at].start() < coming[0][1]:
                at += 1
            continue
        value, after = number_at(row, at) if word[0].isdigit() or word in UNITS else (0.0, at)
        if after > at:
            told = " ".join(each[0] for each in row[at:after])
            found.append(Term(told, f"{value:.10g}", start, row[after - 1].end(), value))
            at = after
            continue
        found.append(Term(word, key_of(word) if match["word"] else word, start, match.end()))
        at += 1
    return tuple(found)
