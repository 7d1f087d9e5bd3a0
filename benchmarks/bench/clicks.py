"""One click each, in classes of thirty: processor time beside the bare application, statements, commits, bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count, cycle

from benchmarks.bench import bars as b
from benchmarks.bench.bare import PAGE, SIGN_IN, SIGNED_IN, WRITE
from benchmarks.bench.browser import Answer, Browser
from benchmarks.bench.lines import Figure
from benchmarks.bench.meter import Spent
from benchmarks.bench.people import Desk, Region, Room, open_class, sign_in
from benchmarks.bench.playing import LAMP, play_to_the_end, read_all, to_the_third_day
from benchmarks.bench.processes import Server
from benchmarks.bench.turns import Step, Timed, in_turns, spent_by

CLASS = 30
LOOKS = 3
"""Times that statements are counted; the middle one counts, should the world have moved in one of them."""

ACTS = 4
"""Verifications of one turn: a report can be verified once."""

FEW_TURNS = 3
"""Turns of what needs thirty acts before each."""


class Bare:
    """The three references, as steps of the bare server."""

    def __init__(self, server: Server) -> None:
        self._browser = Browser(server.port, token="none")  # noqa: S106 - the bare application asks for none
        self._browser.post(SIGN_IN, {"user": "3"}).expect(200)
        self._rows = cycle(range(1, 1_000))
        self.page = Timed(server, lambda: self._browser.get(PAGE).expect(200))
        self.signed_in = Timed(server, lambda: self._browser.get(SIGNED_IN).expect(200))
        self.write = Timed(server, self._write)

    def _write(self) -> Answer:
        sent = {"row": str(next(self._rows)), "text": "Petugas sudah menuju ke tempat."}
        return self._browser.post(WRITE, sent).expect(200)


class Classes:
    """A class at work on its third day, and one that is over. Clicks come from its desks in turn."""

    def __init__(self, server: Server) -> None:
        instructor = sign_in(server.port)
        self.over = open_class(instructor, server.port, CLASS)
        play_to_the_end(self.over)
        self.working = open_class(instructor, server.port, CLASS)
        to_the_third_day(self.working)
        inboxes = [read_all(desk) for desk in self.working.desks]
        self.desks = cycle(self.working.desks)
        self.others = cycle(self.over.desks)
        self._numbers = count(1)
        self._unverified = (
            (desk, report) for report in inboxes[0] if report != LAMP for desk in self.working.desks
        )
        self._regions = cycle(
            [Region.of(desk.browser, desk.inbox()) for desk in self.working.desks]
        )
        self.console = Region.of(instructor, self.working.page())

    def comment(self, desk: Desk | None = None) -> tuple[Desk, Answer]:
        """Words that nobody has written before."""
        desk = desk or next(self.desks)
        text = f"Petugas kami berangkat ke tempat itu, catatan nomor {next(self._numbers)}."
        return desk, desk.comment(LAMP, text)

    def verify(self) -> tuple[Desk, Answer]:
        """The next report that nobody has decided."""
        desk, report = next(self._unverified)
        return desk, desk.verify(report)

    def comment_everywhere(self) -> None:
        """All thirty runs change."""
        for desk in self.working.desks:
            self.comment(desk)

    def poll(self) -> Answer:
        """What an open inbox asks every two seconds."""
        return next(self._regions).ask()

    def message(self) -> Answer:
        """Words of the instructor to everybody."""
        text = f"Baca lampirannya sebelum memutuskan ({next(self._numbers)})."
        return self.working.press("pesan", {"text": text})


def with_page(act: Callable[[], tuple[Desk, Answer]]) -> Step:
    """An act, and the page that its answer leads to."""

    def both() -> Answer:
        desk, answer = act()
        return desk.browser.get(answer.location).expect(200)

    return both


def clicks(product: Server, bare: Server) -> Iterator[Figure]:
    """Every figure of this module."""
    classes, reference = Classes(product), Bare(bare)
    yield from _bytes(classes.working)
    yield from _counts(product, classes)
    yield from _times(product, classes, reference)


def _bytes(room: Room) -> Iterator[Figure]:
    desk = room.desks[0]
    report, inbox = desk.report(LAMP), desk.inbox()
    yield Figure(b.REPORT_PLAIN, len(report.plain) / 1_000)
    yield Figure(b.REPORT_WIRE, len(report.body) / 1_000)
    yield Figure(b.INBOX_PLAIN, len(inbox.plain) / 1_000)


def _counts(server: Server, of: Classes) -> Iterator[Figure]:
    def looked(step: Step, before: Step = lambda: None) -> Spent:
        looks = []
        for _ in range(LOOKS):
            before()
            looks.append(spent_by(server, step))
        return sorted(looks, key=lambda each: each.statements)[LOOKS // 2]

    for bar, step in (
        (b.INBOX_STATEMENTS, lambda: next(of.desks).inbox()),
        (b.REPORT_STATEMENTS, lambda: next(of.desks).report(LAMP)),
        (b.POLL_STATEMENTS, of.poll),
        (b.COMMENT_AND_PAGE, with_page(of.comment)),
        (b.VERIFICATION_AND_PAGE, with_page(of.verify)),
        (b.CONSOLE_STEADY, of.working.page),
        (b.CSV_STATEMENTS, lambda: of.over.page("/hasil.csv")),
    ):
        yield Figure(bar, looked(step).statements)
    of.console.ask()
    yield Figure(b.CONSOLE_POLL, looked(of.console.ask).statements)
    changed = looked(of.console.ask, before=of.comment_everywhere)
    yield Figure(b.CONSOLE_CHANGED, changed.statements)
    for statements, commits, act in (
        (b.COMMENT_STATEMENTS, b.COMMENT_COMMITS, of.comment),
        (b.VERIFICATION_STATEMENTS, b.VERIFICATION_COMMITS, of.verify),
        (b.MESSAGE_STATEMENTS, b.MESSAGE_COMMITS, of.message),
    ):
        spent = looked(act)
        yield Figure(statements, spent.statements)
        yield Figure(commits, spent.commits)


def _times(server: Server, of: Classes, bare: Bare) -> Iterator[Figure]:
    def timed(step: Step, before: Step | None = None, times: int | None = None) -> Timed:
        return Timed(server, step, before, times)

    for desk in of.over.desks:
        desk.debrief()
        of.poll()  # of as many desks: they hear of what was done while statements were counted
    debrief = f"/hasil/kelas/{of.over.exercise}"
    console = of.console.ask
    for bar, ours, reference in (
        (b.INBOX, timed(lambda: next(of.desks).inbox()), bare.page),
        (b.REPORT, timed(lambda: next(of.desks).report(LAMP)), bare.page),
        (b.POLL, timed(of.poll), bare.signed_in),
        (b.COMMENT, timed(of.comment), bare.write),
        (b.VERIFICATION, timed(of.verify, times=ACTS), bare.write),
        (b.CONSOLE_NEWS, timed(console, before=of.comment, times=ACTS), bare.page),
        (b.DEBRIEF, timed(lambda: next(of.others).debrief()), bare.page),
        (b.CSV, timed(lambda: of.over.page("/hasil.csv")), bare.page),
        (b.CLASS_DEBRIEF, timed(lambda: of.over.instructor.get(debrief).expect(200)), bare.page),
    ):
        yield Figure(bar, *in_turns(ours, reference))
    everywhere = timed(console, before=of.comment_everywhere, times=1)
    yield Figure(b.CONSOLE_ALL_NEWS, *in_turns(everywhere, bare.page, FEW_TURNS))
