"""The own way beside the expert's, on histories of the real scenario."""

from __future__ import annotations

from datetime import date

import pytest
from flask import Flask
from flask_babel import Babel

from tests.debrief.making import (
    ANSWER,
    BP,
    CIVIL_REGISTRY,
    INSPECTORATE,
    answer,
    call,
    keep,
    postpone,
    verify,
    verify_tree,
)
from tests.debrief.playing import AID, BRIBE, DISHUB, INTERNET, LAMP, TREE, Play, at, line, world
from trainer.debrief.steps import steps_of
from trainer.debrief.ways import Kind, Path, compare
from trainer.domain import commands as c
from trainer.domain import events as e
from trainer.domain.vocabulary import AnswerKind, Flag
from trainer.web.debrief.debrief_sentences import divergence_words


def ways(own: Play, expert: Play | None, report: str, *lines, flawless: bool = False):
    other = steps_of(expert.history(), report) if expert else None
    return compare(steps_of(own.history(), report), other, lines, flawless=flawless)


def paths(found) -> list[str]:
    return [row.path.value for row in found.rows]


@pytest.fixture
def expert() -> Play:
    """The expert on the fallen tree: reads, calls, verifies, hands on."""
    return Play().do(at(14, "08.20"), c.OpenReport(TREE), call(TREE), verify_tree(TREE))


def test_two_equal_ways_run_together_without_parting(expert):
    found = ways(expert, expert, TREE)
    assert set(paths(found)) == {"same"}
    assert found.divergence is None


def test_only_the_very_steps_of_the_expert_are_called_the_same(expert):
    own = Play().do(at(14, "08.25"), c.OpenReport(TREE), call(TREE), verify_tree(TREE))
    assert ways(own, expert, TREE, flawless=True).same
    own.do(at(14, "09.00"), c.MakeSecret(TREE))
    found = ways(own, expert, TREE, flawless=True)
    assert (found.divergence, found.same) == (None, False)
    unread = Play().do(at(14, "08.25"), call(TREE), verify_tree(TREE))
    assert ways(unread, expert, TREE, flawless=True).same


def test_words_of_the_world_stand_beside_each_other_only_where_they_say_the_same(expert):
    own = Play().do(at(14, "08.20"), c.OpenReport(TREE), call(TREE), verify_tree(TREE))
    for play, text in ((own, "Jadi laporan saya tidak diurus?"), (expert, "Terima kasih.")):
        said = e.CommentPosted(TREE, "reporter", "", text, thanks=False)
        play.world_does(at(16, "09.00"), said)
    beside = [row for row in ways(own, expert, TREE).rows if row.own and row.expert]
    assert e.CommentPosted not in {row.own.kind for row in beside}


def test_an_answer_in_place_of_the_unit_stands_beside_the_units(expert):
    own = Play().do(at(14, "08.20"), c.OpenReport(TREE), call(TREE), verify_tree(TREE))
    own.do(at(15, "09.00"), c.FollowUp(TREE, AnswerKind.SEMENTARA, ANSWER, date(2026, 4, 20)))
    by_unit = e.FollowUpPosted(
        TREE, "62.12-bpbd", AnswerKind.SEMENTARA, ANSWER, date(2026, 4, 20), True, ()
    )
    expert.world_does(at(15, "10.00"), by_unit)
    found = ways(own, expert, TREE, line("category", TREE, 1))
    last = found.rows[-1]
    assert (last.own.kind, last.expert.kind) == (e.FollowUpPosted, e.FollowUpPosted)
    assert found.divergence is None


def test_a_step_too_many_that_cost_nothing_is_not_the_parting_that_is_told():
    own = Play().do(at(14, "08.10"), c.Reclassify(LAMP, "Lampu jalan mati", BP, "perhubungan"))
    own.do(at(14, "08.20"), verify(LAMP))
    expert = Play().do(at(14, "08.10"), postpone(LAMP))
    found = ways(own, expert, LAMP, line("decision", LAMP, 7.5, own.seq(e.ReportVerified, LAMP)))
    assert found.divergence.own.kind is e.ReportVerified


def test_a_step_that_is_missing_parts_the_ways_and_the_next_common_one_joins_them(expert):
    own = Play().do(at(14, "08.40"), c.OpenReport(TREE), verify_tree(TREE))
    found = ways(own, expert, TREE, line("urgency", TREE, 6))
    assert found.divergence is not None
    assert found.divergence.kind is Kind.MISSING
    assert found.divergence.expert.kind is e.EmergencyCallNoted
    assert paths(found) == ["same", "fork", "join", "same"]


