"""How the store reads and writes: in the session of the request, or in a short one where nobody asked over the web.

A write is a transaction of its own unless one is open: `Rows.transaction` makes several writes one, all or nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import fields
from typing import Any, TypeVar, cast

from flask import current_app, has_request_context
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import Column, Engine, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session, sessionmaker

from trainer.store.tables import Base

Record = TypeVar("Record")

# What leaves this room are records made at once, so that nothing has to be read again after a commit.
db = SQLAlchemy(metadata=Base.metadata, session_options={"expire_on_commit": False})

_open: ContextVar[tuple[tuple[Engine, Session], ...]] = ContextVar("open", default=())
"""The databases in a transaction of which this thread is, each with the session of that."""


class Rows:
    """Base of everything here that reads or writes; knows the engine and nothing about any table."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._dialect = engine.dialect.name
        self._sessions = sessionmaker(engine, expire_on_commit=False)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """One transaction for every write inside, committed on leaving and rolled back by any error; inside another
        one it is part of that.

        SQLite takes its one write lock at once: a read that wants to become a write later is refused, not queued.
        """
        if self._current() is not None:
            yield
            return
        asked = self._of_request()
        session = asked if asked is not None else self._sessions()
        if session.in_transaction():
            session.rollback()  # what was read so far was read in a view of its own
        token = _open.set((*_open.get(), (self._engine, session)))
        try:
            session.connection(execution_options={"sqlite_begin": "IMMEDIATE"})
            yield
            session.commit()
        except BaseException:
            session.rollback()
            raise
        finally:
            _open.reset(token)
            if asked is None:
                session.close()

    @contextmanager
    def _reading(self) -> Iterator[Session]:
        """One view of the database; nothing to commit."""
        session = self._current() or self._of_request()
        if session is not None:
            yield session
            return
        with self._sessions() as session:
            yield session

    @contextmanager
    def _writing(self) -> Iterator[Session]:
        """The open transaction, or one of its own, committed on leaving."""
        with self.transaction():
            session = self._current()
            assert session is not None, "a transaction is open"
            yield session

    def _current(self) -> Session | None:
        return next((session for engine, session in _open.get() if engine is self._engine), None)

    def _of_request(self) -> Session | None:
        """The request's session, if the request is one of the application that this database belongs to."""
        if not has_request_context() or "sqlalchemy" not in current_app.extensions:
            return None
        return db.session() if db.engine is self._engine else None

    def _inserting(self, table: type[Base] | Table) -> Any:
        """An INSERT of this dialect that knows ON CONFLICT; the two have the same methods."""
        insert = sqlite.insert if self._dialect == "sqlite" else postgresql.insert
        return insert(table)


def table_of(row: type[Base]) -> Table:
    """The table behind a class. A statement about it makes rows and no objects of a session, at a third of the time."""
    return cast(Table, row.__table__)


WANTED = "wanted"
"""The parameter of statements that are built once and look for one thing."""


def columns_for(kind: type, row: type[Base]) -> tuple[Column[Any], ...]:
    """The columns of the table behind a class in the order of a record's fields, so that `kind(*row)` makes the record."""
    known = row.__mapper__.columns
    return tuple(known[each.name] for each in fields(kind))


def record(kind: type[Record], row: object) -> Record:
    """The frozen dataclass `kind` from the attributes of a row that carry its field names."""
    return kind(**columns(kind, row))


def columns(kind: type, source: object) -> Mapping[str, Any]:
    """Field names of the dataclass `kind` with their values in `source`."""
    return {each.name: getattr(source, each.name) for each in fields(kind)}
