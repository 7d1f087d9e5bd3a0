"""Answers, conversation, closing, and what units do with a report that was disposed to them."""

from __future__ import annotations

from trainer.domain import commands as c
from trainer.domain import events as e
from trainer.domain.deadlines import lead_agency
from trainer.domain.dossier import Dossier
from trainer.domain.errors import NotAllowed, Problem
from trainer.domain.events import Fact
from trainer.domain.moves.case import (
    Case,
    ensure,
    needs_text,
    reason_problem,
    supporting_problem,
)
from trainer.domain.permits import allows, in_scope
from trainer.domain.refusals import Refusal, Wrong
from trainer.domain.rights import right_of
from trainer.domain.vocabulary import ADMIN_ROLES, Action, AnswerKind, Role, State

ELSEWHERE = ("ombudsman", "press")
"""Where a reporter may go who is not heard."""


def open_report(case: Case, command: c.OpenReport) -> tuple[Fact, ...]:
    """The first opening by a seat is recorded, and by a unit the first since each disposition; later ones are not.

    Reading what lies in somebody else's hands is allowed and leaves no line.
    """
    actor = case.actor
    mark = (actor.seat, actor.agency)
    reach = right_of(actor.role, command.action).scope
    unread = any(d.unit == actor.agency and d.opened_at is None for d in case.dossier.active)
    if not in_scope(case.dossier, reach, actor, case.world):
        return ()
    if mark in case.dossier.opened and not unread:
        return ()
    return (e.ReportOpened(case.report, *mark),)


def follow_up(case: Case, command: c.FollowUp) -> tuple[Fact, ...]:
    """`Tindak Lanjut`. An admin's answer stands for the lead's; a supporting unit's does not (ref. 3.5)."""
    ensure(
        Problem("kind", Wrong.REQUIRED) if command.kind is None else None,
        needs_text("text", command.text),
        _next_news_problem(case, command),
        _attachments_problem(case, command),
    )
    assert command.kind is not None
    targets = (case.dossier, *(_answered_with(case) if command.also_linked else ()))
    return tuple(
        e.FollowUpPosted(
            dossier.id,
            case.actor.agency,
            command.kind,
            command.text.strip(),
            command.next_news,
            _leads(dossier, case),
            command.attachments,
        )
        for dossier in targets
    )


def comment(case: Case, command: c.Comment) -> tuple[Fact, ...]:
    """`Komentar`: in TUNDA the reporter's is the completion (row 6), elsewhere conversation that stops no clock but
    the countdown.
    """
    ensure(needs_text("text", command.text))
    text = command.text.strip()
    by = _speaker(case)
    if by == "reporter" and case.dossier.state is State.TUNDA:
        return (e.ReportCompleted(case.report, text, (), None),)
    return (
        e.CommentPosted(
            case.report, by, case.actor.agency, text, command.thanks and by == "reporter"
        ),
    )


def close(case: Case, command: c.Close) -> tuple[Fact, ...]:
    """`Tutup Laporan`: the reporter at any time, an officer once a *tanggapan akhir* exists."""
    if case.actor.role is Role.PELAPOR:
        return (e.ReportClosed(case.report, "reporter"),)
    if case.dossier.final_answer is None:
        raise NotAllowed(Refusal.NO_FINAL_ANSWER, command.action, case.dossier.state)
    return (e.ReportClosed(case.report, "officer"),)


def reopen(case: Case, command: c.Reopen) -> tuple[Fact, ...]:
    """*Buka kembali* within its window after the closing: the lead owes a new answer."""
    ensure(needs_text("reason", command.reason))
    _within_window(case, command.action, "jendela_buka_kembali")
    by = "reporter" if case.actor.role is Role.PELAPOR else "officer"
    return (e.ReportReopened(case.report, by, command.reason.strip()),)


def rate(case: Case, command: c.Rate) -> tuple[Fact, ...]:
    """*Nilai*: 1 to 5, once for each closing, within its window."""
    ensure(None if 1 <= command.stars <= 5 else Problem("stars", Wrong.OUT_OF_RANGE))
    _within_window(case, command.action, "jendela_penilaian")
    if case.dossier.rated:
        raise NotAllowed(Refusal.ALREADY_RATED, command.action, case.dossier.state)
    return (e.ReportRated(case.report, command.stars, command.text.strip()),)