def test_another_choice_names_what_differs_first(expert):
    own = Play().do(at(14, "08.30"), c.OpenReport(TREE), call(TREE), verify_tree(TREE, lead=DISHUB))
    found = ways(own, expert, TREE, line("disposition", TREE, 6))
    assert (found.divergence.kind, found.divergence.aspect) == (Kind.OTHER_CHOICE, "lead")
    assert found.divergence.own.fact.lead == DISHUB


def test_two_different_first_decisions_stand_beside_each_other():
    own = Play().do(at(14, "08.10"), verify(LAMP))
    expert = Play().do(at(14, "08.10"), postpone(LAMP)).do(at(15, "15.00"), verify(LAMP))
    found = ways(own, expert, LAMP, line("decision", LAMP, 7.5))
    assert (found.divergence.kind, found.divergence.aspect) == (Kind.OTHER_CHOICE, "act")
    assert found.divergence.own.kind is e.ReportVerified
    assert found.divergence.expert.kind is e.ReportPostponed


def test_a_right_step_that_a_time_check_found_too_late_is_late(expert):
    own = Play().do(at(17, "15.30"), c.OpenReport(TREE), call(TREE), verify_tree(TREE))
    late = line("time_to_verify", TREE, 3, own.seq(e.ReportVerified, TREE))
    found = ways(own, expert, TREE, late)
    assert found.divergence.kind is Kind.LATE
    assert found.divergence.own.kind is e.ReportVerified


def test_the_opening_that_starts_a_clock_is_never_called_late(expert):
    own = Play().do(at(14, "08.40"), c.OpenReport(TREE), call(TREE), verify_tree(TREE))
    late = line("urgency", TREE, 6, own.seq(e.ReportOpened, TREE))
    assert ways(own, expert, TREE, late).divergence is None


def test_a_step_that_the_expert_did_not_take_is_extra(expert):
    own = Play().do(at(14, "08.20"), c.OpenReport(TREE), call(TREE), verify_tree(TREE))
    own.do(at(14, "09.00"), c.Withdraw(TREE, "Keliru unit"))
    found = ways(own, expert, TREE, line("disposition", TREE, 3))
    assert found.divergence.kind is Kind.EXTRA
    assert found.divergence.own.kind is e.DispositionWithdrawn


def test_one_more_call_is_no_other_way(expert):
    own = Play().do(
        at(14, "08.20"), c.OpenReport(TREE), call(TREE), call(TREE, "123"), verify_tree(TREE)
    )
    found = ways(own, expert, TREE, line("category", TREE, 1))
    assert found.divergence is None
    assert set(paths(found)) == {"same"}


def test_a_call_after_the_verification_parts_no_ways_unless_it_cost_something(expert):
    own = Play().do(at(14, "08.20"), c.OpenReport(TREE), verify_tree(TREE), call(TREE))
    assert ways(own, expert, TREE, line("category", TREE, 1)).divergence is None
    cost = line("urgency", TREE, 3, own.seq(e.EmergencyCallNoted, TREE))
    parted = ways(own, expert, TREE, cost).divergence
    assert (parted.kind, parted.own.kind) == (Kind.LATE, e.EmergencyCallNoted)


def test_a_comment_where_an_answer_was_due_is_another_choice():
    expert = Play().do(at(15, "13.00"), keep(INTERNET), answer(INTERNET))
    own = Play().do(at(15, "13.00"), keep(INTERNET), c.Comment(INTERNET, "Syaratnya ada tiga."))
    found = ways(own, expert, INTERNET, line("comment_instead_of_answer", INTERNET, 3))
    assert (found.divergence.kind, found.divergence.aspect) == (Kind.OTHER_CHOICE, "act")
    assert found.divergence.own.kind is e.CommentPosted


def test_hiding_more_than_the_expert_is_no_other_choice_and_hiding_less_is():
    few, more = (c.Mask("body", 422, 458),), (c.Mask("body", 400, 458),)
    expert = Play().do(at(15, "09.00"), verify(AID, "62.12-dinsos", masks=few))
    wide = Play().do(at(15, "09.00"), verify(AID, "62.12-dinsos", masks=more))
    open_ = Play().do(at(15, "09.00"), verify(AID, "62.12-dinsos"))
    lost = line("secrecy", AID, 5)
    assert ways(wide, expert, AID, lost).divergence is None
    assert ways(open_, expert, AID, lost).divergence.aspect == "masks"


def test_of_one_command_the_decision_is_compared_before_the_secrecy_it_brought():
    expert = Play().do(at(15, "09.00"), verify(BRIBE, INSPECTORATE, classification=BP))
    own = Play().do(at(15, "09.00"), verify(BRIBE, CIVIL_REGISTRY))
    found = ways(own, expert, BRIBE, line("disposition", BRIBE, 6))
    assert found.divergence.aspect == "classification"


