"""A learner alone who comes and goes: time away does not pass, and only the desk where they are goes on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from trainer.domain import events as e
from trainer.domain.events import Fact
from trainer.domain.records import PersonId, RunId
from trainer.usecases.exercises import AWAY_AFTER, pause
from trainer.usecases.playing import Playing, change, load, watch
from trainer.usecases.services import Services


def come_back(services: Services, run: RunId) -> Playing:
    """Look at a run of a learner alone. Time away beyond `AWAY_AFTER` did not pass, other runs of the learner wait,
    and a run that is over ends the exercise.
    """
    playing = load(services, run)
    person = playing.row.person and services.directory.person(PersonId(playing.row.person))
    if person and person.last_seen_at is not None and playing.exercise.join_code is None:
        _forget_absence(services, playing, person.last_seen_at)
        _let_others_wait(services, playing, person.last_seen_at)
        services.directory.seen_now(person.id, playing.wall)
    playing = watch(services, run)
    if (
        playing.run.finished
        and playing.exercise.join_code is None
        and playing.exercise.state != "ended"
    ):
        services.directory.set_exercise_state(playing.exercise.id, "ended", playing.wall)
    return playing


def _let_others_wait(services: Services, here: Playing, last_seen: datetime) -> None:
    """One learner works at one desk: presence here must not let the clock of another run go on unseen."""
    for other in services.directory.exercises_of(here.exercise.owner):
        if other.join_code is None and other.state == "running" and other.id != here.exercise.id:
            for row in services.directory.runs(other.id):
                _forget_absence(services, load(services, row.id), last_seen)
            pause(services, other.id)


def _forget_absence(services: Services, playing: Playing, last_seen: datetime) -> None:
    left = last_seen + AWAY_AFTER
    clock = playing.run.clock
    if playing.wall <= left or playing.run.finished or clock is None or clock.paused:
        return
    anchor = max(left, clock.wall_anchor)

    def absent(at_change: Playing) -> Iterable[Fact]:
        now = at_change.run.clock
        if now is None or now.paused:
            return ()
        back = now.paused_at(anchor, at_change.world.calendar).resumed_at(at_change.wall)
        return (e.ClockChanged(back, "away"),)

    change(services, playing.row.id, absent, catch_up_at=anchor)
