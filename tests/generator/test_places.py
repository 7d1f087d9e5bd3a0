"""Places: real down to the kecamatan and invented below, and said in many ways."""

import csv
import re

from tests.generator.conftest import SEED_DATA
from trainer.domain.chance import stream


def existing(kind: str) -> set[str]:
    with (SEED_DATA / "regions/62" / kind).open(encoding="utf-8", newline="") as opened:
        return {row["name"].casefold() for row in csv.DictReader(opened)}


def spots(gazetteer, count=2_000):
    draw = stream(8, "tempat").random
    lands = list(gazetteer.lands.values())
    return [gazetteer.spot(draw, lands[n % len(lands)]) for n in range(count)]


def test_no_invented_desa_or_kelurahan_exists(gazetteer):
    real = existing("areas.csv")
    assert [
        s.words["area_name"] for s in spots(gazetteer) if s.words["area_name"].casefold() in real
    ] == []


def test_no_invented_street_exists_nor_begins_like_one(gazetteer):
    roads = {name.replace("jalan ", "jl. ", 1) for name in existing("roads.csv")}
    real = {name for name in existing("places.csv") | roads if name.startswith("jl. ")}
    assert "jl. pelita" in real
    named = {s.words["street"].casefold() for s in spots(gazetteer)}
    assert [n for n in sorted(named) if any(f"{n} ".startswith(f"{each} ") for each in real)] == []


def test_kecamatan_and_rivers_are_those_of_the_government(gazetteer, region):
    rivers = existing("places.csv")
    for spot in spots(gazetteer):
        area = region.areas[spot.kecamatan]
        assert (area.name, area.parent_code) == (spot.words["kec"], spot.land.code)
        assert spot.words["river"].casefold() in rivers


def test_a_kota_has_no_desa(gazetteer):
    assert all(s.in_town for s in spots(gazetteer) if s.land.kota)
    assert any(not s.in_town for s in spots(gazetteer))


def test_a_place_beside_another_lies_in_the_same_desa_on_the_same_river(gazetteer):
    draw = stream(9, "tempat").random
    for spot in spots(gazetteer, 200):
        near = gazetteer.neighbouring(draw, spot)
        assert [near.words[name] for name in ("area", "kec", "river")] == [
            spot.words[name] for name in ("area", "kec", "river")
        ]


def test_a_place_is_said_in_many_ways_and_always_as_an_adverb(gazetteer):
    draw = stream(10, "tempat").random
    spot = spots(gazetteer, 1)[0]
    said = {gazetteer.at(draw, spot, bare=n % 2 == 0) for n in range(400)}

    assert len(said) > 40
    assert all(re.match(r"(di|sekitar|seputaran) \S", each) for each in said)
    assert not any("{" in each or "  " in each.strip() for each in said)
