"""View models of the calibration set: the overview with its figures, one answer to mark, and what was agreed on it."""

from __future__ import annotations

from dataclasses import dataclass

from flask import url_for

from trainer.answers.evaluation.practice import SIZE
from trainer.answers.evaluation.scored import TOTAL
from trainer.answers.rubric.levels import scale
from trainer.usecases.calibrating import (
    FAIR,
    WELL,
    Attempt,
    Marked,
    Sameness,
    own_marks,
    samenesses,
)
from trainer.web.instructor.calibration_comparison import (
    HOW_AGREED,
    Line,
    agreed_by,
    agreed_comparison,
    lines_of,
    near_words,
    running_words,
    two_decimals,
)
from trainer.web.instructor.mark_comparison import MarkComparison
from trainer.web.instructor.marking_facts import Row, case_rows
from trainer.web.instructor.marking_findings import Part
from trainer.web.instructor.marking_form import Filled
from trainer.web.instructor.marking_sheet import Answered, Asked, Sheet, sheet_of
from trainer.web.language import gettext as _
from trainer.web.number_words import number_words

LEANS = 0.25
"""Levels above or below what was agreed, on average, from which somebody is called generous or strict (*aturan bawaan*)."""


@dataclass(frozen=True, slots=True)
class ItemPage:
    """One answer of an attempt. `comparison` and `lines` only once it is marked: own level, what was agreed, the three blind
    markers, and the rubric's lines where they differ. `why` says in a sentence why it is marked so, `agreed_by` how that came
    about; `verdict` how near one came, `running` how near so far. `next_href`: the next one, "" after the last.
    """

    place: str
    title: str
    asked: Asked
    answered: Answered
    key: tuple[Row, ...]
    notes: None
    model: tuple[()]
    sheet: Sheet
    why: str
    agreed_by: tuple[str, ...]
    verdict: str
    running: str
    comparison: MarkComparison | None
    lines: tuple[Line, ...]
    save_href: str
    next_href: str
    back_href: str


@dataclass(frozen=True, slots=True)
class SamenessRow:
    """One dimension as a row: kappa, share of equal levels, which way one leans."""

    code: str
    title: str
    kappa: str
    exact: str
    leaning: str
    again: bool


@dataclass(frozen=True, slots=True)
class Again:
    """A dimension to look at again, with what the rubric says to markers about it."""

    title: str
    sentence: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AttemptRow:
    """An earlier attempt in a list."""

    title: str
    status: str


@dataclass(frozen=True, slots=True)
class OverviewPage:
    """Where one is. `running`: how near one came so far. `go_href` and `go_label`: begin, go on, or once more. `rows`: the figures of the newest finished attempt,
    () before there is one; `verdict` in one sentence; `again` and `far` what to look at once more.
    """

    done: int
    of: int
    progress: str
    running: str
    agreed_by: tuple[str, ...]
    go_href: str
    go_label: str
    verdict: str
    rows: tuple[SamenessRow, ...]
    again: tuple[Again, ...]
    far: tuple[tuple[str, str], ...]
    earlier: tuple[AttemptRow, ...]


def overview_page(attempts: tuple[Attempt, ...]) -> OverviewPage:
    """The overview of every attempt; the last one is the one to go on with."""
    now = attempts[-1]
    finished = [each for each in attempts if each.finished]
    newest = finished[-1] if finished else None
    figures = samenesses(newest) if newest else ()
    following = now.following
    return OverviewPage(
        done=now.done,
        of=len(now.answers),
        progress=_("%(done)s dari %(of)s jawaban dinilai", done=now.done, of=len(now.answers)),
        running=running_words(now),
        agreed_by=tuple(str(each) for each in HOW_AGREED),
        go_href=_address(now, following) if following else "",
        go_label=_go_label(now),
        verdict=_verdict(figures),
        rows=tuple(_row(each) for each in figures),
        again=tuple(_again(each) for each in figures if each.again and each.code != TOTAL),
        far=tuple((_far_title(each), _address(newest, each)) for each in newest.far)
        if newest
        else (),
        earlier=tuple(_earlier(each) for each in attempts if each.done),
    )


