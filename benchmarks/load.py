"""Scripted trainees at a server of their own: how long pages and acts take while everybody works at once.

    python3 run.py load
    python3 run.py load --trainees 60 --minutes 2 --database-url postgresql://…

Each is a browser of its own: asks for news every 2 seconds, and every 20 seconds looks at the inbox, opens a report, acts,
and reads the page after. Exits with 1 where anything failed, or pages or acts were slower than they may be.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from http.client import HTTPException
from itertools import count, cycle
from pathlib import Path
from statistics import quantiles

from rich.console import Console
from rich.table import Table

from benchmarks.bench.browser import Answer, NotAnswered
from benchmarks.bench.people import Desk, Region, open_class, sign_in
from benchmarks.bench.playing import FIRST, LAMP, REPORT, REST, TREE, Decision
from benchmarks.bench.processes import Server, end_in_order, serving

POLL_SECONDS, ACT_SECONDS = 2.0, 20.0
CLASS = 30
SEED = 20260414
PAGES, ACTS, POLLS = "pages", "acts", "polls"
SLOWEST_MS = {PAGES: 500.0, ACTS: 700.0}
"""What 95 of 100 may take at the most."""

SHOWN_ERRORS = 5


class Account:
    """How long everything took, and what went wrong; all threads write into it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.milliseconds: dict[str, list[float]] = defaultdict(list)
        self.errors: list[str] = []

    def timed(self, kind: str, ask: Callable[[], Answer]) -> Answer | None:
        """The answer; None when there was none, or the wrong one."""
        start = time.monotonic()
        try:
            answer = ask()
        except (NotAnswered, OSError, HTTPException) as error:
            with self._lock:
                self.errors.append(f"{kind}: {type(error).__name__} {error}")
            return None
        with self._lock:
            self.milliseconds[kind].append(1_000 * (time.monotonic() - start))
        return answer


class Trainee(threading.Thread):
    """One person. Decides what can be decided of the reports that have come, and comments in between."""

    def __init__(self, number: int, desk: Desk, account: Account, ends: float) -> None:
        super().__init__(name=f"trainee {number}", daemon=True)
        self._number, self._desk, self._account, self._ends = number, desk, account, ends
        self._left: list[Decision] = [*FIRST, *REST]
        self._comments = zip(cycle((TREE, LAMP)), count(1))
        self._turn = cycle((True, False))
        chance = random.Random(SEED + number)  # noqa: S311 - the same every time is the point
        now = time.monotonic()
        self._poll_at = now + chance.uniform(0, POLL_SECONDS)
        self._act_at = now + chance.uniform(0, ACT_SECONDS)
        self._region: Region | None = None

    def run(self) -> None:
        """Until the time is over."""
        while (due := min(self._poll_at, self._act_at)) < self._ends:
            time.sleep(max(0.0, due - time.monotonic()))
            if self._act_at <= self._poll_at:
                self._act_at += ACT_SECONDS
                self._act()
            else:
                self._poll_at += POLL_SECONDS
                self._poll()

    def _poll(self) -> None:
        if self._region is not None:
            self._account.timed(POLLS, self._region.ask)

    def _act(self) -> None:
        inbox = self._page(self._desk.inbox)
        if inbox is None:
            return
        report, action, fields = self._chosen(set(REPORT.findall(inbox.text)))
        if self._page(lambda: self._desk.report(report)) is None:
            return
        sent = {name: value.format(number=self._number) for name, value in fields.items()}
        done = self._account.timed(ACTS, lambda: self._desk.send(report, action, sent))
        if done is not None:
            self._page(lambda: self._desk.browser.get(done.location).expect(200))

    def _page(self, ask: Callable[[], Answer]) -> Answer | None:
        """A page that stands open from now on."""
        page = self._account.timed(PAGES, ask)
        if page is not None:
            self._region = Region.of(self._desk.browser, page)
        return page

    def _chosen(self, here: set[str]) -> Decision:
        """Every other time a decision, where one can be taken."""
        decision = next((each for each in self._left if each[0] in here), None)
        if decision is not None and next(self._turn):
            self._left.remove(decision)
            return decision
        report, turn = next(pair for pair in self._comments if pair[0] in here)
        return report, "komentar", {"text": f"Kabar {turn} dari petugas {self._number}."}


def joined(server: Server, trainees: int) -> Iterator[Desk]:
    """So many people, in classes of thirty that have begun."""
    instructor = sign_in(server.port)
    for start in range(0, trainees, CLASS):
        yield from open_class(instructor, server.port, min(CLASS, trainees - start), "").desks


def work(desks: list[Desk], minutes: float) -> Account:
    """Let everybody work, and wait for the last."""
    account = Account()
    ends = time.monotonic() + 60 * minutes
    people = [Trainee(number, desk, account, ends) for number, desk in enumerate(desks, 1)]
    for each in people:
        each.start()
    for each in people:
        each.join()
    return account


def slow(account: Account) -> list[str]:
    """Kinds whose slowest twentieth takes longer than it may."""
    return [kind for kind, most in SLOWEST_MS.items() if _percentiles(account, kind)[1] > most]


def table_of(account: Account, title: str) -> Table:
    """One row a kind."""
    table = Table(title=title)
    table.add_column("what")
    for heading in ("times", "p50 ms", "p95 ms", "slowest", "bar p95"):
        table.add_column(heading, justify="right")
    for kind in (PAGES, ACTS, POLLS):
        took = account.milliseconds[kind]
        middle, high = _percentiles(account, kind)
        bar = SLOWEST_MS.get(kind)
        figures = (middle, high, max(took, default=0.0))
        table.add_row(
            kind,
            str(len(took)),
            *(f"{each:,.0f}" for each in figures),
            f"{bar:,.0f}" if bar else "",
        )
    return table


def _percentiles(account: Account, kind: str) -> tuple[float, float]:
    """p50 and p95 in milliseconds; 0 where nothing came back."""
    took = account.milliseconds[kind]
    if len(took) < 2:
        return sum(took), sum(took)
    parts = quantiles(took, n=20, method="inclusive")
    return parts[9], parts[18]


def _some(typed: str) -> int:
    """A whole number above nothing."""
    if not (typed.isdecimal() and int(typed)):
        raise argparse.ArgumentTypeError(f"“{typed}” bukan bilangan bulat mulai dari 1")
    return int(typed)


def main() -> int:
    """Serve, let work, print."""
    parser = argparse.ArgumentParser(
        prog="python3 run.py load", description=__doc__.partition("\n")[0]
    )
    parser.add_argument("--trainees", type=_some, default=120)
    parser.add_argument("--minutes", type=_some, default=10)
    parser.add_argument(
        "--database-url", help="an empty database; default: a temporary SQLite file"
    )
    asked = parser.parse_args()
    end_in_order()
    with tempfile.TemporaryDirectory() as folder:
        url = asked.database_url or f"sqlite:///{Path(folder).as_posix()}/load.sqlite3"
        server = Server(Path(folder) / "product", "product", url)
        with serving(server):
            desks = list(joined(server, asked.trainees))
            before = server.spent()
            account = work(desks, asked.minutes)
            spent = server.spent() - before
    busy = spent.seconds / (60 * asked.minutes)
    title = f"{asked.trainees} trainees, {asked.minutes} minutes; server {busy:.0%} of one core"
    Console().print(table_of(account, title))
    sys.stdout.write(f"errors: {len(account.errors)}\n")
    for error in account.errors[:SHOWN_ERRORS]:
        sys.stdout.write(f"  {error[:300]}\n")
    return int(bool(account.errors or slow(account)))


if __name__ == "__main__":
    sys.exit(main())
