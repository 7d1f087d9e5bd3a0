"""How many random sequences of actions the suite plays: 300, or 10,000 in the deep profile.

`@sequences` marks a test and sets its depth; a state machine takes SEQUENCE_SETTINGS.
Other property tests keep the depth of the profile (tests/conftest.py).
"""

import os
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, settings

DEEP = os.environ.get("HYPOTHESIS_PROFILE") == "deep"

SEQUENCE_SETTINGS = settings(
    max_examples=10_000 if DEEP else 300,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def sequences(test: Callable[..., None]) -> Callable[..., None]:
    """Mark a @given test as one that plays sequences, at the depth of the profile."""
    return pytest.mark.sequences(SEQUENCE_SETTINGS(test))
