"""The shipped gold set, read once, its held-out part scored once, for all tests of this folder."""

import pytest

from trainer.scoring.agreement.gold import HELD_OUT, GoldSet, read_gold
from trainer.scoring.agreement.scored import Scored, scored
from trainer.settings import find_root


@pytest.fixture(scope="session")
def gold() -> GoldSet:
    return read_gold(find_root() / "seed_data" / "gold")


@pytest.fixture(scope="session")
def held_out(gold: GoldSet) -> GoldSet:
    return gold.of_part(HELD_OUT)


@pytest.fixture(scope="session")
def scored_held_out(held_out: GoldSet) -> tuple[Scored, ...]:
    return tuple(scored(each) for each in held_out.answers)
