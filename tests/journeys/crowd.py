"""A crowd of scripted clients, one thread each, that keeps account of what it was promised.

A move counts as accepted once the server has answered it with a redirect. Whoever loses the server in the middle of a
move does not know; the move is sent again, as it was, when the server is back.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from http.client import HTTPException

from tests.journeys.hands import Entry
from tests.journeys.people import Seat
from tests.sequences import DEEP
from trainer.domain.events import Recorded

TREE, LAMP = "SIM-0000102", "SIM-0000101"
CHATS = 3 if DEEP else 1
"""Comments that each client makes on each of the two reports."""

PATIENCE_SECONDS = 120


@dataclass(frozen=True)
class Sent:
    """One move as it went out. `mark` is a text of its own that the log must hold once, "" where the form has none."""

    run: str
    path: str
    pairs: tuple[tuple[str, str], ...]
    mark: str

    @property
    def command_id(self) -> str:
        return next(value for name, value in self.pairs if name == "command_id")


def moves_of(number: int) -> Iterator[tuple[str, Entry]]:
    """What one client does, in order: decisions that only fit once, and comments that always fit."""
    told = f"Operator 112, panggilan peserta {number}"
    yield TREE, Entry("panggilan-darurat", {"number": "112", "told": told})
    yield (
        LAMP,
        Entry(
            "tunda",
            {"reason": "lokasi_tidak_jelas", "question": f"Di jalan mana, peserta {number}?"},
        ),
    )
    for turn in range(CHATS):
        yield TREE, Entry("komentar", {"text": f"Peserta {number} tentang pohon, kali {turn}"})
        yield LAMP, Entry("komentar", {"text": f"Peserta {number} tentang lampu, kali {turn}"})
    yield (
        TREE,
        Entry(
            "verifikasi",
            {
                "title": f"Pohon tumbang dan kabel menjuntai di Jalan Marajang {number}",
                "classification": "pengaduan_tbp",
                "category": "lingkungan_hidup_kehutanan",
                "handle": "disposisi",
                "lead": "62.12-bpbd",
            },
        ),
    )


MARKED = ("told", "question", "text", "title")
"""Fields that hold a text which no other move has."""


@dataclass
class Account:
    """What the crowd was promised, and what it does not know."""

    accepted: list[Sent] = field(default_factory=list)
    unanswered: list[Sent] = field(default_factory=list)
    failed: list[BaseException] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def accept(self, sent: Sent) -> int:
        """Book a promise; returns how many there are now."""
        with self._lock:
            self.accepted.append(sent)
            return len(self.accepted)

    def lose(self, sent: Sent) -> None:
        with self._lock:
            self.unanswered.append(sent)


class Client(threading.Thread):
    """One person at one seat. Ends when its moves are done or the server is gone."""

    def __init__(
        self, number: int, seat: Seat, account: Account, on_accepted: Callable[[int], None]
    ) -> None:
        super().__init__(name=seat.name, daemon=True)
        self.number, self.seat = number, seat
        self._moves = list(moves_of(number))
        self._account, self._on_accepted = account, on_accepted

    @property
    def left(self) -> int:
        """How many moves are still to be made."""
        return len(self._moves)

    def again(self) -> Client:
        """The same person with the same browser, for the rest of the moves."""
        other = Client(self.number, self.seat, self._account, self._on_accepted)
        other._moves = self._moves
        return other

    def run(self) -> None:
        try:
            while self._moves and self._move(*self._moves[0]):
                self._moves.pop(0)
        except BaseException as error:  # noqa: BLE001 - told by the thread that waits for this one
            self._account.failed.append(error)

    def _move(self, report: str, entry: Entry) -> bool:
        """One move; False when the server is gone. A move that went out is not made anew: it is sent again later."""
        sent: Sent | None = None
        desk, visitor = self.seat.desk, self.seat.desk.visitor
        try:
            page = desk.form(report, entry.move)
            path, pairs = visitor.written(page, f"/{entry.move}", desk.values(page, entry))
            marks = [str(entry.values[name]) for name in MARKED if name in entry.values]
            sent = Sent(desk.run, path, tuple(pairs), marks[0])
            answer = visitor.submit(path, pairs)
        except (OSError, HTTPException):
            if sent is not None:
                self._account.lose(sent)
                self._moves.pop(0)
            return False
        assert answer.location, f"{path}: {answer.status} {answer.html[:2000]}"
        self._on_accepted(self._account.accept(sent))
        return True


def play(clients: list[Client], account: Account) -> None:
    """Let everybody act at once, and wait until all are done or have lost the server."""
    for client in clients:
        client.start()
    for client in clients:
        client.join(PATIENCE_SECONDS)
        assert not client.is_alive(), f"{client.name} is stuck"
    if account.failed:
        raise account.failed[0]


def times_in_log(events: Sequence[Recorded], sent: Sent) -> int:
    """How often the log of its run holds a move: by its own words, under no other command."""
    by_command = [each for each in events if each.command_id == sent.command_id]
    holding = [each for each in events if sent.mark in _words(each.fact)]
    assert all(each in by_command for each in holding), f"{sent.mark}: another command holds it"
    return len(holding)


def _words(fact: object) -> list[str]:
    return [str(getattr(fact, name)) for name in getattr(fact, "__dataclass_fields__", ())]