def test_a_difference_on_a_report_that_lost_nothing_parts_no_ways(expert):
    own = Play().do(at(14, "08.20"), verify_tree(TREE, supporting=()))
    found = ways(own, expert, TREE, flawless=True)
    assert found.divergence is None
    assert set(paths(found)) == {"same"}


def test_another_category_that_its_check_took_nothing_for_parts_no_ways(expert):
    own = Play().do(at(14, "08.30"), c.OpenReport(TREE), call(TREE))
    own.do(at(14, "08.40"), verify_tree(TREE, category="ketentraman_ketertiban_umum"))
    found = ways(own, expert, TREE, line("category", TREE, 0), line("closing", TREE, 1, of=2))
    assert found.divergence is None
    assert found.variation.aspect == "category"


def test_an_untouched_report_parts_at_the_expert_opening_it(expert):
    found = ways(Play().to_the_end(), expert, TREE, line("decision", TREE, 10))
    assert found.divergence.expert.reading
    assert Path.JOIN.value not in paths(found)


def test_a_refused_move_is_told_and_parts_nothing(expert):
    own = Play().do(at(14, "08.20"), c.OpenReport(TREE), call(TREE), verify_tree(TREE))
    own.do(at(14, "08.30"), verify_tree(TREE))
    found = ways(own, expert, TREE, line("category", TREE, 1))
    refused = [row.own for row in found.rows if row.own and row.own.kind is e.AttemptRefused]
    assert [step.fact.action for step in refused] == ["verifikasi"]
    assert found.divergence is None


def test_without_an_expert_the_own_way_stands_alone(expert):
    found = ways(expert, None, TREE, line("decision", TREE, 10))
    assert not found.expert_known
    assert found.divergence is None
    assert [row.own.kind for row in found.rows] == [
        e.ReportOpened,
        e.EmergencyCallNoted,
        e.ReportVerified,
        e.ReportDisposed,
    ]


def test_a_deadline_that_passed_is_told_of_people_and_never_of_simulated_colleagues():
    play = Play().do(at(14, "08.10"), verify(LAMP))
    for agency in (DISHUB, "62.12"):
        play.world_does(
            at(16, "08.00"), e.FlagRaised(LAMP, Flag.TERLAMBAT, agency, at(15, "00.00"))
        )
    raised = [step for step in steps_of(play.history(), LAMP) if step.kind is e.FlagRaised]
    assert [step.seq for step in raised] == [play.run.seq]


def test_another_choice_that_cost_nothing_is_a_variation_and_no_parting(expert):
    own = Play().do(
        at(14, "08.20"), c.OpenReport(TREE), call(TREE), verify_tree(TREE, category="perhubungan")
    )
    found = ways(own, expert, TREE, flawless=True)
    assert found.divergence is None
    assert (found.variation.aspect, found.variation.expert.kind) == ("category", e.ReportVerified)
    assert ways(expert, expert, TREE, flawless=True).variation is None
    assert ways(own, expert, TREE, line("category", TREE, 1)).variation is None


def news(day: int) -> c.FollowUp:
    """An interim answer that promises news on a day of April."""
    return c.FollowUp(INTERNET, AnswerKind.SEMENTARA, ANSWER, next_news=date(2026, 4, day))


def test_a_step_that_was_taken_less_often_than_by_the_expert_is_not_told_as_never_taken():
    way = [(at(17, "08.20"), keep(INTERNET)), (at(17, "09.00"), news(20))]
    own, expert = Play(), Play()
    for when, done in way:
        own.do(when, done)
        expert.do(when, done)
    expert.do(at(20, "10.00"), news(21))

    found = ways(own, expert, INTERNET, line("final_promise", INTERNET, 2)).divergence

    assert (found.kind, found.expert.kind, found.taken) == (Kind.MISSING, e.FollowUpPosted, (1, 2))
    app = Flask(__name__)
    Babel(app, locale_selector=lambda: "id")
    with app.test_request_context():
        said = divergence_words(found, world())
    assert "sebanyak 2 kali, Anda 1 kali" in said
    assert "20 April" in said
    assert "Langkah ini tidak Anda ambil" not in said


def test_a_step_that_was_never_taken_is_told_so():
    own = Play().do(at(17, "08.20"), keep(INTERNET))
    expert = Play().do(at(17, "08.20"), keep(INTERNET)).do(at(17, "09.00"), news(20))

    found = ways(own, expert, INTERNET, line("final_promise", INTERNET, 2)).divergence

    assert found.taken == (0, 1)
