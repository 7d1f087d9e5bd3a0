"""A class of ten in the middle of its work, and the server dies: what was answered is there, once, and work goes on."""

from __future__ import annotations

import os
import random

import pytest

from tests.journeys.crowd import Account, Client, Sent, moves_of, play, times_in_log
from tests.journeys.people import ClassRoom, join, open_class, sign_in
from tests.journeys.server import Server, serving
from tests.sequences import seeded

PEOPLE = 10
ALL_MOVES = sum(1 for number in range(PEOPLE) for _move in moves_of(number))
MOMENT = random.Random(20260414).randrange(ALL_MOVES // 4, ALL_MOVES * 3 // 4)
LATE_MOMENT = random.Random(20260415).randrange(ALL_MOVES // 9, ALL_MOVES // 3)
"""Where the server dies, counted in answers: drawn once, the same every time the tests run."""

LATE_WRITER = ("-m", "tests.journeys.late_writer")


class Death:
    """Kills the server right behind the reply to a certain move, whatever the others are doing."""

    def __init__(self, server: Server, moment: int) -> None:
        self._server, self._moment = server, moment

    def __call__(self, accepted: int) -> None:
        if accepted == self._moment:
            self._server.kill()


def gathered(server: Server, death: Death) -> tuple[ClassRoom, list[Client], Account]:
    """A class that has begun, and its people."""
    room = open_class(sign_in(server))
    account = Account()
    seats = [
        join(server, room.code, f"Peserta {number}", careful=False) for number in range(PEOPLE)
    ]
    clients = [Client(number, seat, account, death) for number, seat in enumerate(seats)]
    room.press("mulai")
    return room, clients, account


def missing(server: Server, account: Account) -> list[Sent]:
    """Moves that were accepted and are not in the log. None is there twice."""
    logs = {sent.run: server.recorded(sent.run) for sent in account.accepted + account.unanswered}
    counts = {sent: times_in_log(logs[sent.run], sent) for sent in account.accepted}
    for sent in account.unanswered:
        assert times_in_log(logs[sent.run], sent) <= 1, sent.mark
    assert max(counts.values()) <= 1, [sent.mark for sent, count in counts.items() if count > 1]
    return [sent for sent, count in counts.items() if count == 0]


@seeded
@pytest.mark.skipif(os.name == "nt", reason="Windows has no kill -9")
def test_a_kill_loses_no_accepted_move_and_everybody_goes_on(server: Server):
    death = Death(server, MOMENT)
    room, clients, account = gathered(server, death)
    play(clients, account)
    assert any(client.left for client in clients), "the server outlived the class"

    server.start()
    assert missing(server, account) == []
    for sent in account.unanswered:
        visitor = next(c.seat.desk.visitor for c in clients if c.seat.desk.run == sent.run)
        assert visitor.submit(sent.path, sent.pairs).location, sent.mark
    account.accepted += account.unanswered
    account.unanswered.clear()
    second = [client.again() for client in clients]
    play(second, account)

    assert not any(client.left for client in second)
    assert missing(server, account) == []
    assert len(account.accepted) == ALL_MOVES
    room.press("akhiri")
    assert all(client.seat.desk.debrief().status == 200 for client in second)
    replayed = server.command("replay", *(client.seat.desk.run for client in second))
    assert replayed.return_value == 0, replayed.output
    assert replayed.stdout.count("· sama") == PEOPLE


@pytest.mark.skipif(os.name == "nt", reason="Windows has no kill -9")
def test_a_log_written_behind_the_reply_is_found_out(tmp_path):
    with serving(tmp_path, serve=LATE_WRITER) as server:
        death = Death(server, LATE_MOMENT)
        _room, clients, account = gathered(server, death)
        play(clients, account)
        server.start()

        assert account.accepted[-1] in missing(server, account)
