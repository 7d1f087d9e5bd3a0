"""The reporter takes the matter out of the office, to the Ombudsman or the press."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from trainer.domain.case import Case, ensure, needs_text
from trainer.domain.command import ReportCommand
from trainer.domain.dossier import Dossier, Elsewhere
from trainer.domain.errors import NotAllowed, Problem
from trainer.domain.fact import Fact, Recorded, ReportFact
from trainer.domain.refusals import Refusal, Wrong
from trainer.domain.replacing import replace
from trainer.domain.vocabulary import Action

ELSEWHERE = ("ombudsman", "press")
"""Where a reporter may go who is not heard."""


@dataclass(frozen=True, slots=True)
class TakeElsewhere(ReportCommand):
    """The reporter takes the matter out of the office: `to` is ombudsman | press, `text` what is said there."""

    action: ClassVar[Action] = Action.LAPOR_LUAR
    in_feed: ClassVar[bool] = False
    to: str
    text: str

    def decide(self, case: Case) -> tuple[Fact, ...]:
        """Once to each with one report."""
        ensure(
            None if self.to in ELSEWHERE else Problem("to", Wrong.NOT_A_CHOICE),
            needs_text("text", self.text),
        )
        if any(gone.to == self.to for gone in case.dossier.elsewhere):
            raise NotAllowed(Refusal.ALREADY_ELSEWHERE, self.action, case.dossier.state)
        return (TakenElsewhere(case.report, self.to, self.text.strip()),)


@dataclass(frozen=True, slots=True)
class TakenElsewhere(ReportFact):
    """The reporter went to the ombudsman or the press (`to`) and said `text` there. No clock stops."""

    to: str
    text: str

    def change(self, dossier: Dossier, recorded: Recorded) -> Dossier:
        """One more place that knows of it."""
        gone = Elsewhere(recorded.at_sim, self.to, self.text)
        return replace(dossier, elsewhere=(*dossier.elsewhere, gone))
