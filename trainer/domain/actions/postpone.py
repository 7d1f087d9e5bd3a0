"""`Tunda` (row 5): the report waits for what it lacks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from trainer.domain.case import Case, ensure, needs_text, reason_problem
from trainer.domain.command import ReportCommand
from trainer.domain.dossier import Dossier, Pause, Postponement
from trainer.domain.fact import Fact, Recorded, ReportFact
from trainer.domain.replacing import replace
from trainer.domain.transitions import without_flags
from trainer.domain.vocabulary import Action, Flag, State


@dataclass(frozen=True, slots=True)
class Postpone(ReportCommand):
    """`Tunda`: a reason of the profile and the question that the reporter reads."""

    action: ClassVar[Action] = Action.TUNDA
    reason: str
    question: str

    def decide(self, case: Case) -> tuple[Fact, ...]:
        """Whether a pause goes with it is the reason's."""
        ensure(reason_problem(case, "tunda", self.reason), needs_text("question", self.question))
        reason = case.world.profile.reason("tunda", self.reason)
        assert reason is not None
        return (ReportPostponed(case.report, self.reason, self.question.strip(), reason.pauses),)


@dataclass(frozen=True, slots=True)
class ReportPostponed(ReportFact):
    """`pauses`: whether the class limit stands still and a lapse threatens meanwhile."""

    moves_report: ClassVar[bool] = True
    reason: str
    question: str
    pauses: bool

    def change(self, dossier: Dossier, recorded: Recorded) -> Dossier:
        """It waits, and owes nothing meanwhile."""
        at = recorded.at_sim
        pauses = (*dossier.pauses, Pause(at, None)) if self.pauses else dossier.pauses
        return replace(
            dossier,
            state=State.TUNDA,
            postponement=Postponement(self.reason, self.question, at, dossier.desk, self.pauses),
            pauses=pauses,
            at_agency_since=None,
            taken_up_at=None,
            flags=without_flags(dossier, Flag.TERLAMBAT_VERIFIKASI, Flag.TERLAMBAT),
        )
