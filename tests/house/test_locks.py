"""The two locks: exact, with hashes, for every system, and without the address of any index."""

import re
import tomllib

import pytest

from tests.house.sources import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = ("requirements.lock", "requirements-postgresql.lock", "requirements-dev.lock")
EXTRA = PROJECT["project"]["optional-dependencies"]["postgresql"]
PIN = re.compile(r"^([a-z0-9][a-z0-9.-]*)==(\S+)(?: ; (.+?))? \\$")


def pins(lock: str) -> set[tuple[str, str]]:
    """Name and version of everything a lock holds."""
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    return {found.group(1, 2) for line in lines if (found := PIN.match(line))}


def names(requirements: list[str]) -> set[str]:
    """Normalised names of requirements as pyproject.toml writes them."""
    return {re.split(r"[\[<>=~! ]", one)[0].lower().replace("_", "-") for one in requirements}


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_pins_and_hashes_and_nothing_else(lock):
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    strange = [
        line
        for line in lines
        if not PIN.match(line) and not re.fullmatch(r"    --hash=sha256:[0-9a-f]{64}( \\)?", line)
    ]

    assert len(pins(lock)) > (1 if lock == "requirements-postgresql.lock" else 30)
    assert strange == []


@pytest.mark.parametrize("lock", ["requirements-postgresql.lock", "requirements-dev.lock"])
def test_a_lock_is_not_bound_to_one_system(lock):
    text = (ROOT / lock).read_text(encoding="utf-8")
    wheels = [block.count("--hash") for block in text.split("\npsycopg-binary==")[1:]]

    assert len(wheels) == 1
    assert wheels[0] > 20, "psycopg comes in one wheel for each system and Python"


def test_serving_gets_what_the_project_names_and_no_tool_of_the_tests():
    serving = {name for name, _ in pins("requirements.lock")}
    tools = names(PROJECT["dependency-groups"]["dev"])

    assert names(PROJECT["project"]["dependencies"]) <= serving
    assert not tools & serving


def test_the_driver_of_postgresql_is_locked_apart():
    driver, serving = pins("requirements-postgresql.lock"), pins("requirements.lock")

    assert names(EXTRA) <= {name for name, _ in driver}
    assert not driver & serving


def test_tests_run_on_exactly_what_serves():
    serving = pins("requirements.lock") | pins("requirements-postgresql.lock")

    assert serving < pins("requirements-dev.lock")
    assert names(PROJECT["dependency-groups"]["dev"]) <= {
        name for name, _ in pins("requirements-dev.lock")
    }


def test_every_dependency_has_a_lower_and_an_upper_bound_or_says_why_not():
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    group = PROJECT["dependency-groups"]["dev"]

    for one in [*PROJECT["project"]["dependencies"], *EXTRA, *group]:
        line = next(line for line in text.splitlines() if f'"{one}"' in line)
        assert ">=" in one
        assert "<" in one or "no upper bound" in line, one
        assert re.search(r"# \w.{5,}", line), f"{one} does not say what it is for"
