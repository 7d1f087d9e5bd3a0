"""*Pulihkan* (row 28): out of the archive again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from trainer.domain.case import Case, ensure, needs_text
from trainer.domain.command import ReportCommand
from trainer.domain.dossier import Dossier, Pause
from trainer.domain.errors import NotAllowed
from trainer.domain.fact import Fact, Recorded, ReportFact
from trainer.domain.refusals import Refusal
from trainer.domain.replacing import replace
from trainer.domain.transitions import back_in_masuk
from trainer.domain.vocabulary import Action


@dataclass(frozen=True, slots=True)
class Restore(ReportCommand):
    action: ClassVar[Action] = Action.PULIHKAN
    reason: str

    def decide(self, case: Case) -> tuple[Fact, ...]:
        """Not after a granted deletion."""
        ensure(needs_text("reason", self.reason))
        if case.dossier.deleted:
            raise NotAllowed(Refusal.DELETED, self.action, case.dossier.state)
        return (ReportRestored(case.report, self.reason.strip()),)


@dataclass(frozen=True, slots=True)
class ReportRestored(ReportFact):
    moves_report: ClassVar[bool] = True
    reason: str

    def change(self, dossier: Dossier, recorded: Recorded) -> Dossier:
        """It waits for its first decision again."""
        pauses = dossier.pauses
        if dossier.lapsed_at is not None:
            # Completed after the lapse: the days since then are nobody's fault (ref. 3.5).
            pauses = (*pauses, Pause(dossier.lapsed_at, recorded.at_sim))
        restored = replace(
            dossier,
            pauses=pauses,
            archived_at=None,
            archive_reason=None,
            lapsed_at=None,
            linked_to=None,
        )
        return back_in_masuk(restored, recorded.at_sim)
