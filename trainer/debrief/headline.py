"""What went well, as one fact: the check that a person kept whole on many reports, and that is worth much."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.scoring.findings import Line

OPENED, NOTHING = "opened", "nothing"


@dataclass(frozen=True, slots=True)
class Headline:
    """`code` is a check kept on `count` of `of` reports; `opened`: so many reports were read; `nothing`: none was."""

    code: str
    count: int
    of: int


def headline_of(lines: Sequence[Line], opened: int, arrived: int) -> Headline:
    """The best fact there is about a run: the check with most points kept whole, weighed by the share of its reports."""
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
        return Headline(OPENED if opened else NOTHING, opened, arrived)
    best = max(
        kept,
        key=lambda check: (
            len(kept[check]) / len(judged[check]) * sum(line.points for line in kept[check])
        ),
    )
    return Headline(best, len(kept[best]), len(judged[best]))
