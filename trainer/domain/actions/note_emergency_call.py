"""*Catat panggilan darurat* (row 31): kept in the report's line, not public, and it moves nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from trainer.domain.case import Case, ensure, needs_text
from trainer.domain.command import ReportCommand
from trainer.domain.dossier import Dossier, EmergencyCall
from trainer.domain.errors import Problem
from trainer.domain.fact import Fact, Recorded, ReportFact
from trainer.domain.refusals import Wrong
from trainer.domain.replacing import replace
from trainer.domain.vocabulary import Action


@dataclass(frozen=True, slots=True)
class NoteEmergencyCall(ReportCommand):
    """*Catat panggilan darurat*: which number, who was told, and at what simulated time."""

    action: ClassVar[Action] = Action.PANGGILAN_DARURAT
    needs_fresh_view: ClassVar[bool] = False
    number: str
    told: str
    called_at: datetime | None

    def decide(self, case: Case) -> tuple[Fact, ...]:
        """Number, who was told, and when; now when no time is given."""
        called_at = self.called_at or case.now
        ensure(
            needs_text("number", self.number),
            needs_text("told", self.told),
            Problem("called_at", Wrong.IN_THE_FUTURE) if called_at > case.now else None,
        )
        number, person_told = self.number.strip(), self.told.strip()
        return (EmergencyCallNoted(case.report, case.actor.agency, number, person_told, called_at),)


@dataclass(frozen=True, slots=True)
class EmergencyCallNoted(ReportFact):
    agency: str
    number: str
    told: str
    called_at: datetime

    def change(self, dossier: Dossier, recorded: Recorded) -> Dossier:
        """One more call."""
        call = EmergencyCall(recorded.at_sim, self.agency, self.number, self.told, self.called_at)
        return replace(dossier, calls=(*dossier.calls, call))
