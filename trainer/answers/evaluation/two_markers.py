"""How far two people who marked the same answers blind agree with each other, and each with the machine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.answers.evaluation.gold import Marks
from trainer.answers.evaluation.kappa import weighted_kappa
from trainer.answers.evaluation.scored import TOTAL, band_of, points_of
from trainer.answers.verdict import DIMENSIONS

ENOUGH = 10
"""Answers marked by both below which no kappa is told: it would swing with every mark (*aturan bawaan*)."""


@dataclass(frozen=True, slots=True)
class Triple:
    """One answer as both people marked it, and the machine."""

    first: Marks
    second: Marks
    machine: Marks


@dataclass(frozen=True, slots=True)
class Agreed:
    """QWK of one dimension, or of the total in five bands (`code` total): of the two people, of each with the machine. None
    where there are fewer than `ENOUGH` answers, or where it is not defined. `exact`: share of answers with one level.
    """

    code: str
    n: int
    between: float | None
    first_machine: float | None
    second_machine: float | None
    exact: float | None


def agreements(triples: Sequence[Triple]) -> tuple[Agreed, ...]:
    """Every dimension in the order of the rubric, then the total."""
    return tuple(_agreed(code, triples) for code in (*DIMENSIONS, TOTAL))


def _agreed(code: str, triples: Sequence[Triple]) -> Agreed:
    first = [_level(each.first, code) for each in triples]
    second = [_level(each.second, code) for each in triples]
    machine = [_level(each.machine, code) for each in triples]
    n = len(triples)
    if n < ENOUGH:
        return Agreed(code, n, None, None, None, None)
    return Agreed(
        code,
        n,
        weighted_kappa(first, second),
        weighted_kappa(first, machine),
        weighted_kappa(second, machine),
        sum(a == b for a, b in zip(first, second, strict=True)) / n,
    )


def _level(marks: Marks, code: str) -> int:
    return band_of(points_of(marks)) if code == TOTAL else marks.levels[code]
