"""What lists read is what the log says: two processes write random histories to the same runs, on either database."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import astuple, replace
from itertools import groupby
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sequences import DEEP, SEQUENCE_SETTINGS
from tests.store.databases import DATABASES
from tests.store.writing import LARGE, Step
from tests.store.writing_process import services_at
from tests.teams import SEATS, TEAM, team_library
from trainer.domain.events import Recorded
from trainer.domain.evolve import fold
from trainer.domain.records import EACH, SHARED, Exercise
from trainer.usecases.exercises import Setup, join_class, open_class, start_class
from trainer.usecases.replaying import rebuild, replay
from trainer.usecases.run_cache import RunCache
from trainer.usecases.seats import take_seat
from trainer.usecases.services import Services

CHECKOUT = Path(__file__).parents[2]
HISTORIES = settings(SEQUENCE_SETTINGS, max_examples=400 if DEEP else 8)

numbers = st.integers(0, LARGE)
histories = st.lists(st.builds(Step, *[numbers] * 5), min_size=4, max_size=16)


class Writer:
    """The process at the other end of a pipe."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def begin(self, exercise: Exercise, steps: Sequence[Step]) -> None:
        self._say(json.dumps([exercise.id, *map(astuple, steps)]))

    def end(self) -> None:
        assert self._process.stdout is not None
        assert self._process.stdout.readline() == "done\n", "a writer died"

    def _say(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()


@contextmanager
def writing(url: str, library: Path) -> Iterator[Writer]:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.store.writing_process", url, str(library)],
        cwd=CHECKOUT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield Writer(process)
    finally:
        process.communicate(timeout=30)


class Desk:
    """A class's instructor, and the two processes in which its people work."""

    def __init__(self, services: Services, writers: Sequence[Writer]) -> None:
        self.services, self._writers = services, writers
        self._owner = services.directory.add_account(
            "ratna", "Ibu Ratna", "empat kata yang cukup", True, services.wall.now()
        )

    def opened(self, mode: str) -> Exercise:
        """A class that has begun: three people, each in a run of their own or all in one."""
        exercise = open_class(
            self.services, self._owner, TEAM, Setup(mode=mode, feedback="at_once")
        )
        joined = [
            join_class(self.services, exercise.join_code or "", f"Orang {n}")
            for n in range(len(SEATS))
        ]
        if mode == SHARED:
            for one, seat in zip(joined, SEATS, strict=True):
                take_seat(self.services, exercise.id, one.person.id, seat)
        return start_class(self.services, exercise.id)

    def written(self, exercise: Exercise, histories: Sequence[Sequence[Step]]) -> None:
        """Let both write at the same time, until both are done."""
        for writer, steps in zip(self._writers, histories, strict=True):
            writer.begin(exercise, steps)
        for writer in self._writers:
            writer.end()


@pytest.fixture(scope="module", params=DATABASES)
def desk(request, templates, tmp_path_factory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("writing")
    shelf = folder / "shelf"
    shelf.mkdir()
    team_library(shelf)
    with ExitStack() as until:
        url = until.enter_context(templates.copied(request.param, folder))
        writers = [until.enter_context(writing(url, shelf)) for _ in range(2)]
        services = services_at(url, shelf)
        until.callback(services.log._engine.dispose)
        yield Desk(services, writers)


def each_command_once(events: Sequence[Recorded]) -> bool:
    """Whether the facts of one command stand together: a second time would stand apart."""
    together = [command for command, _facts in groupby(events, lambda each: each.command_id)]
    commands = [each for each in together if each is not None]
    return len(commands) == len(set(commands))


@pytest.mark.sequences
@HISTORIES
@given(st.sampled_from((EACH, SHARED)), histories, histories)
def test_whatever_two_processes_write_every_projection_is_what_the_log_alone_gives(
    desk: Desk, mode: str, first: list[Step], second: list[Step]
) -> None:
    exercise = desk.opened(mode)

    desk.written(exercise, (first, second))

    alone = replace(desk.services, cache=RunCache())
    directory = alone.directory
    before = directory.all_found(exercise.id)
    runs = [found.row.id for found in before]
    overviews = directory.overviews(runs)
    assert set(overviews) == set(runs)
    for found in before:
        events = alone.log.load(found.row.id)
        assert [each.seq for each in events] == list(range(1, len(events) + 1))
        assert each_command_once(events)
        assert found.card is not None
        assert found.card.seq == fold(events).seq
        assert replay(alone, found.row.id).differences == ()
        rebuild(alone, found.row.id)
    assert directory.all_found(exercise.id) == before
    assert directory.overviews(runs) == overviews
    assert max(found.card.position for found in before) == alone.log.position(exercise.id)
