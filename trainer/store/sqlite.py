"""What SQLite needs to keep our promises: its pragmas, and transactions that begin when we say so."""

from __future__ import annotations

from typing import Any, cast

from sqlalchemy import Connection, Engine, event

SQLITE_PRAGMAS = (
    # A class of fifty on a slow disk waits rather than loses an answer. First: what follows waits, too, for another
    # process that has just begun and reads the log of one that died.
    "busy_timeout=15000",
    "journal_mode=WAL",  # readers do not wait for a writer
    "synchronous=FULL",  # what was answered survives a power cut
    "foreign_keys=ON",
    "recursive_triggers=ON",  # or INSERT OR REPLACE would delete past the triggers of the log
)


def prepare_sqlite(engine: Engine) -> None:
    """Take BEGIN out of the driver's hands: it begins late and differently from Python to Python.

    A transaction is DEFERRED unless its connection carries the option `sqlite_begin`.
    """

    @event.listens_for(engine, "connect")
    def _connect(dbapi: Any, _record: Any) -> None:
        dbapi.isolation_level = None
        for pragma in SQLITE_PRAGMAS:
            dbapi.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        kind = connection.get_execution_options().get("sqlite_begin", "DEFERRED")
        cast(Any, connection.connection.dbapi_connection).execute(f"BEGIN {kind}")
