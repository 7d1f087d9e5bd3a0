"""Who reports: invented people of believable names, with a NIK and a phone number that nobody can have.

Names are put together from the region pack by background and combination; shares of backgrounds are a rough picture of
the region (general knowledge), not a census. `trainer.generator.citizens` makes names and numbers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from trainer.domain.chance import Draw
from trainer.domain.report import Reporter
from trainer.generator.citizens import Citizens, Crowd, NameParts
from trainer.generator.places import Spot
from trainer.generator.shares import Shares

BACKGROUNDS: Mapping[str, Mapping[str, float]] = {
    "": {
        "Dayak Ngaju": 30,
        "Banjar": 25,
        "Jawa": 24,
        "Dayak Ma'anyan": 4,
        "Bugis": 3,
        "Madura": 5,
        "Batak": 3,
    },
    "62.01": {"Banjar": 28, "Jawa": 40, "Madura": 8, "Dayak Ngaju": 12, "Bugis": 5, "Batak": 4},
    "62.02": {"Banjar": 30, "Jawa": 30, "Madura": 14, "Dayak Ngaju": 16, "Bugis": 4, "Batak": 3},
    "62.03": {"Banjar": 38, "Dayak Ngaju": 34, "Jawa": 20, "Batak": 2},
    "62.04": {"Dayak Ma'anyan": 28, "Banjar": 32, "Dayak Ngaju": 20, "Jawa": 14},
    "62.13": {"Dayak Ma'anyan": 52, "Banjar": 24, "Jawa": 14, "Dayak Ngaju": 5},
    "62.10": {"Dayak Ngaju": 72, "Jawa": 12, "Banjar": 10, "Batak": 3},
}
"""Weights of backgrounds in the whole region and where they differ much. Source: general knowledge."""

WOMEN = 0.44
"""Share of women among those who write."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody invented. `address` is where they live."""

    name: str
    woman: bool
    background: str
    phone: str
    nik: str
    address: str

    def reporter(self, ref: str, *, anonymous: bool) -> Reporter:
        """The person as a report names them; of the anonymous the reference alone."""
        if anonymous:
            return Reporter(ref, None, None, None, None)
        return Reporter(ref, self.name, self.phone, self.nik, self.address)


class Registry:
    """Makes people. `folder` is a region pack with names.csv and invented.yaml."""

    def __init__(self, folder: Path) -> None:
        parts = NameParts(folder)
        self._crowd = Crowd(lambda faker: Citizens(faker, parts))
        self._shares = {code: Shares(shares.items()) for code, shares in BACKGROUNDS.items()}

    def person(self, draw: Draw, spot: Spot) -> Person:
        """Somebody who lives near a place."""
        citizens = self._crowd.drawing_from(draw)
        background, woman = self._origin(draw, spot)
        return Person(
            name=citizens.citizen_name(background, woman=woman),
            woman=woman,
            background=background,
            phone=citizens.citizen_phone(),
            nik=citizens.citizen_nik(woman=woman),
            address=home(draw, spot),
        )

    def name(self, draw: Draw, spot: Spot) -> str:
        """The name of somebody else from there."""
        background, woman = self._origin(draw, spot)
        return self._crowd.drawing_from(draw).citizen_name(background, woman=woman)

    def _origin(self, draw: Draw, spot: Spot) -> tuple[str, bool]:
        """A background, and whether it is a woman."""
        shares = self._shares.get(spot.land.code) or self._shares[""]
        return shares.drawn(draw), draw() < WOMEN


def home(draw: Draw, spot: Spot) -> str:
    """An address near a place."""
    words = spot.words
    where = (
        f"{words['street']} Nomor {1 + int(draw() * 120)}" if spot.in_town else f"RT {words['rt']}"
    )
    return f"{where}, {words['area']}, Kecamatan {words['kec']}"
