"""`Bukan Wewenang` (row 9): the desk says that the matter is not its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from trainer.domain.case import Case, ensure, needs_text, reason_problem
from trainer.domain.command import ReportCommand
from trainer.domain.dossier import Dossier, GivingBack
from trainer.domain.errors import Problem
from trainer.domain.fact import Fact, Recorded, ReportFact
from trainer.domain.facts.reports import leaves_if_unplayed
from trainer.domain.refusals import Wrong
from trainer.domain.region import NATIONAL_DESK
from trainer.domain.replacing import replace
from trainer.domain.transitions import at_desk, back_in_masuk
from trainer.domain.vocabulary import Action


@dataclass(frozen=True, slots=True)
class Decline(ReportCommand):
    """`Bukan Wewenang`: reason, proposed owner, and one sentence that says on what it rests."""

    action: ClassVar[Action] = Action.BUKAN_WEWENANG
    reason: str
    owner: str | None
    basis: str

    def decide(self, case: Case) -> tuple[Fact, ...]:
        """To the coordinator when the owner is in his scope, else to the national admin (ref. 3.5)."""
        reason = case.world.profile.reason("bukan_wewenang", self.reason)
        owner_needed = reason is None or reason.needs_owner
        ensure(
            reason_problem(case, "bukan_wewenang", self.reason),
            _owner_problem(case, self.owner, needed=owner_needed),
            needs_text("basis", self.basis),
        )
        to = _desk_above(case, self.owner)
        declined = ReportDeclined(
            case.report, case.dossier.desk, to, self.reason, self.owner or "", self.basis.strip()
        )
        return (declined, *leaves_if_unplayed(case.world.scenario, case.report, to))


@dataclass(frozen=True, slots=True)
class ReportDeclined(ReportFact):
    """`Bukan Wewenang` from `desk` to the desk `to`."""

    moves_report: ClassVar[bool] = True
    desk: str
    to: str
    reason: str
    owner: str
    basis: str

    def change(self, dossier: Dossier, recorded: Recorded) -> Dossier:
        """It waits for its first decision at the other desk."""
        back = GivingBack(recorded.at_sim, self.desk, self.to, self.reason, self.owner)
        moved = replace(
            at_desk(dossier, self.to),
            returns=(*dossier.returns, back),
            returned_here_at=recorded.at_sim,
        )
        return back_in_masuk(moved, recorded.at_sim)


def _owner_problem(case: Case, owner: str | None, *, needed: bool) -> Problem | None:
    """An agency of the region pack. The national desk passes on; it owns no matter."""
    if not owner:
        return Problem("owner", Wrong.REQUIRED) if needed else None
    if owner == NATIONAL_DESK:
        return Problem("owner", Wrong.NOT_A_CHOICE, {"value": owner})
    if owner not in case.world.region.agencies:
        return Problem("owner", Wrong.UNKNOWN, {"value": owner})
    return None


def _desk_above(case: Case, owner: str | None) -> str:
    region = case.world.region
    coordinator = region.code
    in_scope = owner is not None and region.in_scope_of_coordinator(coordinator, owner)
    return coordinator if in_scope and case.dossier.desk != coordinator else NATIONAL_DESK
