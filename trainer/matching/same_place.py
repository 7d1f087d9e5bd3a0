"""How much speaks for two reports being about the same place, and what speaks against it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from trainer.matching.desk import Desk, stands_at
from trainer.matching.places import Name

MENTIONED = 0.6
"""What it tells that a text only speaks of the place where the other is."""
HALF = 0.8
"""What half of a name tells: people say *Sarapat* for *Kuala Sarapat*."""
MANY = 2
"""Of how many places that a text names, without a line of place, one is no longer the place it is about."""


class Places:
    """The places of one report beside those of the earlier ones."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        lines = frozenset(name for each in desk.earlier for name in each.line)
        called = desk.report.called
        self._own = frozenset(desk.report.line) or frozenset(
            name for name in desk.names if name in called or name in lines
        )
        self._whole, self._half = self._mentions()
        self.heard = frozenset((*self._whole, *self._half))
        """Numbers of the earlier reports that say something of this one's place."""

    def place_score(self, number: int) -> float | None:
        """From 0 to 1; None where both name their places, and those are others."""
        mine, other = self._desk.report, self._desk.earlier[number]
        if mine.line and other.line and _crosses(mine.line, other.line):
            return 1.0
        own = sum(name in self._own for name in self._whole.get(number, ()))
        if own or any(name in self._desk.names for name in other.line):
            one_of_many = not mine.line and len(self._own) >= MANY * own
            return MENTIONED if one_of_many or (mine.line and other.line) else 1.0
        if number in self._half:
            return HALF
        return None if self._own and (other.line or other.called) else 0.0

    def names(self, number: int) -> tuple[Name, ...]:
        """Names that both say."""
        return self._whole.get(number) or self._half.get(number, ())

    def _mentions(self) -> tuple[Mapping[int, tuple[Name, ...]], Mapping[int, tuple[Name, ...]]]:
        """Names by the numbers of the reports that say them whole, and by half."""
        whole: dict[int, tuple[Name, ...]] = defaultdict(tuple)
        half: dict[int, tuple[Name, ...]] = defaultdict(tuple)
        for name in self._desk.names:
            heard = self._desk.heard(name)
            for number in heard.whole:
                whole[number] += (name,)
            for number in heard.half if name in self._own else ():
                half[number] += (name,)
        for name in self._desk.halves:
            for number in self._desk.heard(name).whole:
                half[number] += (name,)
        return whole, half


def _crosses(one: Sequence[Name], other: Sequence[Name]) -> bool:
    """Whether a name of one line of place stands in a name of the other."""
    return any(
        stands_at(short, long, at)
        for mine in one
        for theirs in other
        for short, long in ((mine, theirs), (theirs, mine))
        for at in range(len(long) - len(short) + 1)
    )
