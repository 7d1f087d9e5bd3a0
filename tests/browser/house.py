"""A real server on a SQLite file, in this process, and the people who come to it.

Its clock is the computer's own, which a test may move forward; passwords are hashed at no cost. Nothing of the
application is replaced: the CSRF token, the policy for scripts and the limits are those of a hall.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from argon2.profiles import CHEAPEST
from flask import Flask
from werkzeug.serving import WSGIRequestHandler, make_server

from tests.web.people import PASSWORD, SLUG, enter, sit
from trainer.domain.records import Account, Exercise, Person
from trainer.settings import read_settings
from trainer.store.passwords import Passwords
from trainer.usecases.exercises import Joined, Setup, join_class, open_class, start_alone
from trainer.usecases.services import Services
from trainer.web.access import PLUGGED, SERVICES
from trainer.web.app import create_app

COOKIE = "bimtek"


class MovedClock:
    """The clock of this computer, ahead of it by as much as a test has moved it."""

    def __init__(self) -> None:
        self._ahead = timedelta()

    def now(self) -> datetime:
        return datetime.now(UTC) + self._ahead

    def advance(self, by: timedelta) -> None:
        self._ahead += by


class QuietHandler(WSGIRequestHandler):
    """Answers without a line on the terminal for each request."""

    def log(self, *_args: object) -> None:
        """Nothing: what goes wrong is seen by the page."""


@dataclass
class House:
    """The running application, where it answers, its clock, and makers of people with an entry of their own."""

    app: Flask
    address: str
    clock: MovedClock
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    @property
    def services(self) -> Services:
        found: Services = self.app.extensions[SERVICES]
        return found

    def account(self, name: str = "Rahmi Yulianti", *, instructor: bool = False) -> Account:
        """An account with a user name that nobody else has."""
        now = self.services.wall.now()
        user_name = f"pengguna{next(self.numbers)}"
        return self.services.directory.add_account(user_name, name, PASSWORD, instructor, now)

    def alone(self, account: Account, setup: Setup | None = None, slug: str = SLUG) -> Joined:
        """The scenario begun by a learner alone."""
        return start_alone(self.services, account, slug, setup or Setup(seed=7))

    def open_class(self, owner: Account, setup: Setup | None = None, slug: str = SLUG) -> Exercise:
        """A class that waits for its people."""
        return open_class(self.services, owner, slug, setup or Setup(seed=7))

    def join(self, exercise: Exercise, name: str) -> Joined:
        """Somebody in that class."""
        return join_class(self.services, exercise.join_code or "", name)

    def entry(self, account: Account | None = None, person: Person | None = None) -> str:
        """What the session cookie holds in a browser where this account signed in, or this person took a seat."""
        client = self.app.test_client()
        if account is not None:
            enter(client, account)
        if person is not None:
            sit(client, person)
        kept = client.get_cookie(COOKIE)
        return kept.value if kept else ""


@contextmanager
def open_house(folder: Path) -> Iterator[House]:
    """The application at an address of its own, with its data in `folder`, until the block ends."""
    clock = MovedClock()
    settings = read_settings({"BIMTEK_DATA": str(folder)})
    app = create_app(settings, wall=clock, passwords=Passwords(CHEAPEST))
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=QuietHandler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield House(app, f"http://127.0.0.1:{server.server_port}", clock)
    server.shutdown()
    thread.join()
    server.server_close()
    app.extensions[PLUGGED].engine.dispose()
