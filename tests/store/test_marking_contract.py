"""Rounds of double marking, as every directory keeps them: in memory, on SQLite and on PostgreSQL."""

from __future__ import annotations

from dataclasses import replace

from tests.store.making import LATER, NOW, make_account, make_exercise, make_run
from trainer.domain.records import SAMPLE, MarkingRound


def test_a_round_comes_back_as_it_was_opened_newest_first_for_both_markers(store):
    exercise = make_exercise(store)
    other = make_account(store, "penilai-kedua")
    run = make_run(store, exercise)
    opened = MarkingRound(
        "putaran-1",
        exercise.id,
        exercise.owner,
        other.id,
        SAMPLE,
        2**31 - 1,
        ((run.id, 12), (run.id, 30)),
        NOW,
    )
    later = replace(opened, id="putaran-2", answers=(), opened_at=LATER)
    for each in (opened, later):
        store.directory.add_marking_round(each)

    assert store.directory.marking_round("putaran-1") == opened
    assert store.directory.marking_round("putaran-3") is None
    assert store.directory.marking_rounds(exercise.id) == (later, opened)
    assert store.directory.marking_rounds(make_exercise(store).id) == ()
    for marker in opened.markers:
        assert store.directory.marking_rounds_of(marker) == (later, opened)
    assert store.directory.marking_rounds_of(make_account(store, "ketiga").id) == ()
