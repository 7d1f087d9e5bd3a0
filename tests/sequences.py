"""What is left to chance: a few sequences of actions and seeds in the suite, many in the deep profile.

`@sequences` marks a @given test and sets how many sequences it plays: 60, or 10,000; a state machine takes
SEQUENCE_SETTINGS. `few` keeps the first seeds, variants or sizes of a test that `@seeded` marks. Other property tests
keep the depth of the profile (tests/conftest.py). `deep` leaves a whole test, or a row of one, to that profile.
"""

import os
from collections.abc import Callable, Sequence
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, settings

Value = TypeVar("Value")

DEEP = os.environ.get("HYPOTHESIS_PROFILE") == "deep"

SEQUENCE_SETTINGS = settings(
    max_examples=10_000 if DEEP else 60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

seeded = pytest.mark.sequences
"""Marks a test that goes through more seeds or variants in the deep profile."""


deep = pytest.mark.deep
"""Marks what costs seconds and holds much of what other tests of the suite hold: the deep profile alone runs it."""


def sequences(test: Callable[..., None]) -> Callable[..., None]:
    """Mark a @given test as one that plays sequences, at the depth of the profile."""
    return pytest.mark.sequences(SEQUENCE_SETTINGS(test))


def few(values: Sequence[Value], number: int = 1) -> Sequence[Value]:
    """The first so many values, or all of them in the deep profile."""
    return values if DEEP else values[:number]
