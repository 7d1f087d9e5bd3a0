"""*Nilai* (row 30): the reporter rates how a closed report was handled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from trainer.domain.case import Case, ensure, within_window
from trainer.domain.command import ReportCommand
from trainer.domain.dossier import Dossier
from trainer.domain.errors import NotAllowed, Problem
from trainer.domain.fact import Fact, Recorded, ReportFact
from trainer.domain.refusals import Refusal, Wrong
from trainer.domain.replacing import replace
from trainer.domain.vocabulary import Action


@dataclass(frozen=True, slots=True)
class Rate(ReportCommand):
    action: ClassVar[Action] = Action.NILAI
    in_feed: ClassVar[bool] = False
    stars: int
    text: str = ""

    def decide(self, case: Case) -> tuple[Fact, ...]:
        """1 to 5, once for each closing, within its window."""
        ensure(None if 1 <= self.stars <= 5 else Problem("stars", Wrong.OUT_OF_RANGE))
        within_window(case, self.action, "jendela_penilaian")
        if case.dossier.rated:
            raise NotAllowed(Refusal.ALREADY_RATED, self.action, case.dossier.state)
        return (ReportRated(case.report, self.stars, self.text.strip()),)


@dataclass(frozen=True, slots=True)
class ReportRated(ReportFact):
    stars: int
    text: str

    def change(self, dossier: Dossier, recorded: Recorded) -> Dossier:
        """No second one for this closing."""
        return replace(dossier, rated=True)
