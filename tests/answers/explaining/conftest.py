"""Answers of the gold set to explain: a few of every case of the build part would be slow, so a spread of all of it."""

from pathlib import Path

import pytest

from trainer.answers.evaluation.gold import GoldAnswer, read_gold
from trainer.measuring import agencies_in

ROOT = Path(__file__).parents[3]
EVERY = 115


@pytest.fixture(scope="session")
def some_answers() -> tuple[GoldAnswer, ...]:
    """Every so-manieth answer of the build part, all registers and authors among them."""
    return read_gold(ROOT / "seed_data/gold", agencies_in(ROOT)).of_part("build").answers[::EVERY]
