"""`Tutup Laporan` (rows 16, 18)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from trainer.domain.case import Case
from trainer.domain.command import ReportCommand
from trainer.domain.dossier import Dossier
from trainer.domain.errors import NotAllowed
from trainer.domain.fact import Fact, Recorded, ReportFact
from trainer.domain.refusals import Refusal
from trainer.domain.replacing import replace
from trainer.domain.transitions import all_clocks_ended
from trainer.domain.vocabulary import Action, Role, State


@dataclass(frozen=True, slots=True)
class Close(ReportCommand):
    action: ClassVar[Action] = Action.TUTUP

    def decide(self, case: Case) -> tuple[Fact, ...]:
        """The reporter at any time, an officer once a *tanggapan akhir* exists."""
        if case.actor.role is Role.PELAPOR:
            return (ReportClosed(case.report, "reporter"),)
        if case.dossier.final_answer is None:
            raise NotAllowed(Refusal.NO_FINAL_ANSWER, self.action, case.dossier.state)
        return (ReportClosed(case.report, "officer"),)


@dataclass(frozen=True, slots=True)
class ReportClosed(ReportFact):
    """`by`: reporter | officer | system (auto-close)."""

    moves_report: ClassVar[bool] = True
    by: str

    def change(self, dossier: Dossier, recorded: Recorded) -> Dossier:
        """It owes nothing to anybody; a reporter who closes it is content, so the class limit is met."""
        met = dossier.limit_met_at
        if met is None and self.by == "reporter":
            met = recorded.at_sim
        closed = replace(
            dossier, state=State.SELESAI, closed_at=recorded.at_sim, limit_met_at=met, rated=False
        )
        return all_clocks_ended(closed, recorded.at_sim)
