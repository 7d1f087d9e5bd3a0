"""Where a class lost its points: a bar for each check and for the written answers, and what to ask about the weakest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.answers.rubric.levels import scale
from trainer.debrief.class_view import CheckShare
from trainer.debrief.readiness import WRITTEN
from trainer.web.language import gettext as _
from trainer.web.marks.judges import check_question, check_title
from trainer.web.number_words import point_words


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar as `components/bars.html` draws it."""

    label: str
    value: float
    words: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Weak:
    """A check, or the written answers, that took most points from the class: a question to put to the hall."""

    title: str
    question: str
    figures: str


def unjudged_bar(check: str) -> Bar:
    """A check that reached nobody: an empty bar that says why, never a full one."""
    return Bar(check_title(check), 0, _("belum ada yang dinilai"))


def check_bar(share: CheckShare) -> Bar:
    """What was kept of one check or of the written answers, as a share."""
    note = ""
    if share.people > 1:
        note = _(
            "kehilangan poin: %(lost)s dari %(people)s orang",
            lost=share.lost_by,
            people=share.people,
        )
    return Bar(
        _title(share),
        100 * share.share,
        _("%(n)s%%", n=round(100 * share.share)),
        note,
    )


def _title(share: CheckShare) -> str:
    return _("Jawaban tertulis") if share.check == WRITTEN else check_title(share.check)


def _question(share: CheckShare, lowest: Sequence[str]) -> str:
    if share.check != WRITTEN:
        return check_question(share.check)
    asked = _("Apakah jawabannya menjawab pelapor, dengan tindakan, penanggung jawab, dan waktu?")
    if not lowest:
        return asked
    titles = scale().dimensions
    return _(
        "%(asked)s Yang paling rendah tingkatnya: %(parts)s.",
        asked=asked,
        parts=_(" dan ").join(f"{code} {titles[code].title}" for code in lowest),
    )


def weak_of(share: CheckShare, lowest: Sequence[str]) -> Weak:
    """The question to the hall. `lowest`: the dimensions in which what was written is furthest from the top."""
    title, question = _title(share), _question(share, lowest)
    kept, most = point_words(share.points), point_words(share.max_points)
    if share.people == 1:
        figures = _("%(kept)s dari %(most)s poin diperoleh.", kept=kept, most=most)
        return Weak(title, question, figures)
    figures = _(
        "%(lost)s dari %(people)s orang kehilangan poin; %(kept)s dari %(most)s poin diperoleh.",
        lost=share.lost_by,
        people=share.people,
        kept=kept,
        most=most,
    )
    return Weak(title, question, figures)
