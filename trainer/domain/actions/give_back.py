"""*Kembalikan* (row 12): a unit or the Inspektorat gives a report back to its admin."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from trainer.domain.case import Case, ensure, reason_problem
from trainer.domain.command import ReportCommand
from trainer.domain.dossier import Dossier, GivingBack
from trainer.domain.errors import Problem
from trainer.domain.fact import Fact, Recorded, ReportFact
from trainer.domain.refusals import Wrong
from trainer.domain.replacing import replace
from trainer.domain.transitions import back_at_desk, without_flags
from trainer.domain.vocabulary import Action, Flag


@dataclass(frozen=True, slots=True)
class GiveBack(ReportCommand):
    """*Kembalikan* by a unit or the Inspektorat to its admin, with the unit it should go to."""

    action: ClassVar[Action] = Action.KEMBALIKAN
    reason: str
    owner: str | None
    basis: str

    def decide(self, case: Case) -> tuple[Fact, ...]:
        """A missing proposal is judged, not refused."""
        owner_known = self.owner is None or self.owner in case.world.region.agencies
        ensure(
            reason_problem(case, "kembalikan", self.reason),
            None if owner_known else Problem("owner", Wrong.UNKNOWN),
        )
        return (
            ReportGivenBack(
                case.report, case.actor.agency, self.reason, self.owner, self.basis.strip()
            ),
        )


@dataclass(frozen=True, slots=True)
class ReportGivenBack(ReportFact):
    """*Kembalikan* by `agency`. By the lead it ends every disposition, by a supporting unit only its own."""

    moves_report: ClassVar[bool] = True
    agency: str
    reason: str
    owner: str | None
    basis: str

    def change(self, dossier: Dossier, recorded: Recorded) -> Dossier:
        """Given back by the lead it is the desk's own again, by a supporting unit all else stays."""
        at = recorded.at_sim
        back = GivingBack(at, self.agency, dossier.desk, self.reason, self.owner)
        dossier = replace(dossier, returns=(*dossier.returns, back))
        lead = dossier.lead
        if lead is not None and lead.unit == self.agency:
            return back_at_desk(dossier, at, "given_back")
        dispositions = tuple(
            replace(d, ended_at=at, ended_by="given_back")
            if d.ended_at is None and d.unit == self.agency
            else d
            for d in dossier.dispositions
        )
        return replace(
            dossier,
            dispositions=dispositions,
            flags=without_flags(dossier, Flag.TERLAMBAT, of=(self.agency,)),
        )
