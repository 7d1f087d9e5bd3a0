"""Messages that asked for a reply: what was sent, and what its author says to that."""

from __future__ import annotations

import pytest

from tests.debrief.test_other_results import RUBRIC
from trainer.debrief.messages import AskedMessage, messages_of
from trainer.domain.inject import Verdict
from trainer.scoring.engine import score
from trainer.scoring.example_world import MEMO
from trainer.scoring.examples import Example, history_of


def message(log: str) -> AskedMessage:
    history = history_of(Example(f"h0 09.00 pesan; {log}", None, ""))
    (found,) = messages_of(history, score(history, RUBRIC))
    return found


@pytest.mark.parametrize(
    "option, verdict, points",
    [("tolak", Verdict.RIGHT, 4), ("tunda", Verdict.ARGUABLE, 2), ("beri", Verdict.WRONG, 0)],
)
def test_a_reply_is_told_with_its_verdict_and_its_authors_why(option, verdict, points):
    found = message(f"h0 10.00 balas pilihan={option}")
    chosen = MEMO.option(option)
    assert (found.reply, found.why) == (chosen.text, chosen.why)
    assert (found.verdict, found.points, found.seat) == (verdict, points, "admin")
    assert found.right == tuple(o.text for o in MEMO.options if o.verdict is Verdict.RIGHT)


def test_silence_is_a_choice_of_its_own():
    found = message("h1 16.00 diam")
    assert (found.reply, found.seat) == (None, "")
    assert found.settled_at is not None
    assert (found.verdict, found.why) == (Verdict.ARGUABLE, MEMO.silence.why)


def test_what_still_waits_is_judged_by_nobody():
    found = message("h0 15.00 selesai")
    assert (found.settled_at, found.verdict, found.points) == (None, None, None)


def test_a_message_to_an_empty_seat_is_nobodys():
    history = history_of(Example("h0 09.00 pesan; h1 16.00 diam", None, "", people=("pu",)))
    assert messages_of(history, score(history, RUBRIC)) == ()
