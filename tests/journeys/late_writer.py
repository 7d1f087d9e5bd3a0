"""A trainer with one fault on purpose: its log appends behind the reply, in a thread. The kill test must find it out.

Run like `bimtek serve`. What was appended is readable at once, so nobody notices, until the process dies.
"""

from __future__ import annotations

import queue
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace

from flask import Flask

from trainer.cli import serve
from trainer.domain.errors import LogMoved
from trainer.domain.events import Recorded
from trainer.domain.records import Addition, ExerciseId, RunId
from trainer.settings import Settings
from trainer.usecases.ports import EventLog
from trainer.web.access import SERVICES
from trainer.web.app import create_app

BEHIND_SECONDS = 2.0
"""How far the writing lags: longer than any reply takes."""


class LateLog:
    """`ports.EventLog` that says yes first and writes later. Everything not yet written is kept beside."""

    def __init__(self, durable: EventLog) -> None:
        self._durable = durable
        self._pending: dict[RunId, tuple[Recorded, ...]] = {}
        self._waiting: queue.SimpleQueue[tuple[float, RunId, tuple[Recorded, ...]]]
        self._waiting = queue.SimpleQueue()
        self._lock = threading.RLock()
        threading.Thread(target=self._write, daemon=True).start()

    def load(self, run: RunId, after: int = 0) -> tuple[Recorded, ...]:
        with self._lock:
            return (self._durable.load(run) + self._pending.get(run, ()))[after:]

    def load_many(self, after: Mapping[RunId, int]) -> Mapping[RunId, tuple[Recorded, ...]]:
        return {run: self.load(run, seq) for run, seq in after.items()}

    def append(self, additions: Sequence[Addition]) -> Mapping[RunId, int]:
        with self._lock:
            return {each.run: self._append(each) for each in additions}

    def _append(self, addition: Addition) -> int:
        run, length = addition.run, len(self.load(addition.run))
        if length != addition.expected_seq:
            raise LogMoved(run, addition.expected_seq, length)
        self._pending[run] = self._pending.get(run, ()) + addition.new
        self._waiting.put((time.monotonic() + BEHIND_SECONDS, run, addition.new))
        return length + len(addition.new)

    def position(self, exercise: ExerciseId) -> int:
        return self._durable.position(exercise)

    def _write(self) -> None:
        never = threading.Event()
        while True:
            due, run, new = self._waiting.get()
            never.wait(max(0.0, due - time.monotonic()))
            with self._lock:
                self._durable.append([Addition(run, new, new[0].seq - 1)])
                self._pending[run] = self._pending[run][len(new) :]


def late_app(settings: Settings) -> Flask:
    """The application with its log exchanged."""
    app = create_app(settings)
    services = app.extensions[SERVICES]
    app.extensions[SERVICES] = replace(services, log=LateLog(services.log))
    return app


if __name__ == "__main__":
    serve.create_app = late_app
    sys.exit(serve.command.main(prog_name="late_writer", standalone_mode=False))
