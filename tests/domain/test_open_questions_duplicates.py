"""Open questions of ref. 3.5 about reports of one event: which may lead, what follows it, and what a link may betray."""

from __future__ import annotations

import pytest

from tests.domain.acts import (
    BP,
    TBP,
    archive,
    decline,
    final,
    hand,
    keep,
    link,
    postpone,
    restore,
    verify,
)
from tests.domain.games import Game, make_run, play
from tests.domain.questions import answers
from tests.domain.worlds import (
    ADMIN,
    DESK,
    FIRST,
    INSPECTOR,
    INSPECTORATE,
    OTHER_DESK,
    PUBLIC_WORKS,
    REPORTER,
    SECOND,
    WORKS_OFFICER,
    dummy_report,
    wib,
)
from trainer.domain.commands import Actor, Close, Escalate, LinkDuplicate, MakeSecret, Publish
from trainer.domain.errors import InvalidInput, NotAllowed
from trainer.domain.events import MadeSecret
from trainer.domain.history import History
from trainer.domain.refusals import Refusal, Wrong
from trainer.domain.vocabulary import Role, State

THIRD = "SIM-0000003"
OWNER_OF_SECOND = Actor(Role.PELAPOR, "", "cast:reporter", ref="p-1x")
MARCH_2 = wib(3, 2, 10)
MARCH_3 = wib(3, 3, 10)


def two(*, same: bool = False, secret: bool = False) -> Game:
    """Two reports of one event, by two citizens or twice by one; the first may be secret."""
    first = dummy_report(1, secret=secret)
    second = dummy_report(2, ref="p-1") if same else dummy_report(2)
    return make_run(first, second, dummy_report(3))


def linked(**of: bool) -> Game:
    """The second handled together with the first, which lies at Public Works."""
    return play(two(**of), (MARCH_2, ADMIN, hand()), (MARCH_3, ADMIN, link()))


def refusal(game: Game, command: LinkDuplicate) -> str:
    with pytest.raises(NotAllowed) as refused:
        play(game, (wib(3, 4), ADMIN, command))
    return refused.value.code


@answers("Which main?")
def test_the_other_report_goes_to_the_unit_that_holds_the_main_one() -> None:
    game = linked()

    assert game.state(SECOND) is State.DISPOSISI
    assert game.dossier(SECOND).held_by(PUBLIC_WORKS)
    assert game.dossier(SECOND).classification is TBP
    assert game.kinds(SECOND) == [
        "ComplaintArrived",
        "ReportVerified",
        "DuplicateLinked",
        "ReportDisposed",
    ]


@answers("Which main?")
@pytest.mark.parametrize(("step", "taken"), [(verify(), False), (keep(), True)])
def test_with_the_main_at_the_desk_it_is_verified_there(step, taken) -> None:
    game = play(two(), (MARCH_2, ADMIN, step), (MARCH_3, ADMIN, link()))

    assert game.state(SECOND) is State.TERVERIFIKASI
    assert (game.dossier(SECOND).taken_up_at is not None) is taken


@answers("Which main?")
def test_from_terverifikasi_a_report_keeps_its_own_class_and_goes_along() -> None:
    game = play(
        two(),
        (MARCH_2, ADMIN, hand()),
        (MARCH_2, ADMIN, verify(SECOND, BP)),
        (MARCH_3, ADMIN, link()),
    )

    assert game.state(SECOND) is State.DISPOSISI
    assert game.dossier(SECOND).classification is BP


@answers("Which main?")
def test_an_unverified_archived_or_linked_report_leads_nobody() -> None:
    unverified = two()
    waiting = play(two(), (MARCH_2, ADMIN, verify()), (MARCH_3, ADMIN, postpone()))
    archived = play(two(), (MARCH_2, ADMIN, archive()))
    itself_linked = linked()

    assert refusal(unverified, link()) == Refusal.MAIN_UNFIT
    assert refusal(waiting, link()) == Refusal.MAIN_UNFIT
    assert refusal(archived, link()) == Refusal.MAIN_UNFIT
    assert refusal(itself_linked, link(THIRD, SECOND)) == Refusal.MAIN_UNFIT


