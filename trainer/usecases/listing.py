"""Runs as lists show them: rows, card and overview. No log is read where the card has its overview.

What a trainer stored that knew no overviews, or others, is made once from the log and stored.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime

from trainer.domain.errors import LogMoved, NotFound
from trainer.domain.overview import Overview
from trainer.domain.records import Exercise, ExerciseId, RunCard, RunFound, RunId, RunRow
from trainer.domain.scenario import World
from trainer.usecases.acting import store_anew
from trainer.usecases.loading import load_found, sim_now
from trainer.usecases.overview import overview_of
from trainer.usecases.services import Services


@dataclass(frozen=True, slots=True)
class ListedRun:
    """A run as it was stored last. `run` tells where it stands; `now` is simulated time at the wall time `wall`."""

    found: RunFound
    world: World
    run: Overview
    wall: datetime
    now: datetime

    @property
    def row(self) -> RunRow:
        return self.found.row

    @property
    def exercise(self) -> Exercise:
        return self.found.exercise

    @property
    def card(self) -> RunCard | None:
        return self.found.card


def listed_class(services: Services, exercise: ExerciseId) -> tuple[ListedRun, ...]:
    """Every run of an exercise, oldest first."""
    return listed(services, services.directory.all_found(exercise))


def listed_run(services: Services, run: RunId) -> ListedRun:
    """One run. Raises NotFound."""
    found = services.directory.found(run)
    if found is None:
        raise NotFound("run", run)
    return listed(services, (found,))[0]


def listed(services: Services, found: Sequence[RunFound]) -> tuple[ListedRun, ...]:
    """The runs behind these rows, in one more statement for those whose overview is not at hand."""
    known = _known(services, found)
    wall = services.wall.now()
    return tuple(_listed(services, each, *known[each.row.id], wall) for each in found)


def _listed(
    services: Services,
    found: RunFound,
    card: RunCard | None,
    overview: Overview,
    wall: datetime,
) -> ListedRun:
    exercise = found.exercise
    world = services.library.world(exercise.scenario, exercise.content_hash)
    now = sim_now(overview, world, wall)
    return ListedRun(replace(found, card=card), world, overview, wall, now)


CardWithOverview = tuple[RunCard | None, Overview]


def _known(services: Services, found: Sequence[RunFound]) -> Mapping[RunId, CardWithOverview]:
    known: dict[RunId, CardWithOverview] = {}
    for each in found:
        kept = services.cache.overview(each.row.id, each.card)
        if kept is not None:
            known[each.row.id] = each.card, kept
    unknown = [each.row.id for each in found if each.row.id not in known]
    if unknown:
        for run, (card, overview) in services.directory.overviews(unknown).items():
            known[run] = card, services.cache.keep_overview(card, overview)
    missing = [each for each in found if each.row.id not in known]
    return {**known, **(_made(services, missing) if missing else {})}


def _made(services: Services, found: Sequence[RunFound]) -> Mapping[RunId, CardWithOverview]:
    """Read from the logs, and stored. A run that has not begun has nothing to store; one that goes on meanwhile is stored by
    whoever goes on.
    """
    runs = load_found(services, found)
    with suppress(LogMoved):
        store_anew(services, [each for each in runs if each.events])
    return {each.row.id: (each.card, overview_of(each.judged())) for each in runs}
