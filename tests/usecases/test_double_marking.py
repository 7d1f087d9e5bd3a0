"""Two instructors mark blind: who sees what, when it counts, and what they agree on."""

from __future__ import annotations

import pytest

from tests.usecases.conftest import Bench
from tests.usecases.test_marking import INTERNET, TOP, answered
from trainer.domain.errors import InvalidInput, NotAllowed, NotFound
from trainer.domain.history import History
from trainer.domain.records import EVERY, PROVISIONAL, SAMPLE, Account, MarkingRound
from trainer.domain.refusals import Refusal
from trainer.scoring.engine import score
from trainer.scoring.markings import BOTH
from trainer.usecases.double_marking import (
    agree,
    answers_in,
    mark_blind,
    open_round,
    partners,
    round_of,
    round_view,
)
from trainer.usecases.exercises import Joined
from trainer.usecases.given_answers import given_answers
from trainer.usecases.marking import Marks, mark_answer

LOW = {**TOP, "W2": 1, "W3": 3}


def second_of(bench: Bench, name: str = "kedua") -> Account:
    directory, now = bench.services.directory, bench.services.wall.now()
    return directory.add_account(name, name.title(), "panjang sekali sandinya", True, now)


@pytest.fixture
def opened(bench: Bench) -> tuple[Joined, MarkingRound]:
    """One person's answer, and a round of its owner and another instructor."""
    me, _seq = answered(bench)
    second = second_of(bench)
    return me, open_round(bench.services, me.exercise, me.exercise.owner, second.id, EVERY)


def test_the_first_ones_marks_change_nothing_and_are_told_to_nobody(bench: Bench, opened) -> None:
    me, round_ = opened
    before = bench.loaded(me)
    sheet = score(History.of(before.events, before.world))

    after = mark_blind(bench.services, round_, round_.first, 1, Marks(LOW))

    history = History.of(after.events, after.world)
    assert score(history) == sheet
    (given,) = given_answers(history)
    assert (given.marks, given.marked, given.counted) == ((), False, None)
    (theirs,) = round_view(bench.services, round_, round_.second).answers
    assert (theirs.own, theirs.both) == (None, None)
    assert round_view(bench.services, round_, round_.second).other_done == 1
    (mine,) = round_view(bench.services, round_, round_.first).answers
    assert mine.own is not None
    assert mine.own.levels == LOW
    assert mine.both is None


def test_when_both_have_marked_both_are_seen_and_the_mean_counts(bench: Bench, opened) -> None:
    _me, round_ = opened
    mark_blind(bench.services, round_, round_.first, 1, Marks(LOW))
    after = mark_blind(bench.services, round_, round_.second, 1, Marks(TOP))

    (mark,) = score(History.of(after.events, after.world)).answers
    assert (mark.marker, mark.levels["W2"], mark.levels["W3"]) == (BOTH, 3, 4)
    assert mark.provisional == ("W2", "W3")
    for viewer in round_.markers:
        view = round_view(bench.services, round_, viewer)
        (seen,) = view.answers
        assert seen.both is not None
        assert {seen.both.own.marker, seen.both.other.marker} == {*round_.markers}
        assert (seen.both.differs, seen.both.to_agree) == (("W2", "W3"), ("W2",))
        assert (view.own_done, view.other_done, view.both_done) == (1, 1, 1)
    with pytest.raises(NotAllowed) as refused:
        mark_blind(bench.services, round_, round_.first, 1, Marks(TOP))
    assert refused.value.code == Refusal.BOTH_HAVE_MARKED


def test_one_may_change_ones_mind_until_the_other_has_marked(bench: Bench, opened) -> None:
    _me, round_ = opened
    mark_blind(bench.services, round_, round_.first, 1, Marks(LOW))
    mark_blind(bench.services, round_, round_.first, 1, Marks(TOP))
    mark_blind(bench.services, round_, round_.second, 1, Marks(TOP))
    (seen,) = round_view(bench.services, round_, round_.second).answers
    assert seen.both is not None
    assert seen.both.differs == ()


