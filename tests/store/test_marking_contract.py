"""Rounds of double marking and the calibration set, as every directory keeps them: in memory, on SQLite and on PostgreSQL."""

from __future__ import annotations

from dataclasses import replace

from tests.store.making import LATER, NOW, make_account, make_exercise, make_run
from trainer.domain.records import SAMPLE, CalibrationMark, MarkingRound


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


def test_what_was_said_of_the_calibration_set_is_kept_by_attempt_and_stays(store):
    account = make_account(store)

    def said(item, attempt=1, at=NOW, level=3):
        return CalibrationMark(account.id, attempt, item, {"W1": level, "W8": 4}, ("leak",), at)

    for mark in (said("b", 2), said("b", at=LATER), said("a"), said("a", level=0, at=LATER)):
        store.directory.keep_calibration_mark(mark)

    assert store.directory.calibration_marks(account.id) == (
        said("a"),
        said("b", at=LATER),
        said("b", 2),
    )
    assert store.directory.calibration_marks(make_account(store, "lain").id) == ()
