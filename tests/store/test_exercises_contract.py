"""Exercises and the sources kept with them, as the directory keeps them, on SQLite and on PostgreSQL."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.store.making import (
    LATER,
    NOW,
    exercise_of,
    make_account,
    make_exercise,
    problems_of,
)
from trainer.domain.errors import InvalidInput, NotFound
from trainer.domain.records import ExerciseId


def test_an_exercise_comes_back_as_it_was_stored(store):
    exercise = make_exercise(store, join_code="KMB7QX", seed=2**62, minutes_per_working_day=2.5)
    assert store.directory.exercise(exercise.id) == exercise
    assert store.directory.exercise(ExerciseId("tidak-ada")) is None


def test_a_join_code_is_found_however_it_is_typed(store):
    exercise = make_exercise(store, join_code="KMB7QX")
    make_exercise(store, join_code=None)
    assert store.directory.exercise_by_code(" kmb-7qx ") == exercise
    assert store.directory.exercise_by_code("KMB7QY") is None
    assert store.directory.exercise_by_code("") is None


def test_a_join_code_is_given_once(store):
    make_exercise(store, join_code="KMB7QX")
    with pytest.raises(InvalidInput) as caught:
        make_exercise(store, join_code="kmb7qx")
    assert problems_of(caught) == [("join_code", "taken")]


def test_the_source_of_a_scenario_is_kept_once_for_its_content(store):
    owner = make_account(store)
    store.directory.add_exercise(exercise_of(owner, content_hash="aa"), b"satu\r\n\x00\xff")
    store.directory.add_exercise(exercise_of(owner, content_hash="aa"), b"satu\r\n\x00\xff")
    store.directory.add_exercise(exercise_of(owner, content_hash="bb"), b"dua")
    assert store.directory.scenario_source("aa") == b"satu\r\n\x00\xff"
    assert store.directory.scenario_source("bb") == b"dua"
    assert store.directory.scenario_source("cc") is None


def test_a_source_may_be_kept_without_an_exercise_and_is_never_changed(store):
    store.directory.keep_source("cc", b"tiga", NOW)
    store.directory.keep_source("cc", b"lain", LATER)
    assert store.directory.scenario_source("cc") == b"tiga"


def test_the_exercises_of_an_owner_are_listed_newest_first(store):
    old = make_exercise(store, created_at=NOW)
    new = make_exercise(store, created_at=LATER)
    same_time = make_exercise(store, created_at=LATER)
    other = store.directory.add_exercise(exercise_of(make_account(store, "lain")), b"")
    assert store.directory.exercises_of(old.owner) == (same_time, new, old)
    assert store.directory.exercises_of(other.owner) == (other,)


def test_an_exercise_that_ends_keeps_the_time_of_its_first_end(store):
    exercise = make_exercise(store)
    assert store.directory.set_exercise_state(exercise.id, "running", NOW).ended_at is None
    ended = store.directory.set_exercise_state(exercise.id, "ended", LATER)
    assert (ended.state, ended.ended_at) == ("ended", LATER)
    again = store.directory.set_exercise_state(exercise.id, "ended", LATER + timedelta(hours=1))
    assert again == ended == store.directory.exercise(exercise.id)


def test_the_pace_of_an_exercise_can_change(store):
    exercise = make_exercise(store)
    changed = store.directory.set_exercise_pace(exercise.id, 2.5)
    assert changed == replace(exercise, minutes_per_working_day=2.5)
    assert store.directory.exercise(exercise.id) == changed


def test_an_exercise_that_is_not_there_cannot_change(store):
    with pytest.raises(NotFound):
        store.directory.set_exercise_state(ExerciseId("tidak-ada"), "ended", NOW)
    with pytest.raises(NotFound):
        store.directory.set_exercise_pace(ExerciseId("tidak-ada"), 5.0)
