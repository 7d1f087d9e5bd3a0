"""Runs, as every directory keeps them: in memory, on SQLite and on PostgreSQL."""

from __future__ import annotations

import pytest

from tests.store.making import (
    LATER,
    NOW,
    join,
    make_exercise,
    make_run,
    problems_of,
)
from trainer.domain.errors import InvalidInput
from trainer.domain.records import RunId


def test_runs_are_found_by_id_exercise_and_person(store):
    exercise, other = make_exercise(store), make_exercise(store)
    ayu, budi = join(store, exercise, "Ayu"), join(store, exercise, "Budi")
    first = make_run(store, exercise, person=ayu.id, created_at=LATER)
    second = make_run(store, exercise, person=budi.id, created_at=NOW)
    third = make_run(store, other, person=ayu.id, created_at=LATER)
    assert store.directory.run(first.id) == first
    assert store.directory.run(RunId("tidak-ada")) is None
    assert store.directory.runs(exercise.id) == (second, first)
    assert store.directory.all_runs() == (second, first, third)
    assert store.directory.runs_of_person(ayu.id) == (third, first)
    assert store.directory.run_of(exercise.id, budi.id) == second
    assert store.directory.run_of(other.id, budi.id) is None


def test_a_run_is_found_with_its_own_exercise(store):
    exercise, other = make_exercise(store), make_exercise(store)
    first, second = make_run(store, exercise), make_run(store, other)

    assert store.directory.run_and_exercise(first.id) == (first, exercise)
    assert store.directory.run_and_exercise(second.id) == (second, other)
    assert store.directory.run_and_exercise(RunId("tidak-ada")) is None


def test_a_person_has_one_run_in_an_exercise_and_a_team_may_have_several(store):
    exercise = make_exercise(store)
    person = join(store, exercise)
    make_run(store, exercise, person=person.id)
    with pytest.raises(InvalidInput) as caught:
        make_run(store, exercise, person=person.id)
    assert problems_of(caught) == [("person", "taken")]
    make_run(store, exercise)
    make_run(store, exercise)
    assert len(store.directory.runs(exercise.id)) == 3
