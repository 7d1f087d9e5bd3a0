"""A plugin of pytest that shows how much of the trainer the tests run: `-p benchmarks.mutation.share_plugin`.

A row for each room: its statements and the ways on from its conditions, loops and matches, and the share of both that
ran. Nothing is asked of the shares. What runs in processes that tests start is not seen.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import pytest

from benchmarks.mutation.probes import Probes, put_probes

FOLDER = "SHARE_FOLDER"
"""Environment variable: where the processes of one run write what they have seen, a file each."""

_probes: Probes | None = None


@dataclass(slots=True)
class Share:
    """Of how many statements and ways how many ran."""

    statements: int = 0
    ran: int = 0
    ways: int = 0
    taken: int = 0

    def add(self, other: Share) -> None:
        self.statements += other.statements
        self.ran += other.ran
        self.ways += other.ways
        self.taken += other.taken


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests() -> None:
    """Begin before a conftest imports anything of the trainer."""
    global _probes  # noqa: PLW0603 -- hooks of a plugin module share nothing else
    if "PYTEST_XDIST_WORKER" not in os.environ:
        os.environ[FOLDER] = tempfile.mkdtemp(prefix="share-")
    _probes = Probes(Path.cwd(), "trainer")
    _probes.install()


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish() -> None:
    """Write down what this process has seen: of each file the numbers of its probes that ran."""
    assert _probes is not None
    ran = set(_probes.take())
    seen = {
        file: [number for number in range(len(probed.lines)) if probed.first + number in ran]
        for file, probed in _probes.files.items()
    }
    (Path(os.environ[FOLDER]) / f"{os.getpid()}.json").write_text(
        json.dumps(seen), encoding="utf-8"
    )


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Put together what all processes have seen, and show it; those that only run tests for another show nothing."""
    if "PYTEST_XDIST_WORKER" in os.environ:
        return
    ran: dict[str, set[int]] = defaultdict(set)
    folder = Path(os.environ[FOLDER])
    for path in folder.iterdir():
        for file, numbers in json.loads(path.read_text(encoding="utf-8")).items():
            ran[file].update(numbers)
        path.unlink()
    folder.rmdir()
    terminalreporter.section("what the tests run")
    for line in rows(shares(Path.cwd(), ran)):
        terminalreporter.write_line(line)


def shares(root: Path, ran: Mapping[str, set[int]]) -> dict[str, Share]:
    """The share of each room of the trainer, and of all. `ran`: by file, numbers counted from the file's first probe."""
    found: dict[str, Share] = defaultdict(Share)
    for path in sorted((root / "trainer").rglob("*.py")):
        file = path.relative_to(root)
        share = _share_of(path, ran.get(file.as_posix(), set()))
        found[file.parts[1]].add(share)
        found["all"].add(share)
    found["all"] = found.pop("all")
    return found


def rows(found: Mapping[str, Share]) -> Iterator[str]:
    """The table as lines of text."""
    yield f"{'':16} {'statements':>10} {'ran':>7} {'branches':>10} {'taken':>7}"
    for room, share in found.items():
        yield (
            f"{room:16} {share.statements:>10} {_percent(share.ran, share.statements)}"
            f" {share.ways:>10} {_percent(share.taken, share.ways)}"
        )


def _share_of(path: Path, ran: set[int]) -> Share:
    _, probed = put_probes(path.read_bytes(), 0)
    statements = {number for number, line in enumerate(probed.lines) if line}
    ways = list(chain.from_iterable(probed.branches))
    return Share(
        len(statements), len(statements & ran), len(ways), sum(1 for way in ways if way in ran)
    )


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:6.1f}%" if whole else f"{'–':>7}"
