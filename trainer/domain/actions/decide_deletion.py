"""The desk's decision on a request to delete (row 20)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from trainer.domain.actions.archive import ReportArchived
from trainer.domain.case import Case, ensure, needs_text
from trainer.domain.command import ReportCommand
from trainer.domain.dossier import Dossier
from trainer.domain.errors import NotAllowed
from trainer.domain.fact import Fact, Recorded, ReportFact
from trainer.domain.refusals import Refusal
from trainer.domain.replacing import replace
from trainer.domain.transitions import without_flags
from trainer.domain.vocabulary import Action, Flag

GRANTED_REASON = "permintaan_pelapor"


@dataclass(frozen=True, slots=True)
class DecideDeletion(ReportCommand):
    action: ClassVar[Action] = Action.PUTUSKAN_HAPUS
    grant: bool
    reason: str

    def decide(self, case: Case) -> tuple[Fact, ...]:
        """Granted: archived, the text hidden from all, id and dates stay. Refused: the reporter reads the reason."""
        if case.dossier.deletion_asked_at is None:
            raise NotAllowed(Refusal.NO_REQUEST, self.action, case.dossier.state)
        ensure(None if self.grant else needs_text("reason", self.reason))
        reason = self.reason.strip()
        decided = DeletionDecided(case.report, self.grant, reason)
        if not self.grant:
            return (decided,)
        return (decided, ReportArchived(case.report, GRANTED_REASON, reason))


@dataclass(frozen=True, slots=True)
class DeletionDecided(ReportFact):
    granted: bool
    reason: str

    def change(self, dossier: Dossier, recorded: Recorded) -> Dossier:
        """The request is no longer open."""
        return replace(
            dossier,
            deletion_asked_at=None,
            deleted=self.granted,
            flags=without_flags(dossier, Flag.PERMOHONAN_HAPUS),
        )
