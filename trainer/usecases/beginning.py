"""The first lines of a run: what it is played with, its clock, and who sits down."""

from __future__ import annotations

from collections.abc import Iterable

from trainer.domain import events as e
from trainer.domain.clock import Mode, SimClock
from trainer.domain.events import Fact
from trainer.domain.records import CLASS_CLOCK, Exercise, Person, RunId, RunRow
from trainer.domain.run import Outline
from trainer.domain.scenario import Scenario, run_end
from trainer.usecases.acting import change
from trainer.usecases.listing import listed
from trainer.usecases.loading import LoadedRun
from trainer.usecases.services import Services

SECONDS_PER_DAY = 24 * 60 * 60


def start_run(
    services: Services, exercise: Exercise, person: Person | None, seat: str | None = None
) -> RunId:
    """A run of its own for one person, from the scenario's beginning or, if it says so, at the class's clock.

    `person` None: the run that a class shares, with every seat free.
    """
    run = RunId(services.tokens.new_id())
    whose = person.id if person is not None else None
    services.directory.add_run(RunRow(run, exercise.id, whose, services.wall.now()))
    world = services.library.world(exercise.scenario, exercise.content_hash)
    scenario = world.scenario

    donor = _first_going_on(services, exercise, run)

    def facts(loaded: LoadedRun) -> Iterable[Fact]:
        own_end = run_end(scenario, world.calendar)
        ends_at = donor.ends_at if donor is not None and donor.ends_at is not None else own_end
        yield e.RunStarted(
            exercise.scenario,
            exercise.content_hash,
            scenario.profile,
            exercise.seed,
            scenario.seats,
            max(own_end, ends_at),
            exercise.feedback,
        )
        clock = donor.clock if donor is not None else None
        yield e.ClockChanged(clock or _own_clock(exercise, scenario, loaded), "start")
        if person is not None:
            yield e.SeatTaken(seat or scenario.seats[0].id, person.id)

    change(services, run, facts)
    _follow_the_class(services, exercise, run)
    return run


def _follow_the_class(services: Services, exercise: Exercise, run: RunId) -> None:
    """Stop or start the new clock if the class was started or paused while the run was made."""
    now = services.directory.exercise(exercise.id)
    runs_on = now is not None and now.state == "running"

    def facts(loaded: LoadedRun) -> Iterable[Fact]:
        clock = loaded.run.clock
        if clock is None or clock.paused != runs_on:
            return ()
        if runs_on:
            return (e.ClockChanged(clock.resumed_at(loaded.wall), "resume"),)
        return (e.ClockChanged(clock.paused_at(loaded.wall, loaded.world.calendar), "pause"),)

    if now is not None and now.state != "ended":
        change(services, run, facts)


def _first_going_on(services: Services, exercise: Exercise, new: RunId) -> Outline | None:
    """The run whose clock and end a late joiner gets where the class's clock holds; None where each has an own."""
    scenario = services.library.world(exercise.scenario, exercise.content_hash).scenario
    if (exercise.late_join or scenario.late_join) != CLASS_CLOCK:
        return None
    found = services.directory.all_found(exercise.id)
    others = listed(services, [each for each in found if each.row.id != new])
    return next(
        (
            run
            for run in (each.run for each in others)
            if run.clock is not None and not run.finished
        ),
        None,
    )


def _own_clock(exercise: Exercise, scenario: Scenario, loaded: LoadedRun) -> SimClock:
    return SimClock(
        mode=Mode(exercise.clock_mode),
        sim_anchor=scenario.starts_at,
        wall_anchor=loaded.wall,
        paused=exercise.state != "running",
        **speeds_of(exercise.minutes_per_working_day),
    )


def speeds_of(minutes: float) -> dict[str, float]:
    """A pace for both modes: so many minutes for a working day, or for a calendar day."""
    return {
        "sim_seconds_per_wall_second": SECONDS_PER_DAY / (minutes * 60),
        "wall_seconds_per_working_day": minutes * 60,
    }
