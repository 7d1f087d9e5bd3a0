"""The seats of a class that shares one run, as everybody in it may read them: who sits where, and what is free."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.domain.records import Exercise, Person
from trainer.domain.scenario import SeatSpec
from trainer.usecases.seats import seats_of, shared_run
from trainer.usecases.services import Services
from trainer.web.language import gettext as _
from trainer.web.names import names_for_all
from trainer.web.sentences import WORK


@dataclass(frozen=True, slots=True)
class SeatRow:
    """One seat. `who` has it, "" while it is free; `mine`: whoever looks."""

    id: str
    title: str
    agency: str
    work: str
    who: str
    mine: bool

    @property
    def who_words(self) -> str:
        if self.mine:
            return _("%(name)s (Anda)", name=self.who)
        return self.who or _("kosong")

    @property
    def wall_words(self) -> str:
        """Who sits there, as a hall reads it while it waits."""
        return self.who or _("menunggu peserta")


@dataclass(frozen=True, slots=True)
class Seating:
    """Every seat in the scenario's order. `simulated`: what happens with a seat that stays free."""

    rows: tuple[SeatRow, ...]
    simulated: str

    @property
    def free(self) -> tuple[SeatRow, ...]:
        return tuple(row for row in self.rows if not row.who)

    @property
    def full(self) -> bool:
        """Whether nobody else finds a seat."""
        return not self.free

    @property
    def taken(self) -> tuple[SeatRow, ...]:
        return tuple(row for row in self.rows if row.who)

    @property
    def mine(self) -> SeatRow | None:
        return next((row for row in self.rows if row.mine), None)


def seating_of(services: Services, exercise: Exercise, me: Person | None = None) -> Seating:
    """The seats of a class that shares its run."""
    world = services.library.world(exercise.scenario, exercise.content_hash)
    people = services.directory.people(exercise.id)
    names = names_for_all(exercise, people)
    taken = seats_of(services, shared_run(services, exercise).id)

    def row(spec: SeatSpec) -> SeatRow:
        who = taken.get(spec.id)
        return SeatRow(
            id=spec.id,
            title=spec.title,
            agency=world.region.agency(spec.agency).short,
            work=str(WORK[spec.role]),
            who=names.get(who, "") if who is not None else "",
            mine=me is not None and who == me.id,
        )

    rows = tuple(row(spec) for spec in world.scenario.seats)
    return Seating(rows, _("Meja yang kosong dijalankan oleh rekan simulasi."))
