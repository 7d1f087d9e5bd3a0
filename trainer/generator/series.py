"""Reports that belong together: storms of one event from many people, and people who send the same report twice.

Numbers are divided into blocks of `BLOCK`; what belongs together lies in one block. So report k never depends on more
than the block it lies in, however many are made.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from random import Random

from trainer.domain.chance import Draw, stream
from trainer.generator.shares import Shares, of_a_hundred
from trainer.generator.storyline import Storyline

PER_DAY = 40
"""How many numbers come on a day."""
BLOCK = 6 * PER_DAY
"""How many numbers a block holds: six days of a busy desk."""
STORMS = 0.55
"""Share of blocks with a storm in them."""
TWICE = 2
"""How many reports of a block are sent once more by the same person."""
SPREAD = 60
"""How far behind the first the second may be."""


@dataclass(frozen=True, slots=True)
class Member:
    """The part of one number in a storm. `area`: which of its places; `first`: the number that reported it first there.

    `other`: the topic of a look-alike, "" for a real member; `nth`: how many of the storm came before.
    """

    storyline: Storyline
    block: int
    opens: int
    area: int
    first: int
    other: str
    nth: int = 0


@dataclass(frozen=True, slots=True)
class Again:
    """A number that sends report `of` once more; `of` is the number itself for the one that will be sent again."""

    of: int


Part = Member | Again


class Series:
    """Which numbers belong to what. `storylines` may be empty; `day` tells on which day a number comes."""

    def __init__(
        self, seed: int | str, storylines: Sequence[Storyline], day: Callable[[int], date]
    ) -> None:
        self._seed = seed
        self._storylines = tuple(storylines)
        self._day = day
        self._block = lru_cache(maxsize=8)(self._made)

    def part(self, number: int) -> Part | None:
        """What a number belongs to; None for most."""
        return self._block(number // BLOCK).get(number)

    def _made(self, block: int) -> Mapping[int, Part]:
        draw = stream(self._seed, "deret", block).random
        found: dict[int, Part] = {}
        start = block * BLOCK
        story = self._story(draw, self._day(start))
        if story is not None and draw() < STORMS:
            found.update(self._storm(block, draw, story))
        for _ in range(TWICE):
            again = start + 1 + int(draw() * (BLOCK - 1))
            of = max(start, again - 1 - int(draw() * SPREAD))
            if again not in found and of not in found:
                found[again] = Again(of)
                found[of] = Again(of)
        return found

    def _story(self, draw: Draw, day: date) -> Storyline | None:
        """What may happen at this time of the year; None for nothing."""
        shares = Shares((story, story.season.weight(day)) for story in self._storylines)
        return shares.drawn(draw) if shares else None

    def _storm(self, block: int, draw: Draw, story: Storyline) -> Mapping[int, Part]:
        low, high = story.count
        count = low + int(draw() ** 2 * (high - low + 1))
        areas = story.areas[0] + int(draw() * (story.areas[1] - story.areas[0] + 1))
        start = block * BLOCK + int(draw() * 40)
        room = min(story.days * PER_DAY, (block + 1) * BLOCK - start)
        numbers = sorted({start + int(draw() ** 1.4 * room) for _ in range(count)})
        found: dict[int, Part] = {}
        first: dict[int, int] = {}
        for nth, number in enumerate(numbers):
            area = int(draw() ** 1.5 * areas)
            other = (
                of_a_hundred(draw, [(each.topic, each.share) for each in story.look_alikes]) or ""
            )
            if not other:
                first.setdefault(area, number)
            earliest = first.get(area, number)
            found[number] = Member(story, block, numbers[0], area, earliest, other, nth)
        return found


def chance_of(seed: int | str, member: Member) -> Random:
    """The stream of what all members of a storm share."""
    return stream(seed, "badai", member.block)
