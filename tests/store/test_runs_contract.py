"""Runs, as the directory keeps them, on SQLite and on PostgreSQL."""

from __future__ import annotations

import pytest

from tests.store.making import (
    LATER,
    NOW,
    card_of,
    join,
    make_exercise,
    make_run,
    problems_of,
)
from trainer.domain.errors import InvalidInput
from trainer.domain.records import RunFound, RunId


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


def test_a_run_is_found_with_its_own_exercise_and_card(store):
    exercise, other = make_exercise(store), make_exercise(store)
    late, early = make_run(store, exercise, created_at=LATER), make_run(store, exercise)
    ayu = join(store, other, "Ayu")
    apart = make_run(store, other, person=ayu.id)
    card = card_of(early, 3)
    store.directory.put_cards([card])

    assert store.directory.found(early.id) == RunFound(early, exercise, None, card)
    assert store.directory.found(apart.id) == RunFound(apart, other, ayu, None)
    assert store.directory.found(RunId("tidak-ada")) is None
    assert store.directory.all_found(exercise.id) == (
        RunFound(early, exercise, None, card),
        RunFound(late, exercise, None, None),
    )


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
