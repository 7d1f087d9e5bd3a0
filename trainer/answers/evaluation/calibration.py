"""Whether the scorer is right as often as it says: the share of right levels beside the stated confidence, in bins.

The error is the expected calibration error: the distance of the two in each bin, weighted by how many marks lie in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum

from trainer.answers.evaluation.scored import Scored
from trainer.answers.verdict import DIMENSIONS

BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """Marks whose confidence lies from `low` up to `high` (the last bin holds 1.0, too), `n` of them, at least one.

    `stated`: mean confidence; `right`: share of them with the agreed level. All 0 to 1.
    """

    low: float
    high: float
    n: int
    stated: float
    right: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """One dimension, or all together (`ALL`): `n` marks, the expected calibration error 0 to 1, and its bins from low to high.

    `error` is None without marks.
    """

    code: str
    n: int
    error: float | None
    bins: tuple[Bin, ...]


ALL = "all"


def calibration_of(answers: Sequence[Scored], code: str = ALL) -> Calibration:
    """The calibration of one of W1 to W8 over some answers, or of all eight together."""
    codes = DIMENSIONS if code == ALL else (code,)
    marks = [
        (each.confidence[of], each.machine.levels[of] == each.agreed.levels[of])
        for each in answers
        for of in codes
    ]
    return of_marks(code, marks)


def of_marks(code: str, marks: Sequence[tuple[float, bool]]) -> Calibration:
    """The same from (confidence, whether the level is the agreed one) of each mark."""
    binned: dict[int, list[tuple[float, bool]]] = {}
    for mark in marks:
        binned.setdefault(min(BINS - 1, int(mark[0] * BINS)), []).append(mark)
    bins = tuple(_bin(at, binned[at]) for at in sorted(binned))
    apart = fsum(each.n * abs(each.stated - each.right) for each in bins)
    return Calibration(code, len(marks), apart / len(marks) if marks else None, bins)


def _bin(at: int, marks: Sequence[tuple[float, bool]]) -> Bin:
    n = len(marks)
    low, high = at / BINS, (at + 1) / BINS
    stated = fsum(confidence for confidence, _ in marks) / n
    # a mean lies among what it is the mean of; dividing may round it out of there
    stated = min(high, max(low, stated))
    return Bin(low, high, n, stated, sum(right for _, right in marks) / n)
