"""Every planted contradiction is found, as what it is, and nothing in the run that it was planted in."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.consistency.plants import PLANTS, Plant
from trainer.consistency import contradictions
from trainer.consistency.moments import Kind

NUMBERED = [pytest.param(each, id=f"{each.kind}-{n}") for n, each in enumerate(PLANTS)]


@pytest.mark.parametrize("plant", NUMBERED)
def test_what_is_planted_is_found(plant: Plant) -> None:
    history = plant.planted()

    found = contradictions(history)

    last = history.events[-1].seq if plant.fact is not None else history.events[1].seq
    assert plant.kind in {each.kind for each in found if each.seq >= last}, found
    assert plant.fact is None or contradictions(plant.sound()) == ()


def test_there_are_plants_of_every_kind() -> None:
    planted = Counter(each.kind for each in PLANTS)

    assert set(planted) == set(Kind)
    assert planted.total() >= 25