def take_elsewhere(case: Case, command: c.TakeElsewhere) -> tuple[Fact, ...]:
    """The reporter goes to the Ombudsman or the press; once to each with one report."""
    ensure(
        None if command.to in ELSEWHERE else Problem("to", Wrong.NOT_A_CHOICE),
        needs_text("text", command.text),
    )
    if any(gone.to == command.to for gone in case.dossier.elsewhere):
        raise NotAllowed(Refusal.ALREADY_ELSEWHERE, command.action, case.dossier.state)
    return (e.TakenElsewhere(case.report, command.to, command.text.strip()),)


def withdraw(case: Case, command: c.Withdraw) -> tuple[Fact, ...]:
    """`Tarik kembali` from silent units; no return in the ping-pong count."""
    ensure(needs_text("reason", command.reason))
    return (e.DispositionWithdrawn(case.report, command.reason.strip()),)


def give_back(case: Case, command: c.GiveBack) -> tuple[Fact, ...]:
    """*Kembalikan* to the own admin. A missing proposal is judged, not refused."""
    owner_known = command.owner is None or command.owner in case.world.region.agencies
    ensure(
        reason_problem(case, "kembalikan", command.reason),
        None if owner_known else Problem("owner", Wrong.UNKNOWN),
    )
    return (
        e.ReportGivenBack(
            case.report, case.actor.agency, command.reason, command.owner, command.basis.strip()
        ),
    )


def add_units(case: Case, command: c.AddUnits) -> tuple[Fact, ...]:
    """*Tambah instansi terkait*: supporting units beside the lead. None is added to an escalated report."""
    holding = tuple(d.unit for d in case.dossier.active)
    lead = case.dossier.lead.unit if case.dossier.lead else None
    helpers = tuple(unit for unit in holding if unit != lead)
    ensure(
        Problem("supporting", Wrong.REQUIRED) if not command.supporting else None,
        supporting_problem(case, lead, (*helpers, *command.supporting)),
    )
    return (e.UnitsAdded(case.report, command.supporting, command.note),)


def note_emergency_call(case: Case, command: c.NoteEmergencyCall) -> tuple[Fact, ...]:
    """*Catat panggilan darurat*: number, who was told, and when; now when no time is given."""
    called_at = command.called_at or case.now
    ensure(
        needs_text("number", command.number),
        needs_text("told", command.told),
        Problem("called_at", Wrong.IN_THE_FUTURE) if called_at > case.now else None,
    )
    return (
        e.EmergencyCallNoted(
            case.report, case.actor.agency, command.number.strip(), command.told.strip(), called_at
        ),
    )


def _next_news_problem(case: Case, command: c.FollowUp) -> Problem | None:
    """An interim answer names the day of the next news, from today on; a final one names none."""
    if command.kind is AnswerKind.SEMENTARA:
        if command.next_news is None:
            return Problem("next_news", Wrong.REQUIRED)
        if command.next_news < case.world.calendar.in_zone(case.now).date():
            return Problem("next_news", Wrong.IN_THE_PAST)
    elif command.next_news is not None:
        return Problem("next_news", Wrong.NOT_NEEDED)
    return None


def _attachments_problem(case: Case, command: c.FollowUp) -> Problem | None:
    most = case.world.profile.limit("lampiran_maks_berkas")
    if len(command.attachments) > most:
        return Problem("attachments", Wrong.TOO_MANY, {"max": str(most)})
    return None


def _leads(dossier: Dossier, case: Case) -> bool:
    if case.actor.role in ADMIN_ROLES:
        return True
    return lead_agency(dossier) == case.actor.agency


def _answered_with(case: Case) -> tuple[Dossier, ...]:
    """Linked reports that the same answer may be posted to: where the actor could answer too."""
    return tuple(
        linked
        for linked in case.run.linked_to(case.report)
        if allows(linked, Action.TINDAK_LANJUT, case.actor, case.world)
    )


def _speaker(case: Case) -> str:
    if case.actor.role is Role.PELAPOR:
        return "reporter" if case.actor.ref == case.dossier.report.reporter.ref else "citizen"
    return "watcher" if case.actor.role is Role.PENGAWAS else "officer"


def _within_window(case: Case, action: str, window: str) -> None:
    closed_at = case.dossier.closed_at
    assert closed_at is not None
    end = case.world.calendar.limit_end(closed_at, case.world.profile.limit(window))
    if case.world.calendar.is_late(case.now, end):
        raise NotAllowed(Refusal.WINDOW_OVER, action, case.dossier.state)
