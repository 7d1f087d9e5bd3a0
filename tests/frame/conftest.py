"""A small checkout to try run.py on: the real run.py, no libraries, a program that tells on itself."""

import os
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.once import made_once

ROOT = Path(__file__).resolve().parents[2]

WAITS_SECONDS = 600
"""So long a program stays that was told to wait, unless something ends it."""

PROGRAM = f"""
    import os, sys, time
    print("program", os.getpid(), os.environ["BIMTEK_DATA"], *sys.argv[1:], flush=True)
    if "wait" in sys.argv:
        time.sleep({WAITS_SECONDS})
    sys.exit(7 if "seven" in sys.argv else 0)
"""


class Checkout:
    """A folder with the real run.py beside a stand-in for the trainer."""

    def __init__(self, home: Path) -> None:
        self.home = home

    @classmethod
    def made(cls, home: Path) -> "Checkout":
        """A checkout of files at `home`, where nothing is."""
        (home / "trainer").mkdir(parents=True)
        shutil.copy(ROOT / "run.py", home)
        (home / "trainer" / "__main__.py").write_text(textwrap.dedent(PROGRAM))
        (home / "pytest.py").write_text(
            "import os, sys; print('pytest', os.getcwd(), *sys.argv[1:])"
        )
        for lock in ("requirements.lock", "requirements-postgresql.lock", "requirements-dev.lock"):
            (home / lock).write_text("# no libraries\n")
        return cls(home)

    def popen(
        self, *arguments: str, env: Mapping[str, str] | None = None
    ) -> "subprocess.Popen[str]":
        """Start run.py from another folder, with the given variables on top of ours."""
        return subprocess.Popen(
            [sys.executable, str(self.home / "run.py"), *arguments],
            cwd=self.home.parent,
            env={**os.environ, **(env or {})},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(
        self, *arguments: str, env: Mapping[str, str] | None = None
    ) -> "subprocess.CompletedProcess[str]":
        """Run it to its end."""
        with self.popen(*arguments, env=env) as process:
            out, err = process.communicate(timeout=120)
        return subprocess.CompletedProcess(process.args, process.returncode, out, err)


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    """A checkout nobody has started yet; the space in its name is meant."""
    return Checkout.made(tmp_path / "latihan kita")


@dataclass(frozen=True)
class FirstStart:
    """A checkout that was started for the first time: where it lies, what that start said, what pip wrote into its log."""

    home: Path
    done: "subprocess.CompletedProcess[str]"
    pip_log: Path
    meanwhile: "subprocess.CompletedProcess[str] | None" = None
    """The same command, given at the same time."""


@pytest.fixture(scope="session")
def first_start(tmp_path_factory: pytest.TempPathFactory) -> FirstStart:
    """Two first starts at once, with a command that ends with 7. Setting up takes seconds: it is done once."""

    def make() -> FirstStart:
        made = Checkout.made(tmp_path_factory.mktemp("run") / "latihan kita")
        log = made.home / "pip.log"
        with ThreadPoolExecutor() as both:
            starts = [
                both.submit(made.run, "sapa", "seven", env={"PIP_LOG": str(log)}) for _ in "12"
            ]
        done, meanwhile = sorted(
            (each.result() for each in starts), key=lambda each: "Menyiapkan" not in each.stderr
        )
        return FirstStart(made.home, done, log, meanwhile)

    return made_once(tmp_path_factory, "started", make)


@pytest.fixture(scope="session")
def started(first_start: FirstStart) -> Checkout:
    """A checkout whose environment stands; tests only start it again."""
    assert first_start.done.returncode == 7, first_start.done.stderr
    return Checkout(first_start.home)


@pytest.fixture(scope="session")
def tested(tmp_path_factory: pytest.TempPathFactory) -> FirstStart:
    """The first start of another checkout, with the tests; what else runs with their tools starts it again."""

    def make() -> FirstStart:
        made = Checkout.made(tmp_path_factory.mktemp("tested") / "latihan kita")
        tool = made.home / "benchmarks" / "bench.py"
        tool.parent.mkdir()
        tool.write_text("import os, sys; print('bench', os.getcwd(), *sys.argv[1:])")
        log = made.home / "pip.log"
        done = made.run("test", "tests/frame", "-k", "door", env={"PIP_LOG": str(log)})
        return FirstStart(made.home, done, log)

    return made_once(tmp_path_factory, "tested", make)


@pytest.fixture
def doctored(tmp_path: Path) -> Callable[[str], dict[str, str]]:
    """Variables under which Python runs the given lines before anything else."""

    def doctor(lines: str) -> dict[str, str]:
        place = tmp_path / "doctored"
        place.mkdir()
        (place / "sitecustomize.py").write_text(textwrap.dedent(lines))
        return {"PYTHONPATH": str(place)}

    return doctor
