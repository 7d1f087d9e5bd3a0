"""The answers of a class that wait for a mark or have one: narrowed by report, person and status, in order of time.

Names stay away unless they are asked for: whoever marks sees "Peserta 3", counted in the order of joining.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from trainer.domain.overview import ListedAnswer
from trainer.domain.records import Exercise, Person, RunId
from trainer.web.classroom import classroom_of
from trainer.web.language import gettext as _
from trainer.web.names import shown_name

WAITING, BY_MACHINE, MARKED, ASIDE, ALL = "menunggu", "mesin", "dinilai", "lain", "semua"
APPEALED = "keberatan"
SHOWS = (WAITING, APPEALED, BY_MACHINE, MARKED, ASIDE, ALL)
OLDEST, NEWEST = "lama", "baru"


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the list is narrowed to. `report` and `person` "" for all; `person` is the number in order of joining."""

    report: str = ""
    person: str = ""
    show: str = WAITING
    order: str = OLDEST
    names: bool = False

    def query(self) -> dict[str, Any]:
        """The same as an address carries it; what is as always is left out."""
        usual = Chosen()
        found = {
            "laporan": self.report,
            "peserta": self.person,
            "tampil": self.show if self.show != usual.show else "",
            "urut": self.order if self.order != usual.order else "",
            "nama": "ya" if self.names else "",
        }
        return {name: value for name, value in found.items() if value}


@dataclass(frozen=True, slots=True)
class Queued:
    """One answer and whose it is; `number` is that person's in the order of joining, from 1."""

    person: Person
    number: int
    run: RunId
    answer: ListedAnswer

    @property
    def key(self) -> tuple[RunId, int]:
        """Which answer it is, whatever was said of it since."""
        return self.run, self.answer.seq

    @property
    def status(self) -> str:
        if self.answer.appealed:
            return APPEALED
        if self.answer.waiting:
            return WAITING
        if self.answer.marked:
            return MARKED
        return BY_MACHINE if self.answer.counts else ASIDE


def chosen_from(args: Mapping[str, str]) -> Chosen:
    """What an address asks for; what it does not know counts as not asked for."""
    show, order = args.get("tampil", WAITING), args.get("urut", OLDEST)
    return Chosen(
        report=args.get("laporan", ""),
        person=args.get("peserta", ""),
        show=show if show in SHOWS else WAITING,
        order=order if order in (OLDEST, NEWEST) else OLDEST,
        names=args.get("nama") == "ya",
    )


def queue_of(exercise: Exercise) -> tuple[Queued, ...]:
    """Every answer that people of a class gave, oldest first."""
    classroom = classroom_of(exercise)
    people = {str(each.id): (number, each) for number, each in enumerate(classroom.people, 1)}
    found: list[Queued] = []
    for each in classroom.runs:
        for answer in each.run.answers:
            if answer.person in people:
                number, person = people[answer.person]
                found.append(Queued(person, number, each.row.id, answer))
    return tuple(sorted(found, key=lambda each: (each.answer.at, each.number, each.answer.seq)))


def narrowed(queue: Sequence[Queued], chosen: Chosen) -> tuple[Queued, ...]:
    """What was asked for, in the order that was asked for."""
    found = tuple(
        each
        for each in queue
        if chosen.report in ("", each.answer.report)
        and chosen.person in ("", str(each.number))
        and chosen.show in (ALL, each.status)
    )
    return found if chosen.order == OLDEST else found[::-1]


def next_of_walk(
    queue: Sequence[Queued], chosen: Chosen, here: Queued | None = None
) -> Queued | None:
    """The next answer of the walk after `here`, from the top again at the end; None when there is no other one.

    A walk goes through objections, then through what waits; through what the machine marked where that was chosen.
    """
    around = narrowed(queue, replace(chosen, show=ALL))
    keys = [each.key for each in around]
    at = keys.index(here.key) + 1 if here is not None and here.key in keys else 0
    turn = (*around[at:], *around[:at])
    others = [each for each in turn if not _same(each, here)]
    found = (each for wanted in walked(chosen) for each in others if each.status == wanted)
    return next(found, None)


def left_of_walk(queue: Sequence[Queued], chosen: Chosen, here: Queued) -> int:
    """How many others the walk still leads through, within the report and the person that were chosen."""
    around = narrowed(queue, replace(chosen, show=ALL))
    return sum(each.status in walked(chosen) and not _same(each, here) for each in around)


def first_walk(queue: Sequence[Queued], chosen: Chosen) -> tuple[Queued, Chosen] | None:
    """Where marking begins and what it is narrowed to: what waits goes first, then what the machine alone has marked; None
    when every answer with points has a person's marks.
    """
    by_machine = replace(chosen, show=BY_MACHINE)
    for way in (chosen, by_machine):
        first = next_of_walk(queue, way)
        if first is not None:
            return first, way
    return None


def walked(chosen: Chosen) -> tuple[str, ...]:
    """The standings of the answers that a walk leads through, those that go first before."""
    return (BY_MACHINE,) if chosen.show == BY_MACHINE else (APPEALED, WAITING)


def who(queued: Queued, *, names: bool) -> str:
    """The person as the marker sees them."""
    if names:
        return shown_name(queued.person)
    return _("Peserta %(number)s", number=queued.number)


def _same(one: Queued, other: Queued | None) -> bool:
    return other is not None and one.key == other.key
