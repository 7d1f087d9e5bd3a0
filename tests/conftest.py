"""What holds for every test: the depth of property tests, and what must not be skipped."""

import gc
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import settings

from tests.once import folder_of_run
from tests.order import in_rooms
from tests.parts import required_parts
from tests.sequences import DEEP, deep
from tests.teams import team_library
from trainer.answers.judging import judge
from trainer.answers.verdict import DIMENSIONS
from trainer.content.library import FileLibrary
from trainer.scoring import answers
from trainer.usecases.trust import Trust

TESTS = Path(__file__).parent
TEST_VARIABLES = ("BIMTEK_TEST_", "BIMTEK_CHROMIUM")

MEMORY = Path("/dev/shm")
ENOUGH = 4 * 2**30
"""Bytes that the folders of all tests need at most, with room to spare."""

settings.register_profile("default", max_examples=100, deadline=None)
settings.register_profile("deep", max_examples=1_000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


if MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ENOUGH:
    # Every run of a test ends on the disk, with a wait each time; folders in memory save half of that.
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))

# Thousands of tests keep their objects until the end: looking through them all again and again finds nothing.
gc.set_threshold(100_000, 50, 100)


def pytest_configure(config: pytest.Config) -> None:
    """Refuse a word in BIMTEK_TEST_REQUIRE that names no part, before any test runs.

    Tests see only the settings they make themselves, not those of the person who runs them.
    """
    required_parts()
    for name in tuple(os.environ):
        ours = name.startswith("BIMTEK_") and not name.startswith(TEST_VARIABLES)
        if ours or name == "DATABASE_URL":
            del os.environ[name]


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave deep tests to their profile, and keep the tests of a room together, in whatever order chance has given the
    rooms and the tests inside.
    """
    if not DEEP:
        left = [item for item in items if item.get_closest_marker(deep.name)]
        items[:] = [item for item in items if not item.get_closest_marker(deep.name)]
        config.hook.pytest_deselected(items=left)
    workers = getattr(config, "workerinput", {}).get("workercount", 1)
    items[:] = in_rooms(items, workers, _room)


def _room(item: pytest.Item) -> str:
    return item.path.relative_to(TESTS).parts[0] if item.path.is_relative_to(TESTS) else ""


def pytest_collection_finish() -> None:
    """Modules and tests stay until the end: whatever looks for garbage need not go through them."""
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def bytecode_of_children(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Where Python is told to leave no bytecode behind, the processes that tests start keep theirs in a folder of this
    run: each of them would compile the same files again.
    """
    with pytest.MonkeyPatch.context() as during:
        if "PYTHONDONTWRITEBYTECODE" in os.environ:
            during.delenv("PYTHONDONTWRITEBYTECODE")
            during.setenv("PYTHONPYCACHEPREFIX", str(folder_of_run(tmp_path_factory) / "bytecode"))
        yield


@pytest.fixture(scope="session")
def teams(tmp_path_factory: pytest.TempPathFactory) -> FileLibrary:
    """The scenarios of the project, and one with three seats."""
    return team_library(tmp_path_factory.mktemp("teams"))


@pytest.fixture
def unsure_of(monkeypatch: pytest.MonkeyPatch) -> Callable[[tuple[str, ...]], None]:
    """Says of which dimensions the scorer is unsure, so that what waits hangs neither on what it has learned nor on how far it
    is known to agree with people, by the gold set or by marks of this installation.
    """

    def decide(dimensions: tuple[str, ...]) -> None:
        monkeypatch.setattr(Trust, "stepped_back", lambda trust: ())
        monkeypatch.setattr(
            answers,
            "_verdict",
            lambda case, text: replace(judge(case, text), provisional=dimensions),
        )

    return decide


@pytest.fixture
def unsure_machine(unsure_of: Callable[[tuple[str, ...]], None]) -> None:
    """The scorer is sure of nothing: every answer waits for a person."""
    unsure_of(DIMENSIONS)
