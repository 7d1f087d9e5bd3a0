"""The generator on the project's own seed data, made once for all tests of the room."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.once import made_once
from trainer.content.packs import Packs
from trainer.domain.vocabulary import Decision
from trainer.generator.bank import Bank
from trainer.generator.generate import Generator, Options
from trainer.generator.language import Language
from trainer.generator.places import Gazetteer
from trainer.generator.scribe import Scribe

ROOT = Path(__file__).parents[2]
SEED_DATA = ROOT / "seed_data"


@pytest.fixture(scope="session")
def packs() -> Packs:
    return Packs(ROOT)


@pytest.fixture(scope="session")
def region(packs):
    return packs.region("62").required().region


@pytest.fixture(scope="session")
def profile(packs):
    return packs.profile("default-latihan").required()


@pytest.fixture(scope="session")
def bank() -> Bank:
    return Bank(SEED_DATA)


@pytest.fixture(scope="session")
def language(bank) -> Language:
    return Language(bank)


@pytest.fixture(scope="session")
def gazetteer(language) -> Gazetteer:
    return Gazetteer(SEED_DATA / "regions" / "62", language.places)


@pytest.fixture(scope="session")
def make(region):
    """A generator on the seed data, with whatever options."""

    def generator(**options) -> Generator:
        return Generator(SEED_DATA, region, Options(**options))

    return generator


@pytest.fixture(scope="session")
def scribe(region) -> Scribe:
    return Scribe(SEED_DATA, region)


@pytest.fixture(scope="session")
def many(make, tmp_path_factory):
    """Three thousand reports of the default mix."""
    return made_once(tmp_path_factory, "many", lambda: list(make(seed=20).reports(3_000)))


@pytest.fixture(scope="session")
def postponed(make, tmp_path_factory):
    """The postponed of four thousand others."""
    return made_once(
        tmp_path_factory,
        "postponed",
        lambda: [r for r in make(seed=22).reports(4_000) if r.truth.decision is Decision.TUNDA],
    )
