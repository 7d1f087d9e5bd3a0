"""The desks of a class, one for each person: which run and seat, how far, what was done there.

Where everybody has a run of their own its card tells that. In a shared run a desk has its own figures: reports that came to
its agency, and acts of its person.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from flask import url_for

from trainer.domain.overview import Overview
from trainer.domain.records import Exercise, Person, PersonId, RunCard, RunId
from trainer.domain.run import Seat
from trainer.usecases.listing import ListedRun
from trainer.usecases.seats import Sitting, sittings
from trainer.web.classroom import Classroom, classroom_of
from trainer.web.instructor.screen import names_here


@dataclass(frozen=True, slots=True)
class Desk:
    """One person at work. `name`: what this screen calls them. `title` of the seat in a shared run, "" elsewhere. `card`
    and `overview` None: not yet known; in a shared run both tell of this person's part. `now`: what the simulated clock of
    the run shows. `address`: where the desk stands, with a slash at its end.
    """

    person: Person
    name: str
    run: RunId
    seat: str
    title: str
    card: RunCard | None
    overview: Overview | None
    now: datetime
    address: str

    @property
    def hand(self) -> bool:
        """Whether they ask for the instructor. Whoever has finished no longer does."""
        return self.works and self.overview is not None and self.seat in self.overview.hands

    @property
    def works(self) -> bool:
        """Whether their run goes on."""
        return self.overview is not None and not self.overview.finished

    def href(self, report: str = "") -> str:
        """The way over this person's shoulder: to the inbox or to one report."""
        return self._within(f"laporan/{report}" if report else "")

    @property
    def open(self) -> int:
        """Reports with which this person has to do something now."""
        figures = self.overview.figures.get(self.seat) if self.overview is not None else None
        return figures.open if figures is not None else 0

    @property
    def messages_href(self) -> str:
        """The way over this person's shoulder to what reached them beside reports."""
        return self._within("pesan")

    def _within(self, page: str) -> str:
        return f"{self.address}{page}?meja={self.seat}" if self.title else f"{self.address}{page}"


Desks = Mapping[PersonId, Desk]
"""By person, in the order of joining."""


def desks_of(exercise: Exercise) -> Desks:
    """The desks of everybody in a class who has one."""
    classroom = classroom_of(exercise)
    if exercise.shared:
        return _desks_together(classroom)
    runs = {each.row.person: each for each in classroom.runs}
    address_of = _addresses()
    found = {}
    names = names_here(classroom.people)
    for person in classroom.people:
        if (loaded := runs.get(person.id)) is None:
            continue
        card = loaded.card
        overview = loaded.run if card else None
        own = loaded.run.seat_of(person.id)
        card = with_replies(card, loaded.run, person.id) if card else None
        seat = own.spec.id if own else ""
        found[person.id] = Desk(
            person,
            names[person.id],
            loaded.row.id,
            seat,
            "",
            card,
            overview,
            loaded.now,
            address_of(loaded.row.id),
        )
    return found


def _addresses() -> Callable[[RunId], str]:
    """Where the desk of each run stands. The router is asked once for a page: ids of runs need no quoting."""
    before, _, after = url_for("desk.inbox", run="-").rpartition("-")
    return lambda run: f"{before}{run}{after}"


def free_seats_of(exercise: Exercise) -> tuple[Seat, ...]:
    """Seats of a shared run that simulated colleagues play; () where nobody shares."""
    runs = classroom_of(exercise).runs if exercise.shared else ()
    seats = runs[0].run.seats.values() if runs else ()
    return tuple(seat for seat in seats if seat.person is None)


def _desks_together(classroom: Classroom) -> Desks:
    together = next(iter(classroom.runs), None)
    if together is None or together.card is None:
        return {}
    names, address = names_here(classroom.people), _addresses()(together.row.id)
    return {
        each.person.id: _desk_of(each, names[each.person.id], together, together.card, address)
        for each in sittings(classroom.people, classroom.runs)
    }


def with_replies(card: RunCard, run: Overview, person: PersonId) -> RunCard:
    """The card when a reply to a message was the last act: a card itself knows acts on reports alone."""
    newest = next((each for each in reversed(run.replies) if each.person == person), None)
    last = card.last_action_at_wall
    if newest is None or (last is not None and last >= newest.at):
        return card
    return replace(card, doing=f"replying:{newest.verdict}", last_action_at_wall=newest.at)


def _desk_of(sitting: Sitting, name: str, together: ListedRun, card: RunCard, address: str) -> Desk:
    person, seat, run = sitting.person, sitting.seat, together.run
    own = _part_of(run, sitting)
    figured = with_replies(_card_of_seat(card, own, seat, person.id), own, person.id)
    title = run.seat(seat).spec.title
    return Desk(person, name, sitting.row.id, seat, title, figured, own, together.now, address)


def _card_of_seat(card: RunCard, own: Overview, seat: str, person: PersonId) -> RunCard:
    """The card of the run as it would look for one seat alone; `own` is that seat's part of the overview."""
    figures, last = own.figures[seat], own.latest.get(person)
    return replace(
        card,
        person=person,
        arrived=figures.came,
        decided=figures.done,
        late=figures.late,
        critical=len(own.faults),
        doing=last.doing if last is not None else "inbox",
        last_action_at_wall=last.at if last is not None else None,
    )


def _part_of(run: Overview, sitting: Sitting) -> Overview:
    return replace(
        run,
        presses=tuple(each for each in run.presses if each.person == sitting.person.id),
        replies=tuple(each for each in run.replies if each.person == sitting.person.id),
        faults=tuple(each for each in run.faults if each.seat == sitting.seat),
    )
