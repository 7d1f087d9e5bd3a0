"""*Laporan rahasia* as several people play it at once: a shared class with four seats, a class each for themselves, a
learner alone; and everybody who might look where they should not.

The shared run follows the experts' script, with what the script avoids: a report that is public with masks for a while,
one given back by a unit, one whose text is deleted, answers with files.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from pathlib import Path

from argon2.profiles import CHEAPEST
from flask import Flask
from flask.testing import FlaskClient

from tests.journeys.secret_steps import SLUG, Step, steps_of
from tests.web.people import PASSWORD, enter, sit
from trainer.domain.commands import Actor
from trainer.domain.inject import RunMoment
from trainer.domain.records import EACH, SHARED, Account, Exercise, Person, PersonId, RunId
from trainer.domain.scenario import World, moment_of
from trainer.settings import read_settings
from trainer.store.passwords import Passwords
from trainer.usecases.acting import actor_at, watch
from trainer.usecases.by_hand import HandClock
from trainer.usecases.exercises import Setup, join_class, open_class, start_alone, start_class
from trainer.usecases.loading import LoadedRun, load
from trainer.usecases.seats import seat_of, take_seat
from trainer.usecases.services import Services
from trainer.web.access import PLUGGED, SERVICES
from trainer.web.app import create_app

MORNING = datetime(2026, 11, 2, 1, 0, tzinfo=UTC)
SEATED = {"Ayu": "admin", "Iwan": "inspektorat", "Dina": "dinkes"}
STANDING, LATE_SEAT = "Siti", "uptd-ppa"


@dataclass
class Onlooker:
    """Somebody with a browser. `run` is the own one, None without; `teaches`: the class is theirs, and so is its key."""

    name: str
    client: FlaskClient
    run: RunId | None = None
    person: Person | None = None
    teaches: bool = False


@dataclass
class SecretClass:
    """The application with everything in it. `shared` is the class of four seats, `run` its one run, `pair` the other class."""

    app: Flask
    clock: HandClock
    owner: Account
    shared: Exercise
    run: RunId
    pair: Exercise
    onlookers: dict[str, Onlooker]
    steps: list[Step]
    done: list[str] = field(default_factory=list)

    @property
    def services(self) -> Services:
        found: Services = self.app.extensions[SERVICES]
        return found

    @property
    def world(self) -> World:
        return self.now().world

    def now(self, run: RunId | None = None) -> LoadedRun:
        return load(self.services, run or self.run)

    def runs(self) -> tuple[RunId, ...]:
        """Every run there is, the shared one first."""
        own = (one.run for one in self.onlookers.values() if one.run is not None)
        return tuple(dict.fromkeys((self.run, *own)))

    def actor(self, onlooker: Onlooker) -> Actor | None:
        """Who the onlooker is in the own run; None for somebody without a seat."""
        if onlooker.run is None or onlooker.person is None:
            return None
        seat = seat_of(self.services, onlooker.run, onlooker.person.id)
        if seat is None:
            return None
        return actor_at(self.now(onlooker.run).run, seat, onlooker.person.id)

    def until(self, day: int, hour: int, minute: int = 0) -> None:
        """Play on to a moment of the run; every run is then at that moment."""
        until = moment_of(self.world.scenario, RunMoment(day, time(hour, minute)), self._calendar)
        while self.steps and self.steps[0].at <= until:
            step = self.steps.pop(0)
            self._move_to(step.at)
            step.take(self)
            self.done.append(step.name)
        self._move_to(until)

    def sit_down_late(self) -> None:
        """Whoever had no seat takes the one that was simulated so far."""
        one = self.onlookers[STANDING]
        assert one.person is not None
        take_seat(self.services, self.shared.id, one.person.id, LATE_SEAT)
        one.run = self.run

    def person_at(self, run: RunId, seat: str) -> PersonId:
        found = self.now(run).run.seat(seat).person
        assert found is not None, f"nobody sits at {seat}"
        return PersonId(found)

    def browser_at(self, seat: str) -> FlaskClient:
        """The browser of whoever has a seat of the shared run."""
        person = self.person_at(self.run, seat)
        return next(
            one.client for one in self.onlookers.values() if one.person and one.person.id == person
        )

    @property
    def _calendar(self):
        return self.world.calendar

    def _move_to(self, at: datetime) -> None:
        """The wall clock goes on until the shared run shows this moment."""
        run = self.now().run
        wall = run.clock.wall_at(at, self._calendar) if run.clock else None
        if wall is not None and wall > self.clock.now():
            self.clock.advance(wall - self.clock.now())
        watch(self.services, self.run)


def open_secret_class(folder: Path, feedback: str = "at_end") -> SecretClass:
    """The application with both classes and the learner alone, all at 08.00 of the first day. `feedback`: of the classes."""
    clock = HandClock(MORNING)
    app = create_app(
        read_settings({"BIMTEK_DATA": str(folder)}),
        wall=clock,
        passwords=Passwords(CHEAPEST),
        config={"WTF_CSRF_ENABLED": False, "TESTING": True},
    )
    services: Services = app.extensions[SERVICES]
    owner = _account(services, "pengajar", instructor=True)
    shared = open_class(services, owner, SLUG, Setup(seed=7, mode=SHARED, feedback=feedback))
    pair = open_class(services, owner, SLUG, Setup(seed=8, mode=EACH, feedback=feedback))
    people = dict(_joined(app, shared, pair))
    for exercise in (shared, pair):
        start_class(services, exercise.id)
    people |= dict(_others(app, services, owner))
    run = people["Ayu"].run
    assert run is not None
    made = SecretClass(app, clock, owner, shared, run, pair, people, [])
    made.steps = steps_of(services, made.world, people["Rudi"].run)
    return made


def close(made: SecretClass) -> None:
    """Let the database go."""
    made.app.extensions[PLUGGED].engine.dispose()


def _account(services: Services, name: str, *, instructor: bool = False) -> Account:
    now = services.wall.now()
    return services.directory.add_account(name, name.title(), PASSWORD, instructor, now)


def _joined(app: Flask, shared: Exercise, pair: Exercise) -> Iterator[tuple[str, Onlooker]]:
    """Three with a seat and one without, in the class that shares; two who play for themselves."""
    services: Services = app.extensions[SERVICES]
    for name in (*SEATED, STANDING):
        joined = join_class(services, shared.join_code or "", name)
        if name in SEATED:
            take_seat(services, shared.id, joined.person.id, SEATED[name])
        client = sit(app.test_client(), joined.person)
        run = joined.run if name in SEATED else None
        yield name, Onlooker(name, client, run, joined.person)
    for name in ("Rudi", "Mega"):
        joined = join_class(services, pair.join_code or "", name)
        yield name, Onlooker(name, sit(app.test_client(), joined.person), joined.run, joined.person)


def _others(app: Flask, services: Services, owner: Account) -> Iterator[tuple[str, Onlooker]]:
    """A learner alone at the desk of the Inspektorat, both instructors, and nobody at all."""
    learner = _account(services, "pelajar")
    joined = start_alone(services, learner, SLUG, Setup(seed=9), "inspektorat")
    other = _account(services, "pengajar lain", instructor=True)
    browsers = {each.id: enter(app.test_client(), each) for each in (learner, owner, other)}
    yield "pelajar", Onlooker("pelajar", browsers[learner.id], joined.run, joined.person)
    yield "pengajar", Onlooker("pengajar", browsers[owner.id], teaches=True)
    yield "pengajar lain", Onlooker("pengajar lain", browsers[other.id])
    yield "tamu", Onlooker("tamu", app.test_client())
