"""*Tautkan duplikat*: one event, several reports, and what a link may not betray (ref. 3.5)."""

from __future__ import annotations

from trainer.domain import commands as c
from trainer.domain import events as e
from trainer.domain.dossier import Dossier
from trainer.domain.errors import NotAllowed, Problem
from trainer.domain.events import Fact
from trainer.domain.moves.case import Case, ensure, needs_text
from trainer.domain.moves.protection import handing_up, secrecy
from trainer.domain.refusals import Refusal, Wrong
from trainer.domain.report import same_reporter
from trainer.domain.visibility import may_know
from trainer.domain.vocabulary import State

LINKED_REASON = "duplikat"


def link_duplicate(case: Case, command: c.LinkDuplicate) -> tuple[Fact, ...]:
    """*Tautkan duplikat*: the same reporter's report is archived, another's goes where the main report is."""
    main = _main_report(case, command)
    dossier = case.dossier
    hidden = secrecy(case.run, dossier, "link") if main.secret else ()
    if same_reporter(dossier.report, main.report):
        linked = e.DuplicateLinked(case.report, main.id, True)
        return (*hidden, linked, e.ReportArchived(case.report, LINKED_REASON, ""))
    if not main.verified or main.linked_to or main.desk != dossier.desk or not main.in_run:
        raise NotAllowed(Refusal.MAIN_UNFIT, command.action, dossier.state, main=main.id)
    linked = e.DuplicateLinked(case.report, main.id, False)
    verified = e.ReportVerified(
        case.report, dossier.title, main.classification, main.category, (), ()
    )
    counted = (verified,) if dossier.state is State.MASUK else ()
    return (*hidden, *counted, linked, *_where_main_is(case, main))


def _where_main_is(case: Case, main: Dossier) -> tuple[Fact, ...]:
    """To the unit or the supervisor that holds the main report, else to the desk that works on it itself."""
    if main.escalated_to:
        to, raised = main.escalated_to, main.classification
        return handing_up(case.run, case.dossier, to, raised, "")
    if main.lead is not None:
        return (e.ReportDisposed(case.report, main.lead.unit, (), ""),)
    return (e.ReportTakenUp(case.report),) if main.taken_up_at is not None else ()


def _main_report(case: Case, command: c.LinkDuplicate) -> Dossier:
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
