"""Servers as processes of their own: started, asked what they have spent, ended."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.bench.browser import Browser
from benchmarks.bench.meter import ADDRESS, Spent
from benchmarks.bench.seams import SERVER_OPTIONS, SQLITE_PRAGMAS

ROOT = Path(__file__).resolve().parents[2]
INSTRUCTOR, PASSWORD = "instruktur", "empat kata yang cukup"
TOLD = re.compile(r"http://127\.0\.0\.1:(\d+)/")
PATIENCE_SECONDS = 120


class DidNotStart(Exception):
    """A server ended, or kept silent, before it could be asked anything. The message is what it said."""


class Server:
    """A process that serves on 127.0.0.1. Its port stays the same from start to start."""

    def __init__(self, folder: Path, kind: str, database_url: str) -> None:
        """`kind`: product or bare. `folder` is for its data, if it keeps any, and for what it says."""
        self.folder, self.kind, self.database_url = folder, kind, database_url
        self.port = 0
        self._process: subprocess.Popen[str] | None = None
        folder.mkdir(parents=True, exist_ok=True)

    @property
    def data(self) -> Path:
        """The data folder of the product."""
        return self.folder / "data"

    @property
    def environment(self) -> dict[str, str]:
        """What the trainer reads its settings from."""
        return {
            **os.environ,
            "BIMTEK_DATA": str(self.data),
            "BIMTEK_ADMIN_USER": INSTRUCTOR,
            "BIMTEK_ADMIN_PASSWORD": PASSWORD,
            "DATABASE_URL": self.database_url,
        }

    def start(self) -> None:
        """Start it and wait until it answers. Raises DidNotStart."""
        options = [self.database_url, json.dumps(SQLITE_PRAGMAS), json.dumps(SERVER_OPTIONS)]
        if self.kind == "product":
            options = ["--port", str(self.port), "--no-browser"]
        log_path = self.folder / "said.log"
        with log_path.open("a", encoding="utf-8") as log:
            self._process = subprocess.Popen(  # noqa: S603 - our own command
                [sys.executable, "-m", "benchmarks.bench.server", self.kind, *options],
                cwd=ROOT,
                env=self.environment,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        match = TOLD.search(line)
        if match is None:
            self.stop()
            raise DidNotStart(f"{line}{log_path.read_text(encoding='utf-8')}")
        self.port = int(match[1])
        self._watcher = Browser(self.port)
        self._wait()

    def stop(self) -> None:
        """Ask it to end, and wait for that."""
        process, self._process = self._process, None
        if process is None:
            return
        process.send_signal(signal.SIGTERM)
        try:
            process.communicate(timeout=20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()

    def rebuild(self) -> None:
        """`bimtek rebuild` on its data. Raises CalledProcessError."""
        subprocess.run(
            [sys.executable, "-m", "trainer", "rebuild"],
            cwd=ROOT,
            env=self.environment,
            check=True,
            capture_output=True,
        )

    def spent(self) -> Spent:
        """What it has spent since its start."""
        return Spent(**json.loads(self._watcher.get(ADDRESS).expect(200).body))

    def _wait(self) -> None:
        """The socket is bound before it is listened to: a few requests may be refused first."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while True:
            try:
                self.spent()
            except ConnectionError as error:
                if time.monotonic() > deadline:
                    raise DidNotStart(f"{self.kind}: {error}") from error
            else:
                return


@contextmanager
def serving(*servers: Server) -> Iterator[None]:
    """These servers, started, for as long as they are needed."""
    with ending(*servers):
        for server in servers:
            server.start()
        yield


@contextmanager
def ending(*servers: Server) -> Iterator[None]:
    """Whatever was started of these servers has ended afterwards."""
    try:
        yield
    finally:
        for server in servers:
            server.stop()


def end_in_order() -> None:
    """From now on TERM ends this process as Ctrl-C does: servers and databases are cleared away."""
    signal.signal(signal.SIGTERM, lambda number, _frame: sys.exit(128 + number))
