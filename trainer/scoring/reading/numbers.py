"""Finds a known number in a text however it is grouped: `6299 0101…`, `0812-3456`, `+62 812`, `KH 1234 AB`.

Also finds what a text shows by shape alone: numbers of identity papers and of mobile phones, plates, e-mail addresses.
Whether a number may be printed is not decided here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from trainer.scoring.reading.words import Span, folded

BETWEEN = frozenset(" \t\n\r\u00a0\u2007\u2009\u202f.-–—‑/()_*:")
"""What people put between the groups of one number."""

MOST_BETWEEN = 3
"""More than this many of them in a row part two numbers."""

SHAPES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("nik", re.compile(r"(?<!\d)\d{16}(?!\d)")),
    ("phone", re.compile(r"(?<![\d+])(?:\+?62|0)[ .-]?8(?:[ .-]?\d){8,11}(?!\d)")),
    ("plate", re.compile(r"\b(?:KH|DA|KT|KB|[ABDEFGHKLNPRSTWZ]{1,2}) \d{1,4} [A-Z]{1,3}\b")),
    ("email", re.compile(r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b")),
)
"""What a complaint may show without being asked. Plates need capitals and spaces, so that `di 12 RT` is none."""


def shown(text: str) -> Iterator[tuple[str, str]]:
    """(kind, text) of every number, plate or e-mail address that `text` shows by its shape."""
    for kind, shape in SHAPES:
        for match in shape.finditer(text):
            yield kind, match.group()


def digits_of(text: str) -> str:
    """Only the digits, in ASCII."""
    return "".join(each for each in map(folded, text) if each.isdigit() and each.isascii())


def phone_forms(number: str) -> tuple[str, ...]:
    """One phone number as it may be dialled: 0812…, 62812…, 812…; () when it is too short to be one."""
    digits = digits_of(number)
    for prefix in ("62", "0"):
        if digits.startswith(prefix):
            digits = digits.removeprefix(prefix)
            break
    return (f"0{digits}", f"62{digits}", digits) if len(digits) >= 6 else ()


def find_grouped(needle: str, text: str) -> list[Span]:
    """Where a folded run of letters and digits stands in `text`, grouped in any way, but not inside a longer number."""
    if not needle:
        return []
    found: list[Span] = []
    for group in _groups(text):
        joined = "".join(piece for piece, _ in group)
        at = joined.find(needle)
        while at >= 0:
            first, last = group[at][1], group[at + len(needle) - 1][1]
            longer = str.isdigit if needle.isdigit() else str.isalnum
            if not any(longer(text[i]) for i in (first - 1, last + 1) if 0 <= i < len(text)):
                found.append((first, last + 1))
            at = joined.find(needle, at + 1)
    return found


def _groups(text: str) -> Iterator[list[tuple[str, int]]]:
    """Letters and digits with their places, parted where something else than grouping stands between them."""
    group: list[tuple[str, int]] = []
    between = 0
    for index, character in enumerate(text):
        piece = folded(character)
        if len(piece) == 1 and piece.isalnum():
            group.append((piece, index))
            between = 0
        elif character in BETWEEN and between < MOST_BETWEEN:
            between += 1
        else:
            if group:
                yield group
            group, between = [], 0
    if group:
        yield group
