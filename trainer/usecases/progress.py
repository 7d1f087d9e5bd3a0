"""How far people have come with their reports: what reached their desks, what they have done with it, what lies open.

What simulated colleagues did elsewhere is no progress of theirs: a report that the desk before them verified still lies
unanswered at their unit.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from trainer.domain.deadlines import Clock, running
from trainer.domain.dossier import Dossier
from trainer.domain.duties import came_to, first_move_waits, is_open_at
from trainer.domain.history import History
from trainer.domain.run import Run
from trainer.domain.scenario import SeatSpec
from trainer.domain.vocabulary import ADMIN_ROLES, State
from trainer.scoring.people import agency_of
from trainer.scoring.stays import DECIDING, decision_in


@dataclass(frozen=True, slots=True)
class Progress:
    """Reports by their ids. `came`: they lie or lay there; `done`: of those, decided or answered for the first time;
    `open`: something has to be done with them now. A decided report that came back is both done and open.
    """

    came: frozenset[str]
    done: frozenset[str]
    open: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Place:
    """How far one report is at one seat; `done` and `open` only where it came."""

    came: bool
    done: bool = False
    open: bool = False


@dataclass(frozen=True, slots=True)
class RunProgress:
    """How far a run has come, with what it takes to tell it on: every report as it stood, and how far it is at each seat."""

    run: Run
    places: Mapping[str, tuple[Dossier, Mapping[str, _Place]]]

    def at(self, *seats: str) -> Progress:
        """How far these seats have come together. Done is what each of those to whom it came has done."""
        came, undone, left = set(), set(), set()
        for report, (_, by_seat) in self.places.items():
            there = [by_seat[seat] for seat in seats if by_seat[seat].came]
            if there:
                came.add(report)
            if any(not place.done for place in there):
                undone.add(report)
            if any(place.open for place in there):
                left.add(report)
        return Progress(frozenset(came), frozenset(came - undone), frozenset(left))

    @property
    def of_people(self) -> Progress:
        """How far all people have come together; where nobody sits, all seats."""
        taken = [id_ for id_, seat in self.run.seats.items() if seat.person is not None]
        return self.at(*(taken or self.run.seats))


def progress_of(history: History, earlier: RunProgress | None = None) -> RunProgress:
    """How far a run has come. With `earlier`, that of the beginning of the same log in the same world, only reports that
    stand otherwise since are looked at.
    """
    run = history.run
    specs = [seat.spec for seat in run.seats.values()]
    same_seats = earlier is not None and specs == [seat.spec for seat in earlier.run.seats.values()]
    known = earlier.places if earlier is not None and same_seats else {}
    places = {}
    for report, dossier in run.dossiers.items():
        place = known.get(report)
        if place is None or place[0] is not dossier:
            place = (dossier, _places(history, dossier, specs))
        places[report] = place
    return RunProgress(run, places)


def _places(history: History, dossier: Dossier, seats: list[SeatSpec]) -> Mapping[str, _Place]:
    clocks = running(history.run.seats, dossier, history.world)
    decided = _deciders(history, dossier.id)
    return {seat.id: _place(dossier, clocks, seat, seat.agency in decided) for seat in seats}


def _place(dossier: Dossier, clocks: tuple[Clock, ...], seat: SeatSpec, decided: bool) -> _Place:
    if not (decided or came_to(dossier, seat.agency)):
        return _Place(came=False)
    if seat.role in ADMIN_ROLES:
        done = decided or _passed_the_desk(dossier, seat.agency)
    else:
        done = not first_move_waits(dossier, clocks, seat.agency)
    return _Place(came=True, done=done, open=is_open_at(dossier, clocks, seat.agency))


def _deciders(history: History, report: str) -> frozenset[str | None]:
    """The agencies whose people ever took one of the four decisions on a report: one that comes back stays counted."""
    return frozenset(
        agency_of(history.run, recorded)
        for kind in DECIDING
        for recorded, fact in history.of_kind(kind, report)
        if decision_in(fact) is not None
    )


def _passed_the_desk(dossier: Dossier, desk: str) -> bool:
    """Whether a report is past the first decision at a desk without a person's: a colleague sat there, or another office
    took it. One that ran out while it waited for its reporter was decided before.
    """
    return dossier.desk != desk or dossier.state is not State.MASUK
