"""A bench for the use cases: the real scenario, a store in memory, and a wall clock moved by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest

from tests import shipped
from tests.teams import TEAM
from trainer.content.library import FileLibrary
from trainer.domain.records import SHARED, Account, Exercise
from trainer.store.in_memory import in_memory
from trainer.usecases.by_hand import CountedTokens, HandClock
from trainer.usecases.exercises import Joined, Setup, join_class, open_class, start_alone
from trainer.usecases.loading import LoadedRun, load
from trainer.usecases.services import Services

SLUG = "hari-pertama"
AS_IT_COMES = Setup()
MORNING = datetime(2026, 11, 25, 1, 0, tzinfo=UTC)
SIM_MINUTE = timedelta(seconds=600 / 480)
"""A minute of office time at the scenario's own pace, ten wall minutes a working day."""


@pytest.fixture(scope="session")
def library() -> FileLibrary:
    return shipped.library()


@dataclass
class Bench:
    services: Services
    clock: HandClock

    def wait(self, sim_minutes: float) -> None:
        """Let so many minutes of office time pass."""
        self.clock.advance(SIM_MINUTE * sim_minutes)

    def account(self, name: str = "sari", *, instructor: bool = False) -> Account:
        found = self.services.directory.account_named(name)
        return found or self.services.directory.add_account(
            name, name.title(), "sandi latihan panjang", instructor, self.clock.now()
        )

    def alone(self, setup: Setup = AS_IT_COMES, slug: str = SLUG) -> Joined:
        return start_alone(self.services, self.account(), slug, setup)

    def loaded(self, joined: Joined) -> LoadedRun:
        return load(self.services, joined.run)


@pytest.fixture
def bench(library: FileLibrary) -> Bench:
    store, clock = in_memory(), HandClock(MORNING)
    services = Services(store.log, store.directory, library, clock, CountedTokens())
    return Bench(services, clock)


@pytest.fixture
def team_bench(bench: Bench, teams: FileLibrary) -> Bench:
    """A bench whose scenarios can be played together."""
    return Bench(replace(bench.services, library=teams), bench.clock)


@pytest.fixture
def make_team(team_bench: Bench) -> Callable[..., tuple[Exercise, list[Joined]]]:
    """Open a class that shares one run, and let people of these names join; nobody has a seat yet."""

    def make(*names: str, setup: Setup = AS_IT_COMES) -> tuple[Exercise, list[Joined]]:
        owner = team_bench.account("ibu-instruktur", instructor=True)
        exercise = open_class(team_bench.services, owner, TEAM, replace(setup, mode=SHARED))
        code = exercise.join_code or ""
        return exercise, [join_class(team_bench.services, code, name) for name in names]

    return make


@pytest.fixture
def make_class(bench: Bench) -> Callable[..., tuple[object, list[Joined]]]:
    """Open a class and let people of these names join; clocks stand until it is started."""

    def make(*names: str, setup: Setup = AS_IT_COMES) -> tuple[object, list[Joined]]:
        owner = bench.account("ibu-instruktur", instructor=True)
        exercise = open_class(bench.services, owner, SLUG, setup)
        assert exercise.join_code is not None
        return exercise, [join_class(bench.services, exercise.join_code, name) for name in names]

    return make
