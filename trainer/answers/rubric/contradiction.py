"""One contradiction: what an answer tells, and what case or notes tell in its place; and how alike two tellings are."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.answers.language.slots import Slot
from trainer.answers.language.words import Span


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A stretch of the plain text of an answer, and what case or notes tell in its place, in their words; "" where these
    are nobody's to see.
    """

    span: Span
    known: str


BESIDE = 1.0
"""What it is worth that the nearest word on one side is the same."""
CLOSE = 3
"""Words on each side that count in full."""
AROUND = 6
"""Words on each side that count at all."""
FARTHER = 0.75
"""What a word beyond them is worth."""


def likeness(slot: Slot, other: Slot, common: frozenset[str]) -> float:
    """How alike the words around two slots are."""
    ours, theirs = _around(slot, common), _around(other, common)
    score = sum(min(worth, theirs[key]) for key, worth in ours.items() if key in theirs)
    score += BESIDE * (slot.figure == other.figure != 0)
    return score + BESIDE * beside(slot, other)


def beside(slot: Slot, other: Slot) -> int:
    """On how many sides of two slots the nearest word is the same."""
    before = slot.before[:1] == other.before[:1] != ()
    return before + (slot.after[:1] == other.after[:1] != ())


def _around(slot: Slot, common: frozenset[str]) -> dict[str, float]:
    """The keys around a slot and what each is worth."""
    found: dict[str, float] = {}
    for side in (slot.before, slot.after):
        telling = [key for key in side if key not in common and key != slot.noun]
        for at, key in enumerate(telling[:AROUND]):
            found[key] = max(found.get(key, 0.0), 1.0 if at < CLOSE else FARTHER)
    return found
