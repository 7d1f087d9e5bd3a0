"""The shipped gold set, read and scored once for all tests of this folder."""

import pytest

from trainer.scoring.agreement.gold import BUILD, HELD_OUT, GoldSet, read_gold
from trainer.scoring.agreement.scored import Scored, scored
from trainer.settings import find_root


@pytest.fixture(scope="session")
def gold() -> GoldSet:
    return read_gold(find_root() / "seed_data" / "gold")


@pytest.fixture(scope="session")
def held_out(gold: GoldSet) -> GoldSet:
    return gold.of_part(HELD_OUT)


@pytest.fixture(scope="session")
def build(gold: GoldSet) -> GoldSet:
    return gold.of_part(BUILD)


@pytest.fixture(scope="session")
def scored_gold(gold: GoldSet) -> tuple[Scored, ...]:
    return tuple(scored(each) for each in gold.answers)


@pytest.fixture(scope="session")
def scored_held_out(held_out: GoldSet, scored_gold: tuple[Scored, ...]) -> tuple[Scored, ...]:
    return tuple(each for each in scored_gold if each.case in held_out.cases)
