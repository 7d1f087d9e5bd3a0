"""What instructor and people do with each other while a class runs: hands, words to everybody, more time, the debrief."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from trainer.debrief.release import WITHHELD, is_withheld
from trainer.domain import events as e
from trainer.domain.errors import InvalidInput, NotAllowed, NotFound, Problem
from trainer.domain.records import Exercise, ExerciseId, PersonId, RunId
from trainer.domain.refusals import Refusal, Wrong
from trainer.usecases.acting import actor_at, change, change_all
from trainer.usecases.loading import LoadedRun, RunInSight
from trainer.usecases.services import Services

MESSAGE_MAX_CHARS = 500
MAX_EXTRA_DAYS = 5
"""Working days that may be added at once; a longer class is another scenario."""


def raise_hand(services: Services, run: RunId, seat: str, person: PersonId) -> LoadedRun:
    """Ask for the instructor from a seat. A hand that is up stays up. Raises NotFound when the seat is not theirs."""

    def facts(loaded: LoadedRun) -> Iterable[e.Fact]:
        actor_at(loaded.run, seat, person)
        return () if seat in loaded.run.hands else (e.HandRaised(seat),)

    return change(services, run, facts, seat=seat, person=person)


def lower_hand(services: Services, run: RunId, seat: str, person: PersonId | None) -> LoadedRun:
    """Take a hand down: by the one who sits there, or with `person` None by the instructor. Raises NotFound."""

    def facts(loaded: LoadedRun) -> Iterable[e.Fact]:
        if person is not None:
            actor_at(loaded.run, seat, person)
        by = "instructor" if person is None else "self"
        return (e.HandLowered(seat, by),) if seat in loaded.run.hands else ()

    if person is None:
        return change(services, run, facts)
    return change(services, run, facts, seat=seat, person=person)


def broadcast(
    services: Services, exercise: ExerciseId, text: str, command_id: str | None = None
) -> Exercise:
    """Say something to everybody who works. `command_id` makes a second tap of one button a no-op.

    Raises InvalidInput (`text` required or too long), NotAllowed when nobody works.
    """
    message = text.strip()
    if not message:
        raise InvalidInput(Problem("text", Wrong.REQUIRED))
    if len(message) > MESSAGE_MAX_CHARS:
        raise InvalidInput(Problem("text", Wrong.TOO_LONG, {"max": str(MESSAGE_MAX_CHARS)}))

    def facts(loaded: LoadedRun) -> Iterable[e.Fact]:
        return () if loaded.run.finished else (e.MessageSent(message),)

    return _in_every_run(services, exercise, "broadcast", facts, command_id)


def extend(
    services: Services,
    exercise: ExerciseId,
    working_days: int,
    run: RunId | None = None,
    command_id: str | None = None,
) -> Exercise:
    """Give more time: `working_days` (1 to `MAX_EXTRA_DAYS`) of simulated time for everybody who works, or in `run` alone.

    Raises InvalidInput, NotFound for a run of another class, NotAllowed when nobody works or the run is over.
    """
    if not 1 <= working_days <= MAX_EXTRA_DAYS:
        values = {"min": "1", "max": str(MAX_EXTRA_DAYS)}
        raise InvalidInput(Problem("working_days", Wrong.OUT_OF_RANGE, values))

    def facts(loaded: LoadedRun) -> Iterable[e.Fact]:
        if loaded.run.finished or loaded.run.ends_at is None:
            return ()
        return (e.RunExtended(later_end(loaded, working_days)),)

    return _in_every_run(services, exercise, "extend", facts, command_id, run)


def later_end(loaded: LoadedRun, working_days: int) -> datetime:
    """The close of the office so many working days after a run's end. Raises CalendarGap."""
    calendar, ends_at = loaded.world.calendar, loaded.run.ends_at
    assert ends_at is not None, "a run knows its end from its first event on"
    last = calendar.add_working_days(calendar.in_zone(ends_at).date(), working_days)
    return datetime.combine(last, calendar.hours.closes, calendar.opening(last).tzinfo)


def release_feedback(services: Services, exercise: ExerciseId) -> Exercise:
    """Let out in every run what the policy withheld; whoever still works reads it at the end. Twice does nothing more."""
    found = _exercise(services, exercise)

    def facts(loaded: LoadedRun) -> Iterable[e.Fact]:
        return (e.FeedbackReleased(),) if is_withheld(loaded.run) else ()

    change_all(services, found.id, facts)
    return found


def holds_back(exercise: Exercise, runs: Sequence[RunInSight]) -> bool:
    """Whether a debrief of this class, whose runs these are, still waits for the instructor, who may have opened it
    already; before anybody has come, whether it will.
    """
    if exercise.feedback != WITHHELD:
        return False
    if not runs:
        return exercise.state != "ended"
    return any(is_withheld(each.run) for each in runs)


def _in_every_run(
    services: Services,
    exercise: ExerciseId,
    action: str,
    facts: Callable[[LoadedRun], Iterable[e.Fact]],
    command_id: str | None,
    only: RunId | None = None,
) -> Exercise:
    """Record the same in every run that goes on, or in one of them. Raises NotAllowed when none goes on."""
    found = _exercise(services, exercise)
    if found.state == "ended":
        raise NotAllowed(Refusal.CLASS_ENDED, action)
    if only is not None and all(row.id != only for row in services.directory.runs(found.id)):
        raise NotFound("run", only)

    def goes_on(loaded: LoadedRun) -> bool:
        return only in (None, loaded.row.id) and not loaded.run.finished

    if not change_all(services, found.id, facts, only=goes_on, command_id=command_id):
        raise NotAllowed(Refusal.NO_RUN_LEFT, action)
    return found


def _exercise(services: Services, exercise: ExerciseId) -> Exercise:
    found = services.directory.exercise(exercise)
    if found is None:
        raise NotFound("exercise", exercise)
    return found
