"""Replies to messages and papers that were left lying: told and counted beside the reports."""

from __future__ import annotations

from trainer.debrief.personal import PersonalDebrief, personal_debrief
from trainer.domain.history import History
from trainer.domain.scenario import Rubric, RubricCheck
from trainer.scoring.engine import score
from trainer.scoring.example_world import MEMO, OTHER, REPORT
from trainer.scoring.examples import Example, history_of

RUBRIC = Rubric(
    (
        RubricCheck("decision", 10, {}),
        RubricCheck("inject_answers", 4, {}),
        RubricCheck("walk_in_channel", 6, {}),
    ),
    {},
)
PAPER = {"arrives": "counter", "channel": "surat"}
LOG = "h0 08.30 @2 verifikasi unit=99.01-pu; h0 09.00 pesan; h0 10.00 balas pilihan=beri; h2 16.00 selesai"


def history() -> History:
    return history_of(Example(LOG, None, "", report=PAPER))


def debrief(*, whole: bool = True) -> PersonalDebrief:
    played = history()
    return personal_debrief(played, score(played, RUBRIC), None, (OTHER,), whole=whole)


def test_both_are_told_and_counted_with_the_whole():
    found = debrief()

    assert [(each.id, each.points, each.max_points) for each in found.other_results] == [
        (REPORT, 0.0, 16.0),
        (MEMO.id, 0.0, 4.0),
    ]
    assert [each.title for each in found.other_results] == [
        "Jalan Kenanga Ujung berlubang",
        MEMO.title,
    ]
    assert (found.earned, found.max_points) == (10.0, 30.0)
    assert (
        found.points == 10.0
    )  # the reply and the report that it gave away are one matter, two thirds of the run
    assert found.unseen == 0


def test_the_debrief_adds_up_to_the_sheet():
    sheet = score(history(), RUBRIC)

    assert (debrief().points, debrief().max_points) == (sheet.points, sheet.max_points)
    assert [each.message for each in sheet.messages] == [MEMO.id]


def test_while_the_run_goes_on_neither_is_told():
    found = debrief(whole=False)

    assert found.other_results == ()
    assert (found.points, found.max_points) == (10.0, 10.0)
    assert found.advice == ()
