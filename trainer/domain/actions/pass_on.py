"""The forwarding of the desks above (row 3): verification and handing to whoever owns the matter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from trainer.domain.case import Case, ensure
from trainer.domain.command import ReportCommand
from trainer.domain.dossier import Dossier
from trainer.domain.errors import NotAllowed, Problem
from trainer.domain.fact import Fact, Recorded, ReportFact
from trainer.domain.facts.reports import leaves_if_unplayed
from trainer.domain.refusals import Refusal, Wrong
from trainer.domain.region import NATIONAL_DESK
from trainer.domain.replacing import replace
from trainer.domain.transitions import at_desk
from trainer.domain.vocabulary import Action, Role, State


@dataclass(frozen=True, slots=True)
class PassOn(ReportCommand):
    """The national admin's forwarding (row 3): verification and handing to the desk or body that owns the matter."""

    action: ClassVar[Action] = Action.DISPOSISI
    in_feed: ClassVar[bool] = False
    to: str

    def decide(self, case: Case) -> tuple[Fact, ...]:
        """By the national admin, or a coordinator in scope.

        A coordinator may also pass on what was verified at the own desk before its owner was known.
        """
        role = case.actor.role
        if role not in (Role.ADMIN_NASIONAL, Role.ADMIN_KOORDINATOR):
            raise NotAllowed(Refusal.ROLE, self.action, case.dossier.state, role=role)
        ensure(_receiver_problem(case, self.to))
        desk = case.world.region.desk_of(self.to)
        to = self.to if desk == NATIONAL_DESK else desk
        left = leaves_if_unplayed(case.world.scenario, case.report, to)
        return (ReportPassedOn(case.report, to), *left)


@dataclass(frozen=True, slots=True)
class ReportPassedOn(ReportFact):
    """The Admin Nasional verified the report and handed it to `to` (row 3)."""

    moves_report: ClassVar[bool] = True
    to: str

    def change(self, dossier: Dossier, recorded: Recorded) -> Dossier:
        """It lies verified at the other desk."""
        return replace(
            at_desk(dossier, self.to),
            state=State.TERVERIFIKASI,
            verified_at=recorded.at_sim,
            arrived_at_desk=recorded.at_sim,
            at_agency_since=recorded.at_sim,
            taken_up_at=None,
            returned_here_at=recorded.at_sim if dossier.returned_here_at else None,
        )


def _receiver_problem(case: Case, to: str) -> Problem | None:
    """Somebody else, known, and for a coordinator inside the province."""
    region = case.world.region
    if to not in region.agencies:
        return Problem("to", Wrong.UNKNOWN, {"value": to})
    coordinates = case.actor.role is Role.ADMIN_KOORDINATOR
    beyond = coordinates and not region.in_scope_of_coordinator(case.actor.agency, to)
    own = to == NATIONAL_DESK or region.desk_of(to) == case.dossier.desk != NATIONAL_DESK
    return Problem("to", Wrong.NOT_A_CHOICE, {"value": to}) if beyond or own else None
