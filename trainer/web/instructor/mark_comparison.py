"""Marks of several markers beside each other: people, the machine, what was agreed. One row a dimension, then faults, total."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from trainer.answers.rubric.levels import scale
from trainer.scoring.failures import rule_wording
from trainer.scoring.findings import AnswerMark
from trainer.scoring.markings import APART, steps_between
from trainer.web.language import gettext as _
from trainer.web.marks.answers import suspected_words
from trainer.web.number_words import number_words


@dataclass(frozen=True, slots=True)
class Column:
    """What one marker said, and what it comes to (0 to 100, None while a dimension has no level). `unsure`: dimensions that
    this marker left to others.
    """

    name: str
    levels: Mapping[str, int | None]
    gates: tuple[str, ...]
    total: float | None
    unsure: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MarkComparisonRow:
    """One dimension, the faults or the total, a cell for each marker. `apart`: the people do not say the same; `far`: they lie
    two steps or more apart, or do not name the same faults.
    """

    code: str
    title: str
    cells: tuple[str, ...]
    apart: bool
    far: bool = False


@dataclass(frozen=True, slots=True)
class MarkComparison:
    """The whole table: names of the markers, and its rows."""

    heads: tuple[str, ...]
    rows: tuple[MarkComparisonRow, ...]


def machine_column(mark: AnswerMark) -> Column:
    """The machine's marks, with what it was unsure of."""
    return Column(_("Mesin"), mark.levels, mark.gates, mark.total, mark.provisional)


def compare_marks(columns: Sequence[Column], compared: int) -> MarkComparison:
    """The first `compared` columns are those that are held against each other."""
    return MarkComparison(tuple(each.name for each in columns), tuple(_rows(columns, compared)))


def _rows(columns: Sequence[Column], compared: int) -> Iterator[MarkComparisonRow]:
    for code, dimension in scale().dimensions.items():
        held = {each.levels.get(code) for each in columns[:compared]}
        known = [level for level in held if level is not None]
        far = steps_between(code, min(known), max(known)) >= APART if known else False
        cells = tuple(_cell(each, code) for each in columns)
        yield MarkComparisonRow(code, dimension.title, cells, len(held) > 1, far)
    faults = {frozenset(each.gates) for each in columns[:compared]}
    named = tuple(map(_faults, columns))
    yield MarkComparisonRow("", _("Kesalahan berat"), named, len(faults) > 1, len(faults) > 1)
    yield MarkComparisonRow("", _("Nilai dari 100"), tuple(map(_total, columns)), apart=False)


def _cell(column: Column, code: str) -> str:
    level = column.levels.get(code)
    level_text = "–" if level is None else str(level)
    return _("%(level)s, belum yakin", level=level_text) if code in column.unsure else level_text


def _faults(column: Column) -> str:
    """The grave faults that a marker named, and those that the machine only suspects."""
    titles = ", ".join(rule_wording(gate).title for gate in column.gates) or _("tidak ada")
    suspected = suspected_words(column.unsure)
    return f"{titles}; {suspected}" if suspected else titles


def _total(column: Column) -> str:
    return "–" if column.total is None else number_words(column.total)
