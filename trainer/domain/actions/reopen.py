"""*Buka kembali* (row 19)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from trainer.domain.case import Case, ensure, needs_text, within_window
from trainer.domain.command import ReportCommand
from trainer.domain.dossier import Dossier
from trainer.domain.fact import Fact, Recorded, ReportFact
from trainer.domain.replacing import replace
from trainer.domain.vocabulary import Action, Role, State


@dataclass(frozen=True, slots=True)
class Reopen(ReportCommand):
    action: ClassVar[Action] = Action.BUKA_KEMBALI
    reason: str

    def decide(self, case: Case) -> tuple[Fact, ...]:
        """Within its window after the closing."""
        ensure(needs_text("reason", self.reason))
        within_window(case, self.action, "jendela_buka_kembali")
        by = "reporter" if case.actor.role is Role.PELAPOR else "officer"
        return (ReportReopened(case.report, by, self.reason.strip()),)


@dataclass(frozen=True, slots=True)
class ReportReopened(ReportFact):
    moves_report: ClassVar[bool] = True
    by: str
    reason: str

    def change(self, dossier: Dossier, recorded: Recorded) -> Dossier:
        """The lead owes a new answer."""
        return replace(
            dossier, state=State.PROSES, closed_at=None, answer_again_since=recorded.at_sim
        )