@answers("Which main?")
def test_a_finished_report_may_still_lead() -> None:
    game = play(
        two(),
        (MARCH_2, ADMIN, hand()),
        (MARCH_3, WORKS_OFFICER, final()),
        (wib(3, 4), REPORTER, Close(FIRST)),
        (wib(3, 5), ADMIN, link()),
    )

    assert game.dossier(SECOND).held_by(PUBLIC_WORKS)


@answers("Which main?")
def test_for_the_same_reporter_any_main_but_an_archived_one_and_the_second_is_archived() -> None:
    unverified = play(two(same=True), (MARCH_3, ADMIN, link()))
    waiting = play(two(same=True), (MARCH_2, ADMIN, postpone()), (MARCH_3, ADMIN, link()))
    archived = play(two(same=True), (MARCH_2, ADMIN, archive()))

    for game in (unverified, waiting):
        assert game.state(SECOND) is State.ARSIP
        assert game.dossier(SECOND).archive_reason == "duplikat"
        assert game.dossier(SECOND).linked_to == FIRST
    assert refusal(archived, link()) == Refusal.MAIN_UNFIT


@answers("Which main?")
def test_one_answer_may_be_posted_to_all_linked() -> None:
    game = play(linked(), (wib(3, 4), WORKS_OFFICER, final(also_linked=True)))

    assert game.state(FIRST) is State.PROSES
    assert game.state(SECOND) is State.PROSES
    assert game.dossier(SECOND).final_answer is not None


@answers("Which main?")
def test_without_that_wish_the_linked_report_keeps_its_own_clock() -> None:
    game = play(linked(), (wib(3, 4), WORKS_OFFICER, final()))

    assert game.state(SECOND) is State.DISPOSISI
    assert game.clocks(SECOND)["unit"].started_at == MARCH_3


@answers("Which main?")
def test_one_answer_reaches_only_reports_that_the_seat_may_answer() -> None:
    game = play(
        linked(), (wib(3, 4), ADMIN, Escalate(SECOND)), (wib(3, 5), ADMIN, final(also_linked=True))
    )

    assert game.state(FIRST) is State.PROSES
    assert game.dossier(SECOND).answers == ()


def test_a_report_is_not_linked_to_itself_or_to_one_that_the_seat_does_not_know() -> None:
    elsewhere = make_run(dummy_report(1), dummy_report(2, addressed_to=OTHER_DESK))
    for game, main, code in (
        (two(), FIRST, Wrong.SAME_REPORT),
        (two(), "SIM-7777777", Wrong.UNKNOWN),
        (two(), "", Wrong.REQUIRED),
        (elsewhere, SECOND, Wrong.UNKNOWN),
    ):
        with pytest.raises(InvalidInput) as refused:
            play(game, (MARCH_2, ADMIN, link(FIRST, main)))
        assert [problem.code for problem in refused.value.problems] == [code]


@answers("Duplicates and secrecy?")
@pytest.mark.parametrize("same", [False, True])
def test_linked_to_a_secret_main_it_is_secret_before_anything_else(same) -> None:
    game = linked(secret=True, same=same)

    assert game.dossier(SECOND).secret
    history = History.of(game.events, game.world)
    assert not any(r.dossiers[SECOND].public for r in history.states if SECOND in r.dossiers)


@answers("Duplicates and secrecy?")
def test_the_main_made_secret_later_takes_the_linked_one_along() -> None:
    game = play(linked(), (wib(3, 4), ADMIN, MakeSecret(FIRST)))

    assert game.dossier(SECOND).secret
    assert [r.fact.why for r in game.facts(MadeSecret, SECOND)] == ["link"]


