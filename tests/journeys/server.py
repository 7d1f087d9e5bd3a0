"""A trainer that really serves: a process of its own, with a data folder, that can be stopped, killed and started again."""

from __future__ import annotations

import json
import os
import re
import selectors
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from click.testing import CliRunner, Result

from tests.journeys.visitor import Visitor
from tests.store.databases import opened
from trainer.cli import bimtek
from trainer.domain.events import Recorded
from trainer.domain.records import RunId
from trainer.settings import Settings, read_settings
from trainer.store.log import SqlEventLog
from trainer.usecases.services import Services
from trainer.wiring import opened_services

CHECKOUT = Path(__file__).parents[2]
SERVE = ("-m", "trainer", "serve")
INSTRUCTOR, PASSWORD = "instruktur", "empat kata yang cukup"
PATIENCE_SECONDS = 60
"""How long a start may take on a machine that has other things to do."""

ADDRESS = re.compile(r"http://127\.0\.0\.1:(\d+)/")


class Server:
    """One place to serve from: its port stays the same from start to start."""

    def __init__(
        self,
        folder: Path,
        database_url: str = "",
        serve: tuple[str, ...] = SERVE,
        name: str = "server",
    ):
        """`serve`: what Python runs instead of `bimtek serve`; it takes the same options. `name` tells it from another one
        that shares the folder.
        """
        self.data = folder / "data"
        self.port = 0
        self._serve = serve
        self._said = folder / f"{name}.log"
        self._process: subprocess.Popen[str] | None = None
        self._variables = {
            "BIMTEK_DATA": str(self.data),
            "BIMTEK_ADMIN_USER": INSTRUCTOR,
            "BIMTEK_ADMIN_PASSWORD": PASSWORD,
            **({"DATABASE_URL": database_url} if database_url else {}),
        }

    @property
    def settings(self) -> Settings:
        """What the server was started with."""
        return read_settings({**os.environ, **self._variables})

    @property
    def said(self) -> str:
        """Everything it wrote into its log."""
        return self._said.read_text(encoding="utf-8")

    def visitor(self, *, careful: bool = True) -> Visitor:
        """A browser that nobody has used yet."""
        return Visitor(self.port, careful=careful)

    def start(self) -> None:
        """Start it and wait until it answers."""
        with self._said.open("a", encoding="utf-8") as log:
            self._process = subprocess.Popen(
                [sys.executable, *self._serve, "--port", str(self.port), "--no-browser"],
                cwd=CHECKOUT,
                env={**os.environ, **self._variables},
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        self.port = self._told_port(self._process)
        self._wait_for_health(self._process)

    def stop(self) -> None:
        """Ask it to end, as an operator does."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """End it without a last word."""
        self._end(signal.SIGKILL)

    def command(self, *arguments: str, typed: str = "") -> Result:
        """Another command of `bimtek` on the same data, in this process: to begin another one costs seconds."""
        runner = CliRunner(env=self._variables)
        return runner.invoke(bimtek, arguments, input=typed, standalone_mode=False)

    @contextmanager
    def services(self) -> Iterator[Services]:
        """A look at what is stored, past the server."""
        with opened_services(self.settings) as found:
            yield found

    def recorded(self, run: str) -> tuple[Recorded, ...]:
        """The log of a run as the database has it."""
        with opened(self.settings.database_url) as database:
            return SqlEventLog(database.engine).load(RunId(run))

    def _end(self, number: signal.Signals) -> None:
        process = self._process
        if process is None:
            return
        self._process = None
        process.send_signal(number)
        try:
            process.communicate(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            raise

    def _told_port(self, process: subprocess.Popen[str]) -> int:
        """The address is the first thing it says; a pipe that closes or stays silent is a start that failed."""
        assert process.stdout is not None
        with selectors.DefaultSelector() as ready:
            ready.register(process.stdout, selectors.EVENT_READ)
            spoke = ready.select(PATIENCE_SECONDS)
        line = process.stdout.readline() if spoke else ""
        found = ADDRESS.search(line)
        if found is None:
            process.kill()
            process.communicate()
            raise AssertionError(f"the server did not start: {line}{self.said}")
        return int(found[1])

    def _wait_for_health(self, process: subprocess.Popen[str]) -> None:
        """The socket is bound before it is listened to: a few requests may be refused first."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while True:
            try:
                answer = Visitor(self.port).ask("GET", "/healthz")
            except ConnectionError:
                assert process.poll() is None, self.said
                assert time.monotonic() < deadline, f"no answer: {self.said}"
                continue
            assert answer.status == 200, answer.html
            assert json.loads(answer.html)["status"] == "ok"
            return


@contextmanager
def serving(
    folder: Path, database_url: str = "", serve: tuple[str, ...] = SERVE
) -> Iterator[Server]:
    """A server for as long as it is needed. Nothing it did may have ended in an error of its own."""
    server = Server(folder, database_url, serve)
    server.start()
    try:
        yield server
    finally:
        server.stop()
    assert "Traceback" not in server.said, server.said
