"""*Eskalasi ke Inspektorat* (row 27), and handing up as other acts need it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from trainer.domain.actions.make_secret import secrecy
from trainer.domain.case import Case, ensure
from trainer.domain.command import ReportCommand
from trainer.domain.dossier import Disposition, Dossier
from trainer.domain.errors import NotAllowed, Problem
from trainer.domain.fact import Fact, Recorded, ReportFact
from trainer.domain.facts.reports import ReportLeftRun
from trainer.domain.refusals import Refusal, Wrong
from trainer.domain.region import NATIONAL_DESK, AgencyKind, Region
from trainer.domain.replacing import replace
from trainer.domain.run import Run
from trainer.domain.transitions import closed_pauses, ended_dispositions
from trainer.domain.vocabulary import OPEN_STATES, Action, Classification, Flag, State


@dataclass(frozen=True, slots=True)
class Escalate(ReportCommand):
    """*Eskalasi ke Inspektorat*. `to` names the supervisor; None is the one of the report's own government."""

    action: ClassVar[Action] = Action.ESKALASI
    to: str | None = None
    note: str = ""

    def decide(self, case: Case) -> tuple[Fact, ...]:
        """Of the own government, or the level above when the accused sits there."""
        dossier = case.dossier
        if dossier.escalated_to:
            raise NotAllowed(Refusal.ALREADY_ESCALATED, self.action, dossier.state)
        region = case.world.region
        to = self.to or region.inspectorate_of(dossier.desk)
        if to is None:
            raise NotAllowed(Refusal.NO_SUPERVISOR, self.action, dossier.state)
        supervises = to in supervisors_for(region, dossier.desk)
        ensure(None if supervises else Problem("to", Wrong.NOT_A_CHOICE, {"value": to}))
        return (
            *secrecy(case.run, dossier, "escalation"),
            *handing_up(case.run, dossier, to, dossier.classification, self.note),
        )


@dataclass(frozen=True, slots=True)
class ReportEscalated(ReportFact):
    """Handed to the internal supervisor `to`: every other unit loses access, the accused one first."""

    moves_report: ClassVar[bool] = True
    names_press: ClassVar[bool] = True
    to: str
    classification: Classification
    note: str

    def change(self, dossier: Dossier, recorded: Recorded) -> Dossier:
        """The supervisor's alone: what was answered is hidden, and no clock of before runs on."""
        moved = self.classification is not dossier.classification
        return replace(
            dossier,
            state=State.DISPOSISI,
            classification=self.classification,
            verified_at=dossier.verified_at or recorded.at_sim,
            reclassified_at=recorded.at_sim
            if moved and dossier.verified_at
            else dossier.reclassified_at,
            secret=True,
            office_secret=True,
            escalated_to=self.to,
            dispositions=(
                *ended_dispositions(dossier, recorded.at_sim, "escalated"),
                Disposition(self.to, True, recorded.at_sim, self.note),
            ),
            answers=tuple(replace(answer, hidden=True) for answer in dossier.answers),
            pauses=closed_pauses(dossier, recorded.at_sim),
            postponement=None,
            at_agency_since=None,
            taken_up_at=None,
            countdown_since=None,
            promised=None,
            answer_again_since=None,
            limit_met_at=None,
            flags=tuple(
                raised for raised in dossier.flags if raised.flag is Flag.LEWAT_BATAS and not moved
            ),
        )


def handing_up(
    run: Run, dossier: Dossier, to: str, classification: Classification, note: str
) -> tuple[Fact, ...]:
    """Give a report, and those handled with it, to the supervisor. They must be secret before (`secrecy`).

    The class becomes BP unless it is WBS (row 27). The national desk is simulated and works no escalated report: what
    goes there leaves the run.
    """
    raised = classification if classification is Classification.WBS else Classification.PENGADUAN_BP
    together = (
        dossier.id,
        *(
            linked.id
            for linked in run.linked_to(dossier.id)
            if linked.escalated_to is None
            and linked.in_run
            and linked.desk == dossier.desk
            and linked.state in OPEN_STATES
        ),
    )
    handed = tuple(ReportEscalated(report, to, raised, note) for report in together)
    if to != NATIONAL_DESK:
        return handed
    return (*handed, *(ReportLeftRun(report, to) for report in together))


def supervisors_for(region: Region, desk: str) -> tuple[str, ...]:
    """Whom a desk may escalate to: its own Inspektorat, and the level above for when the accused sits too near.

    Above a kabupaten is the Inspektorat of the province, above the province the national desk; the national desk itself
    chooses among all. Source: ref. 3.5 *Accused is the admin's superior*, 8.2.
    """
    if desk == NATIONAL_DESK:
        return tuple(a.id for a in region.agencies.values() if a.kind is AgencyKind.INSPECTORATE)
    above = NATIONAL_DESK if desk == region.code else region.inspectorate_of(region.code)
    return tuple(each for each in (region.inspectorate_of(desk), above) if each is not None)
