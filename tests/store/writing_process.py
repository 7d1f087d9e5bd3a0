"""A process that writes histories: `python -m tests.store.writing_process URL LIBRARY`.

Each line it reads names an exercise and the steps to do there; it answers each with a line of its own.
"""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path

from argon2.profiles import CHEAPEST
from flask import Flask

from tests.store.writing import MORNING, Step, do, waited
from trainer.domain.records import ExerciseId
from trainer.scenario_library import open_library
from trainer.store.directory import SqlDirectory
from trainer.store.engine import attach_database
from trainer.store.log import SqlEventLog
from trainer.store.passwords import Passwords
from trainer.store.tokens import SecretTokens
from trainer.usecases.by_hand import HandClock
from trainer.usecases.services import Services


def services_at(url: str, library: Path) -> Services:
    """An application of its own at a database that others use, too, on the morning on which every history begins."""
    engine = attach_database(Flask("trainer"), url)
    directory = SqlDirectory(engine, Passwords(CHEAPEST))
    shelf = open_library(library, kept=directory.scenario_source)
    return Services(SqlEventLog(engine), directory, shelf, HandClock(MORNING), SecretTokens())


def main(url: str, library: str) -> None:
    services = services_at(url, Path(library))
    for line in sys.stdin:
        clock = HandClock(MORNING)
        exercise, *steps = json.loads(line)
        for numbers in steps:
            step = Step(*numbers)
            clock.advance(waited(step))
            do(replace(services, wall=clock), ExerciseId(exercise), step)
        sys.stdout.write("done\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
