"""A real application on a SQLite file of its own, and people who use it.

Time moves only when a test moves it (`clock.advance`); passwords are hashed at no cost.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from itertools import count
from pathlib import Path

import pytest
from argon2.profiles import CHEAPEST
from flask import Flask
from flask.testing import FlaskClient

from tests.teams import TEAM
from tests.web.people import PASSWORD, SLUG, ClassRoom, Learner, Trainee, back_in, enter, sit
from trainer.domain import events
from trainer.domain.records import SHARED, Account
from trainer.domain.rules import CAPPED
from trainer.settings import Settings, read_settings
from trainer.store.passwords import Passwords
from trainer.usecases import beginning
from trainer.usecases.by_hand import HandClock
from trainer.usecases.exercises import Setup, join_class, open_class, start_alone, start_class
from trainer.usecases.run_cache import RunCache
from trainer.usecases.seats import take_seat
from trainer.usecases.services import Services
from trainer.usecases.trust import Trust
from trainer.web.access import PLUGGED, SERVICES
from trainer.web.app import create_app
from trainer.web.limits import limiter

MORNING = datetime(2026, 11, 2, 1, 0, tzinfo=UTC)
"""A wall time; the scenario's own time does not depend on it."""


class BorrowedClock:
    """The wall clock of the shared application: it shows what the hand of the present test shows."""

    hand: HandClock

    def now(self) -> datetime:
        return self.hand.now()


class Shipped:
    """How far the scorer agrees with the gold set: measured once for all tests, unlike the marks in a test's own log."""

    def __init__(self, trust: Trust) -> None:
        self.report, self.progress = trust.shipped, trust.progress


@dataclass
class House:
    """One application for all tests, since reading content and templates takes a while; its database is a test's own."""

    app: Flask
    clock: BorrowedClock
    database: Path
    empty: bytes
    shipped: Shipped

    def emptied(self, clock: HandClock) -> Flask:
        """The application as nobody has used it yet, with this clock. What it keeps of logs goes with them: two tests that
        begin at the same moment go on differently under the same numbers.
        """
        self.put_back(self.empty)
        used, plugged = self.app.extensions[SERVICES], self.app.extensions[PLUGGED]
        trust = Trust(self.shipped, used.log, self.clock)
        self.app.extensions[PLUGGED] = replace(plugged, trust=trust)
        self.app.extensions[SERVICES] = replace(
            used, cache=RunCache(), advice_only=trust.advice_only
        )
        self.clock.hand = clock
        limiter.reset()
        return self.app

    def stored(self) -> bytes:
        """The database as it is now."""
        self.app.extensions[PLUGGED].engine.dispose()  # closes the write-ahead log into the file
        return self.database.read_bytes()

    def put_back(self, stored: bytes) -> None:
        """Let the database be as it was."""
        self.app.extensions[PLUGGED].engine.dispose()
        for leftover in self.database.parent.glob(f"{self.database.name}-*"):
            leftover.unlink()
        self.database.write_bytes(stored)


@pytest.fixture(scope="session")
def house(tmp_path_factory) -> Iterator[House]:
    """CSRF is off, and one test of the suite keeps it on."""
    clock = BorrowedClock()
    settings = read_settings({"BIMTEK_DATA": str(tmp_path_factory.mktemp("house"))})
    app = create_app(
        settings,
        wall=clock,
        passwords=Passwords(CHEAPEST),
        config={"WTF_CSRF_ENABLED": False, "TESTING": True},
    )
    made = House(
        app,
        clock,
        settings.data_dir / "bimtek.sqlite3",
        b"",
        Shipped(app.extensions[PLUGGED].trust),
    )
    made.empty = made.stored()
    yield made
    app.extensions[PLUGGED].engine.dispose()


@pytest.fixture
def settings(house, tmp_path) -> Settings:
    """Settings for an application of the test's own, with a data folder and a migrated database."""
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / house.database.name).write_bytes(house.empty)
    return read_settings({"BIMTEK_DATA": str(folder)})


@pytest.fixture
def clock() -> HandClock:
    return HandClock(MORNING)


@pytest.fixture
def app(house, clock) -> Iterator[Flask]:
    """The application, as nobody has used it yet."""
    app = house.emptied(clock)
    kept = dict(app.config)
    yield app
    app.config.clear()
    app.config.update(kept)


@pytest.fixture
def services(app) -> Services:
    return app.extensions[SERVICES]


@pytest.fixture
def client(app) -> FlaskClient:
    """A browser that nobody has used yet."""
    return app.test_client()


