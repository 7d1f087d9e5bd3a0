"""What a click costs in a large place beside what it costs in a small one, both served at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, cycle
from pathlib import Path
from statistics import median

from benchmarks.bench import bars as b
from benchmarks.bench.lines import Figure
from benchmarks.bench.people import Desk, come_back, sign_in
from benchmarks.bench.playing import SELF, read_all
from benchmarks.bench.processes import INSTRUCTOR, PASSWORD, ROOT, Server
from benchmarks.bench.seams import Opened, opened
from benchmarks.bench.turns import Timed, in_turns, spent_by

LONG, SHORT = "tolok-ukur", "hari-pertama"
"""Scenarios: one with thirty reports for the runs that are measured, and that of everybody else."""

MEASURED = 6
"""Runs that are measured, in turn: the acts of the measurement must not make the short ones long."""

VERIFIED = 10
"""Reports of each that are verified, so that their citizens read what the officer writes."""

CLASS = 30
RESTARTS = 3


@dataclass(frozen=True, slots=True)
class Size:
    """Events of each measured run; runs, accounts, and different texts of officers in the whole place."""

    events: int
    runs: int
    accounts: int
    texts: int


SMALL, LARGE = Size(100, 20, 20, 100), Size(3_000, 2_000, 10_000, 2_000)


class Place:
    """A server that has grown to a size, and the desks that are measured in it. It serves once this is made."""

    def __init__(self, server: Server, size: Size) -> None:
        self.server = server
        self._size = size
        self._root = _content(server.folder / "content")
        server.start()
        names, room = self._opened()
        self._desks = [
            _seated(server.port, name, words)
            for name, (_run, words) in zip(names, room.seats, strict=False)
        ]
        inboxes = [_worked(desk) for desk in self._desks]
        server.stop()
        self._grow(room)
        server.start()
        self._desk, self._report = cycle(self._desks), cycle(inboxes[0])
        self._numbers = count(1)

    def inbox(self) -> None:
        """The list of the next desk."""
        next(self._desk).inbox()

    def report(self) -> None:
        """One report of the next desk."""
        next(self._desk).report(next(self._report))

    def comment(self) -> None:
        """Words that nobody has written before."""
        text = f"Petugas kami berangkat ke tempat itu, catatan nomor {next(self._numbers)}."
        next(self._desk).comment(next(self._report), text)

    def first_touch(self) -> float:
        """Processor milliseconds of the first look into a run after a restart."""
        self.server.stop()
        self.server.start()
        return 1_000 * spent_by(self.server, self._desks[0].inbox).seconds

    def _opened(self) -> tuple[tuple[str, ...], Opened]:
        with opened(self.server.data, self.server.database_url, self._root) as inside:
            names = inside.add_accounts(self._size.accounts, PASSWORD)
            return names, inside.open_class(INSTRUCTOR, LONG, MEASURED, running=True)

    def _grow(self, room: Opened) -> None:
        """The measured runs become as long as they are to be, and others come beside them."""
        texts = cycle(
            f"Terima kasih. Laporan ini kami catat dengan nomor urut {number} dan kami periksa."
            for number in range(self._size.texts)
        )
        others = self._size.runs - MEASURED
        with opened(self.server.data, self.server.database_url, self._root) as inside:
            for run, _words in room.seats:
                inside.comment_until(run, self._size.events, texts)
        self.server.rebuild()
        with opened(self.server.data, self.server.database_url, ROOT) as inside:
            for start in range(0, others, CLASS):
                people = min(CLASS, others - start)
                inside.open_class(INSTRUCTOR, SHORT, people, running=False)


def growth(small: Server, large: Server) -> Iterator[Figure]:
    """Every figure of this module. Both servers are started here, and left to whoever called."""
    few, many = Place(small, SMALL), Place(large, LARGE)
    for bar, ours, reference in (
        (b.GROWN_INBOX, many.inbox, few.inbox),
        (b.GROWN_REPORT, many.report, few.report),
        (b.GROWN_COMMENT, many.comment, few.comment),
    ):
        yield Figure(bar, *in_turns(Timed(large, ours), Timed(small, reference)))
    yield Figure(b.FIRST_TOUCH, median(many.first_touch() for _ in range(RESTARTS)))


def _content(root: Path) -> Path:
    """A folder with the seed data as it ships, and the one scenario that does not."""
    root.mkdir()
    (root / "seed_data").symlink_to(ROOT / "seed_data")
    (root / "scenarios").symlink_to(Path(__file__).parent / "scenarios")
    return root


def _seated(port: int, name: str, words: str) -> Desk:
    """Somebody with an account who also has a seat in the class: both are looked up for each page."""
    return come_back(sign_in(port, name), words)


def _worked(desk: Desk) -> list[str]:
    """Every report is read, some are taken on, a word is said under the first; the reports."""
    reports = read_all(desk)
    for report in reports[:VERIFIED]:
        desk.send(report, "verifikasi", SELF)
    desk.comment(reports[0], "Terima kasih, laporan ini kami baca.")
    return reports
