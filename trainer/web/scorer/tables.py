"""Rows of the health page's tables, each cell as it is printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from trainer.answers.evaluation.calibration import ALL
from trainer.answers.evaluation.report import Report
from trainer.answers.evaluation.scored import TOTAL
from trainer.answers.evaluation.stepping_back import ENOUGH
from trainer.answers.evaluation.targets import KAPPA, Goal, Measure
from trainer.answers.total import W8_LEVELS
from trainer.scoring.own_marks import OwnFigures
from trainer.web.language import gettext as _
from trainer.web.marks.trust import dimension_words
from trainer.web.number_words import count_words, figure_words, share_words
from trainer.web.scorer.words import goal_value, interval_words, target_words, thing_words

BANDS = ("0–19,9", "20–39,9", "40–59,9", "60–79,9", "80–100")
Goals = Mapping[tuple[Measure, str], Goal]


@dataclass(frozen=True, slots=True)
class FigureRow:
    """All figures of one dimension: cells in the order of the table's heads after the name."""

    name: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CrossTable:
    """How often the markers' level (row) met the machine's (column). `rows`: label and cells (`count`, `same`)."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[CrossRow, ...]


@dataclass(frozen=True, slots=True)
class CrossRow:
    label: str
    cells: tuple[tuple[int, bool], ...]


@dataclass(frozen=True, slots=True)
class SureRow:
    """Marks of one stretch of confidence: how many, what confidence was stated, and how many of them were right."""

    stretch: str
    n: str
    stated: str
    right: str


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured share with its target. `reached` says whether it is met."""

    value: str
    target: str
    reached: bool


@dataclass(frozen=True, slots=True)
class GateRow:
    title: str
    agreed: str
    machine: str
    both: str
    recall: Figure
    precision: Figure


@dataclass(frozen=True, slots=True)
class GoalRow:
    """One kind of answer or way of writing: how many there are, and its figure."""

    name: str
    n: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class OwnRow:
    """One dimension on own marks: `cells` as in the heads of the table; `few` instead of them while there are not enough."""

    name: str
    n: str
    few: str
    cells: tuple[str, ...]


def figure_rows(report: Report) -> Iterator[FigureRow]:
    """Every dimension and the total."""
    errors = {each.code: each.error for each in report.calibration}
    for each in report.dimensions:
        whole = each.code == TOTAL
        yield FigureRow(
            dimension_words(each.code),
            (
                count_words(each.n),
                figure_words(each.kappa),
                figure_words(KAPPA[each.code], 2),
                interval_words(each.interval),
                interval_words(each.by_cases),
                # W8 has one level in the middle: nothing to tell apart there.
                figure_words(None if each.code == "W8" else each.middle),
                share_words(each.exact),
                share_words(each.adjacent),
                share_words(None if whole else each.provisional),
                share_words(None if whole else each.adjacent_sure),
                figure_words(errors.get(each.code)),
                figure_words(report.markers[each.code]),
            ),
        )


def cross_tables(report: Report) -> Iterator[CrossTable]:
    """Every dimension, and the total in its five bands."""
    for each in report.dimensions:
        size = range(len(each.table))
        names = BANDS if each.code == TOTAL else tuple(str(level) for level in size)
        places = W8_LEVELS if each.code == "W8" else size
        yield CrossTable(
            dimension_words(each.code),
            tuple(names[j] for j in places),
            tuple(
                CrossRow(names[i], tuple((each.table[i][j], i == j) for j in places))
                for i in places
            ),
        )


def sure_rows(report: Report) -> Iterator[SureRow]:
    """All dimensions together, the least sure marks first."""
    for each in (bin_ for found in report.calibration if found.code == ALL for bin_ in found.bins):
        yield SureRow(
            _(
                "%(low)s sampai %(high)s",
                low=share_words(each.low, 0),
                high=share_words(each.high, 0),
            ),
            count_words(each.n),
            share_words(each.stated),
            share_words(each.right),
        )


def gate_rows(report: Report, goals: Goals) -> Iterator[GateRow]:
    """Every gate."""
    for each in report.gates:
        yield GateRow(
            thing_words(each.gate),
            count_words(each.agreed),
            count_words(each.machine),
            count_words(each.both),
            _figure(goals[Measure.RECALL, each.gate]),
            _figure(goals[Measure.PRECISION, each.gate]),
        )


def goal_rows(measure: Measure, goals: Goals, counts: Mapping[str, int]) -> Iterator[GoalRow]:
    """One row for each thing that was counted, with the figure of a measure."""
    for name, n in counts.items():
        yield GoalRow(thing_words(name), count_words(n), _figure(goals[measure, name]))


def own_rows(own: OwnFigures) -> Iterator[OwnRow]:
    """Every dimension that was marked here."""
    for each in own.dimensions:
        few = each.n < ENOUGH
        yield OwnRow(
            dimension_words(each.code),
            count_words(each.n),
            _("belum cukup (%(n)s dari %(enough)s)", n=each.n, enough=ENOUGH) if few else "",
            ()
            if few
            else (
                figure_words(each.kappa),
                interval_words(each.interval),
                share_words(each.exact),
                share_words(each.adjacent),
                share_words(None if each.code == TOTAL else each.provisional),
            ),
        )


def _figure(goal: Goal) -> Figure:
    return Figure(goal_value(goal), target_words(goal), goal.reached)
