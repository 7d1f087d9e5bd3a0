"""The total of a marked answer: the rubric's formula, its weights, its ceilings and what a gate leaves.

Weights may be changed by a scenario, levels and formula never. Which marks count is decided in `engine`.
Source: response rubric, Total.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from trainer.domain.rules import CAPPED, CURRENT

WEIGHTS: Mapping[str, int] = {"W1": 1, "W2": 2, "W3": 2, "W4": 2, "W5": 1, "W6": 1, "W7": 1}
"""W8 has no weight: its 0 is a gate, its 2 a deduction."""

TOP = 4
A_HINT = 2
"""Level of W8 for what could identify somebody."""
W8_LEVELS = (0, A_HINT, TOP)
GATES = ("leak", "threat", "overpromise", "false_closure", "withdraw", "gratuity")
GATE_LEAVES = Decimal("0.4")

LITTLE = 1
"""Up to this level a dimension says nothing that this citizen could use."""


@dataclass(frozen=True, slots=True)
class Ceiling:
    """The most that an answer may be worth whose `dimensions` are all at `level` or below."""

    dimensions: tuple[str, ...]
    level: int
    most: int


CEILINGS = (
    Ceiling(("W2",), 0, 15),
    Ceiling(("W2", "W3", "W4"), LITTLE, 30),
    Ceiling(("W3", "W4"), LITTLE, 40),
)
"""An answer that does not answer this citizen is worth little, however polite. The lowest first: the first that holds counts."""


def total_of(
    levels: Mapping[str, int | None],
    gates: tuple[str, ...] = (),
    weights: Mapping[str, int] = WEIGHTS,
    rules: int = CURRENT,
) -> float | None:
    """0 to 100 with one decimal, halves up; None while a dimension has no level.

    100 times the weighted share of the top level; W8 at 2 takes off one level of weight 1; from the rules `CAPPED` on
    `CEILINGS` hold; gates leave 40 % once. `weights` change the sum and nothing after it.
    """
    earned = _earned(levels, weights)
    if earned is None:
        return None
    ceiling = ceiling_of(levels, weights, rules)
    total = earned if ceiling is None else Decimal(ceiling.most)
    if gates:
        total *= GATE_LEAVES
    return float(max(total, Decimal(0)).quantize(Decimal("0.1"), ROUND_HALF_UP))


def _earned(levels: Mapping[str, int | None], weights: Mapping[str, int]) -> Decimal | None:
    """The weighted sum less what W8 takes off; None while a dimension has no level."""
    if any(levels.get(each) is None for each in (*weights, "W8")):
        return None
    share = sum(weight * (levels[each] or 0) for each, weight in weights.items())
    hint = Decimal(100) / (TOP * sum(WEIGHTS.values())) if levels["W8"] == A_HINT else 0
    return Decimal(100 * share) / (TOP * sum(weights.values())) - hint


def ceiling_of(
    levels: Mapping[str, int | None],
    weights: Mapping[str, int] = WEIGHTS,
    rules: int = CURRENT,
) -> Ceiling | None:
    """The ceiling by which an answer is worth less than it earned; None for one that is worth all of it."""
    earned = _earned(levels, weights)
    if earned is None:
        return None
    held = (
        each
        for each in ceilings_by(rules)
        if all((levels[code] or 0) <= each.level for code in each.dimensions)
    )
    ceiling = next(held, None)
    return ceiling if ceiling is not None and earned > ceiling.most else None


def ceilings_by(rules: int) -> tuple[Ceiling, ...]:
    """The ceilings of a version of the rules."""
    return CEILINGS if rules >= CAPPED else ()