def item_page(attempt: Attempt, marked: Marked, filled: Filled) -> ItemPage:
    """One answer of an attempt, to be marked or with what was agreed on it."""
    answer, case = marked.item.answer, marked.item.answer.case.case
    following = attempt.following
    own = own_marks(marked.mark) if marked.mark else None
    return ItemPage(
        place=_("Jawaban %(place)s dari %(of)s", place=marked.place, of=SIZE),
        title=case.title,
        asked=Asked(f"{case.title}\n\n{case.body}", "", ()),
        answered=Answered("", "", case.responder.agency, (Part(answer.text),), (), (), ""),
        key=case_rows(case),
        notes=None,
        model=(),
        sheet=sheet_of(filled, with_note=False),
        why=marked.item.why if own else "",
        agreed_by=agreed_by(marked.item.answer) if own else (),
        verdict=near_words(marked) if own else "",
        running=running_words(attempt) if own else "",
        comparison=agreed_comparison(marked, own) if own else None,
        lines=tuple(lines_of(marked, own)) if own else (),
        save_href=_address(attempt, marked),
        next_href=_address(attempt, following) if following else "",
        back_href=url_for("instructor.calibration"),
    )


def _address(attempt: Attempt, marked: Marked) -> str:
    return url_for("instructor.calibrate", attempt=str(attempt.number), place=str(marked.place))


def _go_label(now: Attempt) -> str:
    if now.done:
        return _("Lanjutkan")
    return _("Mulai") if now.number == 1 else _("Ulangi dari awal")


def _verdict(figures: tuple[Sameness, ...]) -> str:
    total = next((each for each in figures if each.code == TOTAL), None)
    if total is None or total.kappa is None:
        return ""
    values = {"kappa": two_decimals(total.kappa)}
    if total.kappa >= WELL:
        return _(
            "Kappa jumlah %(kappa)s: Anda menilai sejalan dengan nilai yang disepakati.", **values
        )
    if total.kappa >= FAIR:
        return _(
            "Kappa jumlah %(kappa)s: Anda cukup sejalan; lihat lagi bagian yang bertanda di bawah.",
            **values,
        )
    return _(
        "Kappa jumlah %(kappa)s: Anda masih sering berbeda. Baca lagi baris rubrik di bawah, lalu ulangi.",
        **values,
    )


def _row(figures: Sameness) -> SamenessRow:
    code = "" if figures.code == TOTAL else figures.code
    title = scale().dimensions[code].title if code else _("Jumlah, lima rentang")
    return SamenessRow(
        code,
        title,
        "–" if figures.kappa is None else two_decimals(figures.kappa),
        f"{round(100 * figures.exact)}%",
        _leaning(figures),
        figures.again,
    )


def _leaning(figures: Sameness) -> str:
    by = number_words(abs(figures.leaning))
    if figures.leaning >= LEANS:
        return _("lebih tinggi %(by)s", by=by)
    if figures.leaning <= -LEANS:
        return _("lebih rendah %(by)s", by=by)
    return _("seimbang")


def _again(figures: Sameness) -> Again:
    dimension = scale().dimensions[figures.code]
    sentence = _(
        "%(exact)s%% tingkat sama, %(leaning)s.",
        exact=round(100 * figures.exact),
        leaning=_leaning(figures),
    )
    return Again(f"{figures.code} {dimension.title}", sentence, dimension.notes)


def _far_title(marked: Marked) -> str:
    return _(
        "Jawaban %(place)s: %(title)s",
        place=marked.place,
        title=marked.item.answer.case.case.title,
    )


def _earlier(attempt: Attempt) -> AttemptRow:
    title = _("Putaran %(number)s", number=attempt.number)
    if not attempt.finished:
        return AttemptRow(title, _("%(done)s dari %(of)s", done=attempt.done, of=SIZE))
    total = next(each for each in samenesses(attempt) if each.code == TOTAL)
    kappa = "–" if total.kappa is None else two_decimals(total.kappa)
    return AttemptRow(title, _("selesai, kappa jumlah %(kappa)s", kappa=kappa))
