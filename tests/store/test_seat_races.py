"""A whole hall reaches for one seat at the same moment, on either database: one sits down, the others are told."""

from __future__ import annotations

import pytest

from tests.store.databases import Database, sql_store
from tests.store.making import NOW, PASSWORD
from tests.store.racing import THREADS, in_threads
from tests.teams import SEATS, TEAM
from trainer.domain.errors import InvalidInput
from trainer.domain.records import SHARED
from trainer.store.tokens import SecretTokens
from trainer.usecases.by_hand import HandClock
from trainer.usecases.exercises import Setup, join_class, open_class
from trainer.usecases.loading import load
from trainer.usecases.seats import seats_of, take_seat
from trainer.usecases.services import Services


@pytest.fixture
def services(database: Database, teams) -> Services:
    store = sql_store(database)
    return Services(store.log, store.directory, teams, HandClock(NOW), SecretTokens())


@pytest.fixture
def joined(services):
    """As many people as there are threads, in a class that shares its run."""
    owner = services.directory.add_account("ratna", "Ibu Ratna", PASSWORD, True, NOW)
    exercise = open_class(services, owner, TEAM, Setup(mode=SHARED))
    return [join_class(services, exercise.join_code, f"Orang {n}") for n in range(THREADS)]


def refusal_of(services, joined, seat) -> str | None:
    try:
        take_seat(services, joined.exercise.id, joined.person.id, seat)
    except InvalidInput as refused:
        (problem,) = refused.problems
        return problem.code
    return None


def test_one_of_those_who_reach_for_a_seat_gets_it(services, joined):
    outcomes = in_threads(lambda number: refusal_of(services, joined[number], "dishub"))
    assert sorted(map(str, outcomes)) == ["None", *["taken"] * (THREADS - 1)]
    (winner,) = (each for each, code in zip(joined, outcomes, strict=True) if code is None)
    assert seats_of(services, winner.run)["dishub"] == winner.person.id


def test_those_who_reach_for_different_seats_all_sit_down(services, joined):
    def reach(number):
        return refusal_of(services, joined[number], SEATS[number]) if number < 3 else None

    assert in_threads(reach) == [None] * THREADS
    run = load(services, joined[0].run).run
    assert [run.seat(seat).person for seat in SEATS] == [j.person.id for j in joined[:3]]
