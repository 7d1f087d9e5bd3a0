"""The random set: careless, half careful and hurried runs of every scenario and of made inboxes, with their debriefs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from tests.careless import Careless
from tests.shipped import library
from trainer.debrief.personal import PersonalDebrief, personal_debrief
from trainer.debrief.release import AT_ONCE, release_of
from trainer.domain.events import AnswerScored, Recorded
from trainer.domain.history import History
from trainer.domain.scenario import World
from trainer.scoring.engine import score
from trainer.scoring.findings import ScoreSheet
from trainer.store.in_memory import in_memory
from trainer.usecases.debriefing import IDEAL, IDEAL_ALONE
from trainer.usecases.rehearsing import rehearse


@dataclass(frozen=True)
class Style:
    """How somebody plays: the share of decisions by the key, minutes between acts, and whether the end is awaited."""

    care: float
    waits: int
    stops_early: bool = False
    leaves: float = 0.0


STYLES = (
    Style(0.0, 40),
    Style(0.3, 50),
    Style(0.6, 60),
    Style(0.9, 70),
    Style(0.2, 150),
    Style(0.8, 120, leaves=0.4),
    Style(0.5, 45, stops_early=True),
    Style(0.1, 400),
)


@dataclass(frozen=True)
class Played:
    """One run with its debrief. `name` tells how to play it again."""

    name: str
    history: History
    sheet: ScoreSheet
    debrief: PersonalDebrief
    expert: History


@cache
def world_of(slug: str, variant: int | None) -> World:
    return library().world_of(slug, variant)


@cache
def expert_of(slug: str, variant: int | None, *, alone: bool) -> History:
    ways = {each.name: each for each in library().playthroughs(slug, variant)}
    way = ways.get(IDEAL_ALONE, ways[IDEAL]) if alone else ways[IDEAL]
    return rehearse(world_of(slug, variant), way, in_memory).history


def play(slug: str, seed: int) -> Played:
    """The run of a scenario that belongs to a seed; of what is made, other reports for every seed."""
    style, world = STYLES[seed % len(STYLES)], world_of(slug, variant_of(slug, seed))
    every = tuple(seat.id for seat in world.scenario.seats)
    seats = every if seed % 3 == 2 else every[seed % len(every) :][:1]
    history = Careless(
        world, seed, style.care, style.waits, seats, style.stops_early, style.leaves
    ).play()
    sheet = score(history)
    expert = expert_of(slug, variant_of(slug, seed), alone=len(seats) == 1)
    opened = tuple(history.run.dossiers)
    debrief = personal_debrief(history, sheet, expert, opened, whole=True)
    return Played(f"{slug} {seed}", history, sheet, debrief, expert)


LIVE = 0.6
"""How much of its log a run is told of while it goes on."""


def while_it_goes_on(played: Played) -> Played | None:
    """The same run after a part of its log, as whoever gets feedback at once reads it; None while nothing may be told."""
    events = played.history.events
    end = int(len(events) * LIVE)
    while isinstance(events[end].fact, AnswerScored) or _one_command(events[end - 1], events[end]):
        end += 1  # What one command did, and an answer with its marks, is stored together.
    history = History.of(events[:end], played.history.world)
    opened = release_of(replace(history.run, feedback=AT_ONCE)).reports
    if not opened:
        return None
    sheet = score(history)
    debrief = personal_debrief(history, sheet, played.expert, opened, whole=False)
    return Played(f"{played.name}, live", history, sheet, debrief, played.expert)


def _one_command(one: Recorded, other: Recorded) -> bool:
    return one.command_id is not None and one.command_id == other.command_id


def variant_of(slug: str, seed: int) -> int | None:
    """Made inboxes are others for every few seeds; what is written is played as it is written, and at times as a variant."""
    if library().current(slug).made:
        return 1 + seed % 4
    return None if seed % 4 or not library().current(slug).varies else 3


@cache
def random_set(seeds: int) -> tuple[Played, ...]:
    """So many runs of every scenario."""
    return tuple(play(slug, seed) for slug in library().slugs() for seed in range(seeds))
