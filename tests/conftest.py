"""What holds for every test: the depth of property tests, and what must not be skipped."""

import os

import pytest
from hypothesis import settings

from tests.parts import required_parts

TEST_VARIABLES = ("BIMTEK_TEST_", "BIMTEK_CHROMIUM")

settings.register_profile("default", max_examples=100, deadline=None)
settings.register_profile("deep", max_examples=1_000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


def pytest_configure(config: pytest.Config) -> None:
    """Refuse a word in BIMTEK_TEST_REQUIRE that names no part, before any test runs.

    Tests see only the settings they make themselves, not those of the person who runs them.
    """
    required_parts()
    for name in tuple(os.environ):
        ours = name.startswith("BIMTEK_") and not name.startswith(TEST_VARIABLES)
        if ours or name == "DATABASE_URL":
            del os.environ[name]
