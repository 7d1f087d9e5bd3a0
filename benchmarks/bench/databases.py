"""Databases that live as long as a measurement: SQLite files, and databases on a PostgreSQL server."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from secrets import token_hex

import psycopg
from sqlalchemy import URL, make_url

SQLITE, POSTGRESQL = "sqlite", "postgresql"
KINDS = (SQLITE, POSTGRESQL)
VARIABLE, DRIVER = "BIMTEK_TEST_POSTGRES", "postgresql+psycopg"
POSTGRES_DEFAULT = "postgresql+psycopg://postgres@127.0.0.1:5432/postgres"
"""The server of the tests (docs/pengaturan.md)."""


class NoServer(Exception):
    """No PostgreSQL can be used. The message is a sentence with the remedy."""


class Databases:
    """Makes empty databases of one kind; leaving the context drops them."""

    def __init__(self, kind: str, folder: Path) -> None:
        self._kind, self._folder = kind, folder
        self._dropping = ExitStack()

    def __enter__(self) -> Databases:
        return self

    def __exit__(self, *_raised: object) -> None:
        self._dropping.close()

    def new(self, name: str) -> str:
        """The SQLAlchemy address of a new one. Raises NoServer."""
        if self._kind == SQLITE:
            return f"sqlite:///{(self._folder / f'{name}.sqlite3').as_posix()}"
        url = self._dropping.enter_context(_on_the_server(f"bimtek_bench_{name}_{token_hex(4)}"))
        return url.render_as_string(hide_password=False)


def refuse_without_server() -> None:
    """Raises NoServer where no PostgreSQL answers."""
    _connected(_server()).close()


@contextmanager
def _on_the_server(name: str) -> Iterator[URL]:
    server = _server()
    with _connected(server) as admin:
        admin.execute(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'")
    try:
        yield server.set(database=name)
    finally:
        with _connected(server) as admin:
            admin.execute(f"DROP DATABASE {name} WITH (FORCE)")


def _server() -> URL:
    return make_url(os.environ.get(VARIABLE) or POSTGRES_DEFAULT).set(drivername=DRIVER)


def _connected(server: URL) -> psycopg.Connection:
    plain = server.set(drivername="postgresql").render_as_string(hide_password=False)
    try:
        return psycopg.connect(plain, connect_timeout=5, autocommit=True)
    except psycopg.OperationalError as error:
        why = str(error).strip().splitlines()[0]
        raise NoServer(
            f"PostgreSQL di {server.render_as_string()} tidak menjawab ({why}). Jalankan servernya, sebut"
            f" server lain dalam {VARIABLE}, atau ukur SQLite saja dengan --database sqlite."
        ) from error
