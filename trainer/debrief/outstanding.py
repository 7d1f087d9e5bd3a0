"""For whom a report still waited when a run ended, and which limits still ran: what was not due by then is nobody's omission.

Read from the last state of the run; nothing is judged here.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from trainer.domain.deadlines import Clock, ClockKind, lead_agency, running
from trainer.domain.history import History
from trainer.domain.vocabulary import State
from trainer.scoring.ending import ended_by_itself


class Outstanding(StrEnum):
    """Whose turn it was."""

    UNIT = "unit"
    """A unit held the report and had not given its final answer."""
    REPORTER = "reporter"
    """Something was asked of the reporter."""


BY_PEOPLE = (
    ClockKind.VERIFIKASI,
    ClockKind.INSTANSI,
    ClockKind.UNIT,
    ClockKind.JAWAB_ULANG,
    ClockKind.JANJI,
    ClockKind.KELAS,
)
"""Clocks that somebody who plays may have to beat."""


def still_running(history: History, report: str) -> tuple[Clock, ...]:
    """The limits of people on a report that had not run out when the run was ended early, the nearest first; () where the
    run came to its own end, and while it goes on.
    """
    run, dossier = history.run, history.dossier(report)
    end = ended_early_at(history)
    if end is None:
        return ()
    played = _played(history)
    found = [
        clock
        for clock in running(run.seats, dossier, history.world)
        if clock.kind in BY_PEOPLE
        and clock.due_at is not None
        and clock.due_at > end
        and (clock.agency in played or lead_agency(dossier) in played)
    ]
    return tuple(sorted(found, key=lambda clock: (clock.due_at, clock.kind)))


def ended_early_at(history: History) -> datetime | None:
    """When somebody ended the run before its own end; None where nobody did."""
    return None if ended_by_itself(history) else history.run.finished_at


def is_unanswered(history: History, report: str) -> bool:
    """Whether the citizen wrote again on a report of people who play, and it still waits for their answer."""
    dossier = history.dossier(report)
    return (
        dossier.state is State.PROSES
        and dossier.answer_again_since is not None
        and lead_agency(dossier) in _played(history)
    )


def _played(history: History) -> frozenset[str]:
    """Agencies where a person sits."""
    seats = history.run.seats.values()
    return frozenset(seat.spec.agency for seat in seats if seat.person is not None)


def outstanding_of(history: History, report: str) -> Outstanding | None:
    """Whose turn it was on a report when the run ended; None while the run goes on, or when nobody's was."""
    if not history.run.finished:
        return None
    dossier = history.dossier(report)
    if dossier.state is State.TUNDA:
        return Outstanding.REPORTER
    if dossier.lead is not None and dossier.final_answer is None:
        return Outstanding.UNIT
    return None
