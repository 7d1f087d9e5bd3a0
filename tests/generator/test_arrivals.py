"""How the instants of a batch spread over its time."""

from __future__ import annotations

import itertools
from datetime import datetime, timedelta, timezone

import pytest

from tests.tables import each_row
from trainer.domain.asked import Arrival
from trainer.domain.chance import stream
from trainer.generator.arrivals import instants

WIB = timezone(timedelta(hours=7))
OPENS = datetime(2026, 3, 2, 8, 0, tzinfo=WIB)
"""A Monday."""
WEEK = OPENS + timedelta(days=7)


def spread(arrival, count, closes=WEEK, seed=1):
    return instants(arrival, count, OPENS, closes, stream(seed, "uji").random)


@each_row("arrival", Arrival)
@each_row("count", [1, 2, 3, 8, 40])
def test_instants_ascend_within_their_time(arrival, count):
    for seed in range(20):
        found = spread(arrival, count, seed=seed)
        assert len(found) == count
        assert found[0] >= OPENS
        assert found[-1] <= WEEK
        assert all(one < other for one, other in itertools.pairwise(found))


@each_row("arrival", Arrival)
def test_the_same_chance_gives_the_same_instants(arrival):
    assert spread(arrival, 12) == spread(arrival, 12)


@each_row("arrival", Arrival)
def test_as_many_seconds_as_reports_are_enough(arrival):
    found = spread(arrival, 5, OPENS + timedelta(seconds=4))
    assert [(each - OPENS).seconds for each in found] == [0, 1, 2, 3, 4]


@each_row("arrival", Arrival)
def test_fewer_seconds_than_reports_are_refused(arrival):
    with pytest.raises(ValueError, match="do not fit"):
        spread(arrival, 5, OPENS + timedelta(seconds=3))


def test_steady_reports_come_at_equal_distances():
    found = spread(Arrival.STEADY, 7)
    assert {other - one for one, other in itertools.pairwise(found)} == {timedelta(days=1)}


def test_most_come_while_offices_are_open_and_half_as_many_at_weekends():
    found = [each for seed in range(50) for each in spread(Arrival.OFFICE, 40, seed=seed)]
    office = sum(8 <= each.hour < 16 for each in found) / len(found)
    night = sum(each.hour < 5 for each in found) / len(found)
    weekend = sum(each.weekday() >= 5 for each in found) / len(found)
    assert office > 0.5
    assert night < 0.05
    assert 1 / 7 < weekend < 1 / 5


def test_a_surge_brings_most_within_a_sixth_of_the_time():
    for seed in range(20):
        found = spread(Arrival.SURGE, 20, seed=seed)
        sixth = (WEEK - OPENS) / 6
        most = max(sum(start <= each <= start + sixth for each in found) for start in found)
        assert most >= 13
        assert found[0] < OPENS + sixth * 2
        assert found[-1] > WEEK - sixth * 2


def test_a_storm_begins_with_one_grows_and_trails_off():
    for seed in range(20):
        found = [(each - OPENS) / (WEEK - OPENS) for each in spread(Arrival.STORM, 40, seed=seed)]
        assert found[0] == 0
        assert found[1] > 0.15
        early, height, late = (
            sum(low <= each < low + 0.2 for each in found) for low in (0.15, 0.45, 0.8)
        )
        assert early < height > late > 0
