"""The figures of agreement: kappa with its intervals, exact and adjacent shares, bias, gates, and what markers reach.

Intervals are percentiles of resamples drawn from a named stream, so that the same marks give the same figures always.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from random import Random

from trainer.answers.evaluation.gold import GoldAnswer
from trainer.answers.evaluation.kappa import confusion, kappa_of, weighted_kappa
from trainer.answers.evaluation.scored import TOTAL, Scored, band_of, by_group, pairs, points_of
from trainer.answers.total import GATES
from trainer.domain.chance import stream

RESAMPLES = 1000
LEVELS = 5
MIDDLE = (1, 3)
"""Levels between which a scorer must tell apart, too: kappa over the answers marked so."""
LOW, HIGH = 0.025, 0.975


@dataclass(frozen=True, slots=True)
class Agreement:
    """One dimension, or the total in five bands.

    `kappa`: QWK; `interval`: 95 % by answers; `by_cases`: 95 % when whole cases are drawn. `middle`: QWK over answers
    marked 1 to 3. `exact`, `adjacent`: shares of answers with the same level, and at most one apart. `provisional`:
    share that waits for a person; `adjacent_sure`: adjacent share of the rest. `table`: agreed (row) by machine (column).
    None where a figure is not defined.
    """

    code: str
    n: int
    kappa: float | None
    interval: tuple[float, float] | None
    by_cases: tuple[float, float] | None
    middle: float | None
    exact: float
    adjacent: float
    provisional: float
    adjacent_sure: float | None
    table: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class GateFigures:
    """How often a gate was found: in agreed marks and by the machine, and both."""

    gate: str
    agreed: int
    machine: int
    both: int

    @property
    def recall(self) -> float | None:
        return self.both / self.agreed if self.agreed else None

    @property
    def precision(self) -> float | None:
        return self.both / self.machine if self.machine else None


@dataclass(frozen=True, slots=True)
class Register:
    """How the machine's totals differ from the agreed ones in one way of writing; `difference` as in `mean_difference`."""

    name: str
    n: int
    difference: float | None


def agreement_of(
    answers: Sequence[Scored], code: str, resamples: int = RESAMPLES, *, by_cases: bool = True
) -> Agreement:
    """The figures of one dimension or of the total over some answers; `answers` must not be empty.

    `by_cases` False leaves out the interval by cases, which takes as long as the other one.
    """
    agreed, machine = pairs(answers, code)
    apart = [abs(a - b) for a, b in zip(agreed, machine, strict=True)]
    sure = [d for d, each in zip(apart, answers, strict=True) if code not in each.provisional]
    middle = [(a, b) for a, b in zip(agreed, machine, strict=True) if MIDDLE[0] <= a <= MIDDLE[1]]
    n = len(answers)
    cells = [a * LEVELS + b for a, b in zip(agreed, machine, strict=True)]
    return Agreement(
        code,
        n,
        weighted_kappa(agreed, machine),
        _interval([[cell] for cell in cells], stream(code, "answers"), resamples),
        _interval(_by_case(answers, cells), stream(code, "cases"), resamples) if by_cases else None,
        weighted_kappa([a for a, _ in middle], [b for _, b in middle]),
        sum(d == 0 for d in apart) / n,
        sum(d <= 1 for d in apart) / n,
        1 - len(sure) / n,
        sum(d <= 1 for d in sure) / len(sure) if sure else None,
        tuple(tuple(row) for row in confusion(agreed, machine)),
    )


def gate_figures(answers: Sequence[Scored]) -> tuple[GateFigures, ...]:
    """Every gate of the rubric, in its order."""
    return tuple(
        GateFigures(
            gate,
            sum(gate in each.agreed.gates for each in answers),
            sum(gate in each.machine.gates for each in answers),
            sum(gate in each.agreed.gates and gate in each.machine.gates for each in answers),
        )
        for gate in GATES
    )


def mean_difference(answers: Sequence[Scored], spread: float | None = None) -> float | None:
    """Standardised mean difference of the totals: machine less agreed, in standard deviations of the agreed totals.

    `spread`: that deviation where it is known for more answers than these; None where it is 0.
    """
    agreed = [points_of(each.agreed) for each in answers]
    machine = [points_of(each.machine) for each in answers]
    deviation = spread if spread is not None else spread_of(agreed)
    if not deviation:
        return None
    return (math.fsum(machine) - math.fsum(agreed)) / len(answers) / deviation


def differences_by_register(answers: Sequence[Scored]) -> tuple[Register, ...]:
    """Every register by name; its difference is in deviations of the agreed totals of all answers."""
    spread = spread_of([points_of(each.agreed) for each in answers])
    groups = by_group(answers, lambda each: each.register)
    return tuple(
        Register(name, len(each), mean_difference(each, spread))
        for name, each in sorted(groups.items())
    )


def spread_of(values: Sequence[float]) -> float:
    """Standard deviation of some totals; 0.0 for fewer than two."""
    if len(values) < 2:
        return 0.0
    mean = math.fsum(values) / len(values)
    return math.sqrt(math.fsum((value - mean) ** 2 for value in values) / (len(values) - 1))


def between_markers(answers: Sequence[GoldAnswer], code: str) -> float | None:
    """QWK over every pair of markers of every answer."""
    one: list[int] = []
    other: list[int] = []
    for answer in answers:
        for a, b in combinations([answer.marks[name] for name in sorted(answer.marks)], 2):
            one.append(a.levels[code] if code != TOTAL else band_of(points_of(a)))
            other.append(b.levels[code] if code != TOTAL else band_of(points_of(b)))
    return weighted_kappa(one, other)


def _by_case(answers: Sequence[Scored], cells: Sequence[int]) -> list[list[int]]:
    """The cells of the answers of each case."""
    found: dict[str, list[int]] = {}
    for each, cell in zip(answers, cells, strict=True):
        found.setdefault(each.case, []).append(cell)
    return list(found.values())


def _interval(
    units: Sequence[Sequence[int]], chance: Random, resamples: int
) -> tuple[float, float] | None:
    """95 % of the kappas of resamples of `units`, each the cells of its answers in the table; None when none has a kappa."""
    kappas = []
    many, draw = len(units), chance.random
    for _ in range(resamples):
        # The table holds all that a kappa needs: counting cells is many times as fast as marking anew.
        counted = Counter(cell for _ in units for cell in units[int(draw() * many)])
        kappa = kappa_of([[counted[i * LEVELS + j] for j in range(LEVELS)] for i in range(LEVELS)])
        if kappa is not None:
            kappas.append(kappa)
    if not kappas:
        return None
    kappas.sort()
    return _at(kappas, LOW), _at(kappas, HIGH)


def _at(ordered: Sequence[float], share: float) -> float:
    """The value below which a share of some ordered values lies, between two by proportion."""
    place = share * (len(ordered) - 1)
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)
