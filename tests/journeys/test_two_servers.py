"""Ten people at two servers with one database, and one server after the other dies: no act is lost, doubled or seen late."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Iterator

import pytest

from tests.journeys.crowd import Account, play, times_in_log
from tests.journeys.people import ClassRoom, join, open_class, sign_in
from tests.journeys.server import PATIENCE_SECONDS, Server
from tests.journeys.two_doors import Doors, Instructor, Move, Walker, two_servers
from tests.sequences import deep
from tests.store.databases import DATABASES, empty_database

PEOPLE = 10
ROAD, DITCH, LIGHT = "SIM-0000201", "SIM-0000202", "SIM-0000205"
PRESS = "wartawan"

QUICK, SLOW = "0,5", "480"
"""Minutes of a day: until the press has asked, and from then on."""

DEATHS = random.Random(20261201)


def moves_of(number: int, scene: int) -> Iterator[Move]:
    """What one person does in each of the four scenes, in order."""
    who = f"peserta {number}"
    if scene == 0:
        yield _on(
            LIGHT, "tunda", f"Tiang nomor berapa, {who}?", "question", reason="lokasi_tidak_jelas"
        )
        yield _on(ROAD, "komentar", f"Kami baca laporannya, {who}", "text")
    elif scene == 1:
        yield _on(
            ROAD,
            "verifikasi",
            f"Jalan berlubang di depan Pasar Handep, {who}",
            "title",
            classification="pengaduan_tbp",
            category="pekerjaan_umum_penataan_ruang",
            handle="kelola",
        )
        reply = {"option": "jelaskan"}
        yield Move("pesan", f"/pesan/{PRESS}", reply, "jelaskan", shown=False)
    elif scene == 2:
        yield _on(
            ROAD,
            "tindak-lanjut",
            f"Yth. Pelapor, lubangnya kami ukur besok pagi pukul 08.00 bersama petugas BPJN. {who}",
            "text",
            kind="sementara",
            next_news="2026-05-08",
        )
        yield _on(DITCH, "komentar", f"Ruasnya kami periksa, {who}", "text")
    else:
        yield _on(ROAD, "komentar", f"Sudah diukur, {who}", "text")
        yield _on(DITCH, "komentar", f"Statusnya jalan provinsi, {who}", "text")


def _on(report: str, move: str, words: str, name: str, **others: str) -> Move:
    values = {f"{move}-{field}": value for field, value in {name: words, **others}.items()}
    return Move(f"laporan/{report}/{move}", f"/{move}", values, words)


class Deaths:
    """Kills one of two servers right behind the reply to a certain move, whatever the others are doing."""

    def __init__(self, doors: Doors) -> None:
        self._doors, self._next, self._moment = doors, 0, 0

    def plan(self, number: int, moment: int) -> None:
        """Which server dies next, and behind how many moves of all."""
        self._next, self._moment = number, moment

    def __call__(self, accepted: int) -> None:
        if accepted == self._moment:
            self._doors.kill(self._next)


def gathered(doors: Doors, deaths: Deaths) -> tuple[ClassRoom, list[Walker], Account]:
    """A class that has begun, and its people: every other one came in by the other door."""
    left, right = doors.servers
    room = open_class(sign_in(left), "jalan-siapa")
    room.press("kecepatan", {"pace": QUICK})
    account, instructor = Account(), Instructor(room.console, room.visitor.cookies)
    seats = [
        join((left, right)[number % 2], room.code, f"Peserta {number}", careful=False)
        for number in range(PEOPLE)
    ]
    walkers = [
        Walker(number, seat, doors, instructor, account, deaths)
        for number, seat in enumerate(seats)
    ]
    room.press("mulai")
    return room, walkers, account


def asked_by_press(room: ClassRoom, walkers: list[Walker]) -> None:
    """Wait for the message, and slow the clocks down before its time is over."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not all(each.page("pesan").offers(f"/pesan/{PRESS}") for each in walkers):
        assert time.monotonic() < deadline, "the press does not ask"
    room.press("kecepatan", {"pace": SLOW})


def assert_each_once(server: Server, account: Account) -> None:
    """Every act that was answered is in the log of its run, and none twice."""
    logs = {run: server.recorded(run) for run in {sent.run for sent in account.accepted}}
    counts = [(sent.mark, times_in_log(logs[sent.run], sent)) for sent in account.accepted]
    assert [each for each in counts if each[1] != 1] == []


@deep
@pytest.mark.parametrize("kind", DATABASES)
@pytest.mark.skipif(os.name == "nt", reason="Windows has no kill -9")
def test_no_act_is_lost_doubled_or_seen_late_at_two_servers_that_die(kind, tmp_path):
    with empty_database(kind, tmp_path) as url, two_servers(tmp_path, url) as doors:
        deaths = Deaths(doors)
        room, walkers, account = gathered(doors, deaths)
        for scene in range(4):
            moves = [list(moves_of(walker.number, scene)) for walker in walkers]
            many = sum(map(len, moves))
            done = len(account.accepted)
            deaths.plan(scene % 2, done + DEATHS.randrange(many // 4, many * 3 // 4))
            walkers = [walker.again(own) for walker, own in zip(walkers, moves, strict=True)]
            play(walkers, account)
            assert len(account.accepted) == done + many
            doors.both_serve()
            if scene == 0:
                asked_by_press(room, walkers)

        assert doors.deaths == [2, 2]
        assert [late for walker in walkers for late in walker.looks.late] == []
        assert sum(walker.looks.made for walker in walkers) == len(account.accepted)
        assert_each_once(doors.servers[0], account)
        replayed = doors.servers[1].command("replay")
        assert replayed.exit_code == 0, replayed.output
        assert replayed.stdout.count("· sama") == PEOPLE
