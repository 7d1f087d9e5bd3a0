"""What several facts do to a report alike: its dispositions opened and ended, its clocks stopped, its way back."""

from __future__ import annotations

from datetime import datetime

from trainer.domain.dossier import Disposition, Dossier, Pause, Raised
from trainer.domain.replacing import replace
from trainer.domain.vocabulary import Flag, State


def without_flags(
    dossier: Dossier, *flags: Flag, of: tuple[str, ...] | None = None
) -> tuple[Raised, ...]:
    """The standing flags but for these; with `of` only those of these agencies are taken down."""
    return tuple(
        raised
        for raised in dossier.flags
        if raised.flag not in flags or (of is not None and raised.agency not in of)
    )


def opened_dispositions(
    lead: str | None, supporting: tuple[str, ...], note: str, at: datetime
) -> tuple[Disposition, ...]:
    """The hold of each of these units from `at` on; `lead` None where only helpers come."""
    heads = (Disposition(lead, True, at, note),) if lead else ()
    return heads + tuple(Disposition(unit, False, at, note) for unit in supporting)


def ended_dispositions(dossier: Dossier, at: datetime, why: str) -> tuple[Disposition, ...]:
    """Every open disposition ended."""
    return tuple(
        d if d.ended_at is not None else replace(d, ended_at=at, ended_by=why)
        for d in dossier.dispositions
    )


def closed_pauses(dossier: Dossier, at: datetime) -> tuple[Pause, ...]:
    """The stretches in TUNDA, the open one ended."""
    return tuple(p if p.until is not None else replace(p, until=at) for p in dossier.pauses)


def all_clocks_ended(dossier: Dossier, at: datetime) -> Dossier:
    """Closing or archiving ends every clock and takes every flag down (ref. 3.5)."""
    return replace(
        dossier,
        dispositions=ended_dispositions(dossier, at, "closed")
        if dossier.state is State.ARSIP
        else _relieved(dossier, at),
        answer_again_since=None,
        countdown_since=None,
        promised=None,
        postponement=None,
        pauses=closed_pauses(dossier, at),
        flags=(),
        deletion_asked_at=None,
    )


def _relieved(dossier: Dossier, at: datetime) -> tuple[Disposition, ...]:
    """The units keep sight of a finished report, but no clock of theirs wakes up if it is reopened."""
    return tuple(
        replace(d, relieved_at=at)
        if d.ended_at is None and d.first_answer_at is None and d.relieved_at is None
        else d
        for d in dossier.dispositions
    )


def back_at_desk(dossier: Dossier, at: datetime, why: str) -> Dossier:
    """No unit holds it any more: the desk owes a disposition or an answer anew."""
    return replace(
        dossier,
        state=State.TERVERIFIKASI,
        dispositions=ended_dispositions(dossier, at, why),
        at_agency_since=at,
        countdown_since=None,
        promised=None,
        answer_again_since=None,
        limit_met_at=None,
        flags=without_flags(dossier, Flag.TERLAMBAT, Flag.JANJI_LEWAT),
        escalated_to=None,
    )


def back_in_masuk(dossier: Dossier, at: datetime) -> Dossier:
    """It waits for its first decision again: clock V starts anew."""
    return replace(
        dossier,
        state=State.MASUK,
        arrived_at_desk=at,
        postponement=None,
        at_agency_since=None,
        taken_up_at=None,
    )


def at_desk(dossier: Dossier, desk: str) -> Dossier:
    """The report at another desk: it starts without flags, and no longer together with a report of the old one."""
    return replace(dossier, desk=desk, linked_to=None, flags=())
