"""View models of what a class decided: a table of first decisions, and each report with what was to be done and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from trainer.debrief.class_cases import ClassCase
from trainer.debrief.class_view import UNDECIDED, Spread
from trainer.domain.scenario import World
from trainer.web.event_registry import step_label
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l
from trainer.web.prose import prose

CHOICES: Mapping[str, str] = {
    "verifikasi": _l("Verifikasi (juga eskalasi)"),
    "tunda": _l("Tunda"),
    "bukan_wewenang": _l("Bukan Wewenang"),
    "arsipkan": _l("Arsipkan"),
    UNDECIDED: _l("Belum diputuskan"),
}
"""What a first decision is called over its column."""


@dataclass(frozen=True, slots=True)
class Cell:
    """`share`: per cent of those who had the report."""

    count: int
    right: bool
    share: float


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """`href` leads to what was written and what was to be done, further down."""

    report: str
    title: str
    href: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Expected:
    """One step of the reference."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Case:
    """One report with the citizen's words, the reference steps and the reason."""

    id: str
    report: str
    title: str
    words: str
    steps: tuple[Expected, ...]
    why: Markup


def decisions_note(*, shared: bool) -> str:
    """What the numbers of the table are, and what to ask about them."""
    if shared:
        return _(
            "Keputusan yang pertama diambil pada latihan bersama ini. Tanda centang: keputusan kunci."
        )
    return _(
        "Banyaknya orang menurut keputusan pertamanya. Tanda centang: keputusan kunci. Tanyakan kepada yang memilih lain: kalimat mana dalam laporan yang menentukan?"
    )


def decision_row(spread: Spread) -> DecisionRow:
    """One report in the table, with the way to what was to be done."""
    there = max(spread.arrived_for, 1)
    cells = tuple(
        Cell(count, choice in spread.right, round(100 * count / there, 1))
        for choice, count in spread.choices
    )
    return DecisionRow(spread.report, spread.title, f"#{_anchor(spread.report)}", cells)


def _anchor(report: str) -> str:
    return f"laporan-{report}"


def case_of(case: ClassCase, world: World) -> Case:
    """One report with the citizen's words, the reference and the reason."""
    steps = (step_label(step, world) for step in case.steps)
    return Case(
        id=_anchor(case.report),
        report=case.report,
        title=case.title,
        words=case.words,
        steps=tuple(Expected(each.title, each.text) for each in steps),
        why=prose(case.why, top=5),
    )
