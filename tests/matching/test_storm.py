"""On generated reports most repeats get a hint, and most hints are right: counted as the benchmark counts."""

from __future__ import annotations

import pytest

from benchmarks.matching import Count, counted, generator
from tests.sequences import few, seeded

SEEDS, REPORTS = few((1, 2, 3)), 1_000


@pytest.fixture(scope="module")
def counts() -> list[Count]:
    """For each seed, what became of its reports, each held against those before it at its desk."""
    return [counted(list(generator(seed).reports(REPORTS))) for seed in SEEDS]


@seeded
def test_nine_of_ten_repeats_get_a_hint_to_one_that_told_it_before(counts):
    repeats = sum(each.repeats for each in counts)

    assert repeats > 20 * len(SEEDS)
    assert sum(each.pointed_out for each in counts) / repeats >= 0.9


@seeded
def test_four_of_five_hints_are_right(counts):
    right, wrong = sum(each.right for each in counts), sum(each.wrong.total() for each in counts)

    assert right + wrong > 40 * len(SEEDS)
    assert right / (right + wrong) >= 0.8
