"""What was lost by one act is told as one mistake, with its sum."""

from __future__ import annotations

import pytest

from tests.debrief.playing import LAMP, line
from trainer.debrief.losses import losses_of, mistakes_of
from trainer.scoring.findings import Critical
from trainer.scoring.registry import all_checks


def mistakes(*lines, critical=(), owed: float = 0.0):
    return [
        (each.loss.check, [one.check for one in each.also], each.lost)
        for each in mistakes_of(losses_of(lines), critical, owed)
    ]


KEPT_A_ROAD_OF_OTHERS = (
    line("decision", LAMP, 7.5, message="bukan_wewenang.verifikasi"),
    line("return_owner", LAMP, 8, of=8, message="not_returned"),
    line("returns", LAMP, 3, of=3, message="not_returned"),
)


def test_what_follows_from_a_wrong_decision_stands_with_it_and_adds_up():
    assert mistakes(*KEPT_A_ROAD_OF_OTHERS) == [("decision", ["return_owner", "returns"], 18.5)]


def test_two_mistakes_of_one_act_stay_two_the_costlier_first():
    found = mistakes(
        line("category", LAMP, 0.5, of=2, message="near"),
        line("classification", LAMP, 2.25, of=3, message="pengaduan_tbp.aspirasi"),
    )
    assert found == [("classification", [], 2.25), ("category", [], 0.5)]


def test_what_has_nothing_to_follow_from_stands_for_itself():
    assert mistakes(*KEPT_A_ROAD_OF_OTHERS[1:]) == [("return_owner", ["returns"], 11)]


def test_a_consequence_of_a_consequence_stands_with_the_first_mistake():
    found = mistakes(
        line("decision", LAMP, 10, message="undecided"),
        line("disposition", LAMP, 6, of=6, message="not_verified"),
        line("escalation", LAMP, 6, of=6, message="not_escalated"),
    )
    assert found == [("decision", ["disposition", "escalation"], 22)]


def test_a_small_fault_has_no_consequences():
    found = mistakes(
        line("decision", LAMP, 2.5, message="other_reason"),
        line("classification", LAMP, 4, of=4, message="not_verified"),
    )
    assert [check for check, _, _ in found] == ["classification", "decision"]


@pytest.mark.parametrize(
    ("check", "message"),
    [("decision", "undecided"), ("comment_instead_of_answer", "only_comment")],
)
def test_an_answer_that_was_never_given_stands_with_what_left_it_out(check, message):
    assert mistakes(line(check, LAMP, 3, of=3, message=message), owed=20) == [(check, [], 23)]


def test_what_a_critical_failure_speaks_of_stands_first():
    found = mistakes(
        line("disposition", LAMP, 8, of=8, message="wrong_lead"),
        line("urgency", LAMP, 6, of=6, message="never_called"),
        critical=(Critical("emergency_not_called", LAMP, 4),),
    )
    assert [check for check, _, _ in found] == ["urgency", "disposition"]


def test_consequences_name_checks_that_are_there_and_never_their_own():
    for name, check in all_checks().items():
        for message in check.wording.messages.values():
            assert set(message.follows) <= set(all_checks()) - {name}
