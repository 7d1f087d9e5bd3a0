"""A program that appends one fact and is killed by a test: `python -m tests.store.appending_process URL RUN MOMENT`.

MOMENT `appended`: it says so after the append and hangs, as if the reply were still on its way.
MOMENT `uncommitted`: it hangs inside the transaction, just before it would commit.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager

from flask import Flask

from tests.store.making import append, fact_number
from trainer.store.engine import attach_database
from trainer.store.log import SqlEventLog


def say_and_hang(word: str) -> None:
    sys.stdout.write(word + "\n")
    sys.stdout.flush()
    sys.stdin.read()


class HangingLog(SqlEventLog):
    """Hangs between the INSERT and the COMMIT."""

    @contextmanager
    def transaction(self):
        with super().transaction():
            yield
            say_and_hang("uncommitted")


def main(url: str, run: str, moment: str) -> None:
    kind = SqlEventLog if moment == "appended" else HangingLog
    log = kind(attach_database(Flask("trainer"), url))
    append(log, run, [fact_number(1, command_id="c1")], 0)
    say_and_hang("appended")


if __name__ == "__main__":
    main(*sys.argv[1:])
