"""Joints of a text: the places between two words, and how likely each is a break, where words meet that do not belong together.

A joint is known by the kinds of the two words, by those beside them, and by whether the second has a capital letter. The
weights in `joints.json` are made by `training/order.py` from joints of the build part of the gold set and from the same
words joined by chance.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import fsum
from pathlib import Path

from trainer.scoring.reading.plain import Plain

MOST = 4.0
"""How much (log odds) one joint may say at most."""
LIKELY, SURE = 0.8, 0.9
WORST = 5
"""One in so many joints: the worst of a text."""

OUTSIDE = ("#", "-")
EDGE = ("$", "E")


@dataclass(frozen=True, slots=True)
class Joints:
    """What speaks for a break: a weight for each thing by which a joint is known, and where it starts (log odds)."""

    start: float
    weights: Mapping[str, float]


@cache
def joints() -> Joints:
    """The weights as they stand in the file."""
    raw = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))
    return Joints(raw["start"], raw["weights"])


Piece = tuple[str, str]
"""The kind of a word, and C for a capital letter that is no name's, c for a small one, - for what has none, E for an end."""


def pieces(
    plain: Plain, original: str, proper: frozenset[str], kind_of: Callable[[str], str]
) -> list[Piece]:
    """The words of a text as joints see them, from the beginning of its first sentence to its end."""
    found: list[Piece] = [(".", "E")]
    for token in plain.tokens:
        first = original[token.start]
        for i, word in enumerate(token.text.split() or ["."]):
            kind = kind_of(word)
            if i == 0 and first.isupper() and token.text not in proper and kind != "@":
                found.append((kind, "C"))
            else:
                found.append((kind, "c" if first.islower() else "-"))
    return [*found, EDGE if found[-1][0] == "." else (".", "E")]


def known_by(row: Sequence[Piece], left: int, right: int) -> tuple[str, ...]:
    """What the joint of piece `left` and piece `right` is known by; in a text `right` is the next one."""
    before, a = _at(row, left - 1)[0], row[left][0]
    b, capital = row[right]
    after = _at(row, right + 1)[0]
    return (
        f"{a}|{b}",
        f"{before}|{a}|{b}",
        f"{a}|{b}|{after}",
        f"{before}||{b}",
        f"{a}||{after}",
        f"{a}|",
        f"|{b}",
        f"{'.' if a == '.' else '-'}^{capital}",
    )


def breaks(row: Sequence[Piece], learned: Joints) -> Iterator[float]:
    """For each joint in order, how likely it is a break (log odds, -4 to 4)."""
    for i in range(len(row) - 1):
        said = fsum(learned.weights.get(name, 0.0) for name in known_by(row, i, i + 1))
        yield max(-MOST, min(MOST, learned.start + said))


def signs_of_joints(row: Sequence[Piece], learned: Joints) -> tuple[float, ...]:
    """Mean log odds and likelihood of a break, shares of likely and sure ones, mean of the worst, the last, the first."""
    odds = list(breaks(row, learned))
    likely = [1.0 / (1.0 + math.exp(-each)) for each in odds]
    n = len(likely)
    worst = sorted(likely, reverse=True)[: max(1, n // WORST)]
    return (
        fsum(odds) / n,
        fsum(likely) / n,
        sum(each > LIKELY for each in likely) / n,
        sum(each > SURE for each in likely) / n,
        fsum(worst) / len(worst),
        likely[-1],
        likely[0],
    )


def _at(row: Sequence[Piece], i: int) -> Piece:
    return row[i] if 0 <= i < len(row) else OUTSIDE
