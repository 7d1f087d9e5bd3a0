"""Plays the scenario's written playthroughs in runs of the application, through the same use cases as a click."""

from __future__ import annotations

from trainer.domain.commands import Command
from trainer.domain.records import PersonId, RunId
from trainer.usecases.acting import act, watch
from trainer.usecases.by_hand import HandClock
from trainer.usecases.loading import load
from trainer.usecases.services import Services

SLUG = "hari-pertama"


def act_as(services: Services, run: RunId, command: Command) -> None:
    """One act of whoever sits in the run."""
    seat = next(iter(load(services, run).run.seats.values()))
    act(services, run, command, seat.spec.id, PersonId(seat.person or ""))


def play(
    services: Services,
    clock: HandClock,
    run: RunId,
    name: str,
    *,
    steps: int | None = None,
    slug: str = SLUG,
) -> None:
    """Take the steps of a playthrough at their times, the first `steps` of them or all; the clock goes along."""
    scenario = services.library.current(slug)
    script = services.library.playthrough(slug, scenario.content_hash, name)
    for step in script.steps[:steps]:
        wait_for(services, clock, run, step.at)
        act_as(services, run, step.command)


def finish(services: Services, clock: HandClock, run: RunId) -> None:
    """Let the run go on until it ends by itself."""
    ends_at = load(services, run).run.ends_at
    move_to(services, clock, run, ends_at)
    watch(services, run)


def move_to(services: Services, clock: HandClock, run: RunId, at) -> None:
    """Let the run go on until a simulated time."""
    wait_for(services, clock, run, at)
    watch(services, run)


def wait_for(services: Services, clock: HandClock, run: RunId, at) -> None:
    """Let time pass until then; the world catches up when somebody looks or acts."""
    loaded = load(services, run)
    wall = loaded.run.clock.wall_at(at, loaded.world.calendar)
    if wall > clock.now():
        clock.advance(wall - clock.now())


def play_together(
    services: Services, clock: HandClock, who: dict[RunId, str], *, steps: int | None = None
) -> None:
    """Several runs at once, each by the first `steps` of a playthrough of its own, in the order of simulated time."""
    content = services.library.current(SLUG).content_hash
    taken = [
        (step.at, number, run, step.command)
        for number, (run, name) in enumerate(who.items())
        for step in services.library.playthrough(SLUG, content, name).steps[:steps]
    ]
    for at, _number, run, command in sorted(taken, key=lambda each: each[:2]):
        wait_for(services, clock, run, at)
        act_as(services, run, command)
