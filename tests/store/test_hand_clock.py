"""The wall clock that a test moves by hand."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.store.making import NOW
from trainer.usecases.by_hand import HandClock


def test_it_stands_still_until_it_is_moved():
    clock = HandClock(NOW)
    assert clock.now() == clock.now() == NOW
    clock.advance(timedelta(minutes=5))
    assert clock.now() == NOW + timedelta(minutes=5)


def test_it_does_not_go_back():
    clock = HandClock(NOW)
    with pytest.raises(ValueError, match="does not go back"):
        clock.advance(timedelta(seconds=-1))
    assert clock.now() == NOW


def test_it_wants_a_zone():
    with pytest.raises(ValueError, match="needs a time zone"):
        HandClock(NOW.replace(tzinfo=None))
