"""How fast the log appends, loads and answers a poll: `python3 run.py dev benchmarks/log.py [--database-url URL]`.

Without an address it measures a SQLite file in a temporary folder. A PostgreSQL database must be empty and is left
with the rows of the measurement. The last column compares with a bare INSERT and COMMIT on the same database in the
same run, because milliseconds alone say more about the disk than about us.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[1]))

from flask import Flask
from rich.console import Console
from rich.table import Table
from sqlalchemy import Engine, text

from trainer.domain.events import CommentPosted, Recorded
from trainer.domain.records import Addition, Exercise, ExerciseId, RunRow
from trainer.store.directory import SqlDirectory
from trainer.store.engine import attach_database, upgrade
from trainer.store.log import SqlEventLog

NOW = datetime(2027, 5, 3, 1, 0, tzinfo=UTC)
SINGLE = 300
EVENTS = 2_000
BATCH = 10
LOADS = 5
POLLS = 500
WRITERS = 8

FACT = CommentPosted("SIM-0000001", "officer", "diskominfo", "Terima kasih. " * 20, thanks=False)
LINE = Recorded(1, NOW, NOW, "admin", "orang", None, FACT)


@dataclass(frozen=True, slots=True)
class Measured:
    what: str
    times: int
    seconds: float

    @property
    def milliseconds(self) -> float:
        return 1_000 * self.seconds / self.times


class Bench:
    """One exercise in an empty database, and a new run whenever a measurement needs one."""

    def __init__(self, app: Flask, engine: Engine) -> None:
        upgrade(app)
        self.engine = engine
        self.log = SqlEventLog(engine)
        self.directory = SqlDirectory(engine)
        self._numbers = count(1)
        if self.directory.all_runs():
            sys.exit("log.py: this database has runs; measure in an empty one.")
        owner = self.directory.add_account("tolok-ukur", "Tolok ukur", "tolok-ukur-saja", True, NOW)
        self.exercise = self.directory.add_exercise(
            Exercise(
                id=ExerciseId("tolok-ukur"),
                scenario="tolok-ukur",
                content_hash="tolok-ukur",
                title="Tolok ukur",
                owner=owner.id,
                join_code=None,
                seed=1,
                feedback="at_end",
                clock_mode="hari_kerja",
                minutes_per_working_day=10.0,
                state="running",
                created_at=NOW,
                ended_at=None,
            ),
            b"",
        )

    def new_run(self) -> str:
        run = RunRow(f"jalan-{next(self._numbers)}", self.exercise.id, None, NOW)
        return self.directory.add_run(run).id

    def append(self, run: str, number: int, size: int = 1) -> None:
        """Append `number` times `size` facts to a run without any."""
        for start in range(0, number * size, size):
            lines = [replace(LINE, seq=start + 1 + each) for each in range(size)]
            self.log.append([Addition(run, tuple(lines), start)])


def measure(what: str, times: int, work: Callable[[], object]) -> Measured:
    """Do `work` once, which is `times` of `what`."""
    start = perf_counter()
    work()
    return Measured(what, times, perf_counter() - start)


def bare_commits(engine: Engine) -> None:
    """The least that a database can do for something that must not be lost."""
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE tolok_ukur (isi TEXT)"))
    for _ in range(SINGLE):
        with engine.begin() as connection:
            connection.execute(text("INSERT INTO tolok_ukur VALUES (:isi)"), {"isi": FACT.text})
    with engine.begin() as connection:
        connection.execute(text("DROP TABLE tolok_ukur"))


def measurements(bench: Bench) -> Iterator[Measured]:
    """Each measurement as soon as it is made; the first is the yardstick."""
    yield measure("bare INSERT and COMMIT", SINGLE, lambda: bare_commits(bench.engine))
    run = bench.new_run()
    yield measure("append one fact", SINGLE, lambda: bench.append(run, SINGLE))
    long_run = bench.new_run()
    turns = EVENTS // BATCH
    yield measure(
        f"append {BATCH} facts at once", turns, lambda: bench.append(long_run, turns, BATCH)
    )
    runs = [bench.new_run() for _ in range(WRITERS)]
    each = SINGLE // WRITERS
    with ThreadPoolExecutor(WRITERS) as pool:
        yield measure(
            f"append one fact, {WRITERS} at once",
            each * WRITERS,
            lambda: list(pool.map(lambda run: bench.append(run, each), runs)),
        )
    yield measure(
        f"load {EVENTS} facts", LOADS, lambda: [bench.log.load(long_run) for _ in range(LOADS)]
    )
    exercise = bench.exercise.id
    yield measure(
        "poll the position", POLLS, lambda: [bench.log.position(exercise) for _ in range(POLLS)]
    )


def report(kind: str, found: list[Measured]) -> None:
    """Print one table."""
    table = Table(title=f"event log on {kind}")
    table.add_column("what")
    for heading in ("times", "ms each", "per second", "x bare"):
        table.add_column(heading, justify="right")
    for each in found:
        ratio = each.milliseconds / found[0].milliseconds
        per_second = each.times / each.seconds
        table.add_row(
            each.what,
            str(each.times),
            f"{each.milliseconds:.2f}",
            f"{per_second:.0f}",
            f"{ratio:.1f}",
        )
    Console().print(table)


def main() -> None:
    """Measure the chosen database."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument(
        "--database-url", help="an empty database; default: a temporary SQLite file"
    )
    chosen = parser.parse_args().database_url
    with tempfile.TemporaryDirectory() as folder:
        app = Flask("trainer")
        engine = attach_database(app, chosen or f"sqlite:///{Path(folder).as_posix()}/log.sqlite3")
        try:
            report(engine.dialect.name, list(measurements(Bench(app, engine))))
        finally:
            engine.dispose()


if __name__ == "__main__":
    main()
