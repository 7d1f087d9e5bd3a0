"""How the store reads and writes: one short transaction each, never one left open while a page is drawn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields
from typing import Any, TypeVar

from sqlalchemy import Engine
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session, sessionmaker

from trainer.store.tables import Base

Record = TypeVar("Record")


class Rows:
    """Base of everything here that reads or writes; knows the engine and nothing about any table."""

    def __init__(self, engine: Engine) -> None:
        self._dialect = engine.dialect.name
        self._sessions = sessionmaker(engine, expire_on_commit=False)

    @contextmanager
    def _reading(self) -> Iterator[Session]:
        """One view of the database; nothing to commit."""
        with self._sessions() as session:
            yield session

    @contextmanager
    def _writing(self) -> Iterator[Session]:
        """All or nothing, committed on leaving.

        SQLite takes its one write lock at once: a read that wants to become a write later is refused, not queued.
        """
        with self._sessions.begin() as session:
            session.connection(execution_options={"sqlite_begin": "IMMEDIATE"})
            yield session

    def _inserting(self, table: type[Base]) -> Any:
        """An INSERT of this dialect that knows ON CONFLICT; the two have the same methods."""
        insert = sqlite.insert if self._dialect == "sqlite" else postgresql.insert
        return insert(table)


def record(kind: type[Record], row: object) -> Record:
    """The frozen dataclass `kind` from the attributes of a row that carry its field names."""
    return kind(**columns(kind, row))


def columns(kind: type, source: object) -> Mapping[str, Any]:
    """Field names of the dataclass `kind` with their values in `source`."""
    return {each.name: getattr(source, each.name) for each in fields(kind)}
