"""The total of a marked answer: the rubric's formula, its weights and what a gate leaves.

Weights may be changed by a scenario, levels and formula never. Which marks count is decided in `engine`.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal

WEIGHTS: Mapping[str, int] = {"W1": 1, "W2": 2, "W3": 2, "W4": 2, "W5": 1, "W6": 1, "W7": 1}
"""W8 has no weight: its 0 is a gate, its 2 a deduction."""

TOP = 4
W8_LEVELS = (0, 2, 4)
GATES = ("leak", "threat", "overpromise", "false_closure", "withdraw", "gratuity")
GATE_LEAVES = Decimal("0.4")


def total_of(
    levels: Mapping[str, int | None],
    gates: tuple[str, ...] = (),
    weights: Mapping[str, int] = WEIGHTS,
) -> float | None:
    """0 to 100 with one decimal, halves up; None while a dimension has no level.

    100 times the weighted share of the top level; W8 at 2 takes off one level of weight 1; gates leave 40 % once.
    """
    if any(levels.get(each) is None for each in (*weights, "W8")):
        return None
    whole = TOP * sum(weights.values())
    earned = sum(weight * (levels[each] or 0) for each, weight in weights.items())
    total = Decimal(100 * earned) / whole
    if levels["W8"] == 2:  # a hint that could identify
        total -= Decimal(100) / whole
    if gates:
        total *= GATE_LEAVES
    return float(max(total, Decimal(0)).quantize(Decimal("0.1"), ROUND_HALF_UP))
