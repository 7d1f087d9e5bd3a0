"""What only the benchmark's servers have: a WSGI layer that counts statements and commits, and tells what was spent.

Counted is what a request did, in the thread that served it; processor time is that of the whole process. Neither knows
the application, so that both servers are measured alike.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Connection, Engine, event

ADDRESS = "/__spent__"
"""Where a server tells what it has spent so far."""

NO_STATEMENTS = frozenset("BEGIN COMMIT ROLLBACK SAVEPOINT RELEASE PRAGMA".split())
"""First words of what only opens, ends or prepares a transaction."""

WsgiApp = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


@dataclass(frozen=True, slots=True)
class Spent:
    """Since the server's start: processor seconds of the process; statements, commits and number of its requests."""

    seconds: float
    statements: int
    commits: int
    requests: int

    def __sub__(self, before: Spent) -> Spent:
        """What was spent between two looks."""
        return Spent(
            self.seconds - before.seconds,
            self.statements - before.statements,
            self.commits - before.commits,
            self.requests - before.requests,
        )


class Meter:
    """The layer around an application. From its making on it listens to one engine, or to every one of the process."""

    def __init__(self, engines: Engine | type[Engine] = Engine) -> None:
        self._lock = threading.Lock()
        self._serving = threading.local()
        self._statements = self._commits = self._requests = 0
        event.listen(engines, "before_cursor_execute", self._statement)
        event.listen(engines, "commit", self._commit)

    def around(self, app: WsgiApp) -> WsgiApp:
        """The application with the meter around it."""

        def metered(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
            if environ["PATH_INFO"] == ADDRESS:
                start_response("200 OK", [("Content-Type", "application/json")])
                return [json.dumps(asdict(self.spent())).encode()]
            with self._lock:
                self._requests += 1
            self._serving.on = True
            try:
                return app(environ, start_response)
            finally:
                self._serving.on = False

        return metered

    def spent(self) -> Spent:
        """The figures as they stand."""
        with self._lock:
            return Spent(time.process_time(), self._statements, self._commits, self._requests)

    def _statement(
        self, _connection: Connection, _cursor: Any, statement: str, *_rest: Any
    ) -> None:
        if getattr(self._serving, "on", False) and is_counted(statement):
            with self._lock:
                self._statements += 1

    def _commit(self, _connection: Connection) -> None:
        if getattr(self._serving, "on", False):
            with self._lock:
                self._commits += 1


def is_counted(statement: str) -> bool:
    """Whether it reads or writes rows."""
    first, _, _ = statement.lstrip().partition(" ")
    return first.rstrip(";").upper() not in NO_STATEMENTS
