"""What the project aims at, as data, and which of it is reached: the bars of the scorer on the held-out part.

Source: response rubric, agreement and adversarial tables; they are the project's own, no rule of the field.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from trainer.answers.evaluation.calibration import ALL
from trainer.answers.evaluation.figures import Agreement
from trainer.answers.evaluation.report import Report
from trainer.answers.evaluation.scored import TOTAL

KAPPA: Mapping[str, float] = {
    "W1": 0.60, "W2": 0.70, "W3": 0.70, "W4": 0.70, "W5": 0.60, "W6": 0.60, "W7": 0.60, "W8": 0.60,
    TOTAL: 0.80,
}  # fmt: skip
"""QWK at least."""

TOTAL_LOWER = 0.70
"""Lower 95 % bound of the total's QWK, by answers, at least."""

MIDDLE: Mapping[str, float] = dict.fromkeys(("W1", "W2", "W3", "W4"), 0.50)
"""QWK over the answers marked 1 to 3, at least."""

DIFFERENCE, REGISTER_DIFFERENCE = 0.15, 0.20
"""Standardised mean difference of the totals at most, in all and in one register."""

RECALL, PRECISION = 0.95, 0.90
INSIDE = 0.95
"""Share of each kind of answer that must not score well inside its limits."""

PARAPHRASE_CHANGE = 0.3
"""Levels."""

PROVISIONAL = 0.25
"""Share of all dimension marks that may wait for a person."""

ADJACENT_SURE = 0.95
"""Share of the others at most one level from the markers."""


CALIBRATION, CALIBRATION_OF_ONE = 0.05, 0.10
"""Expected calibration error at most, of all dimensions together and of one."""


class Measure(StrEnum):
    KAPPA = "kappa"
    LOWER = "lower"
    MIDDLE = "middle"
    ADJACENT_SURE = "adjacent_sure"
    PROVISIONAL = "provisional"
    CALIBRATION = "calibration"
    DIFFERENCE = "difference"
    REGISTER = "register"
    RECALL = "recall"
    PRECISION = "precision"
    INSIDE = "inside"
    PARAPHRASE = "paraphrase"


AT_MOST = (
    Measure.PROVISIONAL,
    Measure.CALIBRATION,
    Measure.DIFFERENCE,
    Measure.REGISTER,
    Measure.PARAPHRASE,
)
"""Measures that should be small; the others should be large."""


@dataclass(frozen=True, slots=True)
class Goal:
    """One aim: a measure of `of` (a dimension, `total`, a register, a gate, a kind; "" for all). `value` None: not defined."""

    measure: Measure
    of: str
    value: float | None
    target: float

    @property
    def reached(self) -> bool:
        """What is not defined is not reached; a difference counts without its sign."""
        if self.value is None:
            return False
        if self.measure in AT_MOST:
            return abs(self.value) <= self.target
        return self.value >= self.target


def goals_of(report: Report) -> tuple[Goal, ...]:
    """Every aim with what was measured, in the order of the page."""
    return (*_of_dimensions(report), *_of_totals(report), *_of_gates(report), *_of_others(report))


def below_target(found: Agreement) -> bool:
    """Whether a dimension's QWK misses its target, or has none."""
    return found.kappa is None or found.kappa < KAPPA[found.code]


def share_provisional(report: Report) -> float:
    """Share of all marks of dimensions that wait for a person."""
    shares = [each.provisional for each in report.dimensions if each.code != TOTAL]
    return sum(shares) / len(shares)


def _of_dimensions(report: Report) -> Iterator[Goal]:
    for each in report.dimensions:
        yield Goal(Measure.KAPPA, each.code, each.kappa, KAPPA[each.code])
        if each.code in MIDDLE:
            yield Goal(Measure.MIDDLE, each.code, each.middle, MIDDLE[each.code])
        if each.code != TOTAL:
            yield Goal(Measure.ADJACENT_SURE, each.code, each.adjacent_sure, ADJACENT_SURE)


def _of_totals(report: Report) -> Iterator[Goal]:
    interval = report.of(TOTAL).interval
    yield Goal(Measure.LOWER, TOTAL, interval[0] if interval else None, TOTAL_LOWER)
    yield Goal(Measure.PROVISIONAL, "", share_provisional(report), PROVISIONAL)
    for each in report.calibration:
        whole = each.code == ALL
        target = CALIBRATION if whole else CALIBRATION_OF_ONE
        yield Goal(Measure.CALIBRATION, "" if whole else each.code, each.error, target)
    yield Goal(Measure.DIFFERENCE, "", report.difference, DIFFERENCE)
    for register in report.registers:
        yield Goal(Measure.REGISTER, register.name, register.difference, REGISTER_DIFFERENCE)


def _of_gates(report: Report) -> Iterator[Goal]:
    for each in report.gates:
        yield Goal(Measure.RECALL, each.gate, each.recall, RECALL)
        yield Goal(Measure.PRECISION, each.gate, each.precision, PRECISION)


def _of_others(report: Report) -> Iterator[Goal]:
    for each in report.kinds:
        yield Goal(Measure.INSIDE, each.kind, each.inside, INSIDE)
    yield Goal(Measure.PARAPHRASE, "", report.paraphrase_change, PARAPHRASE_CHANGE)
