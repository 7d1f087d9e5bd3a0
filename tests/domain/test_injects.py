"""Messages of the world: delivered at their time, answered once, and silence is an answer too."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest

from tests.domain.games import Game, make_run, play, record, wait
from tests.domain.worlds import ADMIN, FIRST, REPORTER, WORKS_OFFICER, dummy_report, wib
from trainer.domain import events as e
from trainer.domain.commands import AnswerInject, OpenReport
from trainer.domain.decide import decide
from trainer.domain.errors import InvalidInput, NotAllowed, NotFound
from trainer.domain.inject import (
    Inject,
    InjectKind,
    InjectOption,
    RunMoment,
    Silence,
    Verdict,
)
from trainer.domain.refusals import Refusal

REFUSE = InjectOption("tolak", "Identitas pelapor kami lindungi.", Verdict.RIGHT, "")
TELL = InjectOption("beri", "Namanya Badri.", Verdict.WRONG, "")


def make_inject(
    *,
    kind: InjectKind = InjectKind.MEMO,
    to: tuple[str, ...] = (ADMIN.seat,),
    asks: bool = True,
    report: str | None = FIRST,
) -> Inject:
    """A memo of the second morning that waits until the close of the office."""
    return Inject(
        id="memo",
        kind=kind,
        at=RunMoment(2, time(9, 30)),
        to=to,
        sender="Kepala Dinas",
        title="Siapa pelapornya?",
        text="Mohon nama pelapornya.",
        report=report,
        answer_by=RunMoment(2, time(16, 0)) if asks else None,
        options=(REFUSE, TELL) if asks else (),
        silence=Silence(Verdict.ARGUABLE, "") if asks else None,
    )


def run_with(inject: Inject) -> Game:
    return make_run(dummy_report(), injects=(inject,))


ASKED = run_with(make_inject())
DELIVERED = wait(ASKED, wib(3, 3, 10))


def test_a_message_comes_at_its_own_working_day_and_hour() -> None:
    assert not wait(ASKED, wib(3, 3, 9)).run.messages
    (delivered,) = DELIVERED.facts(e.InjectDelivered)
    assert delivered.at_sim == wib(3, 3, 9, 30)
    assert delivered.fact.answer_by == wib(3, 3, 16)


def test_a_message_with_a_condition_comes_only_if_it_holds_at_its_moment() -> None:
    waiting = run_with(replace(make_inject(), when="opened"))
    opened = wait(play(waiting, (wib(3, 2, 10), ADMIN, OpenReport(FIRST))), wib(3, 3, 16))
    late = wait(play(waiting, (wib(3, 3, 10), ADMIN, OpenReport(FIRST))), wib(3, 3, 16))

    assert [each.at_sim for each in opened.facts(e.InjectDelivered)] == [wib(3, 3, 9, 30)]
    assert late.facts(e.InjectDelivered) == []


def test_a_reply_is_kept_with_its_seat_and_only_once() -> None:
    replied = play(DELIVERED, (wib(3, 3, 10, 5), ADMIN, AnswerInject("memo", "tolak")))

    message = replied.run.message("memo")
    assert (message.option, message.answered_by) == ("tolak", ADMIN.seat)
    with pytest.raises(NotAllowed) as refused:
        play(replied, (wib(3, 3, 10, 6), ADMIN, AnswerInject("memo", "beri")))
    assert refused.value.code == Refusal.ALREADY_REPLIED


def test_silence_is_recorded_when_the_time_to_reply_is_over() -> None:
    later = wait(DELIVERED, wib(3, 4, 9))

    (silence,) = later.facts(e.InjectAnswered)
    assert (silence.at_sim, silence.seat, silence.fact.option) == (wib(3, 3, 16), "system", None)
    with pytest.raises(NotAllowed) as refused:
        play(later, (wib(3, 4, 10), ADMIN, AnswerInject("memo", "tolak")))
    assert refused.value.code == Refusal.REPLY_TOO_LATE


def test_a_reply_that_was_sent_keeps_silence_away() -> None:
    replied = play(DELIVERED, (wib(3, 3, 10, 5), ADMIN, AnswerInject("memo", "tolak")))

    assert len(wait(replied, wib(3, 6, 9)).facts(e.InjectAnswered)) == 1


def test_a_message_exists_only_for_the_seats_it_reached() -> None:
    with pytest.raises(NotFound):
        decide(
            DELIVERED.run,
            AnswerInject("memo", "tolak"),
            wib(3, 3, 11),
            WORKS_OFFICER,
            DELIVERED.world,
        )


def test_a_message_to_nobody_in_particular_reaches_every_seat() -> None:
    everybody = wait(run_with(make_inject(to=())), wib(3, 3, 10))

    replied = play(everybody, (wib(3, 3, 11), WORKS_OFFICER, AnswerInject("memo", "beri")))

    assert replied.run.message("memo").answered_by == WORKS_OFFICER.seat


def test_a_citizen_has_no_reply_to_send() -> None:
    with pytest.raises(NotAllowed) as refused:
        decide(
            DELIVERED.run, AnswerInject("memo", "tolak"), wib(3, 3, 11), REPORTER, DELIVERED.world
        )
    assert refused.value.code == Refusal.ROLE


@pytest.mark.parametrize("option", ["", "lain"])
def test_only_a_written_reply_can_be_sent(option: str) -> None:
    with pytest.raises(InvalidInput):
        play(DELIVERED, (wib(3, 3, 10, 5), ADMIN, AnswerInject("memo", option)))


def test_a_message_that_asks_nothing_takes_no_reply_and_knows_no_silence() -> None:
    game = wait(run_with(make_inject(asks=False)), wib(3, 5, 9))

    assert not game.facts(e.InjectAnswered)
    with pytest.raises(NotAllowed) as refused:
        play(game, (wib(3, 5, 10), ADMIN, AnswerInject("memo", "tolak")))
    assert refused.value.code == Refusal.NOTHING_ASKED


def test_the_reply_of_a_citizen_becomes_words_on_the_report() -> None:
    game = run_with(make_inject(kind=InjectKind.REPLY, to=(), asks=False))

    said = wait(game, wib(3, 3, 10))

    (comment,) = said.facts(e.CommentPosted)
    assert (comment.fact.by, comment.fact.text) == ("reporter", "Mohon nama pelapornya.")
    assert comment.at_sim == wib(3, 3, 9, 30)
    assert said.run.message("memo")


def test_the_reply_of_a_citizen_whose_report_left_the_run_is_only_noted() -> None:
    game = run_with(make_inject(kind=InjectKind.REPLY, to=(), asks=False))
    gone = e.ReportLeftRun(FIRST, "bumn-listrik")
    left = record(wait(game, wib(3, 2, 9)), wib(3, 2, 10), "system", None, gone)

    after = wait(left, wib(3, 3, 10))

    assert not after.facts(e.CommentPosted)
    assert after.run.message("memo")


def test_polling_often_or_rarely_gives_the_same_log() -> None:
    often = ASKED
    for day in (2, 3, 4):
        for hour in range(9, 16):
            often = wait(often, wib(3, day, hour))
    assert [r.fact for r in wait(often, wib(3, 6)).events] == [
        r.fact for r in wait(ASKED, wib(3, 6)).events
    ]
