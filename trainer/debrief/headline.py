"""A run in one fact: what has to be talked about first, else what was decided, else the check that was kept best."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from trainer.scoring.findings import Line

CRITICAL, DECIDED, OPENED, NOTHING = "critical", "decided", "opened", "nothing"
DECISION = "decision"


@dataclass(frozen=True, slots=True)
class Headline:
    """`code` is a check kept on `count` of `of` reports, or one of the four words above.

    `critical`: so many critical failures. `decided`: so many reports were decided, `right` of them rightly (None: their
    decisions are not judged). `opened`: so many were read; `nothing`: none was. `unanswered`: beside a check that was kept,
    reports on which the citizen wrote again and nobody answered.
    """

    code: str
    count: int
    of: int
    right: int | None = None
    unanswered: int = 0


@dataclass(frozen=True, slots=True)
class Facts:
    """What a headline is made of: numbers of reports that arrived, were opened, and wait for an answer to a reply; ids
    that were to decide and were.
    """

    critical: int
    arrived: int
    opened: int
    to_decide: Collection[str] = ()
    decided: Collection[str] = ()
    unanswered: int = 0


def headline_of(lines: Sequence[Line], facts: Facts) -> Headline:
    """The fact that stands above a debrief."""
    if facts.critical:
        return Headline(CRITICAL, facts.critical, facts.critical)
    if facts.decided:
        right = _decided_rightly(lines, facts.decided)
        return Headline(DECIDED, len(facts.decided), len(facts.to_decide), right)
    if facts.to_decide:
        return _read(facts)
    return _best_kept(lines, facts.unanswered) or _read(facts)


def _read(facts: Facts) -> Headline:
    return Headline(OPENED if facts.opened else NOTHING, facts.opened, facts.arrived)


def _decided_rightly(lines: Sequence[Line], decided: Collection[str]) -> int | None:
    judged = [line for line in lines if line.check == DECISION and line.finding.level is not None]
    if not judged:
        return None
    return sum(line.lost == 0 for line in judged if line.report in decided)


def _best_kept(lines: Sequence[Line], unanswered: int) -> Headline | None:
    """The check with most points kept whole, weighed by the share of its reports; None when none was kept."""
    judged: dict[str, list[Line]] = {}
    for line in lines:
        if line.finding.level is not None and line.max_points > 0:
            judged.setdefault(line.check, []).append(line)
    kept = {
        check: [line for line in all_ if line.lost == 0]
        for check, all_ in judged.items()
        if any(line.lost == 0 for line in all_)
    }
    if not kept:
        return None
    best = max(
        kept,
        key=lambda check: (
            len(kept[check]) / len(judged[check]) * sum(line.points for line in kept[check])
        ),
    )
    return Headline(best, len(kept[best]), len(judged[best]), unanswered=unanswered)
