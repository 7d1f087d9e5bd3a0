"""*Tambah instansi terkait* (row 24): supporting units beside the lead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from trainer.domain.case import Case, ensure, supporting_problem
from trainer.domain.command import ReportCommand
from trainer.domain.dossier import Dossier
from trainer.domain.errors import Problem
from trainer.domain.fact import Fact, Recorded, ReportFact
from trainer.domain.refusals import Wrong
from trainer.domain.replacing import replace
from trainer.domain.transitions import opened_dispositions
from trainer.domain.vocabulary import Action


@dataclass(frozen=True, slots=True)
class AddUnits(ReportCommand):
    action: ClassVar[Action] = Action.TAMBAH_INSTANSI
    supporting: tuple[str, ...]
    note: str = ""

    def decide(self, case: Case) -> tuple[Fact, ...]:
        """None is added to an escalated report."""
        holding = tuple(d.unit for d in case.dossier.active)
        lead = case.dossier.lead.unit if case.dossier.lead else None
        helpers = tuple(unit for unit in holding if unit != lead)
        ensure(
            Problem("supporting", Wrong.REQUIRED) if not self.supporting else None,
            supporting_problem(case, lead, (*helpers, *self.supporting)),
        )
        return (UnitsAdded(case.report, self.supporting, self.note),)


@dataclass(frozen=True, slots=True)
class UnitsAdded(ReportFact):
    moves_report: ClassVar[bool] = True
    supporting: tuple[str, ...]
    note: str

    def change(self, dossier: Dossier, recorded: Recorded) -> Dossier:
        """They hold it too."""
        added = opened_dispositions(None, self.supporting, self.note, recorded.at_sim)
        return replace(dossier, dispositions=(*dossier.dispositions, *added))
