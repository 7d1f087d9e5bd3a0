"""The reporter fills in what was asked (row 6)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from trainer.domain.case import Case, ensure, needs_text
from trainer.domain.command import ReportCommand
from trainer.domain.dossier import Dossier, PostedComment
from trainer.domain.fact import Fact, Recorded, ReportFact
from trainer.domain.plain import from_plain, to_plain
from trainer.domain.replacing import replace
from trainer.domain.report import Report, Truth
from trainer.domain.transitions import back_in_masuk, closed_pauses
from trainer.domain.vocabulary import Action


@dataclass(frozen=True, slots=True)
class Complete(ReportCommand):
    """The reporter fills in what was asked.

    `fills` are elements of ref. 6.2 that the text brings, `then` the fields of the truth that it changes (plain form).
    """

    action: ClassVar[Action] = Action.LENGKAPI
    in_feed: ClassVar[bool] = False
    text: str
    fills: tuple[str, ...] = ()
    then: dict[str, object] | None = None

    def decide(self, case: Case) -> tuple[Fact, ...]:
        """The report comes back to the desk that asked."""
        ensure(needs_text("text", self.text))
        return (ReportCompleted(case.report, self.text, self.fills, self.then),)


@dataclass(frozen=True, slots=True)
class ReportCompleted(ReportFact):
    """`then`: fields of the truth that the completion changes, in their plain form; None when it changes none."""

    moves_report: ClassVar[bool] = True
    text: str
    fills: tuple[str, ...]
    then: dict[str, object] | None

    def change(self, dossier: Dossier, recorded: Recorded) -> Dossier:
        """It waits for its first decision again, with what the reporter added."""
        at = recorded.at_sim
        comment = PostedComment(recorded.seq, at, recorded.seat, "reporter", "", self.text)
        dossier = replace(
            dossier,
            pauses=closed_pauses(dossier, at),
            comments=(*dossier.comments, comment),
            completed=tuple(dict.fromkeys((*dossier.completed, *self.fills))),
            report=_with_changed_truth(dossier.report, self.then),
        )
        return back_in_masuk(dossier, at)


def _with_changed_truth(report: Report, then: dict[str, object] | None) -> Report:
    """What the reporter added changes what is right from now on; the first decision keeps its own key in the log."""
    if not then:
        return report
    return replace(report, truth=from_plain(Truth, {**to_plain(report.truth), **then}))
