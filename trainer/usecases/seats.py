"""Who sits where in a class: everybody at the first seat of a run of their own, or all of them in one shared run.

The log of a run says who has a seat, and nothing else does: two who reach for one seat race for the log, and the second
reads there that it is taken. A seat without a person is played by a simulated colleague.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from trainer.domain import events as e
from trainer.domain.errors import InvalidInput, NotAllowed, NotFound, Problem
from trainer.domain.records import Exercise, ExerciseId, Person, PersonId, RunId, RunRow
from trainer.domain.refusals import Refusal, Wrong
from trainer.domain.run import Outline
from trainer.usecases.acting import change
from trainer.usecases.listing import listed_run
from trainer.usecases.loading import LoadedRun, RunInSight
from trainer.usecases.services import Services


@dataclass(frozen=True, slots=True)
class Sitting:
    """A person at a seat of a run."""

    person: Person
    row: RunRow
    seat: str


def shared_run(services: Services, exercise: Exercise) -> RunRow:
    """The one run of a class that plays together. Raises NotFound."""
    row = next(iter(services.directory.runs(exercise.id)), None)
    if not exercise.shared or row is None:
        raise NotFound("run", exercise.id)
    return row


def seats_of(services: Services, run: RunId) -> Mapping[str, PersonId | None]:
    """Who has each seat of a run, in the scenario's order; None for a seat that nobody took."""
    return people_at(listed_run(services, run).run)


def people_at(run: Outline) -> Mapping[str, PersonId | None]:
    """The same of a run that is at hand."""
    return {seat: PersonId(s.person) if s.person else None for seat, s in run.seats.items()}


def seat_of(services: Services, run: RunId, person: PersonId) -> str | None:
    """The seat that somebody has in a run, None without one."""
    return next((seat for seat, who in seats_of(services, run).items() if who == person), None)


def run_of(services: Services, exercise: Exercise, person: PersonId) -> RunRow | None:
    """The run in which somebody of a class has a seat, None without one."""
    if not exercise.shared:
        return services.directory.run_of(exercise.id, person)
    row = shared_run(services, exercise)
    return row if seat_of(services, row.id, person) is not None else None


def sittings(people: Iterable[Person], runs: Iterable[RunInSight]) -> tuple[Sitting, ...]:
    """Who of these people has a seat in these runs, in the order of the people."""
    at = {
        person: (each.row, seat)
        for each in runs
        for seat, person in people_at(each.run).items()
        if person is not None
    }
    return tuple(Sitting(each, *at[each.id]) for each in people if each.id in at)


def take_seat(services: Services, exercise: ExerciseId, person: PersonId, seat: str) -> LoadedRun:
    """Sit down at a free seat of a shared run. Before the class begins somebody may move; later everybody stays.

    Raises NotFound for a seat that is none, InvalidInput `seat` `taken` when somebody else has it, NotAllowed once the
    class is over.
    """
    found = services.directory.exercise(exercise)
    if found is None:
        raise NotFound("exercise", exercise)
    if found.state == "ended":
        raise NotAllowed(Refusal.CLASS_ENDED, "seat")

    def facts(loaded: LoadedRun) -> Iterable[e.Fact]:
        wanted, own = loaded.run.seat(seat), loaded.run.seat_of(person)
        if own is not None and (own.spec.id == seat or found.state != "open"):
            return ()
        if wanted.person is not None:
            raise InvalidInput(Problem("seat", Wrong.TAKEN, {"title": wanted.spec.title}))
        left = () if own is None else (e.SeatLeft(own.spec.id, person),)
        return (*left, e.SeatTaken(seat, person))

    return change(services, shared_run(services, found).id, facts)


def free_seat(services: Services, exercise: ExerciseId, seat: str) -> LoadedRun:
    """The instructor frees a seat of a shared run: a simulated colleague goes on, and somebody else may sit down.

    What was done from it stays. A seat that nobody has stays as it is. Raises NotFound, NotAllowed once the class is over.
    """
    found = services.directory.exercise(exercise)
    if found is None:
        raise NotFound("exercise", exercise)
    if found.state == "ended":
        raise NotAllowed(Refusal.CLASS_ENDED, "seat")

    def facts(loaded: LoadedRun) -> Iterable[e.Fact]:
        person = loaded.run.seat(seat).person
        return () if person is None else (e.SeatLeft(seat, person),)

    return change(services, shared_run(services, found).id, facts)
