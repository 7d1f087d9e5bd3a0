"""Agreement of two markers beyond chance on ordered levels: Cohen's kappa with quadratic weights (QWK)."""

from __future__ import annotations

from collections.abc import Sequence


def weighted_kappa(one: Sequence[int], other: Sequence[int], levels: int = 5) -> float | None:
    """1 for full agreement, 0 for what chance gives, below 0 for less; levels run 0 to `levels` - 1.

    None where it is not defined: no marks, or both markers gave one and the same level throughout. Raises ValueError
    when the two do not mark the same things. Source: J. Cohen, Psychological Bulletin 70 (1968), weights (i - j)².
    """
    if len(one) != len(other):
        raise ValueError("two markers must mark the same answers")
    first, second = [0] * levels, [0] * levels
    apart = 0
    for a, b in zip(one, other, strict=True):
        first[a] += 1
        second[b] += 1
        apart += (a - b) ** 2
    by_chance = sum(
        first[i] * second[j] * (i - j) ** 2 for i in range(levels) for j in range(levels)
    )
    if not by_chance:
        return None
    return 1.0 - apart * len(one) / by_chance


def confusion(one: Sequence[int], other: Sequence[int], levels: int = 5) -> list[list[int]]:
    """How often the first marker's level (row) met the second's (column)."""
    table = [[0] * levels for _ in range(levels)]
    for a, b in zip(one, other, strict=True):
        table[a][b] += 1
    return table
