"""`Tarik kembali` (row 12): the desk takes a report back from units that do not answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from trainer.domain.case import Case, ensure, needs_text
from trainer.domain.command import ReportCommand
from trainer.domain.dossier import Dossier
from trainer.domain.fact import Fact, Recorded, ReportFact
from trainer.domain.transitions import back_at_desk
from trainer.domain.vocabulary import Action


@dataclass(frozen=True, slots=True)
class Withdraw(ReportCommand):
    action: ClassVar[Action] = Action.TARIK_KEMBALI
    reason: str

    def decide(self, case: Case) -> tuple[Fact, ...]:
        """From silent units; no return in the ping-pong count."""
        ensure(needs_text("reason", self.reason))
        return (DispositionWithdrawn(case.report, self.reason.strip()),)


@dataclass(frozen=True, slots=True)
class DispositionWithdrawn(ReportFact):
    moves_report: ClassVar[bool] = True
    reason: str

    def change(self, dossier: Dossier, recorded: Recorded) -> Dossier:
        """It is the desk's own again."""
        return back_at_desk(dossier, recorded.at_sim, "withdrawn")
