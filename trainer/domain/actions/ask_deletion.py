"""`Permohonan Hapus Laporan` (row 20): the reporter asks, the desk decides (`decide_deletion`)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from trainer.domain.case import Case, ensure, needs_text
from trainer.domain.command import ReportCommand
from trainer.domain.dossier import Dossier
from trainer.domain.errors import NotAllowed
from trainer.domain.fact import Fact, Recorded, ReportFact
from trainer.domain.refusals import Refusal
from trainer.domain.replacing import replace
from trainer.domain.vocabulary import Action


@dataclass(frozen=True, slots=True)
class AskDeletion(ReportCommand):
    action: ClassVar[Action] = Action.MINTA_HAPUS
    reason: str

    def decide(self, case: Case) -> tuple[Fact, ...]:
        """No clock stops; the desk decides."""
        ensure(needs_text("reason", self.reason))
        if case.dossier.deletion_asked_at is not None:
            raise NotAllowed(Refusal.REQUEST_OPEN, self.action, case.dossier.state)
        return (DeletionAsked(case.report, self.reason.strip()),)


@dataclass(frozen=True, slots=True)
class DeletionAsked(ReportFact):
    reason: str

    def change(self, dossier: Dossier, recorded: Recorded) -> Dossier:
        """The request is open."""
        return replace(dossier, deletion_asked_at=recorded.at_sim)