def test_what_was_agreed_counts_and_needs_a_reason_and_both(bench: Bench, opened) -> None:
    _me, round_ = opened
    agreed = Marks({**TOP, "W2": 2}, reason="Tempatnya disebut, tanggalnya tidak.")
    with pytest.raises(NotAllowed) as early:
        agree(bench.services, round_, round_.first, 1, agreed)
    assert early.value.code == Refusal.NOT_BOTH_HAVE_MARKED
    mark_blind(bench.services, round_, round_.first, 1, Marks(LOW))
    mark_blind(bench.services, round_, round_.second, 1, Marks(TOP))
    with pytest.raises(InvalidInput) as refused:
        agree(bench.services, round_, round_.second, 1, Marks(TOP))
    assert [each.field for each in refused.value.problems] == ["reason"]

    after = agree(bench.services, round_, round_.second, 1, agreed)

    (mark,) = score(History.of(after.events, after.world)).answers
    assert (mark.levels["W2"], mark.provisional) == (2, ())
    (seen,) = round_view(bench.services, round_, round_.first).answers
    assert seen.both is not None
    assert seen.both.agreed is not None
    assert (seen.both.agreed.reason, seen.both.to_agree) == (agreed.reason, ())
    assert len(after.run.markings) == 3


def test_an_open_mark_beside_a_round_needs_a_reason_only_where_a_mark_counted(
    bench: Bench, opened
) -> None:
    me, round_ = opened
    mark_blind(bench.services, round_, round_.second, 1, Marks(LOW))
    seq = round_.answers[0][1]
    after = mark_answer(bench.services, me.run, INTERNET, seq, Marks(TOP), round_.first)
    (given,) = given_answers(History.of(after.events, after.world))
    assert [each.marker for each in given.marks] == [round_.first]


def test_a_round_is_there_for_its_two_markers_alone(bench: Bench, opened) -> None:
    _me, round_ = opened
    third = second_of(bench, "ketiga")
    assert round_of(bench.services, round_.id, round_.second) == round_
    for call in (
        lambda: round_of(bench.services, round_.id, third.id),
        lambda: round_view(bench.services, round_, third.id),
        lambda: mark_blind(bench.services, round_, third.id, 1, Marks(TOP)),
        lambda: agree(bench.services, round_, third.id, 1, Marks(TOP)),
        lambda: mark_blind(bench.services, round_, round_.first, 2, Marks(TOP)),
    ):
        with pytest.raises(NotFound):
            call()


def test_what_cannot_be_opened_is_named(bench: Bench) -> None:
    me, _seq = answered(bench)
    second = second_of(bench)
    assert partners(bench.services, me.exercise.owner) == (second,)
    assert answers_in(bench.services, me.exercise.id)[SAMPLE] == 1

    def problems(who: str, scope: str, size: int | None = None) -> list[str]:
        with pytest.raises(InvalidInput) as refused:
            open_round(bench.services, me.exercise, me.exercise.owner, who, scope, size)
        return [each.field for each in refused.value.problems]

    assert problems(me.exercise.owner, "semua") == ["second", "scope"]
    assert problems(second.id, SAMPLE, 2) == ["how_many"]
    drawn = open_round(bench.services, me.exercise, me.exercise.owner, second.id, SAMPLE, 1)
    assert len(drawn.answers) == 1


@pytest.mark.usefixtures("unsure_machine")
def test_what_waits_can_be_a_round_of_its_own(bench: Bench) -> None:
    me, seq = answered(bench)
    second = second_of(bench)
    round_ = open_round(bench.services, me.exercise, me.exercise.owner, second.id, PROVISIONAL)
    assert round_.answers == ((me.run, seq),)
    mark_answer(bench.services, me.run, INTERNET, seq, Marks(TOP), me.exercise.owner)
    assert answers_in(bench.services, me.exercise.id)[PROVISIONAL] == 0
