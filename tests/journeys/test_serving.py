"""The server as a process: what it has loaded before it listens, and how many may come at once."""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager

import pytest

from tests.journeys.desk import Desk
from tests.journeys.people import SLUG, TITLE, register
from tests.journeys.server import Server, serving
from tests.journeys.watched_server import LOADED
from tests.shipped import library
from trainer.domain.commands import FollowUp

if sys.platform == "win32":
    pytest.skip("Windows knows no limit of open files", allow_module_level=True)

import resource

WATCHED = ("-m", "tests.journeys.watched_server")
USUAL_LIMIT = 1_024
"""Open files that most systems let a process have unless it asks for more; `select` cannot watch any beyond."""
AT_ONCE = 1_100
OTHERS = 200
"""Open files of the tests themselves."""
WAITING = 24
"""Requests at the same time: three for each thread of the server."""


@contextmanager
def open_files(soft: int) -> Iterator[None]:
    """This process, and those it starts meanwhile, may have so many files open before they ask for more."""
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, before)


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that was started with the usual limit, and tells what it loads late."""
    with ExitStack() as until:
        with open_files(USUAL_LIMIT):
            server = until.enter_context(serving(tmp_path_factory.mktemp("serving"), serve=WATCHED))
        yield server


def test_nothing_is_loaded_any_more_when_the_first_answer_is_scored(watched: Server):
    shelf = library()
    now = shelf.current(SLUG)
    world, script = shelf.world(SLUG, now.content_hash), shelf.playthroughs(SLUG)
    steps = next(each.steps for each in script if each.name == "ideal")
    answer = next(n for n, step in enumerate(steps) if isinstance(step.command, FollowUp))
    visitor, _ = register(watched, "lewa", "Lewa Sangen")
    page = visitor.click(visitor.get("/latihan"), TITLE)
    briefing = visitor.send(page, f"/latihan/mulai/{SLUG}", {"feedback": "at_end"})
    desk = Desk.at(visitor, visitor.send(briefing, "/jam/lanjut"))
    for step in steps[:answer]:
        desk.carry_out(step.command, world)

    desk.carry_out(steps[answer].command, world)

    late = [line for line in watched.said.splitlines() if line.startswith(LOADED)]
    assert not late, "\n".join(late)


def test_the_server_answers_while_more_connections_are_open_than_select_can_watch(watched: Server):
    _soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard not in (resource.RLIM_INFINITY, *range(AT_ONCE + OTHERS, hard + 1)):
        pytest.skip(f"this system lets a process open {hard} files only")
    with open_files(AT_ONCE + OTHERS), ExitStack() as until:
        for _ in range(AT_ONCE):
            until.enter_context(socket.create_connection(("127.0.0.1", watched.port)))

        assert watched.visitor().ask("GET", "/healthz").status == 200


def test_requests_that_wait_for_a_thread_are_no_news_on_the_terminal(watched: Server):
    with ThreadPoolExecutor(WAITING) as pool:
        answers = pool.map(lambda _: watched.visitor().get("/").status, range(4 * WAITING))

        assert set(answers) == {200}
    assert "queue" not in watched.said
