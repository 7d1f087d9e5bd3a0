"""Secrecy, masking, escalation and deletion: what protects the reporter and others. Nobody lowers secrecy but the
reporter, and not always.
"""

from __future__ import annotations

from trainer.domain import commands as c
from trainer.domain import events as e
from trainer.domain.dossier import Dossier
from trainer.domain.errors import NotAllowed, Problem
from trainer.domain.events import Fact
from trainer.domain.moves.case import Case, ensure, mask_problem, needs_text
from trainer.domain.refusals import Refusal, Wrong
from trainer.domain.region import NATIONAL_DESK, AgencyKind, Region
from trainer.domain.run import Run
from trainer.domain.vocabulary import OPEN_STATES, Classification

GRANTED_REASON = "permintaan_pelapor"


def secrecy(run: Run, dossier: Dossier, why: str) -> tuple[Fact, ...]:
    """Make a report secret, and with it every report linked to it (ref. 3.5: a link betrays a secret).

    A report that its reporter made secret is made so by the office too: then *Publikasikan* cannot lift it.
    """
    own = () if _hidden_by_office(dossier) else (e.MadeSecret(dossier.id, why),)
    linked = tuple(
        e.MadeSecret(each.id, "link")
        for each in run.linked_to(dossier.id)
        if not _hidden_by_office(each)
    )
    return (*own, *linked)


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
    handed = tuple(e.ReportEscalated(report, to, raised, note) for report in together)
    if to != NATIONAL_DESK:
        return handed
    return (*handed, *(e.ReportLeftRun(report, to) for report in together))


def supervisors_for(region: Region, desk: str) -> tuple[str, ...]:
    """Whom a desk may escalate to: its own Inspektorat, and the level above for when the accused sits too near.

    Above a kabupaten is the Inspektorat of the province, above the province the national desk; the national desk itself
    chooses among all. Source: ref. 3.5 *Accused is the admin's superior*, 8.2.
    """
    if desk == NATIONAL_DESK:
        return tuple(a.id for a in region.agencies.values() if a.kind is AgencyKind.INSPECTORATE)
    above = NATIONAL_DESK if desk == region.code else region.inspectorate_of(region.code)
    return tuple(each for each in (region.inspectorate_of(desk), above) if each is not None)


def _hidden_by_office(dossier: Dossier) -> bool:
    return dossier.secret and dossier.office_secret


def make_secret(case: Case, command: c.MakeSecret) -> tuple[Fact, ...]:
    """*Jadikan rahasia*, in any state: the whole thread disappears from the public.

    Also over the reporter's own `Rahasia`, which the reporter can no longer lift then.
    """
    if _hidden_by_office(case.dossier):
        raise NotAllowed(Refusal.ALREADY_SECRET, command.action, case.dossier.state)
    return secrecy(case.run, case.dossier, "officer")


def mask_further(case: Case, command: c.MaskFurther) -> tuple[Fact, ...]:
    """Hide more of the citizen's text in the public version; the text itself stays."""
    ensure(
        Problem("masks", Wrong.REQUIRED) if not command.masks else None,
        mask_problem(case, command.masks),
    )
    new = tuple(mask for mask in command.masks if mask not in case.dossier.masks)
    return (e.PublicVersionMasked(case.report, new),) if new else ()


def escalate(case: Case, command: c.Escalate) -> tuple[Fact, ...]:
    """*Eskalasi ke Inspektorat*: of the own government, or the level above when the accused sits there."""
    dossier = case.dossier
    if dossier.escalated_to:
        raise NotAllowed(Refusal.ALREADY_ESCALATED, command.action, dossier.state)
    region = case.world.region
    to = command.to or region.inspectorate_of(dossier.desk)
    if to is None:
        raise NotAllowed(Refusal.NO_SUPERVISOR, command.action, dossier.state)
    supervises = to in supervisors_for(region, dossier.desk)
    ensure(None if supervises else Problem("to", Wrong.NOT_A_CHOICE, {"value": to}))
    return (
        *secrecy(case.run, dossier, "escalation"),
        *handing_up(case.run, dossier, to, dossier.classification, command.note),
    )


def ask_deletion(case: Case, command: c.AskDeletion) -> tuple[Fact, ...]:
    """`Permohonan Hapus Laporan`: no clock stops; the desk decides."""
    ensure(needs_text("reason", command.reason))
    if case.dossier.deletion_asked_at is not None:
        raise NotAllowed(Refusal.REQUEST_OPEN, command.action, case.dossier.state)
    return (e.DeletionAsked(case.report, command.reason.strip()),)


def decide_deletion(case: Case, command: c.DecideDeletion) -> tuple[Fact, ...]:
    """Granted: archived, the text hidden from all, id and dates stay. Refused: the reporter reads the reason."""
    if case.dossier.deletion_asked_at is None:
        raise NotAllowed(Refusal.NO_REQUEST, command.action, case.dossier.state)
    ensure(None if command.grant else needs_text("reason", command.reason))
    decided = e.DeletionDecided(case.report, command.grant, command.reason.strip())
    if not command.grant:
        return (decided,)
    return (decided, e.ReportArchived(case.report, GRANTED_REASON, command.reason.strip()))


def publish(case: Case, command: c.Publish) -> tuple[Fact, ...]:
    """The reporter lifts `Rahasia`, never `Anonim`; not for BP and WBS, nor where the office raised it (ref. 3.5)."""
    dossier = case.dossier
    if not dossier.secret:
        raise NotAllowed(Refusal.NOT_SECRET, command.action, dossier.state)
    if dossier.supervisory or dossier.office_secret:
        raise NotAllowed(Refusal.SECRECY_STAYS, command.action, dossier.state)
    return (e.ReportPublished(case.report),)
