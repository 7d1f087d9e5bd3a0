"""Databases for tests, made and dropped by the tests: SQLite files and databases on a PostgreSQL server.

`Templates` migrates one of each kind once; a test gets a copy, so that no test sees another's rows.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex

import psycopg
from argon2.profiles import CHEAPEST
from flask import Flask
from sqlalchemy import Engine, make_url

from tests.parts import postgresql
from trainer.store.directory import SqlDirectory
from trainer.store.engine import attach_database, upgrade
from trainer.store.log import SqlEventLog
from trainer.store.passwords import Passwords
from trainer.usecases.memory import MemoryDirectory, MemoryEventLog
from trainer.usecases.ports import Directory, EventLog

DATABASES = ("sqlite", "postgresql")
KINDS = ("memory", *DATABASES)


@dataclass(frozen=True, slots=True)
class Store:
    """What a use case gets, of one kind."""

    kind: str
    directory: Directory
    log: EventLog


@dataclass(frozen=True, slots=True)
class Database:
    """An application with a database of its own."""

    kind: str
    url: str
    app: Flask
    engine: Engine


@contextmanager
def opened(url: str) -> Iterator[Database]:
    """A database at `url`, as it is; its connections are closed afterwards."""
    app = Flask("trainer")
    engine = attach_database(app, url)
    try:
        yield Database(engine.dialect.name, url, app, engine)
    finally:
        engine.dispose()


@contextmanager
def empty_database(kind: str, folder: Path, template: str | None = None) -> Iterator[str]:
    """Address of a new database: empty, or a copy of the one at `template`."""
    if kind == "sqlite":
        place = folder / f"{token_hex(6)}.sqlite3"
        if template:
            shutil.copyfile(str(make_url(template).database), place)
        yield f"sqlite:///{place.as_posix()}"
        return
    server = postgresql()
    name = f"bimtek_test_{token_hex(6)}"
    source = make_url(template).database if template else "template0"
    with psycopg.connect(server.replace("+psycopg", "", 1), autocommit=True) as admin:
        admin.execute(f"CREATE DATABASE {name} TEMPLATE {source} ENCODING 'UTF8'")
        try:
            yield make_url(server).set(database=name).render_as_string(hide_password=False)
        finally:
            admin.execute(f"DROP DATABASE {name} WITH (FORCE)")


class Templates:
    """One migrated database of each kind, made when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: dict[str, str] = {}
        self._open: list[contextmanager] = []

    def migrated(self, kind: str) -> str:
        if kind not in self._made:
            making = empty_database(kind, self._folder)
            self._made[kind] = making.__enter__()
            self._open.append(making)
            with opened(self._made[kind]) as database:
                upgrade(database.app)
        return self._made[kind]

    def close(self) -> None:
        for making in self._open:
            making.__exit__(None, None, None)


def memory_store() -> Store:
    directory = MemoryDirectory()
    return Store("memory", directory, MemoryEventLog(directory))


def sql_store(database: Database) -> Store:
    directory = SqlDirectory(database.engine, Passwords(CHEAPEST))
    return Store(database.kind, directory, SqlEventLog(database.engine))
