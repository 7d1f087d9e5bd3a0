"""Words by what they tell, read from `kinds.yaml`: opposites, things of a kind, and those by which a complaint is known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from trainer.answers.language.slots import Slot, slot_of
from trainer.answers.language.terms import Row

LONGEST = 2
"""Words of one name."""
WISHES = frozenset(("selamat", "slamat", "slmt", "met"))
"""Words before a time of day that is wished to somebody: it tells nothing."""
ITS = "nya"
"""Ending of a word that belongs to somebody."""

Value = tuple[str, str, float]
"""State or thing, the kind, and which one of it."""


@dataclass(frozen=True, slots=True)
class Kinds:
    """Every name by its words, the first words of them, and the kinds that are subjects, where they stand anywhere or in the title, and that may change."""

    values: Mapping[tuple[str, ...], tuple[Value, ...]]
    first: frozenset[str]
    subjects: frozenset[str]
    titled: frozenset[str]
    changing: frozenset[str]


@lru_cache(maxsize=1)
def kinds() -> Kinds:
    """Read the file once."""
    path = Path(__file__).with_suffix(".yaml")
    raw = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
    found: dict[tuple[str, ...], tuple[Value, ...]] = {}
    for sort, groups in (("state", raw["exclusive"]), ("thing", raw["things"])):
        for name, values in groups.items():
            for value, names in enumerate(values):
                for each in names.split():
                    words = tuple(each.split("_"))
                    found[words] = (*found.get(words, ()), (sort, name, float(value)))
    first = frozenset(words[0] for words in found)
    return Kinds(
        found,
        first,
        frozenset(raw["subjects"]),
        frozenset(raw["titled"]),
        frozenset(raw["changing"]),
    )


def told_kinds(row: Row, at: int) -> Iterator[Slot]:
    """What the word at a place of a sentence tells, the longer names first."""
    known = kinds()
    if at and row[at - 1].word in WISHES:
        return
    for size in range(LONGEST, 0, -1):
        words = tuple(bare(each.word) for each in row[at : at + size])
        if len(words) == size:
            for value in known.values.get(words, ()):
                yield slot_of(row, at, at + size, *value)


def bare(word: str) -> str:
    """A word without the ending that tells whose it is, where a kind is known by what is left."""
    rest = word.removesuffix(ITS)
    return rest if rest in kinds().first else word
