"""Invented people: believable names, and numbers that can be nobody's."""

import csv
import random
import re
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from random import Random

import pytest
from faker import Generator

from tests.generator.conftest import SEED_DATA
from trainer.content.personal import real_looking, telling_numbers
from trainer.domain.chance import stream
from trainer.generator.citizens import Crowd, Numbers, StreamRandom
from trainer.generator.people import BACKGROUNDS, Registry

PEOPLE = 10_000


@pytest.fixture(scope="module")
def registry() -> Registry:
    return Registry(SEED_DATA / "regions" / "62")


@pytest.fixture(scope="module")
def crowd(registry, gazetteer):
    draw = stream(4, "orang").random
    lands = list(gazetteer.lands.values())
    return [
        registry.person(draw, gazetteer.spot(draw, lands[n % len(lands)])) for n in range(PEOPLE)
    ]


def test_a_nik_has_sixteen_digits_of_no_province_and_a_day_that_exists(crowd):
    for person in crowd:
        found = re.fullmatch(r"99\d{4}(\d\d)(\d\d)(\d\d)\d{4}", person.nik)
        assert found, person.nik
        day, month, year = map(int, found.groups())
        assert (day > 40) == person.woman
        date(1900 + year if year > 25 else 2000 + year, month, day - 40 * person.woman)


def test_a_phone_number_looks_like_one_and_no_operator_has_it(crowd):
    assert all(re.fullmatch(r"0800000\d{3,6}", person.phone) for person in crowd)
    assert {len(person.phone) for person in crowd} == {10, 11, 12, 13}


def test_no_number_can_be_a_real_person_s(crowd):
    for person in crowd:
        assert list(real_looking(f"NIK {person.nik}, HP {person.phone}, {person.address}")) == []


def test_names_are_put_together_from_the_region_s_lists(crowd):
    with (SEED_DATA / "regions/62/names.csv").open(encoding="utf-8", newline="") as opened:
        parts = {row["name_part"] for row in csv.DictReader(opened)}
    assert {word for person in crowd for word in person.name.split()} <= parts


def test_few_share_a_name(crowd):
    assert len({person.name for person in crowd}) > PEOPLE * 0.5


def test_backgrounds_follow_the_place(registry, gazetteer):
    draw = stream(5, "orang").random
    found = [
        registry.person(draw, gazetteer.spot(draw, gazetteer.land("62.13"))) for _ in range(400)
    ]
    wanted = BACKGROUNDS["62.13"]["Dayak Ma'anyan"] / sum(BACKGROUNDS["62.13"].values())

    assert abs(sum(p.background == "Dayak Ma'anyan" for p in found) / 400 - wanted) < 0.08


def numbers(draw):
    fed = Crowd(Numbers).drawing_from(draw)
    return [fed.citizen_phone(), fed.citizen_nik(woman=True), fed.citizen_mail("Siti Kahayan")]


def test_the_same_stream_gives_the_same_numbers():
    assert numbers(stream(1, "a").random) == numbers(stream(1, "a").random)
    assert numbers(stream(1, "a").random) != numbers(stream(1, "b").random)


def test_faker_takes_its_chance_from_the_stream_alone():
    drawn = stream(1, "a").random
    expected = numbers(drawn)
    random.seed(5)
    Generator.seed(7)

    assert numbers(stream(1, "a").random) == expected
    assert StreamRandom().__class__._randbelow is Random._randbelow_without_getrandbits


def test_two_threads_do_not_mix_their_chance(registry, gazetteer):
    spot = gazetteer.spot(stream(2, "tempat").random, gazetteer.land("62.71"))

    def made(name):
        draw = stream(3, name).random
        return [registry.person(draw, spot) for _ in range(300)]

    names = ("satu", "dua", "tiga", "empat")
    with ThreadPoolExecutor(len(names)) as pool:
        assert list(pool.map(made, names)) == [made(name) for name in names]


def test_a_mail_address_can_be_nobody_s(crowd):
    draw = stream(6, "surel").random
    provider = Crowd(Numbers).drawing_from(draw)
    for person in crowd[:2_000]:
        mail = provider.citizen_mail(person.name)
        assert re.fullmatch(r"[a-z._]+\d\d@[a-z]+\.example", mail), mail
        assert list(real_looking(f"surel {mail}")) == []
        assert list(telling_numbers(mail)) == [(0, len(mail))]
