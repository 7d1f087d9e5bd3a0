"""From figures to the table: ratio, whether the bar holds, JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

from rich.table import Table

from benchmarks.bench.bars import BARS, NO_REFERENCE, Bar, Held


class Unmeasured(Exception):
    """Entries of the bars for which nobody gave a figure. The message names them."""


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured for a bar on one kind of database, in the bar's unit. `reference` None where the bar has none."""

    bar: Bar
    value: float
    reference: float | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table, field for field as it stands in the JSON.

    `reference` and `ratio` None: compared with nothing. `bar` None: nothing is asked, and `ok` holds.
    """

    name: str
    value: float
    unit: str
    reference: float | None
    ratio: float | None
    bar: float | None
    ok: bool


def judged(database: str, figure: Figure) -> Line:
    """The line of a figure. Raises ValueError where it has no reference and its bar has one, or the other way round."""
    bar, value, reference = figure.bar, figure.value, figure.reference
    if (reference is None) != (bar.reference == NO_REFERENCE):
        raise ValueError(f"{bar.name}: reference {reference}, but the bar has {bar.reference!r}")
    ratio = None if reference is None else value / reference
    held = ratio if bar.held is Held.RATIO and ratio is not None else value
    return Line(
        name=f"{database}, {bar.name}",
        value=round(value, 3),
        unit=bar.unit,
        reference=None if reference is None else round(reference, 3),
        ratio=None if ratio is None else round(ratio, 2),
        bar=bar.limit,
        ok=bar.limit is None or held <= bar.limit,
    )


def lines_of(database: str, figures: Iterable[Figure]) -> list[Line]:
    """A line for each bar, in their order. Raises Unmeasured."""
    found = {figure.bar: figure for figure in figures}
    missing = [bar.name for bar in BARS if bar not in found]
    if missing:
        raise Unmeasured(", ".join(missing))
    return [judged(database, found[bar]) for bar in BARS]


def as_json(lines: Sequence[Line]) -> str:
    """All lines as one list."""
    return json.dumps([asdict(line) for line in lines], indent=1) + "\n"


def as_table(lines: Sequence[Line]) -> Table:
    """One row a line. A figure without a bar says nothing about whether it holds."""
    table = Table(title="bench")
    table.add_column("line")
    for heading in ("value", "unit", "reference", "ratio", "bar", "ok"):
        table.add_column(heading, justify="left" if heading == "unit" else "right")
    for line in lines:
        table.add_row(
            line.name,
            _number(line.value),
            line.unit,
            _number(line.reference),
            _number(line.ratio),
            _number(line.bar),
            "" if line.bar is None else ("yes" if line.ok else "NO"),
        )
    return table


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:,.0f}" if float(value).is_integer() or value >= 1_000 else f"{value:,.2f}"
