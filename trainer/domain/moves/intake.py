"""The first decisions on a report: verify, dispose, postpone, decline, archive, link; and what undoes them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from trainer.domain import commands as c
from trainer.domain import events as e
from trainer.domain.commands import Actor
from trainer.domain.dossier import Dossier
from trainer.domain.errors import NotAllowed, NotFound, Problem
from trainer.domain.events import Fact
from trainer.domain.moves.case import (
    Case,
    ensure,
    lead_problem,
    mask_problem,
    needs_text,
    reason_problem,
    supporting_problem,
    title_problem,
)
from trainer.domain.moves.protection import escalation, secrecy
from trainer.domain.refusals import Refusal, Wrong
from trainer.domain.region import NATIONAL_DESK, AgencyKind
from trainer.domain.report import same_reporter
from trainer.domain.rights import Grant, right_of
from trainer.domain.run import Run
from trainer.domain.scenario import World
from trainer.domain.vocabulary import SUPERVISORY, Action, Classification, Handle, Role, State

LINKED_REASON = "duplikat"
WALK_IN_CHANNELS = ("tatap_muka", "surat", "medsos")


def verify(case: Case, command: c.Verify) -> tuple[Fact, ...]:
    """`Verifikasi`, with `Kelola`, `Disposisi` or neither. A class that is always secret is never public for a moment."""
    ensure(
        title_problem(case, command.title),
        _class_problem(case, command.classification),
        _category_problem(case, command.category),
        mask_problem(case, command.masks),
        *_handle_problems(case, command),
    )
    assert command.classification is not None
    verified = e.ReportVerified(
        case.report,
        command.title.strip(),
        command.classification,
        command.category,
        command.tags,
        command.masks,
    )
    hidden = _secrecy_of_class(case, command)
    if command.handle is Handle.DISPOSISI:
        assert command.lead is not None
        handed = hand_to_units(
            case,
            command.classification,
            command.lead,
            command.supporting,
            command.note,
            already_hidden=bool(hidden),
        )
        return (*hidden, verified, *handed)
    taken = (e.ReportTakenUp(case.report),) if command.handle is Handle.KELOLA else ()
    return (*hidden, verified, *taken)


def _secrecy_of_class(case: Case, command: c.Verify) -> tuple[Fact, ...]:
    assert command.classification is not None
    if command.make_secret:
        return secrecy(case.run, case.dossier, "officer")
    if case.world.profile.classes[command.classification].always_secret:
        return secrecy(case.run, case.dossier, "class")
    escalates = (
        command.handle is Handle.DISPOSISI
        and command.classification in SUPERVISORY
        and _is_inspectorate(case, command.lead)
    )
    return secrecy(case.run, case.dossier, "escalation") if escalates else ()


def dispose(case: Case, command: c.Dispose) -> tuple[Fact, ...]:
    """`Disposisi` from the desk; of a BP or WBS report to the Inspektorat it is *Eskalasi* (ref. 3.5)."""
    ensure(
        lead_problem(case, command.lead),
        supporting_problem(case, command.lead, command.supporting),
    )
    assert command.lead is not None
    return hand_to_units(
        case, case.dossier.classification, command.lead, command.supporting, command.note
    )


def hand_to_units(
    case: Case,
    classification: Classification,
    lead: str,
    supporting: tuple[str, ...],
    note: str,
    *,
    already_hidden: bool = False,
) -> tuple[Fact, ...]:
    """Disposition, or escalation when a supervisory report goes to the Inspektorat as lead."""
    if classification in SUPERVISORY and _is_inspectorate(case, lead):
        return escalation(
            case.run, case.dossier, lead, classification, note, hide=not already_hidden
        )
    disposed = e.ReportDisposed(case.report, lead, supporting, note)
    return (disposed,)


def pass_on(case: Case, command: c.PassOn) -> tuple[Fact, ...]:
    """Row 3: the national admin, or a coordinator in scope, verifies and hands the report to who owns it."""
    ensure(None if command.to in case.world.region.agencies else Problem("to", Wrong.UNKNOWN))
    if case.dossier.state is not State.MASUK:
        raise NotAllowed(Refusal.STATE, command.action, case.dossier.state)
    desk = case.world.region.desk_of(command.to)
    to = command.to if desk == NATIONAL_DESK else desk
    return (e.ReportPassedOn(case.report, to), *_leaves_if_unplayed(case.run, case.report, to))


def postpone(case: Case, command: c.Postpone) -> tuple[Fact, ...]:
    """`Tunda`: the question is what the reporter reads."""
    ensure(reason_problem(case, "tunda", command.reason), needs_text("question", command.question))
    reason = case.world.profile.reason("tunda", command.reason)
    assert reason is not None
    return (
        e.ReportPostponed(case.report, command.reason, command.question.strip(), reason.pauses),
    )


def complete(case: Case, command: c.Complete) -> tuple[Fact, ...]:
    """The reporter completes what was asked; the report comes back to the desk that asked."""
    ensure(needs_text("text", command.text))
    return (e.ReportCompleted(case.report, command.text, command.fills, command.then),)


def resume(case: Case, command: c.Resume) -> tuple[Fact, ...]:
    """`Lanjutkan`: the office ends its own Tunda; the pause is void."""
    return (e.PostponementEnded(case.report),)


def decline(case: Case, command: c.Decline) -> tuple[Fact, ...]:
    """`Bukan Wewenang`: to the coordinator when the owner is in his scope, else to the national admin (ref. 3.5)."""
    reason = case.world.profile.reason("bukan_wewenang", command.reason)
    owner_needed = reason is None or reason.needs_owner
    ensure(
        reason_problem(case, "bukan_wewenang", command.reason),
        _owner_problem(case, command.owner, needed=owner_needed),
        needs_text("basis", command.basis),
    )
    to = _desk_above(case, command.owner)
    declined = e.ReportDeclined(
        case.report,
        case.dossier.desk,
        to,
        command.reason,
        command.owner or "",
        command.basis.strip(),
    )
    return (declined, *_leaves_if_unplayed(case.run, case.report, to))


def archive(case: Case, command: c.Archive) -> tuple[Fact, ...]:
    """`Arsipkan`: the reporter reads reason and explanation."""
    ensure(
        reason_problem(case, "arsipkan", command.reason),
        needs_text("explanation", command.explanation),
    )
    return (e.ReportArchived(case.report, command.reason, command.explanation.strip()),)


def restore(case: Case, command: c.Restore) -> tuple[Fact, ...]:
    """*Pulihkan* from the archive; not after a granted deletion."""
    ensure(needs_text("reason", command.reason))
    if case.dossier.deleted:
        raise NotAllowed(Refusal.DELETED, command.action, case.dossier.state)
    return (e.ReportRestored(case.report, command.reason.strip()),)


def reclassify(case: Case, command: c.Reclassify) -> tuple[Fact, ...]:
    """*Ubah klasifikasi*, title, category and tags likewise. It hides nothing, except that WBS is always secret."""
    ensure(
        title_problem(case, command.title),
        _class_problem(case, command.classification),
        _category_problem(case, command.category),
    )
    assert command.classification is not None
    changed = e.ReportReclassified(
        case.report, command.title.strip(), command.classification, command.category, command.tags
    )
    secret = case.world.profile.classes[command.classification].always_secret
    return (*(secrecy(case.run, case.dossier, "class") if secret else ()), changed)


def link_duplicate(case: Case, command: c.LinkDuplicate) -> tuple[Fact, ...]:
    """*Tautkan duplikat*: the same reporter's report is archived, another's goes where the main report is."""
    main = _main_report(case, command)
    dossier = case.dossier
    if same_reporter(dossier.report, main.report):
        return (
            e.DuplicateLinked(case.report, main.id, True),
            e.ReportArchived(case.report, LINKED_REASON, ""),
        )
    if main.verified_at is None:
        raise NotAllowed(Refusal.MAIN_UNFIT, command.action, dossier.state, main=main.id)
    facts: list[Fact] = list(secrecy(case.run, dossier, "link")) if main.secret else []
    if dossier.state is State.MASUK:
        facts.append(
            e.ReportVerified(case.report, dossier.title, main.classification, main.category, (), ())
        )
    facts.append(e.DuplicateLinked(case.report, main.id, False))
    if main.escalated_to:
        facts += escalation(
            case.run, dossier, main.escalated_to, main.classification, "", hide=False
        )
    elif main.lead is not None:
        facts.append(e.ReportDisposed(case.report, main.lead.unit, (), ""))
    elif main.taken_up_at is not None:
        facts.append(e.ReportTakenUp(case.report))
    return tuple(facts)


def enter(
    run: Run, command: c.EnterReport, now: datetime, actor: Actor, world: World
) -> tuple[Fact, ...]:
    """Row 2: a letter, a talk or a post typed in by a seat. A unit's entry arrives at its agency's desk (ref. 3.5)."""
    if right_of(actor.role, Action.INPUT).grant is Grant.N:
        raise NotAllowed(Refusal.ROLE, command.action, role=actor.role)
    waiting = {r.id: r for r in world.scenario.reports if r.arrives == "counter"}
    report = waiting.get(command.report)
    if report is None or command.report in run.dossiers:
        raise NotFound("counter report", command.report)
    stamp = command.received_at
    ensure(
        None if command.channel in WALK_IN_CHANNELS else Problem("channel", Wrong.NOT_A_CHOICE),
        needs_text("title", command.title),
        Problem("received_at", Wrong.REQUIRED) if stamp is None else None,
        Problem("received_at", Wrong.IN_THE_FUTURE) if stamp is not None and stamp > now else None,
    )
    assert stamp is not None
    desk = actor.agency
    if actor.role in (Role.PEJABAT_PENGHUBUNG, Role.INSPEKTORAT):
        desk = world.region.desk_of(actor.agency)
    typed = replace(report, title=command.title.strip(), channel=command.channel, received_at=stamp)
    return (e.ComplaintArrived(typed, desk),)


def _main_report(case: Case, command: c.LinkDuplicate) -> Dossier:
    """The main report: at this desk or its units, not archived, not itself linked, still in the run (ref. 3.5)."""
    ensure(
        needs_text("main", command.main),
        Problem("main", Wrong.SAME_REPORT) if command.main == case.report else None,
        Problem("main", Wrong.UNKNOWN) if command.main not in case.run.dossiers else None,
    )
    main = case.run.dossiers[command.main]
    unfit = (
        main.state is State.ARSIP
        or main.linked_to is not None
        or main.desk != case.dossier.desk
        or not main.in_run
    )
    if unfit:
        raise NotAllowed(Refusal.MAIN_UNFIT, command.action, case.dossier.state, main=main.id)
    return main


def _class_problem(case: Case, classification: Classification | None) -> Problem | None:
    if classification is None:
        return Problem("classification", Wrong.REQUIRED)
    if classification not in case.world.profile.classes:
        return Problem("classification", Wrong.NOT_A_CHOICE, {"value": classification})
    return None


def _category_problem(case: Case, category: str) -> Problem | None:
    if not category:
        return Problem("category", Wrong.REQUIRED)
    if category not in case.world.profile.categories:
        return Problem("category", Wrong.NOT_A_CHOICE, {"value": category})
    return None


def _handle_problems(case: Case, command: c.Verify) -> tuple[Problem | None, ...]:
    if command.handle is Handle.DISPOSISI:
        return (
            lead_problem(case, command.lead),
            supporting_problem(case, command.lead, command.supporting),
        )
    stray = command.lead or command.supporting
    return (Problem("lead", Wrong.NOT_NEEDED),) if stray else ()


def _is_inspectorate(case: Case, agency: str | None) -> bool:
    known = case.world.region.agencies.get(agency or "")
    return known is not None and known.kind is AgencyKind.INSPECTORATE


def _owner_problem(case: Case, owner: str | None, *, needed: bool) -> Problem | None:
    if not owner:
        return Problem("owner", Wrong.REQUIRED) if needed else None
    if owner not in case.world.region.agencies:
        return Problem("owner", Wrong.UNKNOWN, {"value": owner})
    return None


def _desk_above(case: Case, owner: str | None) -> str:
    region = case.world.region
    coordinator = region.code
    in_scope = owner is not None and region.in_scope_of_coordinator(coordinator, owner)
    return coordinator if in_scope and case.dossier.desk != coordinator else NATIONAL_DESK


def _leaves_if_unplayed(run: Run, report: str, to: str) -> tuple[Fact, ...]:
    """A report passed to an agency without seat or colleague leaves the run; the national desk is always played."""
    if to == NATIONAL_DESK or run.seat_at(to) is not None:
        return ()
    return (e.ReportLeftRun(report, to),)
