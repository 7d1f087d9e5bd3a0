"""How far people have come with their reports: what reached their desks, what they have done with it, what lies open.

What simulated colleagues did elsewhere is no progress of theirs: a report that the desk before them verified still lies
unanswered at their unit.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from trainer.domain.deadlines import running
from trainer.domain.dossier import Dossier
from trainer.domain.duties import came_to, first_move_waits, is_open_at
from trainer.domain.history import History
from trainer.domain.scenario import SeatSpec
from trainer.domain.vocabulary import ADMIN_ROLES, State
from trainer.scoring.people import agency_of
from trainer.scoring.stays import decision_in


@dataclass(frozen=True, slots=True)
class Progress:
    """Reports by their ids. `came`: they lie or lay there; `done`: of those, decided or answered for the first time;
    `open`: something has to be done with them now. A decided report that came back is both done and open.
    """

    came: frozenset[str]
    done: frozenset[str]
    open: frozenset[str]


def progress_at(history: History, seat: SeatSpec) -> Progress:
    """How far one seat has come."""
    decided = _decided_at(history, seat.agency)
    came, done, left = set(), set(), set()
    for id_, dossier in history.run.dossiers.items():
        if not (came_to(dossier, seat.agency) or id_ in decided):
            continue
        clocks = running(history.run.seats, dossier, history.world)
        came.add(id_)
        if is_open_at(dossier, clocks, seat.agency):
            left.add(id_)
        if seat.role not in ADMIN_ROLES:
            has_done = not first_move_waits(dossier, clocks, seat.agency)
        else:
            has_done = id_ in decided or _passed_the_desk(dossier, seat.agency)
        if has_done:
            done.add(id_)
    return Progress(frozenset(came), frozenset(done), frozenset(left))


def progress_of_people(history: History) -> Progress:
    """How far all people of a run have come together; where nobody sits, all its seats. Done is what each of those to
    whom it came has done.
    """
    seats = history.run.seats.values()
    taken = [seat.spec for seat in seats if seat.person is not None]
    each = [progress_at(history, spec) for spec in taken or [seat.spec for seat in seats]]
    came = _union(one.came for one in each)
    undone = _union(one.came - one.done for one in each)
    return Progress(came, came - undone, _union(one.open for one in each))


def _union(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*sets)


def _decided_at(history: History, agency: str) -> frozenset[str]:
    """The reports on which people of an agency ever took one of the four decisions: one that comes back stays counted."""
    return frozenset(
        recorded.report
        for recorded in history.events
        if recorded.report is not None
        and decision_in(recorded.fact) is not None
        and agency_of(history.run, recorded) == agency
    )


def _passed_the_desk(dossier: Dossier, desk: str) -> bool:
    """Whether a report is past the first decision at a desk without a person's: a colleague sat there, or another office
    took it. One that ran out while it waited for its reporter was decided before.
    """
    return dossier.desk != desk or dossier.state is not State.MASUK
