"""What to try next: at most three things, from the checks that cost a person most."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from trainer.scoring.findings import Line

AT_MOST = 3

DECISION = "decision"
FOLLOWS = ("classification", "category", "disposition", "closing", "comment_instead_of_answer")
"""Checks that a report left undecided, or decided all wrong, loses with the decision: no advice of their own."""


@dataclass(frozen=True, slots=True)
class Advice:
    """`message` and `values` are those of the report on which the check cost most; `lost` is over all reports."""

    check: str
    message: str
    values: Mapping[str, str]
    report: str
    lost: float
    reports: int


def advice_of(lines: Iterable[Line]) -> tuple[Advice, ...]:
    """The costliest checks first, of equal ones in the order of the sheet; () when nothing was lost."""
    lines = tuple(lines)
    undecided = {line.report for line in lines if line.check == DECISION and line.points == 0}
    losing: dict[str, list[Line]] = {}
    for line in lines:
        follows = line.check in FOLLOWS and line.report in undecided
        if line.lost > 0 and not follows:
            losing.setdefault(line.check, []).append(line)
    ranked = sorted(losing.values(), key=lambda each: -sum(line.lost for line in each))
    return tuple(_advice(each) for each in ranked[:AT_MOST])


def _advice(lines: list[Line]) -> Advice:
    worst = max(lines, key=lambda line: line.lost)
    finding = worst.finding
    lost = round(sum(line.lost for line in lines), 4)
    return Advice(worst.check, finding.message, finding.values, worst.report, lost, len(lines))
