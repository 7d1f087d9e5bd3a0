"""What to try next: at most three things for a person, critical failures first, then the checks that cost most."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from trainer.debrief.losses import is_consequence, spoken_of
from trainer.scoring.findings import Critical, Line

AT_MOST = 3

EMERGENCIES = ("emergency_not_called", "emergency_put_off", "emergency_left")
"""Critical failures that are spoken of before all others: somebody was in danger."""


@dataclass(frozen=True, slots=True)
class Advice:
    """`message` and `values` are those of the report on which the check cost most, `events` the numbers of the log that it rests on;
    `lost` is over all reports. `critical`: `check` names a critical failure, and `lost` is 0, for its cap is no loss of its own.
    """

    check: str
    message: str
    values: Mapping[str, str]
    report: str
    lost: float
    reports: int
    events: tuple[int, ...] = ()
    critical: bool = False


def advice_of(
    lines: Iterable[Line], critical: Iterable[Critical] = (), at_most: int | None = AT_MOST
) -> tuple[Advice, ...]:
    """Critical failures first, then the costliest checks, of equal ones in the order of the sheet; () when nothing was lost.
    `at_most` None: all.
    """
    critical = tuple(critical)
    found = (*_of_critical(critical), *_of_checks(lines, critical))
    return found[:at_most]


def _of_critical(critical: tuple[Critical, ...]) -> list[Advice]:
    """One for each rule, from the first report that broke it; emergencies before all others."""
    broken: dict[str, list[Critical]] = {}
    for each in sorted(critical, key=lambda one: one.rule not in EMERGENCIES):
        broken.setdefault(each.rule, []).append(each)
    return [_advice_of_rule(each) for each in broken.values()]


def _advice_of_rule(broken: list[Critical]) -> Advice:
    first, reports = broken[0], {each.report for each in broken}
    return Advice(
        first.rule,
        first.rule,
        first.values,
        first.report,
        0.0,
        len(reports),
        (first.event,),
        critical=True,
    )


def _of_checks(lines: Iterable[Line], critical: tuple[Critical, ...]) -> list[Advice]:
    """Mistakes of their own: what follows from another on the same report has no advice beside it."""
    of_report: dict[str, list[Line]] = {}
    for line in lines:
        if line.lost > 0:
            of_report.setdefault(line.report, []).append(line)
    losing: dict[str, list[Line]] = {}
    for report, lost in of_report.items():
        rules = [each.rule for each in critical if each.report == report]
        for line in lost:
            if not spoken_of(line.check, rules) and not is_consequence(line, lost):
                losing.setdefault(line.check, []).append(line)
    ranked = sorted(losing.values(), key=lambda each: -sum(line.lost for line in each))
    return [_advice(each) for each in ranked]


def _advice(lines: list[Line]) -> Advice:
    worst = max(lines, key=lambda line: line.lost)
    finding = worst.finding
    lost = round(sum(line.lost for line in lines), 4)
    return Advice(
        worst.check, finding.message, finding.values, worst.report, lost, len(lines), finding.events
    )
