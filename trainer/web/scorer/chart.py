"""The agreement of each dimension as a picture: a dot on its interval, the target as a line, the markers' own as a ring.

Places are per cent of an axis from 0 to 1, so that type never scales; the macro draws, nothing is counted there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from trainer.answers.evaluation.figures import Agreement
from trainer.answers.evaluation.report import Report
from trainer.answers.evaluation.targets import KAPPA, below_target
from trainer.web.language import gettext as _
from trainer.web.marks.trust import dimension_words
from trainer.web.number_words import figure_words

TICKS = 5


@dataclass(frozen=True, slots=True)
class Dot:
    """One figure with its interval, in per cent of the axis; None where it is not defined."""

    at: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class DotRow:
    """One dimension. `value` and `note` as printed; `missed`: its figure is below `target`. `other` is the markers' own."""

    label: str
    value: str
    note: str
    missed: bool
    main: Dot
    own: Dot | None
    other: float | None
    target: float


@dataclass(frozen=True, slots=True)
class Chart:
    """What the macro `dots` draws. `summary` says what it shows; `ticks`: (place, words)."""

    summary: str
    rows: tuple[DotRow, ...]
    ticks: tuple[tuple[float, str], ...]
    has_own: bool


def chart_of(report: Report, own: Mapping[str, Agreement]) -> Chart:
    """One row for each dimension and the total; `own` are figures of own marks to draw beside, by code."""
    missed = [each.code for each in report.dimensions if below_target(each)]
    return Chart(
        _summary(missed),
        tuple(_row(each, report, own.get(each.code)) for each in report.dimensions),
        tuple((100 * n / TICKS, figure_words(n / TICKS, 1)) for n in range(TICKS + 1)),
        bool(own),
    )


def _summary(missed: list[str]) -> str:
    if not missed:
        return _("Setiap dimensi dan nilai keseluruhan mencapai sasaran kesesuaiannya.")
    names = ", ".join(dimension_words(code) for code in missed)
    return _("Belum mencapai sasaran kesesuaiannya: %(names)s.", names=names)


def _row(found: Agreement, report: Report, own: Agreement | None) -> DotRow:
    return DotRow(
        label=dimension_words(found.code),
        value=figure_words(found.kappa),
        note=_(
            "sasaran %(target)s; antarpenilai %(markers)s",
            target=figure_words(KAPPA[found.code], 2),
            markers=figure_words(report.markers[found.code]),
        ),
        missed=below_target(found),
        main=_dot(found),
        own=_dot(own) if own is not None else None,
        other=_place(report.markers[found.code]),
        target=100 * KAPPA[found.code],
    )


def _dot(found: Agreement) -> Dot:
    low, high = found.interval or (None, None)
    return Dot(_place(found.kappa), _place(low), _place(high))


def _place(kappa: float | None) -> float | None:
    """Below chance lies at the edge."""
    return None if kappa is None else round(100 * max(0.0, min(1.0, kappa)), 2)
