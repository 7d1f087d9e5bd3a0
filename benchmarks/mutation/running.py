"""Runs tests in the copy of the project: once to see what they reach, and against one mutant after another.

The rule, the same for every suite that is measured: of the tests that reach a mutant's lines those run that fit into
`BUDGET` seconds of their own processor time, in the order of `reaching.in_order`; the first failure ends it. Two
starts of pytest, a few tests and then the others, because reading all tests takes longer than most mutants live.
A mutant that makes the tests take many times longer than they should is killed by that.
"""

from __future__ import annotations

import importlib.util
import json
import math
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from benchmarks.mutation import order_plugin, reach_plugin
from benchmarks.mutation.drawing import Mutant
from benchmarks.mutation.reaching import TimedTest

PROJECT = Path(__file__).parents[2]
BUDGET = 60.0
"""Seconds of processor time, as measured while they were watched, that the tests of a mutant may take together."""
FIRST = 20
"""So many tests run in the first start of pytest."""
PATIENCE, GRACE = 4, 60
"""A start is ended after PATIENCE times the processor time that its tests should take, and GRACE seconds more."""
LONGEST = 7_200
"""Seconds by the clock after which a start is ended whatever it does: it waits for something that never comes."""
NOWHERE = "postgresql+psycopg://postgres@127.0.0.1:1/none"
"""The store's tests run on SQLite; those of PostgreSQL are skipped."""
LEFT_OUT = ("tests/browser", "tests/frame")
"""Tests that run the trainer in other processes only: nobody sees which lines they reach."""
BYTECODE = ("PYTHONDONTWRITEBYTECODE", "PYTHONPYCACHEPREFIX")
PASSED, NOTHING_RAN = 0, 5
IMPORT, TIME = NO_TEST = ("import", "time")
"""What kills a mutant where no test does: its module cannot be loaded, or it never ends."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a mutant fared. `result`: killed, survived or unreached; `by`: the test that failed, "import" when the tests
    could not even be read, or "time"; `reaching`: how many tests reach it; `ran`: how many were let run.
    """

    result: str
    by: str
    reaching: int
    ran: int
    seconds: float


class BrokenCopy(Exception):
    """The tests do not run in the copy as it is, so that no failure would say anything of a mutant."""


def run_reach(tree: Path, folder: Path, processes: int) -> int:
    """Run the suite in the copy at `tree`; what it reaches is written into `folder`. Returns pytest's code."""
    folder.mkdir(parents=True, exist_ok=True)
    spread = ["-n", str(processes), "--dist", "worksteal"] if processes > 1 else []
    command = [
        *_pytest("benchmarks.mutation.reach_plugin"),
        *spread,
        *(f"--ignore={each}" for each in LEFT_OUT),
        "-rfE",
        "tests",
    ]
    environment = _environment(tree) | {reach_plugin.FOLDER: str(folder)}
    return subprocess.run(command, cwd=tree, env=environment, check=False).returncode  # noqa: S603 -- pytest


def try_mutant(tree: Path, mutant: Mutant, tests: Sequence[TimedTest]) -> Outcome:
    """Run the tests, given in order, against the mutant; the file is as before afterwards."""
    begin = monotonic()
    chosen = within_budget(tests)
    by = ""
    with in_place(tree, mutant):
        for part in (chosen[:FIRST], chosen[FIRST:]):
            if part and not by:
                by = next(iter(failing(tree, part)), "")
    result = "killed" if by else "survived" if chosen else "unreached"
    return Outcome(result, by, len(tests), len(chosen), round(monotonic() - begin, 1))


def within_budget(tests: Sequence[TimedTest]) -> list[TimedTest]:
    """As many of the first as fit; one at least."""
    spent = 0.0
    chosen: list[TimedTest] = []
    for test in tests:
        spent += test.seconds
        if chosen and spent > BUDGET:
            break
        chosen.append(test)
    return chosen


def failing(tree: Path, tests: Sequence[TimedTest], first_only: bool = True) -> list[str]:
    """The tests that fail, or only the first of them; "import" or "time" where no test is to blame.

    Raises BrokenCopy when none of the tests is there.
    """
    wanted = tree.parent / "wanted.json"
    wanted.write_text(json.dumps([test.name for test in tests]), encoding="utf-8")
    failed = wanted.with_suffix(".failed")
    failed.write_text("", encoding="utf-8")
    command = [
        *_pytest("benchmarks.mutation.order_plugin"),
        "--tb=no",
        "-p",
        "no:xdist",
        *(["-x"] if first_only else []),
    ]
    environment = {
        order_plugin.TESTS: str(wanted),
        order_plugin.SECONDS: str(
            math.ceil(PATIENCE * sum(test.seconds for test in tests) + GRACE)
        ),
    }
    files = sorted({test.file for test in tests})
    code = _ended([*command, *files], tree, _environment(tree) | environment)
    if code == NOTHING_RAN:
        raise BrokenCopy(f"{tests[0].name} and {len(tests) - 1} more are not there any longer")
    named = failed.read_text(encoding="utf-8").splitlines()
    if code == PASSED or named:
        return named
    return [TIME if code is None else IMPORT]


@contextmanager
def in_place(tree: Path, mutant: Mutant) -> Iterator[None]:
    """The file of a mutant holds the mutant while this is open."""
    path = tree / mutant.file
    kept = {"file": mutant.file, "source": path.read_text(encoding="utf-8")}
    _kept(tree).write_text(json.dumps(kept), encoding="utf-8")
    try:
        _write(path, mutant.source)
        yield
    finally:
        restore(tree)


def restore(tree: Path) -> None:
    """Undo the change of a run that was broken off; nothing where none was."""
    if _kept(tree).exists():
        kept = json.loads(_kept(tree).read_text(encoding="utf-8"))
        _write(tree / kept["file"], kept["source"])
        _kept(tree).unlink()


def _kept(tree: Path) -> Path:
    return tree.parent / "kept.json"


def _write(path: Path, source: str) -> None:
    """Bytecode is known by second and size: within a second a mutant's could pass for the original's."""
    path.write_text(source, encoding="utf-8", newline="\n")
    Path(importlib.util.cache_from_source(str(path))).unlink(missing_ok=True)


def _ended(command: Sequence[str], tree: Path, environment: dict[str, str]) -> int | None:
    """The exit code of a command that watches its own processor time; None when it worked or waited for too long."""
    process = subprocess.Popen(  # noqa: S603 -- pytest
        command,
        cwd=tree,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        code = process.wait(timeout=LONGEST)
    except subprocess.TimeoutExpired:
        return None
    finally:
        _end_all(process)
    return None if code == -signal.SIGXCPU else code


def _end_all(process: subprocess.Popen[bytes]) -> None:
    """End the command and whatever it has started."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return
    process.wait()


def _pytest(plugin: str) -> list[str]:
    return [sys.executable, "-X", "utf8", "-m", "pytest", "-q", "-p", "no:randomly", "-p", plugin]


def _environment(tree: Path) -> dict[str, str]:
    """That of this process, but the copy is read first, and compiled once, beside its sources (`in_place`)."""
    kept = {name: value for name, value in os.environ.items() if name not in BYTECODE}
    path = os.pathsep.join((str(tree), str(PROJECT)))
    return kept | {"PYTHONPATH": path, "BIMTEK_TEST_POSTGRES": NOWHERE}
