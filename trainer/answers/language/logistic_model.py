"""How like a plain passage is to a kind of passages, by what it is known by, each with a weight that can be read.

What learns the weights lives in `training/`; by what a passage is known is for the kind to say.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from math import fsum

from trainer.answers.language.spelling import stem

SHORTEST_STEM = 4


@dataclass(frozen=True, slots=True)
class LogisticModel:
    """One kind: where it starts, and how much each word or pair of words speaks for it (below 0: against it)."""

    start: float
    weights: Mapping[str, float]


def likelihood_by(start: float, weights: Iterable[float], shared: float) -> float:
    """How likely a passage is of a kind, 0 to 1, by the weights of what it is known by, shared among so many."""
    return likelihood_of_sum(start + fsum(weights) / math.sqrt(shared))


def likelihood_of_sum(total: float) -> float:
    """How likely something is by what speaks for it and against it, summed (log odds)."""
    return 1.0 / (1.0 + math.exp(-max(-60.0, min(60.0, total))))


def together(marks: Sequence[str]) -> Iterator[str]:
    """Marks of the words of a passage: each, then `a>b` for each two in a row, and `a&b` for two anywhere in it."""
    yield from marks
    yield from (f"{one}>{other}" for one, other in pairwise(marks))
    yield from (f"{one}&{other}" for one, other in combinations(sorted(set(marks)), 2))


def compared(word: str) -> str:
    """A word of a plain text as it is compared: by its stem, and every number alike."""
    if word[0].isdigit():
        return "#"
    return stem(word) if len(word) >= SHORTEST_STEM else word
