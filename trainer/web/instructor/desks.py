"""The desks of a class, one for each person: which run and seat, how far, what was done there.

Where everybody has a run of their own its card tells that. In a shared run a desk has its own figures, taken from the
log: reports that came to its agency, and acts of its person.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from flask import url_for

from trainer.domain.records import Exercise, Person, PersonId, RunCard, RunId
from trainer.domain.run import Seat
from trainer.usecases.seats import Sitting, sittings
from trainer.web.hall import Hall, hall_of
from trainer.web.instructor.deeds import Deeds, deeds_of
from trainer.web.instructor.screen import names_here


@dataclass(frozen=True, slots=True)
class Desk:
    """One person at work. `name`: what this screen calls them. `title` of the seat in a shared run, "" elsewhere. `card`
    and `deeds` None: not yet known. `now`: what the simulated clock of the run shows.
    """

    person: Person
    name: str
    run: RunId
    seat: str
    title: str
    card: RunCard | None
    deeds: Deeds | None
    now: datetime

    @property
    def hand(self) -> bool:
        """Whether they ask for the instructor. Whoever has finished no longer does."""
        run = self.deeds.run if self.deeds is not None else None
        return run is not None and not run.finished and self.seat in run.hands

    def href(self, report: str = "") -> str:
        """The way over this person's shoulder: to the inbox or to one report."""
        seat = self.seat if self.title else None
        if report:
            return url_for("desk.report", run=self.run, report=report, meja=seat)
        return url_for("desk.inbox", run=self.run, meja=seat)

    @property
    def open(self) -> int:
        """Reports with which this person has to do something now."""
        progress = self.deeds.progress.get(self.seat) if self.deeds is not None else None
        return len(progress.open) if progress is not None else 0

    @property
    def messages_href(self) -> str:
        """The way over this person's shoulder to what reached them beside reports."""
        return url_for("messages.messages", run=self.run, meja=self.seat if self.title else None)


Desks = Mapping[PersonId, Desk]
"""By person, in the order of joining."""


def desks_of(exercise: Exercise) -> Desks:
    """The desks of everybody in a class who has one."""
    hall = hall_of(exercise)
    if exercise.shared:
        return _desks_together(hall)
    runs = {each.row.person: each for each in hall.runs}
    found = {}
    names = names_here(hall.people)
    for person in hall.people:
        if (loaded := runs.get(person.id)) is None:
            continue
        card = loaded.card
        deeds = deeds_of(loaded) if card else None
        own = deeds.run.seat_of(person.id) if deeds else None
        card = with_replies(card, deeds) if card and deeds else card
        seat = own.spec.id if own else ""
        found[person.id] = Desk(
            person, names[person.id], loaded.row.id, seat, "", card, deeds, loaded.now
        )
    return found


def free_seats_of(exercise: Exercise) -> tuple[Seat, ...]:
    """Seats of a shared run that simulated colleagues play; () where nobody shares."""
    runs = hall_of(exercise).runs if exercise.shared else ()
    seats = runs[0].run.seats.values() if runs else ()
    return tuple(seat for seat in seats if seat.person is None)


def _desks_together(hall: Hall) -> Desks:
    together = next(iter(hall.runs), None)
    if together is None or together.card is None:
        return {}
    card, deeds = together.card, deeds_of(together)
    names = names_here(hall.people)
    return {
        each.person.id: _desk_of(
            each, names[each.person.id], card, _deeds_of_seat(deeds, each), together.now
        )
        for each in sittings(hall.people, hall.runs)
    }


def with_replies(card: RunCard, deeds: Deeds) -> RunCard:
    """The card when a reply to a message was the last act: a card itself knows acts on reports alone."""
    newest = deeds.replies[-1] if deeds.replies else None
    last = card.last_action_at_wall
    if newest is None or (last is not None and last >= newest.at):
        return card
    return replace(card, doing=f"replying:{newest.verdict}", last_action_at_wall=newest.at)


def _desk_of(sitting: Sitting, name: str, card: RunCard, deeds: Deeds, now: datetime) -> Desk:
    person, seat = sitting.person, sitting.seat
    title = deeds.run.seat(seat).spec.title
    own = with_replies(_card_of_seat(card, deeds, seat, person.id), deeds)
    return Desk(person, name, sitting.row.id, seat, title, own, deeds, now)


def _card_of_seat(card: RunCard, deeds: Deeds, seat: str, person: PersonId) -> RunCard:
    """The card of the run as it would look for one seat alone; `deeds` are those of that seat."""
    agency = deeds.run.seat(seat).spec.agency
    progress = deeds.progress[seat]
    mine = [deeds.run.dossiers[id_] for id_ in progress.came]
    doing, last_action = deeds.latest.get(person, ("inbox", None))
    return replace(
        card,
        person=person,
        arrived=len(progress.came),
        decided=len(progress.done),
        late=sum(flag.agency == agency for d in mine for flag in d.flags),
        critical=len(deeds.faults),
        doing=doing,
        last_action_at_wall=last_action,
    )


def _deeds_of_seat(deeds: Deeds, sitting: Sitting) -> Deeds:
    presses = tuple(each for each in deeds.presses if each.person == sitting.person.id)
    replies = tuple(each for each in deeds.replies if each.person == sitting.person.id)
    faults = tuple(each for each in deeds.faults if each.seat == sitting.seat)
    return replace(deeds, presses=presses, replies=replies, faults=faults)
