"""run.py becomes the program: signals reach it, and nothing is left when it ends."""

import importlib.util
import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from tests.frame.conftest import WAITS_SECONDS

ROOT = Path(__file__).resolve().parents[2]
posix = pytest.mark.skipif(os.name == "nt", reason="Windows cannot replace a process")

PATIENCE_SECONDS = WAITS_SECONDS / 5
"""So long a loaded machine may take to deliver a signal; a program that no signal reached waits on far beyond that."""


def load_run():
    spec = importlib.util.spec_from_file_location("run", ROOT / "run.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@posix
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_program_takes_the_place_of_run_py_and_ends_with_the_signal(started, number):
    with started.popen("wait") as process:
        assert process.stdout.readline().split()[1] == str(process.pid)
        process.send_signal(number)
        process.wait(timeout=PATIENCE_SECONDS)

    assert process.returncode == -number


@posix
def test_a_child_that_stands_in_is_ended_with_its_parent():
    parent = textwrap.dedent(f"""
        import importlib.util, sys
        spec = importlib.util.spec_from_file_location("run", {str(ROOT / "run.py")!r})
        run = importlib.util.module_from_spec(spec); spec.loader.exec_module(run)
        waiting = "import os, time; print(os.getpid(), flush=True); time.sleep({WAITS_SECONDS})"
        run.stand_for([sys.executable, "-c", waiting])
    """)
    with subprocess.Popen([sys.executable, "-c", parent], stdout=subprocess.PIPE) as process:
        child = int(process.stdout.readline())
        process.terminate()
        assert process.wait(timeout=PATIENCE_SECONDS) == 128 + signal.SIGTERM

    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)


def test_a_child_that_stands_in_hands_on_its_code():
    with pytest.raises(SystemExit) as ended:
        load_run().stand_for([sys.executable, "-c", "raise SystemExit(5)"])

    assert ended.value.code == 5
