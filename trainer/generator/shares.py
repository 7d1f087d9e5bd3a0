"""Things with weights, and the only ways to draw one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Generic, TypeVar

from trainer.domain.chance import Draw

T = TypeVar("T")


class Shares(Generic[T]):
    """Things with weights. Drawing costs one number."""

    def __init__(self, weights: Iterable[tuple[T, float]]) -> None:
        kept = [(thing, weight) for thing, weight in weights if weight > 0]
        self.things: Sequence[T] = tuple(thing for thing, _weight in kept)
        self.weights: Sequence[float] = tuple(weight for _thing, weight in kept)
        self.sums: Sequence[float] = tuple(accumulate(self.weights))

    def __bool__(self) -> bool:
        return bool(self.things)

    def drawn(self, draw: Draw) -> T:
        """One of them. IndexError when there are none."""
        point = draw() * self.sums[-1]
        low, high = 0, len(self.sums) - 1
        while low < high:
            middle = (low + high) // 2
            if point < self.sums[middle]:
                high = middle
            else:
                low = middle + 1
        return self.things[low]

    def __iter__(self) -> Iterator[tuple[T, float]]:
        """Each thing with its weight."""
        return zip(self.things, self.weights, strict=True)

    def where(self, fits: Callable[[T], bool]) -> Shares[T]:
        """Those of the things that fit, with the weights they have."""
        return Shares((thing, weight) for thing, weight in self if fits(thing))

    def of(self, thing: T) -> float:
        """The share of a thing, from 0 to 1; 0 for one that is not there."""
        before = 0.0
        for each, upto in zip(self.things, self.sums, strict=True):
            if each == thing:
                return (upto - before) / self.sums[-1]
            before = upto
        return 0.0


def of_a_hundred(draw: Draw, parts: Iterable[tuple[T, float]]) -> T | None:
    """One of some things, each so many times in a hundred; None for what is left of the hundred."""
    point = draw() * 100
    for thing, part in parts:
        point -= part
        if point < 0:
            return thing
    return None
