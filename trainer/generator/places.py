"""Where a report comes from: a real government and kecamatan, an invented desa, street and landmark, and how to say it.

Kabupaten, kecamatan, towns and rivers are those of the region pack; whatever is smaller is put together from
`invented.yaml`, and a name that really exists in the region is never used (`Gazetteer` leaves it out).
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from trainer.domain.chance import Draw
from trainer.domain.replacing import replace
from trainer.generator.bank import Raw, read
from trainer.generator.grammar import Phrase, compiled, realise
from trainer.generator.offices import Offices

KOTA = "71"
"""Codes of a kota begin here (permendagri code lists: kabupaten from 01, kota from 71)."""

SCHOOL_NUMBERS = 4
MOST_RT, MOST_RW = 18, 6
MOST_MARKS = 6
"""How often a second landmark is drawn, which is to be another than the first."""


@dataclass(frozen=True, slots=True)
class Land:
    """A government with what is real in it."""

    code: str
    name: str
    """Without *Kabupaten* or *Kota*."""
    kota: bool
    town: str
    kecamatan: tuple[tuple[str, str], ...]
    """Code and name."""
    rivers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """One place, down to the RT. `words` are its names by slot; `in_town` tells kelurahan from desa."""

    land: Land
    kecamatan: str
    in_town: bool
    words: Mapping[str, str]

    @property
    def names(self) -> tuple[str, ...]:
        """Wordings that an answer may use for this place."""
        words = self.words
        return (words["area"], words["area_name"], words["street"])


class Gazetteer:
    """All that places are made of. `folder` is a region pack with invented.yaml; `forms` how the language says places."""

    def __init__(self, folder: Path, forms: Raw) -> None:
        made = read(folder / "invented.yaml")
        real = _existing(folder)
        self.lands = _lands(folder)
        self._desa = _free(
            [f"{first} {stem}" for first in made["desa_first"][:24] for stem in _stems(made)]
            + list(made["desa_plain"]),
            real,
        )
        self._kelurahan = _free(
            [
                f"{first} {stem}"
                for first in made["kelurahan_first"]
                for stem in made["kelurahan_stem"]
            ],
            real,
        )
        self._plain_streets = _free_streets(made["street"], real)
        tails = dict.fromkeys(made["street_tail"])
        with_tails = [f"{name} {tail}".strip() for name in self._plain_streets for tail in tails]
        self._streets = _free_streets(with_tails, real)
        self._made: Mapping[str, Sequence[str]] = made
        self.offices = Offices(folder / "holidays")
        self.forms = {
            name: {kind: _phrases(texts) for kind, texts in forms[name].items()}
            for name in ("at", "bare", "spot", "landmark", "vague")
        }
        self.short = _phrases(forms["short"])
        self.near = _phrases(forms["near"])

    def land(self, code: str) -> Land:
        """The government of a code. KeyError when the region has none of that code."""
        return self.lands[code]

    def spot(self, draw: Draw, land: Land, *, village: bool | None = None) -> Spot:
        """A place in `land`; `village`: in a desa, in a town, or as it comes (a kota has no desa)."""
        code, kecamatan = land.kecamatan[int(draw() * len(land.kecamatan))]
        in_town = land.kota or not (draw() < 0.68 if village is None else village)
        names = self._kelurahan if in_town else self._desa
        return self._within(
            draw, land, (code, kecamatan), names[int(draw() * len(names))], in_town=in_town
        )

    def neighbouring(self, draw: Draw, spot: Spot, same: Sequence[str] = ()) -> Spot:
        """Another place in the same desa or kelurahan, on the same river; `same`: its other words that are the same."""
        kecamatan = (spot.kecamatan, spot.words["kec"])
        near = self._within(
            draw, spot.land, kecamatan, spot.words["area_name"], in_town=spot.in_town
        )
        kept = {slot: spot.words[slot] for slot in ("river", *same)}
        return replace(near, words={**near.words, **kept})

    def _within(
        self, draw: Draw, land: Land, within: tuple[str, str], name: str, *, in_town: bool
    ) -> Spot:
        code, kecamatan = within
        streets = self._plain_streets if draw() < 0.6 else self._streets
        rt, rw = 1 + int(draw() ** 1.6 * MOST_RT), 1 + int(draw() * MOST_RW)
        pick = self._pick
        words = {
            "kab": land.name,
            "kec": kecamatan,
            "town": land.town,
            "kota": land.town,
            "area": f"{'Kelurahan' if in_town else 'Desa'} {name}",
            "area_name": name,
            "street": f"Jl. {streets[int(draw() * len(streets))]}",
            "rt": _padded(draw, rt),
            "rw": _padded(draw, rw),
            "gang": f"Gang {pick(draw, 'gang')}",
            "gang_name": pick(draw, "gang"),
            "housing": pick(draw, "housing"),
            "block": f"Blok {'ABCDEFGH'[int(draw() * 8)]} {1 + int(draw() * 30)}",
            "number": str(5 * (1 + int(draw() * 18))),
            "km": str(2 + int(draw() * 60)),
            "river": land.rivers[int(draw() * len(land.rivers))],
            "masjid": f"Masjid {pick(draw, 'mosque')}",
            "gereja": f"Gereja {pick(draw, 'church')}",
            "shop": pick(draw, "shop"),
            "pasar": f"Pasar {pick(draw, 'market')}",
            "pt": f"PT {pick(draw, 'company')}",
            "pangkalan": f"pangkalan {pick(draw, 'lpg_base')}",
            "spbu": f"SPBU {name}",
            "sd": f"SDN {1 + int(draw() * SCHOOL_NUMBERS)} {name}",
            "smp": f"SMPN {1 + int(draw() * SCHOOL_NUMBERS)} {name}",
            "sma": f"SMAN 1 {name}",
            "smk": f"SMKN 1 {name}",
            "puskesmas": f"Puskesmas {name}",
        }
        words["rtrw"] = (
            f"{words['rt']} RW {words['rw']}" if draw() < 0.5 else f"{words['rt']}/{words['rw']}"
        )
        kind = "town" if in_town else "desa"
        marks = self.forms["landmark"][kind]
        words["landmark"] = words["landmark2"] = realise(marks, draw, words)
        for _ in range(MOST_MARKS):
            if words["landmark2"] != words["landmark"]:
                break
            words["landmark2"] = realise(marks, draw, words)
        words["near"] = realise(self.near, draw, words)
        words["near_noun"] = words["near"].removeprefix("di ")
        return Spot(land, code, in_town, words)

    def at(self, draw: Draw, spot: Spot, *, bare: bool) -> str:
        """The place as an adverb: “di Jl. Meranti RT 04, Desa …”; `bare`: by its name and a landmark alone."""
        forms = self.forms["bare" if bare else "at"]
        return realise(forms["town" if spot.in_town else "desa"], draw, spot.words)

    def noun(self, draw: Draw, spot: Spot) -> str:
        """The place as a noun."""
        return realise(self.forms["spot"]["town" if spot.in_town else "desa"], draw, spot.words)

    def name(self, draw: Draw, spot: Spot) -> str:
        """A short name, for other mentions."""
        return realise(self.short, draw, spot.words)

    def vague(self, draw: Draw, slot: str) -> str:
        """What stands in a slot (at, spot, short, near, street) when the writer forgets to say where."""
        return realise(self.forms["vague"][slot], draw, {})

    def _pick(self, draw: Draw, name: str) -> str:
        names = self._made[name]
        return names[int(draw() * len(names))]


def _padded(draw: Draw, number: int) -> str:
    """A number of RT or RW as people write it: 5, 05 or 005."""
    way = draw()
    return f"{number:02d}" if way < 0.45 else f"{number:03d}" if way < 0.75 else str(number)


def _phrases(texts: Sequence[str]) -> tuple[Phrase, ...]:
    return tuple(compiled(text) for text in texts)


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def _existing(folder: Path) -> frozenset[str]:
    """Names that exist, in small letters: areas, streets and roads of known status, without *Jl.* before them."""
    areas = {row["name"].casefold() for row in _rows(folder / "areas.csv")}
    streets = {
        row["name"].removeprefix("Jl. ").casefold()
        for row in _rows(folder / "places.csv")
        if row["place_type"] == "street"
    }
    roads = {row["name"].removeprefix("Jalan ").casefold() for row in _rows(folder / "roads.csv")}
    return frozenset(areas | streets | roads)


def _free(names: Sequence[str], real: frozenset[str]) -> tuple[str, ...]:
    """The names that do not exist."""
    return tuple(name for name in names if name.casefold() not in real)


def _free_streets(names: Sequence[str], real: frozenset[str]) -> tuple[str, ...]:
    """The names that do not exist, nor begin with one that does: *Jl. Pelita Ujung* still names the real Jl. Pelita."""
    return tuple(name for name in names if real.isdisjoint(_beginnings(name.casefold())))


def _beginnings(name: str) -> list[str]:
    """The name by its first word, its first two, and so on to the whole."""
    words = name.split()
    return [" ".join(words[:count]) for count in range(1, len(words) + 1)]


def _stems(made: Raw) -> list[str]:
    """The stems of invented desa: those of the list, and those put together from two halves."""
    halves = (first + second for first in made["stem_first"] for second in made["stem_second"])
    return [*made["desa_stem"], *halves]


def _lands(folder: Path) -> Mapping[str, Land]:
    areas = _rows(folder / "areas.csv")
    frame = read(folder / "region.yaml")
    rivers = tuple(
        row["name"] for row in _rows(folder / "places.csv") if row["place_type"] == "river"
    )
    through: Mapping[str, Sequence[str]] = read(folder / "invented.yaml")["rivers"]
    found = {}
    for government in frame["governments"]:
        code = str(government["code"])
        under = tuple(
            (row["code"], row["name"])
            for row in areas
            if row["parent_code"] == code and row["level"] == "kecamatan"
        )
        name = government["name"].removeprefix("Kabupaten ").removeprefix("Kota ")
        own = tuple(f"Sungai {river}" for river in through[code])
        strange = [river for river in own if river not in rivers]
        if strange:
            raise ValueError(f"invented.yaml: {strange[0]} tidak ada di places.csv")
        kota = code.partition(".")[2] >= KOTA
        found[code] = Land(code, name, kota, government["capital"], under, own)
    return found
