"""A plugin of pytest that runs the tests it is told to, in that order: `-p benchmarks.mutation.order_plugin`.

MUTATION_TESTS names a JSON file with the names of the tests. Those that fail are added to the file beside it that ends
in `.failed`, a line each. The system ends the process when it has worked for MUTATION_SECONDS, or asks for more memory
than any test needs: a mutant may go round for ever.
"""

from __future__ import annotations

import json
import os
import resource
from pathlib import Path

import pytest

TESTS = "MUTATION_TESTS"
"""Environment variable: the file with the names."""
SECONDS = "MUTATION_SECONDS"
"""Environment variable: how long this process may work."""
MEMORY = 8 * 2**30


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests() -> None:
    """Set the limits before anything of the trainer is imported."""
    seconds = int(os.environ[SECONDS])
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 30))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Keep what is asked for, in the order in which it is asked for."""
    order = {
        name: place for place, name in enumerate(json.loads(_file().read_text(encoding="utf-8")))
    }
    wanted = [item for item in items if item.nodeid in order]
    config.hook.pytest_deselected(items=[item for item in items if item.nodeid not in order])
    items[:] = sorted(wanted, key=lambda item: order[item.nodeid])


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Write down what fails."""
    if report.failed:
        with _file().with_suffix(".failed").open("a", encoding="utf-8") as file:
            file.write(f"{report.nodeid}\n")


def _file() -> Path:
    return Path(os.environ[TESTS])
