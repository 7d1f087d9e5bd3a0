"""All that the benchmark knows of the inside of the trainer. Nothing else in this folder imports it.

Everything else goes through `bimtek serve`, `bimtek rebuild` and the pages. What stands here was chosen because it is a
door between rooms: a name that moves is mended here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from argon2.profiles import CHEAPEST
from flask import Flask
from sqlalchemy import event, make_url

from trainer.cli.capacity import CONNECTIONS
from trainer.cli.serve import THREADS
from trainer.domain.records import Addition, RunId
from trainer.settings import read_settings
from trainer.store.passwords import Passwords
from trainer.store.sqlite import SQLITE_PRAGMAS
from trainer.usecases.exercises import Setup, join_class, open_class, start_class
from trainer.usecases.replaying import rebuild
from trainer.usecases.services import Services
from trainer.wiring import plug_in

__all__ = ["SERVER_OPTIONS", "SQLITE_PRAGMAS", "Inside", "Opened", "opened"]

SERVER_OPTIONS: dict[str, Any] = {
    "threads": THREADS,
    "connection_limit": CONNECTIONS,
    "asyncore_use_poll": True,
    "ident": None,
}
"""What `bimtek serve` hands to waitress beside application and socket."""

REAL_TIME = 480.0
"""Minutes of a simulated day: the clock of a run goes as that on the wall, so that the world keeps still meanwhile."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A class that runs: run and personal code of each who joined."""

    code: str
    seats: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Inside:
    """Rows by the thousand, through the doors that the pages use too."""

    services: Services

    def add_accounts(self, count: int, password: str) -> tuple[str, ...]:
        """So many learners' accounts; their user names."""
        now = self.services.wall.now()
        names = tuple(f"pelajar.{number}" for number in range(count))
        for name in names:
            self.services.directory.add_account(name, name, password, False, now)
        return names

    def open_class(self, owner: str, scenario: str, people: int, *, running: bool) -> Opened:
        """A class of the account `owner` with so many people in it."""
        account = self.services.directory.account_named(owner)
        assert account is not None, f"there is no account {owner}"
        setup = Setup(minutes_per_working_day=REAL_TIME)
        exercise = open_class(self.services, account, scenario, setup)
        code = exercise.join_code or ""
        joined = [
            join_class(self.services, code, f"Peserta {number}") for number in range(1, people + 1)
        ]
        if running:
            start_class(self.services, exercise.id)
        return Opened(code, tuple((each.run, each.code_words or "") for each in joined))

    def comment_until(self, run: str, events: int, texts: Iterator[str]) -> None:
        """Repeat the last line of a run's log, which must be a comment of its officer, on its reports in turn and each
        time with the next text, until the log has so many events. `bimtek rebuild` must follow.
        """
        lines = self.services.log.load(RunId(run))
        last = lines[-1]
        comment: Any = last.fact
        reports = list(dict.fromkeys(each.report for each in lines if each.report))
        new = [
            replace(
                last,
                seq=seq,
                command_id=None,
                fact=replace(comment, report=reports[seq % len(reports)], text=next(texts)),
            )
            for seq in range(last.seq + 1, events + 1)
        ]
        self.services.log.append([Addition(RunId(run), tuple(new), last.seq)])
        rebuild(self.services, RunId(run))  # the card tells every process that the log has grown


@contextmanager
def opened(data: Path, database_url: str, root: Path) -> Iterator[Inside]:
    """What lies behind the pages of a server whose data folder and database these are. `root` holds scenarios/ and
    seed_data/. Passwords cost nothing here, and no commit waits for the disk.
    """
    address = make_url(database_url)
    if address.get_backend_name() == "postgresql":
        address = address.update_query_dict({"options": "-c synchronous_commit=off"})
    environment = {
        "BIMTEK_DATA": str(data),
        "DATABASE_URL": address.render_as_string(hide_password=False),
    }
    settings = replace(read_settings(environment), root=root)
    plugged = plug_in(Flask("trainer"), settings, passwords=Passwords(CHEAPEST), serving=False)
    if plugged.engine.dialect.name == "sqlite":
        event.listen(plugged.engine, "checkout", _hurry)
    try:
        yield Inside(plugged.services)
    finally:
        plugged.engine.dispose()


def _hurry(dbapi: Any, _record: Any, _proxy: Any) -> None:
    dbapi.execute("PRAGMA synchronous=OFF")
