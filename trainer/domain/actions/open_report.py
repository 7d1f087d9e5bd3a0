"""Opening a report, which happens by reading it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from trainer.domain.case import Case
from trainer.domain.command import ReportCommand
from trainer.domain.dossier import Dossier
from trainer.domain.fact import Fact, Recorded, ReportFact
from trainer.domain.permits import in_scope
from trainer.domain.replacing import replace
from trainer.domain.rights import right_of
from trainer.domain.vocabulary import Action


@dataclass(frozen=True, slots=True)
class OpenReport(ReportCommand):
    action: ClassVar[Action] = Action.BUKA
    needs_fresh_view: ClassVar[bool] = False

    def decide(self, case: Case) -> tuple[Fact, ...]:
        """The first opening by a seat is recorded, and by a unit the first since each disposition; later ones are not.

        Reading what lies in somebody else's hands is allowed and leaves no line.
        """
        actor = case.actor
        mark = (actor.seat, actor.agency)
        reach = right_of(actor.role, self.action).scope
        unread = any(d.unit == actor.agency and d.opened_at is None for d in case.dossier.active)
        if not in_scope(case.dossier, reach, actor, case.world):
            return ()
        if mark in case.dossier.opened and not unread:
            return ()
        return (ReportOpened(case.report, *mark),)


@dataclass(frozen=True, slots=True)
class ReportOpened(ReportFact):
    """The first opening of a report by a seat."""

    seat: str
    agency: str

    def change(self, dossier: Dossier, recorded: Recorded) -> Dossier:
        """The unit's hold is a read one."""
        mark = (self.seat, self.agency)
        dispositions = tuple(
            replace(d, opened_at=recorded.at_sim)
            if d.unit == self.agency and d.ended_at is None and d.opened_at is None
            else d
            for d in dossier.dispositions
        )
        return replace(
            dossier,
            opened=tuple(dict.fromkeys((*dossier.opened, mark))),
            dispositions=dispositions,
        )
