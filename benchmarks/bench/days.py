"""*Hari kerja berikutnya* for classes of 30, 60 and 120: what the press costs, and whether it grows linearly."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import count

from benchmarks.bench import bars as b
from benchmarks.bench.lines import Figure
from benchmarks.bench.people import Room, open_class, sign_in
from benchmarks.bench.playing import FIRST, decide, to_the_third_day
from benchmarks.bench.processes import ROOT, Server
from benchmarks.bench.seams import opened
from benchmarks.bench.turns import spent_by

CLASSES = {30: b.NEXT_DAY_30, 60: b.NEXT_DAY_60, 120: b.NEXT_DAY_120}
GROWN = {60: b.GROWN_DAY_60, 120: b.GROWN_DAY_120}
EVENTS = 110
"""Of each run when the button is pressed: a morning's work, with some fifty texts that nobody else has written."""


def days(server: Server) -> Iterator[Figure]:
    """One press for each class, from the third day to the fourth."""
    instructor = sign_in(server.port)
    each: dict[int, float] = {}
    for desks, bar in CLASSES.items():
        room = open_class(instructor, server.port, desks)
        _let_work(server, room)
        whole = 1_000 * spent_by(server, partial(room.press, "hari-berikutnya")).seconds
        each[desks] = whole / desks
        yield Figure(bar, whole)
    smallest = min(CLASSES)
    for desks, bar in GROWN.items():
        yield Figure(bar, each[desks], each[smallest])


def _let_work(server: Server, room: Room) -> None:
    """Two reports are decided, more is said under them, and every inbox stands open."""
    to_the_third_day(room)
    texts = (f"Catatan nomor {number} dari kelas {room.exercise}." for number in count(1))
    for number, desk in enumerate(room.desks, 1):
        decide(desk, number, FIRST)
        desk.comment(FIRST[0][0], next(texts))
    with opened(server.data, server.database_url, ROOT) as inside:
        for desk in room.desks:
            inside.comment_until(desk.run, EVENTS, texts)
    for desk in room.desks:
        desk.inbox()
