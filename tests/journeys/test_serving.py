"""The server as a process: what it has loaded before it listens."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.journeys.desk import Desk
from tests.journeys.people import SLUG, TITLE, register
from tests.journeys.server import Server, serving
from tests.journeys.watched_server import LOADED
from tests.shipped import library
from trainer.domain.commands import FollowUp

WATCHED = ("-m", "tests.journeys.watched_server")


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that tells what it loads late."""
    with serving(tmp_path_factory.mktemp("serving"), serve=WATCHED) as server:
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
