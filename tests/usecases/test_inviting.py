"""Inviting a second marker: who may, by which key, for how long; and ending a round."""

from __future__ import annotations

import pytest

from tests.usecases.conftest import Bench
from tests.usecases.test_double_marking import second_of
from tests.usecases.test_marking import TOP, answered
from trainer.domain.errors import NotAllowed, NotFound
from trainer.domain.records import EVERY, Account, MarkingRound
from trainer.domain.refusals import Refusal
from trainer.usecases.double_marking import (
    agree,
    end_round,
    mark_blind,
    open_round,
    round_of,
    round_view,
)
from trainer.usecases.exercises import Joined
from trainer.usecases.inviting import accept, invitation_to, invite, invited_to, withdraw
from trainer.usecases.marking import Marks


@pytest.fixture
def waiting(bench: Bench) -> tuple[Joined, MarkingRound]:
    """One person's answer, and a round that waits for whoever is invited."""
    me, _seq = answered(bench)
    return me, open_round(bench.services, me.exercise, me.exercise.owner, None, EVERY)


def guest(bench: Bench, name: str = "tamu") -> Account:
    directory, now = bench.services.directory, bench.services.wall.now()
    return directory.add_account(name, name.title(), "panjang sekali sandinya", False, now)


def now_of(bench: Bench, round_: MarkingRound) -> MarkingRound:
    found = bench.services.directory.marking_round(round_.id)
    assert found is not None
    return found


def test_whoever_holds_the_key_becomes_the_second_marker_and_nothing_else(
    bench: Bench, waiting
) -> None:
    _me, round_ = waiting
    key = invite(bench.services, round_, round_.first)
    kept = bench.services.directory.marking_invitation(round_.id)
    assert kept is not None
    assert key not in str(kept)
    assert invited_to(bench.services, key) == round_
    account = guest(bench)

    joined = accept(bench.services, key, account.id)

    assert joined.markers == (round_.first, account.id)
    assert round_of(bench.services, round_.id, account.id) == joined
    mark_blind(bench.services, joined, joined.first, 1, Marks(TOP))
    mark_blind(bench.services, joined, account.id, 1, Marks(TOP))
    for viewer in joined.markers:
        assert round_view(bench.services, joined, viewer).both_done == 1
    assert not account.instructor
    assert bench.services.directory.exercises_of(account.id) == ()


def test_the_one_who_opened_it_marks_before_anybody_has_come(bench: Bench, waiting) -> None:
    _me, round_ = waiting
    mark_blind(bench.services, round_, round_.first, 1, Marks(TOP))

    view = round_view(bench.services, round_, round_.first)

    assert (view.own_done, view.other, view.other_done, view.both_done) == (1, None, 0, 0)


def test_a_key_is_worth_something_once_and_only_the_newest(bench: Bench, waiting) -> None:
    _me, round_ = waiting
    old = invite(bench.services, round_, round_.first)
    key = invite(bench.services, round_, round_.first)
    first, late = guest(bench), guest(bench, "terlambat")
    for worthless in (old, "", "tebakan", key.upper() + "0"):
        with pytest.raises(NotFound):
            accept(bench.services, worthless, first.id)

    joined = accept(bench.services, key, first.id)

    assert accept(bench.services, key, first.id) == joined
    assert accept(bench.services, key, round_.first) == joined
    with pytest.raises(NotAllowed) as refused:
        accept(bench.services, key, late.id)
    assert refused.value.code == Refusal.SECOND_IS_THERE
    for again in (invite, withdraw):
        with pytest.raises(NotAllowed) as refused:
            again(bench.services, joined, joined.first)
        assert refused.value.code == Refusal.SECOND_IS_THERE


def test_a_withdrawn_invitation_leads_nowhere(bench: Bench, waiting) -> None:
    _me, round_ = waiting
    key = invite(bench.services, round_, round_.first)

    withdraw(bench.services, round_, round_.first)

    assert invitation_to(bench.services, round_) is None
    with pytest.raises(NotFound):
        accept(bench.services, key, guest(bench).id)


def test_nobody_but_the_one_who_opened_a_round_invites_withdraws_or_ends(
    bench: Bench, waiting
) -> None:
    _me, round_ = waiting
    key = invite(bench.services, round_, round_.first)
    second, third = guest(bench), second_of(bench)
    joined = accept(bench.services, key, second.id)

    for other in (second.id, third.id):
        for act in (invite, withdraw, end_round):
            with pytest.raises(NotFound):
                act(bench.services, joined, other)
    with pytest.raises(NotFound):
        round_of(bench.services, round_.id, third.id)
    assert now_of(bench, round_).ended_at is None


def test_whoever_plays_in_the_class_does_not_mark_it(bench: Bench, waiting) -> None:
    me, round_ = waiting
    key = invite(bench.services, round_, round_.first)

    with pytest.raises(NotAllowed) as refused:
        accept(bench.services, key, guest(bench).id, me.exercise.id)

    assert refused.value.code == Refusal.OWN_CLASS
    assert now_of(bench, round_).second is None


def test_after_the_end_nothing_is_marked_and_nobody_comes_but_figures_stay(
    bench: Bench, waiting
) -> None:
    me, round_ = waiting
    key = invite(bench.services, round_, round_.first)
    second, late = guest(bench), guest(bench, "terlambat")
    joined = accept(bench.services, key, second.id)
    mark_blind(bench.services, joined, joined.first, 1, Marks(TOP))
    mark_blind(bench.services, joined, second.id, 1, Marks(TOP))

    ended = end_round(bench.services, joined, joined.first)

    # Also from a page that was drawn before.
    for stale in (joined, ended):
        for keep in (mark_blind, agree):
            with pytest.raises(NotAllowed) as refused:
                keep(bench.services, stale, second.id, 1, Marks(TOP, reason="Disepakati."))
            assert refused.value.code == Refusal.ROUND_ENDED
    views = [round_view(bench.services, ended, viewer) for viewer in ended.markers]
    assert [view.both_done for view in views] == [1, 1]
    assert [view.shows_answers for view in views] == [True, False]
    assert len(bench.loaded(me).run.markings) == 2
    other = open_round(bench.services, me.exercise, me.exercise.owner, None, EVERY)
    key = invite(bench.services, other, other.first)
    end_round(bench.services, other, other.first)
    with pytest.raises(NotAllowed) as refused:
        accept(bench.services, key, late.id)
    assert refused.value.code == Refusal.ROUND_ENDED
