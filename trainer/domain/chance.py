"""Chance as named streams grown from one seed, and the only ways to draw from them.

A stream belongs to its path: a new draw in one moves no other, so a scenario keeps its texts when
something beside them learns to draw. Python promises the same numbers for ever only for `random()`;
`choice`, `shuffle` and their like may change, so draw through the functions below. What was drawn
goes into the event: replay draws nothing.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from hashlib import sha256
from itertools import accumulate
from random import Random
from typing import TypeAlias, TypeVar

T = TypeVar("T")

Draw: TypeAlias = Callable[[], float]
"""The next number from 0 to below 1 of a stream: its `random`, handed on."""


def stream(seed: int | str, *path: str | int) -> Random:
    """The stream named by `path` under `seed`, always from its beginning.

    `3` and `"3"` are different names. The same call gives the same numbers on every machine.
    """
    name = json.dumps([seed, *path])
    return Random(int.from_bytes(sha256(name.encode()).digest(), "big"))


def pick(stream: Random, options: Sequence[T]) -> T:
    """One of `options`, each as likely as the other. ValueError when there is none."""
    if not options:
        raise ValueError("nothing to pick from")
    return options[int(stream.random() * len(options))]


def weighted(stream: Random, options: Sequence[T], weights: Sequence[float]) -> T:
    """One of `options`, each as likely as its weight says; a weight of 0 is never drawn.

    ValueError unless there is one weight per option, none below 0 and at least one above it.
    """
    if len(options) != len(weights) or any(weight < 0 for weight in weights) or not any(weights):
        raise ValueError("as many weights as options, none negative, not all zero")
    sums = tuple(accumulate(weights))
    drawn = stream.random() * sums[-1]
    # Rounding can lift the product to the sum itself: the last option that may be drawn takes it.
    index = next((i for i, upto in enumerate(sums) if drawn < upto), sums.index(sums[-1]))
    return options[index]


def between(stream: Random, low: int, high: int) -> int:
    """A whole number from `low` to `high`, both included. ValueError when `high` is below `low`."""
    if high < low:
        raise ValueError(f"nothing between {low} and {high}")
    return low + int(stream.random() * (high - low + 1))
