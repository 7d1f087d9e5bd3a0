"""The table: strategies down, scenarios and seats across, per cent of the maximum; and what gave the points."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.strategies.careless import Strategy
from trainer.scoring.findings import ScoreSheet

BAR = 30
"""Per cent of the maximum that a careless strategy may earn at most."""

BEGIN, END = "<!-- tabel strategi: mulai -->", "<!-- tabel strategi: selesai -->"


@dataclass(frozen=True, slots=True)
class Result:
    """A strategy in a column, over one run or several. `sheets` are () where the seat has none of its acts."""

    strategy: str
    column: str
    sheets: tuple[ScoreSheet, ...]

    @property
    def percent(self) -> float | None:
        """Of the maximum of all runs together; None where nothing could be earned."""
        most = sum(sheet.max_points for sheet in self.sheets)
        return 100 * sum(sheet.points for sheet in self.sheets) / most if most else None

    @property
    def highest(self) -> float | None:
        """Of the run that earned most."""
        return max((100 * sheet.share for sheet in self.sheets if sheet.max_points), default=None)


def table_of(
    results: Iterable[Result],
    strategies: Sequence[Strategy],
    columns: Sequence[str],
    excepted: Mapping[str, frozenset[str]],
) -> str:
    """A table in Markdown. Above the bar stands in bold; what was excepted beforehand has a star."""
    found = {(each.strategy, each.column): each for each in results}
    lines = [
        f"| strategi | {' | '.join(columns)} |",
        f"|---|{'---:|' * len(columns)}",
    ]
    for strategy in strategies:
        cells = [_cell(found.get((strategy.code, column)), excepted) for column in columns]
        lines.append(f"| {strategy.title} | {' | '.join(cells)} |")
    return "\n".join(lines)


def _cell(result: Result | None, excepted: Mapping[str, frozenset[str]]) -> str:
    if result is None or result.percent is None:
        return "–"
    told = f"{result.percent:.0f}"
    if len(result.sheets) > 1 and result.highest is not None:
        told += f" (≤ {result.highest:.0f})"
    if result.strategy in excepted.get(result.column, ()):
        return f"{told} *"
    return f"**{told}**" if result.percent > BAR else told


def lines_of(result: Result) -> str:
    """Which checks gave the points of a result, before grave faults, and what these took."""
    earned: Counter[str] = Counter()
    most: Counter[str] = Counter()
    for sheet in result.sheets:
        for line in sheet.lines:
            earned[f"{line.check}/{line.finding.message}"] += line.points
            most[line.check] += line.max_points
        for mark in sheet.answers:
            earned["answer"] += mark.points
            most["answer"] += mark.max_points
        earned["grave faults"] -= sum(report.taken for report in sheet.reports)
    told = [
        f"    {points:8.1f} of {most[check.split('/')[0]]:7.1f}  {check}"
        for check, points in earned.most_common()
        if round(points, 4)
    ]
    return "\n".join(told)


def put(text: str, table: str) -> str:
    """A page with the table between its marks. Raises ValueError where the page has none."""
    head, begin, rest = text.partition(BEGIN)
    _, end, tail = rest.partition(END)
    if not (begin and end):
        raise ValueError(f"no section between {BEGIN} and {END}")
    return f"{head}{BEGIN}\n\n{table}\n\n{END}{tail}"
