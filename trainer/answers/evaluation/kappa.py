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
    return kappa_of(confusion(one, other, levels))


def kappa_of(table: Sequence[Sequence[int]]) -> float | None:
    """The same from a square table of how often the first marker's level (row) met the second's (column)."""
    places = range(len(table))
    first = [sum(row) for row in table]
    second = [sum(row[j] for row in table) for j in places]
    apart = sum(table[i][j] * (i - j) ** 2 for i in places for j in places)
    by_chance = sum(first[i] * second[j] * (i - j) ** 2 for i in places for j in places)
    if not by_chance:
        return None
    return 1.0 - apart * sum(first) / by_chance


def confusion(one: Sequence[int], other: Sequence[int], levels: int = 5) -> list[list[int]]:
    """How often the first marker's level (row) met the second's (column)."""
    table = [[0] * levels for _ in range(levels)]
    for a, b in zip(one, other, strict=True):
        table[a][b] += 1
    return table
