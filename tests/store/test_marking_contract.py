"""Rounds of double marking and the calibration set, as the directory keeps them, on SQLite and on PostgreSQL."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.store.making import LATER, NOW, make_account, make_exercise, make_run
from trainer.domain.errors import InvalidInput, NotFound
from trainer.domain.records import (
    EVERY,
    SAMPLE,
    CalibrationMark,
    MarkingInvitation,
    MarkingRound,
)
from trainer.domain.refusals import Wrong


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


def invited(store):
    """A round that waits for its second marker."""
    exercise = make_exercise(store)
    return store.directory.add_marking_round(
        MarkingRound("putaran-u", exercise.id, exercise.owner, None, EVERY, 7, (), NOW)
    )


def test_an_invited_second_marker_comes_once_and_a_round_ends_once(store):
    round_ = invited(store)
    assert store.directory.marking_round(round_.id) == round_
    second, third = (make_account(store, name) for name in ("kedua", "ketiga"))

    joined = store.directory.join_marking_round(round_.id, second.id)

    assert joined == replace(round_, second=second.id)
    assert store.directory.marking_rounds_of(second.id) == (joined,)
    with pytest.raises(InvalidInput) as refused:
        store.directory.join_marking_round(round_.id, third.id)
    assert [(each.field, each.code) for each in refused.value.problems] == [("second", Wrong.TAKEN)]
    ended = store.directory.end_marking_round(round_.id, LATER)
    assert ended == replace(joined, ended_at=LATER)
    assert store.directory.end_marking_round(round_.id, NOW) == ended
    for missing in (
        lambda: store.directory.join_marking_round("tidak-ada", second.id),
        lambda: store.directory.end_marking_round("tidak-ada", NOW),
    ):
        with pytest.raises(NotFound):
            missing()


def test_a_round_has_one_invitation_at_a_time_and_a_withdrawn_one_is_gone(store):
    round_ = invited(store)
    first = MarkingInvitation(round_.id, "0a", NOW)
    anew = MarkingInvitation(round_.id, "0b", LATER)
    store.directory.put_marking_invitation(first)
    assert store.directory.marking_invitation(round_.id) == first

    store.directory.put_marking_invitation(anew)

    assert store.directory.marking_invitation(round_.id) == anew
    assert store.directory.marking_invitation_by_key("0a") is None
    assert store.directory.marking_invitation_by_key("0b") == anew
    for _twice in range(2):
        store.directory.drop_marking_invitation(round_.id)
    assert store.directory.marking_invitation(round_.id) is None
    assert store.directory.marking_invitation_by_key("0b") is None


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
