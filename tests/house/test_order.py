"""The order of the tests: rooms together, the dear ones first in a share, and chance as it was otherwise."""

from collections import Counter
from itertools import groupby

from tests.order import in_rooms

TESTS = [
    *("web 1", "journeys 1", "domain 1", "browser 1", "web 2", "domain 2", "journeys 2"),
    *("store 1", "web 3", "browser 2", "store 2", "web 4"),
]


def room(test):
    return test.split()[0]


def test_rooms_stay_together_and_keep_the_order_of_chance():
    found = in_rooms(TESTS, 1, room)

    assert [name for name, _tests in groupby(found, room)] == [
        "journeys",
        "browser",
        "web",
        "domain",
        "store",
    ]
    assert [test for test in found if room(test) == "web"] == ["web 1", "web 2", "web 3", "web 4"]


def test_each_room_that_serves_begins_the_share_of_a_worker():
    found = in_rooms(TESTS, 2, room)

    assert found[:2] == ["journeys 1", "journeys 2"]
    assert found[6:8] == ["browser 1", "browser 2"]
    assert Counter(found) == Counter(TESTS)


def test_no_test_is_lost_whatever_is_chosen():
    for workers in range(1, 9):
        for number in range(len(TESTS) + 1):
            assert Counter(in_rooms(TESTS[:number], workers, room)) == Counter(TESTS[:number])