@answers("Duplicates and secrecy?")
def test_a_reporter_cannot_publish_what_a_secret_main_hides() -> None:
    first, second = dummy_report(1), dummy_report(2, ref="p-1x", secret=True)
    game = play(
        make_run(first, second),
        (MARCH_2, ADMIN, hand()),
        (MARCH_3, ADMIN, link()),
        (wib(3, 4), ADMIN, MakeSecret(FIRST)),
    )

    with pytest.raises(NotAllowed) as refused:
        play(game, (wib(3, 5), OWNER_OF_SECOND, Publish(SECOND)))
    assert refused.value.code == Refusal.SECRECY_STAYS


@answers("Duplicates and secrecy?")
def test_an_escalated_main_escalates_what_is_linked_to_it_before_or_after() -> None:
    linked_first = play(linked(), (wib(3, 4), ADMIN, Escalate(FIRST)))
    a_card_only = play(two(), (MARCH_2, ADMIN, Escalate(FIRST)))
    escalated_first = play(a_card_only, (MARCH_3, ADMIN, link()))

    for game in (linked_first, escalated_first):
        assert game.dossier(SECOND).escalated_to == INSPECTORATE
        assert game.dossier(SECOND).secret
        assert [d.unit for d in game.dossier(SECOND).active] == [INSPECTORATE]


@answers("Duplicates and secrecy?")
def test_a_linked_report_that_waits_for_its_reporter_is_escalated_too() -> None:
    game = play(
        two(),
        (MARCH_2, ADMIN, verify()),
        (MARCH_3, ADMIN, link()),
        (wib(3, 4), ADMIN, postpone(SECOND)),
        (wib(3, 5), ADMIN, Escalate(FIRST)),
    )

    assert game.state(SECOND) is State.DISPOSISI
    assert game.dossier(SECOND).escalated_to == INSPECTORATE


@answers("Duplicates and secrecy?")
def test_an_archived_linked_report_stays_in_the_archive_when_the_main_is_escalated() -> None:
    game = play(linked(same=True), (wib(3, 4), ADMIN, Escalate(FIRST)))

    assert game.state(SECOND) is State.ARSIP
    assert game.dossier(SECOND).secret


@answers("Duplicates and secrecy?")
def test_secrecy_reaches_reports_that_are_linked_through_another() -> None:
    game = play(
        two(),
        (MARCH_2, ADMIN, verify(SECOND)),
        (MARCH_2, ADMIN, link(THIRD, SECOND)),
        (MARCH_3, ADMIN, verify(FIRST)),
        (wib(3, 4), ADMIN, link(SECOND, FIRST)),
        (wib(3, 5), ADMIN, MakeSecret(FIRST)),
    )

    assert game.dossier(THIRD).secret


@answers("Duplicates and secrecy?")
def test_an_anonymous_reporter_is_never_the_same_reporter() -> None:
    one, other = dummy_report(1, anonymous=True), dummy_report(2, ref="p-1", anonymous=True)
    game = play(make_run(one, other), (MARCH_2, ADMIN, hand()), (MARCH_3, ADMIN, link()))

    assert game.state(SECOND) is State.DISPOSISI


@answers("Duplicates and secrecy?")
def test_a_report_that_goes_to_another_desk_is_no_longer_handled_together() -> None:
    game = play(
        two(),
        (MARCH_2, ADMIN, verify()),
        (MARCH_3, ADMIN, link()),
        (wib(3, 4), ADMIN, decline(SECOND)),
        (wib(3, 5), ADMIN, Escalate(FIRST)),
    )

    assert game.dossier(SECOND).desk != DESK
    assert game.dossier(SECOND).escalated_to is None


def test_a_restored_duplicate_stands_on_its_own() -> None:
    game = play(linked(same=True), (wib(3, 4), ADMIN, restore(SECOND)))

    assert game.state(SECOND) is State.MASUK
    assert game.dossier(SECOND).linked_to is None
    assert game.run.linked_to(FIRST) == ()


def test_an_escalated_pair_is_answered_together_by_inspektorat() -> None:
    game = play(
        linked(),
        (wib(3, 4), ADMIN, Escalate(FIRST)),
        (wib(3, 5), INSPECTOR, final(also_linked=True)),
    )

    assert {game.state(FIRST), game.state(SECOND)} == {State.PROSES}
