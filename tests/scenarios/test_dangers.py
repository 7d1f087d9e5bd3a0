"""In runs of random people a danger is told as it went: help only after a call, and nothing twice for one event."""

from __future__ import annotations

from collections import Counter

from tests.careless import played
from tests.shipped import library
from tests.tables import each_row
from trainer.domain.danger import HELP
from trainer.domain.events import DangerTold, EmergencyCallNoted

LIBRARY = library()
SEEDS = range(12)


@each_row("slug", LIBRARY.slugs())
def test_dangers_of_a_scenario_are_told_once_and_helped_only_after_a_call(slug):
    world = LIBRARY.world_of(slug, None)
    for seed in SEEDS:
        course = played(world, seed)
        told = [each for each in course.events if isinstance(each.fact, DangerTold)]
        called = {
            each.report: each.seq
            for each in reversed(course.events)
            if isinstance(each.fact, EmergencyCallNoted)
        }
        helped = [each for each in told if each.fact.number == HELP]

        assert all(called.get(each.report, each.seq) < each.seq for each in helped), seed
        assert max(_heard(course, told).values(), default=0) <= 1, seed


def _heard(course, told):
    """How often each stage or help of each event was told."""
    truths = {each.report.id: each.report.truth for each in course.run.dossiers.values()}
    return Counter(
        (truths[each.report].duplicate_group or each.report, each.fact.number) for each in told
    )
