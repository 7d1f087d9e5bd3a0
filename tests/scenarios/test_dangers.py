"""In runs of random people a danger is told as it went: help only after a call, and nothing twice for one event."""

from __future__ import annotations

from collections import Counter

from tests.careless import Careless
from tests.shipped import library
from tests.tables import each_row
from trainer.domain.danger import HELP
from trainer.domain.events import DangerTold, EmergencyCallNoted

LIBRARY = library()
SEEDS = range(12)


@each_row("slug", LIBRARY.slugs())
def test_dangers_of_a_scenario_are_told_once_and_helped_only_after_a_call(slug):
    world = LIBRARY.world_of(slug, None)
    everybody = tuple(seat.id for seat in world.scenario.seats)
    for seed in SEEDS:
        history = Careless(world, seed, care=seed % 4 / 4, seats=everybody).play()
        told = history.of_kind(DangerTold)
        called = {r.report: r.seq for r, _ in reversed(history.of_kind(EmergencyCallNoted))}
        helped = [r for r, fact in told if fact.number == HELP]

        assert all(called.get(each.report, each.seq) < each.seq for each in helped), seed
        heard = Counter((_event(history, r.report), fact.number) for r, fact in told)
        assert max(heard.values(), default=0) <= 1, seed


def _event(history, report):
    return history.truth(report).duplicate_group or report
