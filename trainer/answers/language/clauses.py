"""Sentences and clauses of a plain text, and what governs a word in them: negation, condition, wish, question.

A clause ends at a mark or at a joining word. A negation reaches from its word to the end of its clause, a condition over
its clause and the one that it leads to. Spans here are offsets of the plain text.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from trainer.answers.language.alternatives import any_of, compiled
from trainer.answers.language.plain import ENDS, Plain
from trainer.answers.language.words import Span

PARTS = frozenset((",", ";", ":", "(", ")"))
JOINS = frozenset(
    (
        "dan",
        "tetapi",
        "namun",
        "tapi",
        "sedangkan",
        "sehingga",
        "lalu",
        "kemudian",
        "serta",
        "sementara",
        "melainkan",
        "karena",
        "sebab",
        "agar",
        "supaya",
        "maka",
    )
)
"""Words before which a clause ends."""

NEGATORS = compiled(
    r"\b(?:tidak|tak|belum|bukan|bukanlah|jangan|tanpa|batal|gagal|urung|mustahil|nihil)\b"
    r"(?! (?:hanya|saja|cuma|lupa|hentinya|henti|luput|usah khawatir|perlu khawatir|perlu ragu|perlu takut))"
)
"""What turns the words after it into their opposite; not in *tidak hanya* and its like."""

WISH = compiled(
    r"\b"
    + any_of(
        "semoga",
        "mudah mudahan",
        "moga",
        "harapan kami",
        "kami berharap",
        "berharap",
        "diharapkan",
        "mungkin",
        "barangkali",
        "kiranya",
        "insya ?allah",
    )
    + r"\b"
)
REACH = 7
"""Words that a negation reaches over."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A sentence or a clause: offsets in the plain text, and its words."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Clauses:
    """The sentences and clauses of one plain text, each in order."""

    sentences: tuple[Stretch, ...]
    clauses: tuple[Stretch, ...]

    def sentence_at(self, offset: int) -> Stretch:
        """The sentence an offset lies in."""
        return _at(self.sentences, offset)

    def clause_at(self, offset: int) -> Stretch:
        """The clause an offset lies in."""
        return _at(self.clauses, offset)

    def negated(self, span: Span) -> bool:
        """Whether what stands at a span is denied: a negation stands before it in its clause, not far away."""
        clause = self.clause_at(span[0])
        before = clause.text[: max(0, span[0] - clause.start)]
        ends = [match.end() for match in NEGATORS.finditer(before)]
        return bool(ends) and before[ends[-1] :].count(" ") <= REACH

    def wished(self, span: Span) -> bool:
        """Whether what stands at a span is only wished or thought possible."""
        clause = self.clause_at(span[0])
        return WISH.search(clause.text[: max(0, span[0] - clause.start)]) is not None


def clauses_of(plain: Plain) -> Clauses:
    """Part a plain text. An empty text has one empty sentence."""
    return Clauses(_parted(plain, sentences=True), _parted(plain, sentences=False))


def _parted(plain: Plain, *, sentences: bool) -> tuple[Stretch, ...]:
    found: list[Stretch] = []
    start = 0
    for token in plain.tokens:
        ends = token.text in ENDS
        if not sentences:
            ends = ends or token.text in PARTS or token.text in JOINS
        if ends:
            _add(found, plain.text, start, token.at)
            start = token.at if token.text in JOINS else token.at + len(token.text) + 1
    _add(found, plain.text, start, len(plain.text))
    return tuple(found) or (Stretch(0, 0, ""),)


def _add(found: list[Stretch], text: str, start: int, end: int) -> None:
    stretch = text[start:end].rstrip()
    if stretch:
        found.append(Stretch(start, start + len(stretch), stretch))


def _at(stretches: tuple[Stretch, ...], offset: int) -> Stretch:
    index = bisect_right(stretches, offset, key=lambda each: each.start) - 1
    return stretches[max(0, index)]
