"""Databases for tests, made and dropped by the tests: SQLite files and databases on a PostgreSQL server.

`Templates` migrates one of each kind once; no test sees another's rows.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
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
from trainer.store.tables import Base
from trainer.usecases.ports import Directory, EventLog

DATABASES = ("sqlite", "postgresql")


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
        self._closing = ExitStack()

    def migrated(self, kind: str) -> str:
        """Address of a migrated database. Nobody connects to it for longer than a copy takes."""
        if kind not in self._made:
            url = self._closing.enter_context(empty_database(kind, self._folder))
            with opened(url) as database:
                upgrade(database.app)
            self._made[kind] = url
        return self._made[kind]

    @contextmanager
    def copied(self, kind: str, folder: Path) -> Iterator[str]:
        """Address of a migrated database that a test may change as it likes."""
        with empty_database(kind, folder, self.migrated(kind)) as url:
            yield url

    @contextmanager
    def without_rows(self, kind: str, folder: Path) -> Iterator[str]:
        """Address of a migrated database without rows, for a test that leaves its schema alone.

        On a server that is one and the same, emptied before each test: a copy takes ten times as long.
        """
        if kind == "sqlite":
            with self.copied(kind, folder) as url:
                yield url
            return
        if "shared" not in self._made:
            self._made["shared"] = self._closing.enter_context(self.copied(kind, folder))
        _empty(self._made["shared"])
        yield self._made["shared"]

    def close(self) -> None:
        self._closing.close()


def _empty(url: str) -> None:
    """Delete every row. Only a superuser may step past the guards, and only in a session of its own."""
    tables = (table.name for table in reversed(Base.metadata.sorted_tables))
    with psycopg.connect(url.replace("+psycopg", "", 1), autocommit=True) as admin:
        admin.execute("SET session_replication_role = replica")
        admin.execute("; ".join(f"DELETE FROM {name}" for name in tables))


def sql_store(database: Database) -> Store:
    directory = SqlDirectory(database.engine, Passwords(CHEAPEST))
    return Store(database.kind, directory, SqlEventLog(database.engine))
