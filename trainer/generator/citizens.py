"""Invented citizens as a provider of Faker: names by background, and numbers that nobody can have.

Faker brings patterns and choices; chance comes from the stream of the report that is being made, and of it `random()`
alone, so that the same bytes come out of every Python. A NIK begins with 99, where no province is; a phone number with
0800000, where no operator has subscribers; a mail address ends in a domain that nobody can own. `trainer.content.personal`
knows the same ranges. Why Faker, and how much of it: docs/adr/0012-faker-fed-by-streams.md.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from threading import local
from typing import Generic, TypeVar

from faker import Generator
from faker.providers import BaseProvider

from trainer.domain.chance import Draw
from trainer.generator.bank import Raw, read

NIK_BEGINS, PHONE_BEGINS = "99", "0800000"
MAIL_DOMAINS = ("surel.example", "kotak.example", "pos.example")
"""Under a top-level domain that is kept free for examples (RFC 2606)."""

WITH_TWO = {"Banjar": 0.75, "Jawa": 0.55, "Madura": 0.6, "Bugis": 0.5}
"""How often a second given name follows where there is no family name."""


class StreamRandom(Random):
    """Chance for Faker that takes every number from a stream. Set `draw` before anything is asked for.

    Whatever Faker asks for is made by the standard library from `random()`, as no other source of bits is given.
    """

    draw: Draw

    def random(self) -> float:
        """The next number of the stream."""
        return self.draw()


class NameParts:
    """Parts of names of a region pack, by background, kind and gender. `folder` holds names.csv and invented.yaml."""

    def __init__(self, folder: Path) -> None:
        self._parts: dict[tuple[str, str, str], list[str]] = {}
        with (folder / "names.csv").open(encoding="utf-8", newline="") as opened:
            for row in csv.DictReader(opened):
                key = (row["ethnicity"], row["kind"], row["gender"])
                self._parts.setdefault(key, []).append(row["name_part"])
        self.elsewhere = _words(read(folder / "invented.yaml"))
        """Words that name places and firms: nobody is called by one of them alone."""

    def given(self, background: str, gender: str) -> Sequence[str]:
        """Given names. KeyError for a background that the region has not."""
        return self._parts[background, "given", gender]

    def family(self, background: str, gender: str) -> Sequence[str]:
        """Names of families or clans; () where the background has none."""
        return (
            self._parts.get((background, "family", gender))
            or self._parts.get((background, "family", "U"))
            or self._parts.get((background, "clan", "U"))
            or ()
        )


class Numbers(BaseProvider):
    """Numbers and addresses that tell who somebody is, and belong to nobody."""

    def citizen_nik(self, *, woman: bool) -> str:
        """Sixteen digits built like a NIK: an area that does not exist, a birthday (women: day plus 40), a number."""
        day = self.random_int(1, 28) + (40 if woman else 0)
        month, year = self.random_int(1, 12), self.random_int(48, 106) % 100
        area = self.random_int(0, 9999)
        return f"{NIK_BEGINS}{area:04d}{day:02d}{month:02d}{year:02d}{self.random_int(1, 60):04d}"

    def citizen_phone(self) -> str:
        """A number like a mobile one, ten to thirteen digits, that no operator has given to anybody."""
        digits = self.random_int(3, 6)
        return f"{PHONE_BEGINS}{self.random_int(0, 10**digits - 1):0{digits}d}"

    def citizen_mail(self, name: str) -> str:
        """A mail address of somebody by their name, in a domain that nobody can own."""
        words = [word.strip(".'").lower() for word in name.replace("'", "").split()]
        user = self.random_element((".".join(words), "".join(words), "_".join(words), words[0]))
        return f"{user}{self.numerify('%#')}@{self.random_element(MAIL_DOMAINS)}"


class Citizens(Numbers):
    """People of a region: names of its backgrounds, and numbers."""

    def __init__(self, generator: Generator, parts: NameParts) -> None:
        super().__init__(generator)
        self._parts = parts

    def citizen_name(self, background: str, *, woman: bool) -> str:
        """A full name of one or two parts, seldom three."""
        draw = self.generator.random.random
        gender = "P" if woman else "L"
        given = self._parts.given(background, gender)
        first = given[int(draw() * len(given))]
        family = self._parts.family(background, gender)
        if family and (background != "Jawa" or draw() < 0.5):
            return f"{first} {family[int(draw() * len(family))]}"
        if draw() < WITH_TWO.get(background, 0.5) or first.endswith("."):
            second = given[int(draw() * len(given))]
            if second != first and not second.endswith("."):
                return f"{first} {second}"
        alone = not first.endswith(".") and first not in self._parts.elsewhere
        return first if alone else f"{first} {_other(given, first)}"


P = TypeVar("P", bound=Numbers)


class Crowd(local, Generic[P]):
    """A provider in a Faker of its own, one for each thread: two reports at a time must not mix their chance."""

    def __init__(self, provided: Callable[[Generator], P]) -> None:
        super().__init__()
        self._chance = StreamRandom()
        faker = Generator()
        faker.random = self._chance
        self._provider = provided(faker)
        faker.add_provider(self._provider)

    def drawing_from(self, draw: Draw) -> P:
        """The provider, drawing from a stream until the next call."""
        self._chance.draw = draw
        return self._provider


def _other(given: Sequence[str], first: str) -> str:
    """A second name for somebody whose first alone would be none, or that of a mosque or a street."""
    return next(name for name in reversed(given) if name != first and not name.endswith("."))


def _words(invented: Raw) -> frozenset[str]:
    """Every word of the invented names of places and firms."""
    lists = [texts for texts in invented.values() if isinstance(texts, list)]
    return frozenset(word for texts in lists for text in texts for word in str(text).split())
