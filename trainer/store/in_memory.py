"""A store that nobody keeps: the log and the directory on a database in memory, for rehearsals and tests.

The same code as on disk, on tables made from the same definitions; a copy of the empty ones takes less than a millisecond.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import count

from argon2.profiles import CHEAPEST
from sqlalchemy import Engine, StaticPool, create_engine

from trainer.store.directory import SqlDirectory
from trainer.store.log import SqlEventLog
from trainer.store.passwords import Passwords
from trainer.store.sqlite import prepare_sqlite
from trainer.store.tables import Base


@dataclass(frozen=True, slots=True)
class InMemory:
    """Log and directory of one database. Ids of people and accounts count up, so that a rehearsal can be repeated."""

    log: SqlEventLog
    directory: SqlDirectory


def in_memory() -> InMemory:
    """A store without rows, gone with what is returned. One thread at a time."""
    engine = _engine(_copied)
    number = count(1)
    directory = SqlDirectory(engine, Passwords(CHEAPEST), lambda: f"orang-{next(number)}")
    return InMemory(SqlEventLog(engine), directory)


def _engine(connect: Callable[[], sqlite3.Connection]) -> Engine:
    engine = create_engine("sqlite://", creator=connect, poolclass=StaticPool)
    prepare_sqlite(engine)
    return engine


def _copied() -> sqlite3.Connection:
    copy = sqlite3.connect(":memory:", check_same_thread=False)
    _template().backup(copy)
    return copy


@cache
def _template() -> sqlite3.Connection:
    """A database with our tables and no rows."""
    empty = sqlite3.connect(":memory:", check_same_thread=False)
    Base.metadata.create_all(_engine(lambda: empty))
    return empty
