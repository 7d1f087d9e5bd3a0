"""Two requests for the same thing at the same moment: one gets it, the others are told so."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest

from tests.shipped import library
from tests.store.databases import sql_store
from tests.store.making import (
    NOW,
    PASSWORD,
    exercise_of,
    join,
    make_account,
    make_exercise,
    make_run,
)
from tests.store.racing import THREADS, in_threads
from tests.usecases.test_acting import verify_tree
from trainer.cli.serve import FIRST_NAME, make_first_account
from trainer.domain.errors import InvalidInput
from trainer.domain.events import ReportVerified
from trainer.settings import read_settings
from trainer.store.tokens import SecretTokens
from trainer.usecases.acting import act
from trainer.usecases.by_hand import HandClock
from trainer.usecases.exercises import Setup, start_alone
from trainer.usecases.loading import load
from trainer.usecases.run_cache import RunCache
from trainer.usecases.services import Services


@pytest.fixture
def store(database):
    return sql_store(database)


def refusal_of(work):
    """The field and code of the refusal that `work` meets; None when it is let through."""
    try:
        work()
    except InvalidInput as refused:
        (problem,) = refused.problems
        return problem.field, problem.code
    return None


def test_people_of_one_name_who_join_together_get_different_numbers(store):
    exercise = make_exercise(store)
    people = in_threads(lambda number: join(store, exercise, "Yuliana", f"kode {number}"))
    assert sorted(person.number for person in people) == list(range(1, THREADS + 1))


@pytest.mark.parametrize("what", ["user_name", "join_code", "code_words", "account", "person"])
def test_what_must_be_unique_is_given_to_one_of_those_who_race(store, what):
    account = make_account(store)
    exercise = make_exercise(store)
    person = join(store, exercise)
    directory = store.directory
    taking = {
        "user_name": lambda n: directory.add_account("budi", "Budi", PASSWORD, False, NOW),
        "join_code": lambda n: directory.add_exercise(
            exercise_of(account, join_code="KMB7QX", id=f"latihan-{n}-balap"), b""
        ),
        "code_words": lambda n: join(store, exercise, f"Orang {n}", "kayu sungai batu angin"),
        "account": lambda n: directory.add_person("Ayu", None, account.id, None, NOW),
        "person": lambda n: make_run(store, exercise, person=person.id),
    }
    outcomes = in_threads(lambda number: refusal_of(lambda: taking[what](number)))
    assert sorted(outcomes, key=str) == [(what, "taken")] * (THREADS - 1) + [None]


def test_every_new_password_signs_out_once(store):
    account = make_account(store)
    in_threads(lambda number: store.directory.set_password(account.id, f"sandi-balapan-{number}"))
    assert store.directory.account(account.id) == replace(account, epoch=THREADS)


def test_of_servers_that_make_the_first_account_together_one_makes_it(store):
    services = SimpleNamespace(directory=store.directory, wall=HandClock(NOW))
    made = in_threads(lambda _number: make_first_account(services, read_settings({})))
    assert [each.user_name for each in made if each is not None] == [FIRST_NAME]


def test_a_click_that_arrives_many_times_at_once_is_recorded_once(store):
    services = Services(store.log, store.directory, library(), HandClock(NOW), SecretTokens())
    me = start_alone(services, make_account(store), "hari-pertama", Setup())

    def click(_number):
        own_process = replace(services, cache=RunCache())
        act(own_process, me.run, verify_tree(), "admin", me.person.id, command_id="once")

    in_threads(click)
    once = [r for r in load(services, me.run).events if r.command_id == "once"]
    assert {type(r.fact) for r in once} >= {ReportVerified}
    assert len({type(r.fact) for r in once}) == len(once)
