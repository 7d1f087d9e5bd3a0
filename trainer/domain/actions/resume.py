"""`Lanjutkan` (row 6): the office ends its own `Tunda`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from trainer.domain.case import Case
from trainer.domain.command import ReportCommand
from trainer.domain.dossier import Dossier
from trainer.domain.fact import Fact, Recorded, ReportFact
from trainer.domain.replacing import replace
from trainer.domain.transitions import back_in_masuk
from trainer.domain.vocabulary import Action


@dataclass(frozen=True, slots=True)
class Resume(ReportCommand):
    action: ClassVar[Action] = Action.LANJUTKAN

    def decide(self, case: Case) -> tuple[Fact, ...]:
        """The pause is void."""
        return (PostponementEnded(case.report),)


@dataclass(frozen=True, slots=True)
class PostponementEnded(ReportFact):
    """*Lanjutkan* by an admin or, after an unanswered clarification, by the system: the pause is void."""

    moves_report: ClassVar[bool] = True

    def change(self, dossier: Dossier, recorded: Recorded) -> Dossier:
        """All days count."""
        kept = tuple(p for p in dossier.pauses if p.until is not None)
        return back_in_masuk(replace(dossier, pauses=kept), recorded.at_sim)
