"""What becomes of a report from outside the office: it arrives, the field finds something, it leaves the run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from trainer.domain.dossier import DeliveredNote, Dossier
from trainer.domain.fact import Fact, Recorded, ReportFact, RunFact
from trainer.domain.region import NATIONAL_DESK
from trainer.domain.replacing import replace
from trainer.domain.report import Fact as KeyFact
from trainer.domain.report import Report
from trainer.domain.run import Run
from trainer.domain.scenario import Scenario
from trainer.domain.vocabulary import State


@dataclass(frozen=True, slots=True)
class ComplaintArrived(RunFact):
    """A report reached `desk`. Carries the truth, so that replay draws nothing."""

    report: Report
    desk: str

    def change(self, run: Run, recorded: Recorded) -> Run:
        """One report more, which waits for its first decision."""
        report = self.report
        arrived = Dossier(
            report=report,
            state=State.MASUK,
            desk=self.desk,
            arrived_at_desk=report.received_at,
            title=report.title,
            classification=report.classification,
            category=report.category,
            secret=report.secret,
        )
        return replace(run, dossiers={**run.dossiers, report.id: arrived})


@dataclass(frozen=True, slots=True)
class FieldNoteDelivered(ReportFact):
    """Finding number `index` of the report's truth reached `agency` as an internal note."""

    agency: str
    index: int
    text: str
    resolves: bool
    facts: tuple[KeyFact, ...]

    def change(self, dossier: Dossier, recorded: Recorded) -> Dossier:
        """One finding more that an answer may rest on."""
        note = DeliveredNote(
            self.index, recorded.at_sim, self.agency, self.text, self.resolves, self.facts
        )
        return replace(dossier, notes=(*dossier.notes, note))


@dataclass(frozen=True, slots=True)
class DangerTold(ReportFact):
    """How an emergency went on, as the desk hears it: stage `number` of its truth from `sender`, or, by number 0, that
    the service called under the number `sender` came to help.
    """

    number: int
    sender: str
    text: str

    def change(self, dossier: Dossier, recorded: Recorded) -> Dossier:
        """One more that was told."""
        return replace(dossier, dangers=(*dossier.dangers, self.number))


@dataclass(frozen=True, slots=True)
class ReportLeftRun(ReportFact):
    """The report went to somebody nobody plays: readable, no clock, never late."""

    moves_report: ClassVar[bool] = True
    to: str

    def change(self, dossier: Dossier, recorded: Recorded) -> Dossier:
        """An escalated report stays a card at the desk it was escalated from."""
        desk = dossier.desk if dossier.escalated_to else self.to
        return replace(dossier, in_run=False, desk=desk, flags=())


def leaves_if_unplayed(scenario: Scenario, report: str, to: str) -> tuple[Fact, ...]:
    """A report passed to an agency without seat or colleague leaves the run; the national desk is always played."""
    if to == NATIONAL_DESK or scenario.plays(to):
        return ()
    return (ReportLeftRun(report, to),)
