"""A class that comes in by two doors: two servers at one database, of which now and then one is killed.

Everybody uses both. Whoever loses a server in the middle of a move sends the same form again at the other one; whoever was
answered looks in at the other one right away, which has to show what was done.
"""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPException
from pathlib import Path
from typing import TypeVar

from tests.journeys.crowd import Account, Sent
from tests.journeys.markup import Filled, Page
from tests.journeys.people import Seat
from tests.journeys.server import PATIENCE_SECONDS, SERVE, Server
from tests.journeys.visitor import Visitor
from tests.sequences import DEEP

Given = TypeVar("Given")

HURRIED = ("-m", "tests.journeys.hurried_server")

LIVE = re.compile(r'data-live-url="([^"]+)" data-live-position="([^"]+)"')
TWICE_EVERY = 3
"""Of so many moves one is sent a second time, at the other door, after it was answered."""


class Doors:
    """Two servers. Killing one, and starting it again, leaves the other alone."""

    def __init__(self, servers: Sequence[Server]) -> None:
        self.servers = tuple(servers)
        self.deaths = [0 for _ in servers]
        self._coming_back: list[threading.Thread] = []

    def kill(self, number: int) -> None:
        """End one without a last word, and start it again while everybody goes on."""
        self.servers[number].kill()
        self.deaths[number] += 1
        start = threading.Thread(target=self.servers[number].start, daemon=True)
        self._coming_back.append(start)
        start.start()

    def both_serve(self) -> None:
        """Wait for whoever was killed."""
        while self._coming_back:
            start = self._coming_back.pop()
            start.join(PATIENCE_SECONDS)
            assert not start.is_alive(), "a server does not come back"

    def through(self, number: int, visitor: Visitor, ask: Callable[[], Given]) -> Given:
        """What a visitor is answered at this door, or at the other one while this one is shut."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while True:
            visitor.port = self.servers[number % 2].port
            try:
                return ask()
            except (OSError, HTTPException):
                assert time.monotonic() < deadline, "no door answers"
                number += 1


@contextmanager
def two_servers(folder: Path, database_url: str) -> Iterator[Doors]:
    """Two processes with one data folder and one database, which begin with nothing at the same moment."""
    serve = SERVE if DEEP else HURRIED
    servers = [Server(folder, database_url, serve, name) for name in ("kiri", "kanan")]
    try:
        with ThreadPoolExecutor(len(servers)) as pool:
            list(pool.map(Server.start, servers))
        yield Doors(servers)
    finally:
        for server in servers:
            server.stop()
    for server in servers:
        assert "Traceback" not in server.said, server.said


@dataclass(frozen=True)
class Move:
    """One form: the page it stands on (behind the address of the desk), what its own address ends with, its fields, and what
    of it the log and that page have to show, "" where the page only stops offering it.
    """

    page: str
    ends: str
    values: Filled
    mark: str
    shown: bool = True


@dataclass
class Looks:
    """How often somebody looked in at the other door, and how often they were told there that nothing is new."""

    made: int = 0
    late: list[str] = field(default_factory=list)


class Instructor:
    """Somebody who looks on, in a browser with a page of the class open that asks for news. Everybody's news reach it."""

    def __init__(self, console: str, cookies: dict[str, str]) -> None:
        self._asks = f"{console}/tangan/people/sejak/"
        self._cookies = dict(cookies)
        self.cursor = "0"

    def hears(self, doors: Doors, turn: int, cursor: str) -> bool:
        """Whether there is anything new since `cursor`, asked at this door."""
        visitor = Visitor(0, careful=False)
        visitor.cookies = dict(self._cookies)
        answer = doors.through(turn, visitor, lambda: visitor.ask("GET", self._asks + cursor))
        self.cursor = answer.headers.get("X-Position", self.cursor)
        return answer.status == 200


class Walker(threading.Thread):
    """One person of the class: every move at another door than the one before."""

    def __init__(
        self,
        number: int,
        seat: Seat,
        doors: Doors,
        instructor: Instructor,
        account: Account,
        on_accepted: Callable[[int], None],
    ) -> None:
        super().__init__(name=seat.name, daemon=True)
        self.number, self.seat, self.looks = number, seat, Looks()
        self._doors, self._account, self._on_accepted = doors, account, on_accepted
        self._visitor = seat.desk.visitor
        self._instructor = instructor
        self._moves: list[Move] = []
        self._turn = number

    def again(self, moves: Sequence[Move]) -> Walker:
        """The same person, with more to do."""
        other = Walker(
            self.number, self.seat, self._doors, self._instructor, self._account, self._on_accepted
        )
        other._moves, other._turn, other.looks = list(moves), self._turn, self.looks
        return other

    def run(self) -> None:
        try:
            for move in self._moves:
                self._make(move)
                self._turn += 1
        except BaseException as error:  # noqa: BLE001 - told by the thread that waits for this one
            self._account.failed.append(error)

    def page(self, rest: str, turn: int | None = None) -> Page:
        """A page of the desk, at the door of this turn."""
        address = f"{self.seat.desk.address}{rest}"
        return self._at(self._turn if turn is None else turn, lambda: self._visitor.get(address))

    def _make(self, move: Move) -> None:
        page = self.page(move.page)
        path, pairs = self._visitor.written(page, move.ends, move.values)
        told, cursor = live_of(page)
        watching = self._instructor.cursor
        sent = Sent(self.seat.desk.run, path, tuple(pairs), move.mark)
        self._send(sent)
        accepted = self._account.accept(sent)
        self._look(move, f"{told}{cursor}", watching)
        self._on_accepted(accepted)
        if accepted % TWICE_EVERY == 0:
            self._send(sent, self._turn + 1)

    def _send(self, sent: Sent, turn: int | None = None) -> None:
        answer = self._at(
            self._turn if turn is None else turn,
            lambda: self._visitor.submit(sent.path, sent.pairs),
        )
        assert answer.location, f"{sent.path}: {answer.status} {answer.html[:2000]}"

    def _look(self, move: Move, asks: str, watching: str) -> None:
        """What was done is seen at the other door, with the first question: by the desk, and by the console."""
        other = self._turn + 1
        self.looks.made += 1
        if self._at(other, lambda: self._visitor.ask("GET", asks)).status != 200:
            self.looks.late.append(f"desk: {move.mark}")
        page = self.page(move.page, other)
        seen = move.mark in page.text if move.shown else not page.offers(move.ends)
        if not seen:
            self.looks.late.append(f"page: {move.mark}")
        if not self._instructor.hears(self._doors, other, watching):
            self.looks.late.append(f"console: {move.mark}")

    def _at(self, turn: int, ask: Callable[[], Given]) -> Given:
        return self._doors.through(turn, self._visitor, ask)


def live_of(page: Page) -> tuple[str, str]:
    """Where the living part of a page asks for news, and how far it has seen."""
    found = LIVE.search(page.html)
    assert found is not None, f"nothing on {page.path} asks for news: {page.text[:500]}"
    return found[1], found[2].replace("&amp;", "&")
