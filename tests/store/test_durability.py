"""kill -9 at the two moments that matter: what was accepted is there, what was not leaves no trace."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.store.databases import sql_store
from tests.store.making import append, fact_number, make_run

ROOT = Path(__file__).parents[2]


@pytest.fixture
def killed_while(database):
    """Lets another process append to a run, kills it at a moment, and gives the store and the run."""

    def killed_while_(moment: str):
        store = sql_store(database)
        run = make_run(store)
        command = [
            sys.executable,
            "-m",
            "tests.store.appending_process",
            database.url,
            run.id,
            moment,
        ]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        with subprocess.Popen(command, cwd=ROOT, text=True, **pipes) as process:
            said = process.stdout.readline().strip()
            process.kill()
        assert (said, process.returncode) == (moment, -9)
        return store, run

    return killed_while_


def test_an_accepted_fact_survives_a_kill_before_the_reply(killed_while):
    store, run = killed_while("appended")
    assert store.log.load(run.id) == (fact_number(1, command_id="c1"),)
    append(store.log, run.id, [fact_number(2)], 1)


def test_a_fact_that_was_not_committed_is_not_there_and_blocks_nobody(killed_while):
    store, run = killed_while("uncommitted")
    assert store.log.load(run.id) == ()
    append(store.log, run.id, [fact_number(1, command_id="c1")], 0)
    assert len(store.log.load(run.id)) == 1
