"""What an agency still has to do with a report: its first move, or a new answer. Read off the clocks that run."""

from __future__ import annotations

from collections.abc import Iterable

from trainer.domain.deadlines import Clock, ClockKind
from trainer.domain.dossier import Dossier

FIRST_MOVES = (ClockKind.VERIFIKASI, ClockKind.INSTANSI, ClockKind.UNIT)
"""Clocks that run while an agency has not yet decided what happens to a report, or not yet answered it."""


def came_to(dossier: Dossier, agency: str) -> bool:
    """Whether a report lies or lay at an agency, as far as its dossier tells."""
    return (
        agency in (dossier.desk, dossier.escalated_to)
        or any(each.unit == agency for each in dossier.dispositions)
        or any(each.agency == agency for each in dossier.returns)
        or any(where == agency for _seat, where in dossier.opened)
    )


def first_move_waits(dossier: Dossier, clocks: Iterable[Clock], agency: str) -> bool:
    """Whether an agency still has to take its first decision: verify or dispose, for a unit to answer. `clocks`: those
    that run on the report.
    """
    if dossier.taken_up_at is not None:
        return False
    return any(clock.agency == agency and clock.kind in FIRST_MOVES for clock in clocks)


def is_open_at(dossier: Dossier, clocks: Iterable[Clock], agency: str) -> bool:
    """Whether an agency's first move waits, or a new answer to a reporter who replied."""
    clocks = tuple(clocks)
    again = any(clock.agency == agency and clock.kind is ClockKind.JAWAB_ULANG for clock in clocks)
    return again or first_move_waits(dossier, clocks, agency)
