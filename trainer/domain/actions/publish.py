"""`Publikasikan Laporan` (row 21): the reporter lifts the secrecy of the own report."""

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
from trainer.domain.vocabulary import Action


@dataclass(frozen=True, slots=True)
class Publish(ReportCommand):
    """`Publikasikan Laporan`: the reporter lifts the secrecy of the own report."""

    action: ClassVar[Action] = Action.PUBLIKASIKAN

    def decide(self, case: Case) -> tuple[Fact, ...]:
        """`Rahasia`, never `Anonim`; not for BP and WBS, nor where the office raised it (ref. 3.5)."""
        dossier = case.dossier
        if not dossier.secret:
            raise NotAllowed(Refusal.NOT_SECRET, self.action, dossier.state)
        if dossier.supervisory or dossier.office_secret:
            raise NotAllowed(Refusal.SECRECY_STAYS, self.action, dossier.state)
        return (ReportPublished(case.report),)


@dataclass(frozen=True, slots=True)
class ReportPublished(ReportFact):
    def change(self, dossier: Dossier, recorded: Recorded) -> Dossier:
        """Everybody may read it."""
        return replace(dossier, secret=False)
