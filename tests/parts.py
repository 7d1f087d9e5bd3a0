"""Parts a test may need beyond Python: a browser, a PostgreSQL server.

Where a part is missing the test is skipped with the way to get it, unless
BIMTEK_TEST_REQUIRE names the part: then its absence is a failure.
"""

import functools
import os
import re
import shutil

import psycopg
import pytest

PARTS = ("browser", "postgresql")
BROWSERS = ("chromium-headless-shell", "chromium")
"""Programs that will do. The first has no window of its own to draw, so that pages take a fifth less time."""
POSTGRES_DEFAULT = "postgresql+psycopg://postgres@127.0.0.1:5432/postgres"


def required_parts() -> tuple[str, ...]:
    """The parts that must be there, in the order they were named.

    Raises pytest.UsageError for a word that names no part.
    """
    words = os.environ.get("BIMTEK_TEST_REQUIRE", "").replace(",", " ").split()
    for word in words:
        if word not in PARTS:
            raise pytest.UsageError(f"BIMTEK_TEST_REQUIRE: {word!r} is none of {', '.join(PARTS)}")
    return tuple(words)


def chromium() -> str:
    """Path of the browser for tests; skips or fails the test where there is none."""
    installed = filter(None, map(shutil.which, BROWSERS))
    found = os.environ.get("BIMTEK_CHROMIUM") or next(installed, None)
    if not found:
        _do_without("browser", "no Chromium: install it, or name one in BIMTEK_CHROMIUM")
    return str(found)


def postgresql() -> str:
    """SQLAlchemy address of a server where tests may make databases; skips or fails without."""
    address = os.environ.get("BIMTEK_TEST_POSTGRES") or POSTGRES_DEFAULT
    why = _refusal_of(address)
    if why:
        _do_without("postgresql", f"start a server, or name one in BIMTEK_TEST_POSTGRES ({why})")
    return address


@functools.cache
def _refusal_of(address: str) -> str:
    """Why the server cannot be used; empty when it can. Asked once for each address."""
    try:
        psycopg.connect(address.replace("+psycopg", "", 1), connect_timeout=2).close()
    except psycopg.OperationalError as error:
        return str(error).strip().splitlines()[0]
    return ""


def _do_without(part: str, remedy: str) -> None:
    if part in required_parts():
        pytest.fail(f"{part} is required here: {remedy}", pytrace=False)
    pytest.skip(f"needs {part}: {remedy}")


def without_variants(scenario: str) -> str:
    """The text of a scenario.yaml whose reports are always those that were written."""
    return re.sub(r"(?m)^variants:\n(?:[ #].*\n?)+", "", scenario)
