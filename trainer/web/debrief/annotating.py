"""A text cut where stretches of it begin and end, so that each piece has one look and the numbers of what ends there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

LOOKS = ("good", "weak", "bad")
"""From what earned to what cost: where stretches lie over one another the worse one is seen."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Half-open indices of a text with the look and the number of the note that speaks of it."""

    start: int
    end: int
    kind: str
    no: int


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the text; `kind` "" for plain text, `no` the numbers of its notes, "" where none ends here."""

    text: str
    kind: str = ""
    no: str = ""


def parts(text: str, stretches: Sequence[Stretch]) -> tuple[Part, ...]:
    """The whole text in pieces, in order."""
    cuts = sorted({0, len(text), *(each.start for each in stretches), *(s.end for s in stretches)})
    return tuple(_part(text, begin, end, stretches) for begin, end in pairwise(cuts))


def _part(text: str, begin: int, end: int, stretches: Sequence[Stretch]) -> Part:
    over = [each for each in stretches if each.start <= begin and each.end >= end]
    ending = sorted({each.no for each in over if each.end == end})
    kind = max((each.kind for each in over), key=LOOKS.index, default="")
    return Part(text[begin:end], kind, ", ".join(map(str, ending)))
