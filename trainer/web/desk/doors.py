"""Which doors a seat gets on a report, and what is odd about taking one now.

Asked of the core (`allowed_actions`); only those are left out that the report itself makes pointless. A house test sees
to it that every action of a seat has its door.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from flask import url_for
from flask_babel import gettext as _

from trainer.domain.commands import Actor
from trainer.domain.decide import allowed_actions
from trainer.domain.dossier import Dossier
from trainer.domain.errors import NotAllowed
from trainer.domain.permits import permit
from trainer.domain.refusals import Refusal
from trainer.domain.vocabulary import Action, Role, State
from trainer.usecases.loading import LoadedRun
from trainer.web.access import Access
from trainer.web.desk.door_table import CLOSE, DISPOSE, DOORS, FOLLOW_UP, LINK, PASS_ON, Door
from trainer.web.desk.forms.base import Case
from trainer.web.reports.masking import open_candidates


def doors_for(playing: LoadedRun, dossier: Dossier, actor: Actor) -> tuple[Door, ...]:
    """The doors of a seat on a report now, in the order of the page."""
    allowed = allowed_actions(playing.run, dossier, actor, playing.world)
    case = Case(playing, dossier)
    doors = []
    for action, door in DOORS.items():
        if action in allowed and not _pointless(action, case):
            doors.append(_for_state(door, dossier, actor))
    return tuple(doors)


def door_address(desk: Access, report: str, door: Door, field: str = "", **query: str) -> str:
    """The page of a report on which a door stands open, with the door in view, or one `field` of its form by its short name."""
    anchor = f"{door.slug}-{field}" if field else door.slug
    return url_for(
        "desk.form",
        _anchor=anchor,
        run=desk.run_id,
        report=report,
        action=door.slug,
        **query,  # type: ignore[arg-type]  # parts of the address, not options of url_for
    )


def why_not_offered(
    door: Door, playing: LoadedRun, dossier: Dossier, actor: Actor
) -> NotAllowed | None:
    """What keeps a seat from a door on a report now; None when the door stands there."""
    if door in doors_for(playing, dossier, actor):
        return None
    action = next((each for each, its in DOORS.items() if its is door), Action.DISPOSISI)
    if playing.run.finished:
        return NotAllowed(Refusal.RUN_FINISHED, action)
    try:
        permit(dossier, action, actor, playing.world)
    except NotAllowed as refusal:
        return refusal
    code = POINTLESS[action][0] if _pointless(action, Case(playing, dossier)) else Refusal.STATE
    return NotAllowed(code, action, dossier.state)


def _for_state(door: Door, dossier: Dossier, actor: Actor) -> Door:
    """A new report is passed on by a coordinator before it is verified, and disposed of only after (ref. 3.1 row 3, 10)."""
    passes_on = actor.role is Role.ADMIN_KOORDINATOR and dossier.state is State.MASUK
    return PASS_ON if door is DISPOSE and passes_on else door


def _pointless(action: Action, case: Case) -> bool:
    return action in POINTLESS and POINTLESS[action][1](case)


POINTLESS: Mapping[Action, tuple[Refusal, Callable[[Case], bool]]] = {
    Action.JADIKAN_RAHASIA: (
        Refusal.ALREADY_SECRET,
        lambda case: case.dossier.secret and case.dossier.office_secret,
    ),
    Action.PUTUSKAN_HAPUS: (
        Refusal.NO_REQUEST,
        lambda case: case.dossier.deletion_asked_at is None,
    ),
    Action.PULIHKAN: (Refusal.DELETED, lambda case: case.dossier.deleted),
    Action.TAUTKAN: (
        Refusal.MAIN_UNFIT,
        lambda case: case.dossier.linked_to is not None or len(case.playing.run.dossiers) < 2,
    ),
}
"""Moves that the rules allow and this report makes pointless: what is so already, or has nothing to be done to."""


def warning_for(door: Door, case: Case, agency: str) -> str:
    """What is odd about a seat at `agency` taking this door now, though it is allowed; "" for nothing."""
    dossier = case.dossier
    if door is CLOSE and dossier.final_answer is None:
        return _("Belum ada tanggapan akhir. Laporan baru dapat ditutup sesudahnya.")
    if door is CLOSE and dossier.answer_again_since is not None:
        return _("Balasan terakhir pelapor belum dijawab.")
    if door is CLOSE and any(d.first_answer_at is None and not d.lead for d in dossier.active):
        return _("Masih ada unit pendukung yang belum menjawab.")
    if door is LINK and not dossier.secret and (open_words := open_candidates(dossier)):
        return _(
            "Mungkin perlu disamarkan: %(words)s. Setelah ditautkan, tulisannya terbaca umum; buka Samarkan lebih lanjut sesudahnya.",
            words=", ".join(open_words),
        )
    if door is FOLLOW_UP and stands_in_for_unit(case, agency):
        return _("Laporan ini sedang dipegang unit. Jawaban Anda menggantikan jawaban unit itu.")
    return ""


def stands_in_for_unit(case: Case, agency: str) -> bool:
    """Whether an answer from `agency` would stand for that of the unit which has the report and has not answered."""
    lead = case.dossier.lead
    return lead is not None and lead.first_answer_at is None and case.dossier.desk == agency