@pytest.fixture
def make_account(services) -> Callable[..., Account]:
    """Makes accounts; each has a user name of its own unless one is given."""

    def make(user_name: str = "", *, instructor: bool = False) -> Account:
        name = user_name or next(filter(free, (f"akun{number}" for number in count(1))))
        return services.directory.add_account(
            name, name.title(), PASSWORD, instructor, services.wall.now()
        )

    def free(user_name: str) -> bool:
        return services.directory.account_named(user_name) is None

    return make


@dataclass(frozen=True)
class Moment:
    """Where people have come to: they, the database and the time."""

    people: Learner | ClassRoom
    stored: bytes
    at: datetime


@pytest.fixture(scope="module")
def moments() -> dict[str, Moment]:
    """Where the tests of a module begin, by name."""
    return {}


@pytest.fixture
def once(house, app, clock, moments) -> Callable[..., Learner | ClassRoom]:
    """Lets people get to a moment where several tests of a module begin: the first time they go there, and each test
    then finds the database and the time as they were, with browsers that nobody has used since.

    Whoever else a test needs must come later: they would not be in that database.
    """

    def come_to(name: str, go: Callable[[], Learner | ClassRoom]) -> Learner | ClassRoom:
        assert house.stored() == house.empty, "somebody came before"
        if name not in moments:
            people = go()
            moments[name] = Moment(people, house.stored(), clock.now())
        moment = moments[name]
        house.put_back(moment.stored)
        clock.advance(moment.at - clock.now())
        return back_in(app, moment.people)

    return come_to


@pytest.fixture
def older_rules(monkeypatch) -> None:
    """Runs that begin in this test begin by the rules of scoring before every answer counted; not for what is made once."""

    class Events:
        RunStarted = staticmethod(partial(events.RunStarted, rules=CAPPED))

        def __getattr__(self, name: str) -> object:
            return getattr(events, name)

    monkeypatch.setattr(beginning, "e", Events())


@pytest.fixture
def make_learner(app, services, make_account) -> Callable[..., Learner]:
    """Makes somebody who has just begun a scenario alone."""

    def make(user_name: str = "", setup: Setup | None = None, slug: str = SLUG) -> Learner:
        account = make_account(user_name)
        joined = start_alone(services, account, slug, setup or Setup(seed=7))
        browser = enter(app.test_client(), account)
        return Learner(account, joined.person, browser, joined.run, joined.exercise)

    return make


@pytest.fixture
def make_team(app, teams, make_account, monkeypatch) -> Callable[..., ClassRoom]:
    """Makes a class that shares one run: `seated` names who sits where, `seatless` people who have no seat yet.

    The application offers the scenario with three seats meanwhile.
    """
    services = replace(app.extensions[SERVICES], library=teams)
    monkeypatch.setitem(app.extensions, SERVICES, services)

    def make(
        seatless: tuple[str, ...] = (),
        *,
        running: bool = True,
        setup: Setup | None = None,
        **seated: str,
    ) -> ClassRoom:
        owner = make_account(instructor=True)
        setup = replace(setup or Setup(seed=7), mode=SHARED)
        exercise = open_class(services, owner, TEAM, setup)
        room = ClassRoom(owner, enter(app.test_client(), owner), exercise)
        for name, seat in (*((name, seat) for seat, name in seated.items()), *_no_seat(seatless)):
            joined = join_class(services, exercise.join_code or "", name)
            if seat:
                take_seat(services, exercise.id, joined.person.id, seat)
            browser = sit(app.test_client(), joined.person)
            room.trainees.append(
                Trainee(joined.person, browser, joined.run, joined.code_words or "")
            )
        if running:
            room.exercise = start_class(services, exercise.id)
        return room

    return make


def _no_seat(names: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((name, "") for name in names)


@pytest.fixture
def make_class(app, services, make_account) -> Callable[..., ClassRoom]:
    """Makes a class with people in it; `running` starts its clocks."""

    def make(
        *names: str, running: bool = True, setup: Setup | None = None, slug: str = SLUG
    ) -> ClassRoom:
        owner = make_account(instructor=True)
        exercise = open_class(services, owner, slug, setup or Setup(seed=7))
        room = ClassRoom(owner, enter(app.test_client(), owner), exercise)
        for name in names:
            joined = join_class(services, exercise.join_code or "", name)
            browser = sit(app.test_client(), joined.person)
            room.trainees.append(
                Trainee(joined.person, browser, joined.run, joined.code_words or "")
            )
        if running:
            room.exercise = start_class(services, exercise.id)
        return room

    return make
