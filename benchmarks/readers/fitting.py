"""What the shares of `trainer.scoring.overall` would be if they were chosen by the readers' marks, and how far they carry.

Shares are tried on a coarse grid, so that they stay numbers that one can tell somebody. A scenario at a time is held out: the
shares are chosen by the runs of the others, and its own runs are judged by these.
"""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from trainer.domain.history import History
from trainer.scoring.findings import ScoreSheet, Weight
from trainer.scoring.overall import spoiled_by

GRID: Mapping[Weight, Sequence[float]] = {
    Weight.AGAINST_PERSON: (0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6),
    Weight.GRAVE: (0.6, 0.65, 0.7, 0.75, 0.8, 0.85),
    Weight.SERIOUS: (0.75, 0.8, 0.85, 0.9),
    Weight.LATE: (0.9, 0.95, 1.0),
}
"""The shares that are tried."""

Leaves = Mapping[Weight, float]


@dataclass(frozen=True, slots=True)
class Run:
    """A run with what readers gave it, of 100."""

    scenario: str
    given: float
    history: History
    sheet: ScoreSheet

    def points(self, leaves: Leaves) -> float:
        """What the sheet would give it, of 100, by these shares."""
        sheet = self.sheet
        spoiled = spoiled_by(self.history, sheet.lines, sheet.answers, sheet.reports, leaves)
        changed = replace(sheet, spoiled=spoiled)
        return 100 * sheet.earned * changed.left / sheet.max_points if sheet.max_points else 0.0


def agreement(pairs: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """Correlation and mean distance of what was given and what we give."""
    given, points = [each for each, _ in pairs], [each for _, each in pairs]
    distance = statistics.mean(abs(one - other) for one, other in pairs)
    return statistics.correlation(given, points), distance


def held_out(runs: Sequence[Run]) -> Iterator[tuple[str, Leaves, list[tuple[float, float]]]]:
    """Each scenario with the shares that the others choose, and its runs as they were given and as these give them."""
    tables = {id(run): _table(run) for run in runs}
    for scenario in dict.fromkeys(run.scenario for run in runs):
        others = [run for run in runs if run.scenario != scenario]
        best = min(_grid(), key=lambda each: _distance(others, tables, each))
        own = [run for run in runs if run.scenario == scenario]
        pairs = [(run.given, tables[id(run)][best]) for run in own]
        yield scenario, dict(zip(GRID, best, strict=True)), pairs


def best_of(runs: Sequence[Run]) -> Leaves:
    """The shares that all runs together choose."""
    tables = {id(run): _table(run) for run in runs}
    best = min(_grid(), key=lambda each: _distance(runs, tables, each))
    return dict(zip(GRID, best, strict=True))


Shares = tuple[float, ...]


def _grid() -> Iterator[Shares]:
    return product(*GRID.values())


def _table(run: Run) -> Mapping[Shares, float]:
    return {shares: run.points(dict(zip(GRID, shares, strict=True))) for shares in _grid()}


def _distance(
    runs: Sequence[Run], tables: Mapping[int, Mapping[Shares, float]], shares: Shares
) -> float:
    return statistics.mean(abs(run.given - tables[id(run)][shares]) for run in runs)
