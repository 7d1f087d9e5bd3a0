"""`Arsipkan` (row 8)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from trainer.domain.case import Case, ensure, needs_text, reason_problem
from trainer.domain.command import ReportCommand
from trainer.domain.dossier import Dossier
from trainer.domain.fact import Fact, Recorded, ReportFact
from trainer.domain.replacing import replace
from trainer.domain.transitions import all_clocks_ended
from trainer.domain.vocabulary import Action, State


@dataclass(frozen=True, slots=True)
class Archive(ReportCommand):
    """`Arsipkan`: a reason of the profile and the explanation that the reporter reads."""

    action: ClassVar[Action] = Action.ARSIPKAN
    reason: str
    explanation: str

    def decide(self, case: Case) -> tuple[Fact, ...]:
        """The reporter reads reason and explanation."""
        ensure(
            reason_problem(case, "arsipkan", self.reason),
            needs_text("explanation", self.explanation),
        )
        return (ReportArchived(case.report, self.reason, self.explanation.strip()),)


@dataclass(frozen=True, slots=True)
class ReportArchived(ReportFact):
    """By a seat, or by the system when a `Tunda` lapsed or a deletion was granted."""

    moves_report: ClassVar[bool] = True
    reason: str
    explanation: str

    def change(self, dossier: Dossier, recorded: Recorded) -> Dossier:
        """It owes nothing to anybody; whether it got there by a lapse is kept."""
        lapses = dossier.state is State.TUNDA and recorded.seat == "system"
        archived = replace(
            dossier,
            state=State.ARSIP,
            archived_at=recorded.at_sim,
            archive_reason=self.reason,
            at_agency_since=None,
            lapsed_at=recorded.at_sim if lapses else None,
        )
        return all_clocks_ended(archived, recorded.at_sim)
