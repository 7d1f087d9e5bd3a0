"""*Tautkan duplikat* (row 25): one event, several reports, and what a link may not betray (ref. 3.5)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from trainer.domain.actions.archive import ReportArchived
from trainer.domain.actions.dispose import ReportDisposed
from trainer.domain.actions.escalate import handing_up
from trainer.domain.actions.make_secret import secrecy
from trainer.domain.actions.verify import ReportTakenUp, ReportVerified
from trainer.domain.case import Case, ensure, needs_text
from trainer.domain.command import ReportCommand
from trainer.domain.dossier import Dossier
from trainer.domain.errors import NotAllowed, Problem
from trainer.domain.fact import Fact, Recorded, ReportFact
from trainer.domain.refusals import Refusal, Wrong
from trainer.domain.replacing import replace
from trainer.domain.report import same_reporter
from trainer.domain.visibility import may_know
from trainer.domain.vocabulary import Action, State

LINKED_REASON = "duplikat"


@dataclass(frozen=True, slots=True)
class LinkDuplicate(ReportCommand):
    """*Tautkan duplikat*: the report is handled together with `main`."""

    action: ClassVar[Action] = Action.TAUTKAN
    main: str

    def decide(self, case: Case) -> tuple[Fact, ...]:
        """The same reporter's report is archived, another's goes where the main report is."""
        main = _main_report(case, self)
        dossier = case.dossier
        hidden = secrecy(case.run, dossier, "link") if main.secret else ()
        if same_reporter(dossier.report, main.report):
            linked = DuplicateLinked(case.report, main.id, True)
            return (*hidden, linked, ReportArchived(case.report, LINKED_REASON, ""))
        if not main.verified or main.linked_to or main.desk != dossier.desk or not main.in_run:
            raise NotAllowed(Refusal.MAIN_UNFIT, self.action, dossier.state, main=main.id)
        linked = DuplicateLinked(case.report, main.id, False)
        verified = ReportVerified(
            case.report, dossier.title, main.classification, main.category, (), ()
        )
        counted = (verified,) if dossier.state is State.MASUK else ()
        return (*hidden, *counted, linked, *_where_main_is(case, main))


@dataclass(frozen=True, slots=True)
class DuplicateLinked(ReportFact):
    """`same`: by the same reporter, so that the report is archived; else it is handled together with `main`."""

    moves_report: ClassVar[bool] = True
    main: str
    same: bool

    def change(self, dossier: Dossier, recorded: Recorded) -> Dossier:
        """Where it goes from here is told by the facts that follow."""
        return replace(dossier, linked_to=self.main)


def _where_main_is(case: Case, main: Dossier) -> tuple[Fact, ...]:
    """To the unit or the supervisor that holds the main report, else to the desk that works on it itself."""
    if main.escalated_to:
        to, raised = main.escalated_to, main.classification
        return handing_up(case.run, case.dossier, to, raised, "")
    if main.lead is not None:
        return (ReportDisposed(case.report, main.lead.unit, (), ""),)
    return (ReportTakenUp(case.report),) if main.taken_up_at is not None else ()


def _main_report(case: Case, command: LinkDuplicate) -> Dossier:
    """The main report: one that the actor may know of, and not archived (ref. 3.5 *Which main?*)."""
    main = case.run.dossiers.get(command.main)
    known = main is not None and may_know(main, case.actor, case.world)
    ensure(
        needs_text("main", command.main),
        Problem("main", Wrong.SAME_REPORT) if command.main == case.report else None,
        Problem("main", Wrong.UNKNOWN) if command.main.strip() and not known else None,
    )
    assert main is not None
    if main.state is State.ARSIP:
        raise NotAllowed(Refusal.MAIN_UNFIT, command.action, case.dossier.state, main=main.id)
    return main
