"""Whoever plays, and however carelessly: nothing in a run contradicts anything else in it."""

from __future__ import annotations

import pytest

from tests.careless import Careless
from tests.claims.runs import STYLES, variant_of, world_of
from tests.sequences import DEEP, seeded
from tests.shipped import library
from trainer.consistency import contradictions
from trainer.domain.history import History

SEEDS = 40 if DEEP else 1
"""Runs of each scenario. Forty take about five minutes on one core; every style of playing has five of them."""

FIRST = {slug: 17 * number for number, slug in enumerate(library().slugs())}
"""Where the seeds of a scenario begin, so that even a single run of each has another style and other seats."""


@seeded
@pytest.mark.parametrize("slug", library().slugs())
def test_no_run_contradicts_itself(slug: str) -> None:
    for seed in range(FIRST[slug], FIRST[slug] + SEEDS):
        history = _played(slug, seed)
        told = [
            f"{seed}: {each.seq} {each.report} {each.kind} {each.what}"
            for each in contradictions(history)
        ]
        assert told == []


def _played(slug: str, seed: int) -> History:
    style, world = STYLES[seed % len(STYLES)], world_of(slug, variant_of(slug, seed))
    every = tuple(seat.id for seat in world.scenario.seats)
    seats = every if seed % 3 == 2 else every[seed % len(every) :][:1]
    return Careless(
        world, seed, style.care, style.waits, seats, style.stops_early, style.leaves
    ).play()
