"""People and their personal codes, as the directory keeps them, on SQLite and on PostgreSQL."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta, timezone

import pytest

from tests.store.making import (
    LATER,
    NOW,
    join,
    make_account,
    make_exercise,
    problems_of,
)
from trainer.domain.errors import InvalidInput
from trainer.domain.records import PersonId


def test_two_people_of_one_name_are_told_apart_in_their_class_only(store):
    one, other = make_exercise(store), make_exercise(store)
    numbers = [join(store, one, name).number for name in ("Yuliana", "yuliana ", "Rahmat")]
    assert numbers == [1, 2, 1]
    assert join(store, other).number == 1


def test_people_are_listed_in_the_order_of_joining(store):
    exercise = make_exercise(store)
    names = ["Citra", "Agus", "Bayu"]
    people = tuple(join(store, exercise, name) for name in names)
    join(store, make_exercise(store), "Orang lain")
    assert store.directory.people(exercise.id) == people
    assert store.directory.person(people[1].id) == people[1]
    assert store.directory.person(PersonId("tidak-ada")) is None


def test_a_personal_code_brings_the_person_back_and_can_be_shown_again(store):
    exercise = make_exercise(store)
    person = join(store, exercise, code="kayu sungai batu angin")
    no_code = join(store, exercise, "Rahmat")
    assert store.directory.person_by_code("Kayu-Sungai  BATU, angin") == person
    assert store.directory.person_by_code("kayu sungai batu") is None
    assert store.directory.person_by_code("") is None
    assert store.directory.code_words(person.id) == "kayu sungai batu angin"
    assert store.directory.code_words(no_code.id) is None
    assert store.directory.code_words(PersonId("tidak-ada")) is None


def test_a_personal_code_is_given_once_over_all_classes(store):
    join(store, make_exercise(store), code="kayu sungai batu angin")
    exercise = make_exercise(store)
    with pytest.raises(InvalidInput) as caught:
        join(store, exercise, code="Kayu Sungai Batu Angin")
    assert problems_of(caught) == [("code_words", "taken")]
    assert store.directory.people(exercise.id) == ()


def test_an_account_has_one_way_through_of_its_own_beside_its_classes(store):
    account, other = make_account(store), make_account(store, "lain")
    exercise = make_exercise(store)
    in_class = store.directory.add_person("Ayu", exercise.id, account.id, None, NOW)
    alone = store.directory.add_person("Ayu", None, account.id, None, NOW)
    assert (alone.number, alone.exercise, alone.account) == (1, None, account.id)
    assert store.directory.person_of_account(account.id) == alone
    assert store.directory.person_of_account(other.id) is None
    assert store.directory.people(exercise.id) == (in_class,)
    with pytest.raises(InvalidInput) as caught:
        store.directory.add_person("Ayu", None, account.id, None, NOW)
    assert problems_of(caught) == [("account", "taken")]


def test_the_time_a_person_was_seen_moves_forward_only(store):
    person = join(store, make_exercise(store))
    assert person.last_seen_at is None
    store.directory.seen_now(person.id, LATER)
    store.directory.seen_now(person.id, NOW)
    store.directory.seen_now(PersonId("tidak-ada"), NOW)
    assert store.directory.person(person.id) == replace(person, last_seen_at=LATER)


def test_times_of_any_zone_mean_the_same_moment(store):
    person = join(store, make_exercise(store))
    in_jayapura = LATER.astimezone(timezone(timedelta(hours=9)))
    store.directory.seen_now(person.id, in_jayapura)
    seen = store.directory.person(person.id).last_seen_at
    assert seen == LATER
    store.directory.seen_now(person.id, in_jayapura - timedelta(minutes=1))
    assert store.directory.person(person.id).last_seen_at == LATER
