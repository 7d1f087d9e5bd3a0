"""`Disposisi` (row 10): a verified report goes to the units that work on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from trainer.domain.actions.escalate import handing_up
from trainer.domain.actions.make_secret import secrecy
from trainer.domain.case import Case, ensure, lead_problem, supporting_problem
from trainer.domain.command import ReportCommand
from trainer.domain.dossier import Dossier
from trainer.domain.errors import NotAllowed
from trainer.domain.fact import Fact, Recorded, ReportFact
from trainer.domain.refusals import Refusal
from trainer.domain.region import AgencyKind
from trainer.domain.replacing import replace
from trainer.domain.transitions import ended_dispositions, opened_dispositions, without_flags
from trainer.domain.vocabulary import SUPERVISORY, Action, Classification, Flag, State


@dataclass(frozen=True, slots=True)
class Dispose(ReportCommand):
    """`Disposisi` of a report that lies at the desk; also the re-disposition after a unit gave it back."""

    action: ClassVar[Action] = Action.DISPOSISI
    lead: str | None
    supporting: tuple[str, ...] = ()
    note: str = ""

    def decide(self, case: Case) -> tuple[Fact, ...]:
        """To units; of BP or WBS to the Inspektorat it is *Eskalasi* (ref. 3.5)."""
        if case.dossier.state is not State.TERVERIFIKASI:
            raise NotAllowed(Refusal.STATE, self.action, case.dossier.state)
        ensure(lead_problem(case, self.lead), supporting_problem(case, self.lead, self.supporting))
        assert self.lead is not None
        classification = case.dossier.classification
        escalating = escalates(case, classification, self.lead)
        hidden = secrecy(case.run, case.dossier, "escalation") if escalating else ()
        return (*hidden, *handed(case, classification, self.lead, self.supporting, self.note))


@dataclass(frozen=True, slots=True)
class ReportDisposed(ReportFact):
    moves_report: ClassVar[bool] = True
    lead: str
    supporting: tuple[str, ...]
    note: str

    def change(self, dossier: Dossier, recorded: Recorded) -> Dossier:
        """These units hold it, nobody else does any more."""
        at = recorded.at_sim
        return replace(
            dossier,
            state=State.DISPOSISI,
            taken_up_at=None,
            at_agency_since=None,
            dispositions=(
                *ended_dispositions(dossier, at, "superseded"),
                *opened_dispositions(self.lead, self.supporting, self.note, at),
            ),
            flags=without_flags(dossier, Flag.TERLAMBAT),
        )


def escalates(case: Case, classification: Classification, lead: str | None) -> bool:
    """Whether a disposition is an escalation: BP or WBS, and the Inspektorat as lead."""
    agency = case.world.region.agencies.get(lead or "")
    inspects = agency is not None and agency.kind is AgencyKind.INSPECTORATE
    return inspects and classification in SUPERVISORY


def handed(
    case: Case,
    classification: Classification,
    lead: str,
    supporting: tuple[str, ...],
    note: str,
) -> tuple[Fact, ...]:
    """Disposition to units. No unit stands beside the Inspektorat in an escalated report."""
    if escalates(case, classification, lead):
        return handing_up(case.run, case.dossier, lead, classification, note)
    return (ReportDisposed(case.report, lead, supporting, note),)
