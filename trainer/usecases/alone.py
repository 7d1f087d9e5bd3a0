"""A learner alone who comes and goes: time away does not pass, and only the desk where they are goes on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from trainer.domain import events as e
from trainer.domain.events import Fact
from trainer.domain.records import Person
from trainer.usecases.acting import change
from trainer.usecases.exercises import AWAY_AFTER, pause
from trainer.usecases.loading import LoadedRun, caught_up, load, load_class
from trainer.usecases.services import Services

PRESENCE = timedelta(seconds=30)
"""How often it is noted that a learner alone is still there: often enough not to count as away."""


def come_back(services: Services, run: LoadedRun, person: Person) -> LoadedRun:
    """Look at a run of a learner alone. Time away beyond `AWAY_AFTER` did not pass, other runs of the learner wait,
    and a run that is over ends the exercise.
    """
    if run.exercise.join_code is not None:
        return run
    if person.last_seen_at is not None:
        run = _without_absence(services, run, person.last_seen_at)
        _let_others_wait(services, run, person.last_seen_at)
        if run.wall - person.last_seen_at > PRESENCE:
            services.directory.seen_now(person.id, run.wall)
    if caught_up(run).run.finished and run.exercise.state != "ended":
        services.directory.set_exercise_state(run.exercise.id, "ended", run.wall)
        run = load(services, run.row.id)
    return run


def _let_others_wait(services: Services, here: LoadedRun, last_seen: datetime) -> None:
    """One learner works at one desk: presence here must not let the clock of another run go on unseen."""
    for other in services.directory.exercises_of(here.exercise.owner):
        if other.join_code is None and other.state == "running" and other.id != here.exercise.id:
            for loaded in load_class(services, other.id):
                _without_absence(services, loaded, last_seen)
            pause(services, other.id)


def _without_absence(services: Services, loaded: LoadedRun, last_seen: datetime) -> LoadedRun:
    left = last_seen + AWAY_AFTER
    clock = loaded.run.clock
    if loaded.wall <= left or loaded.run.finished or clock is None or clock.paused:
        return loaded
    anchor = max(left, clock.wall_anchor)

    def absent(at_change: LoadedRun) -> Iterable[Fact]:
        now = at_change.run.clock
        if now is None or now.paused:
            return ()
        back = now.paused_at(anchor, at_change.world.calendar).resumed_at(at_change.wall)
        return (e.ClockChanged(back, "away"),)

    return change(services, loaded, absent, catch_up_at=anchor)
