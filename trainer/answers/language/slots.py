"""One value that a text tells, with the words around it by which two texts are seen to speak of the same thing.

What fills slots is read in `measures` and `moments`; whether a value is right is not decided here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from trainer.answers.language.measures_words import LOOSE, LOOSE_BEHIND, WEAK
from trainer.answers.language.terms import READ, Row, Term
from trainer.answers.language.words import Span

AROUND = 10
"""Telling words on each side that are held to stand around a slot."""
FAR = 18
"""Terms on each side among which they are looked for."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One value that a text tells. `kind`: what is measured; `noun`: the key of what is counted or labelled, "" where the kind
    says it all; `low` and `high`: the values, the same unless a range is told; `loose`: told as a rough figure; `figure`: the number as it stands there, before its unit.

    `before` and `after`: keys of the telling words around, the nearest first.
    """

    kind: str
    noun: str
    low: float
    high: float
    loose: bool
    figure: float
    span: Span
    before: tuple[str, ...]
    after: tuple[str, ...]


def slot_of(
    row: Row,
    at: int,
    after: int,
    kind: str,
    noun: str,
    low: float,
    high: float | None = None,
    figure: float = 0.0,
) -> Slot:
    """A slot of the terms from `at` until `after`."""
    loose = any(term.word in LOOSE for term in row[max(0, at - 3) : at]) or (
        after < len(row) and row[after].word in LOOSE_BEHIND
    )
    before = _telling(reversed(row[max(0, at - FAR) : at]))[:AROUND]
    rest = _telling(row[after : after + FAR])[:AROUND]
    high = low if high is None else high
    return Slot(
        kind, noun, low, high, loose, figure, (row[at].start, row[after - 1].end), before, rest
    )


ALIKE = {"pinta": "minta"}
"""Stems that are one word."""
SILENT = WEAK | LOOSE


def _telling(terms: Iterable[Term]) -> tuple[str, ...]:
    """The keys of words that tell something."""
    found = (
        ALIKE.get(term.key, term.key)
        for term in terms
        if term.key != READ
        and (len(term.word) > 1 or term.value is not None)
        and term.word not in SILENT
    )
    return tuple(dict.fromkeys(found))


def slot_at(
    rows: Iterable[Row], span: Span, kind: str, noun: str = "", low: float = 0.0
) -> Slot | None:
    """A slot of the terms of a stretch of the text; None where no sentence holds it."""
    for row in rows:
        inside = [i for i, term in enumerate(row) if span[0] <= term.start < span[1]]
        if inside:
            return slot_of(row, inside[0], inside[-1] + 1, kind, noun, low)
    return None
