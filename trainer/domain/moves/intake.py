"""The first decisions on a report: verify, dispose, pass on, postpone, decline, archive; and what undoes them."""

from __future__ import annotations

from trainer.domain import commands as c
from trainer.domain import events as e
from trainer.domain.errors import NotAllowed, Problem
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
from trainer.domain.moves.protection import handing_up, secrecy
from trainer.domain.refusals import Refusal, Wrong
from trainer.domain.region import NATIONAL_DESK, AgencyKind
from trainer.domain.vocabulary import SUPERVISORY, Classification, Handle, Role, State


def verify(case: Case, command: c.Verify) -> tuple[Fact, ...]:
    """`Verifikasi`, with `Kelola`, `Disposisi` or neither. A class that is always secret is never public for a moment."""
    ensure(
        title_problem(case, command.title),
        _class_problem(case, command.classification),
        _category_problem(case, command.category),
        mask_problem(case, command.masks),
        *_handle_problems(case, command),
    )
    classification = command.classification
    assert classification is not None
    verified = e.ReportVerified(
        case.report,
        command.title.strip(),
        classification,
        command.category,
        command.tags,
        command.masks,
    )
    hidden = _hidden_first(case, command, classification)
    if command.handle is Handle.DISPOSISI:
        assert command.lead is not None
        handed = _handed(case, classification, command.lead, command.supporting, command.note)
        return (*hidden, verified, *handed)
    taken = (e.ReportTakenUp(case.report),) if command.handle is Handle.KELOLA else ()
    return (*hidden, verified, *taken)


def dispose(case: Case, command: c.Dispose) -> tuple[Fact, ...]:
    """`Disposisi` of a verified report to units; of BP or WBS to the Inspektorat it is *Eskalasi* (ref. 3.5)."""
    if case.dossier.state is not State.TERVERIFIKASI:
        raise NotAllowed(Refusal.STATE, command.action, case.dossier.state)
    ensure(
        lead_problem(case, command.lead),
        supporting_problem(case, command.lead, command.supporting),
    )
    assert command.lead is not None
    classification = case.dossier.classification
    escalates = _escalates(case, classification, command.lead)
    hidden = secrecy(case.run, case.dossier, "escalation") if escalates else ()
    handed = _handed(case, classification, command.lead, command.supporting, command.note)
    return (*hidden, *handed)


def _hidden_first(
    case: Case, command: c.Verify, classification: Classification
) -> tuple[Fact, ...]:
    """What makes the report secret before it is verified, so that it is never public for a moment."""
    if command.handle is Handle.DISPOSISI and _escalates(case, classification, command.lead):
        return secrecy(case.run, case.dossier, "escalation")
    if command.make_secret:
        return secrecy(case.run, case.dossier, "officer")
    if case.world.profile.classes[classification].always_secret:
        return secrecy(case.run, case.dossier, "class")
    return ()


def _escalates(case: Case, classification: Classification, lead: str | None) -> bool:
    """Whether a disposition is an escalation: BP or WBS, and the Inspektorat as lead."""
    agency = case.world.region.agencies.get(lead or "")
    inspects = agency is not None and agency.kind is AgencyKind.INSPECTORATE
    return inspects and classification in SUPERVISORY


def _handed(
    case: Case,
    classification: Classification,
    lead: str,
    supporting: tuple[str, ...],
    note: str,
) -> tuple[Fact, ...]:
    """Disposition to units. No unit stands beside the Inspektorat in an escalated report."""
    if _escalates(case, classification, lead):
        return handing_up(case.run, case.dossier, lead, classification, note)
    return (e.ReportDisposed(case.report, lead, supporting, note),)


def pass_on(case: Case, command: c.PassOn) -> tuple[Fact, ...]:
    """Row 3: the national admin, or a coordinator in scope, verifies and hands the report to who owns it.

    A coordinator may also pass on what was verified at the own desk before its owner was known.
    """
    if case.actor.role not in (Role.ADMIN_NASIONAL, Role.ADMIN_KOORDINATOR):
        raise NotAllowed(Refusal.ROLE, command.action, case.dossier.state, role=case.actor.role)
    ensure(_receiver_problem(case, command.to))
    desk = case.world.region.desk_of(command.to)
    to = command.to if desk == NATIONAL_DESK else desk
    return (e.ReportPassedOn(case.report, to), *_leaves_if_unplayed(case, to))


def _receiver_problem(case: Case, to: str) -> Problem | None:
    """Somebody else, known, and for a coordinator inside the province."""
    region = case.world.region
    if to not in region.agencies:
        return Problem("to", Wrong.UNKNOWN, {"value": to})
    coordinates = case.actor.role is Role.ADMIN_KOORDINATOR
    beyond = coordinates and not region.in_scope_of_coordinator(case.actor.agency, to)
    own = to == NATIONAL_DESK or region.desk_of(to) == case.dossier.desk != NATIONAL_DESK
    return Problem("to", Wrong.NOT_A_CHOICE, {"value": to}) if beyond or own else None


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
    return (declined, *_leaves_if_unplayed(case, to))


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


def _leaves_if_unplayed(case: Case, to: str) -> tuple[Fact, ...]:
    """A report passed to an agency without seat or colleague leaves the run; the national desk is always played."""
    if to == NATIONAL_DESK or case.world.scenario.plays(to):
        return ()
    return (e.ReportLeftRun(case.report, to),)
