"""Which tests come after one another, so that what a room shares is made by one process and not by each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain
from typing import TypeVar

Test = TypeVar("Test")

SERVING = ("journeys", "browser")
"""Rooms that keep servers and a browser for all of their tests: the dearest to begin."""


def in_rooms(tests: Sequence[Test], workers: int, room_of: Callable[[Test], str]) -> list[Test]:
    """The same tests room by room; rooms and the tests inside keep the order in which they come.

    Each of so many workers begins with its share of this order, all shares equally long, and takes from the others
    when it is done. Rooms that serve begin a share, each another one, so that no two workers get into them.
    """
    rooms: dict[str, list[Test]] = {}
    for test in tests:
        rooms.setdefault(room_of(test), []).append(test)
    serving = [rooms.pop(room) for room in SERVING if room in rooms]
    others = list(chain.from_iterable(rooms.values()))
    if workers < 2:
        return [*chain.from_iterable(serving), *others]
    ordered: list[Test] = []
    share = len(tests) // workers
    for number, room in enumerate(serving):
        missing = share * number - len(ordered)
        ordered += [*others[: max(0, missing)], *room]
        del others[: max(0, missing)]
    return [*ordered, *others]
