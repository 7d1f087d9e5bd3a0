"""What the citizen felt, by what happened to the report."""

from __future__ import annotations

import pytest

from tests.debrief.making import (
    BP,
    CIVIL_REGISTRY,
    INSPECTORATE,
    answer,
    archive,
    call,
    decline,
    keep,
    postpone,
    verify,
    verify_tree,
)
from tests.debrief.playing import (
    BRIBE,
    INTERNET,
    LAMP,
    SCHOOL,
    THANKS,
    TREE,
    TREE_AGAIN,
    Play,
    at,
    line,
)
from tests.tables import each_row
from trainer.debrief.clocks import Ending, two_clocks
from trainer.debrief.feeling import feeling_of
from trainer.debrief.safety import Safety
from trainer.debrief.service import Service
from trainer.domain import commands as c
from trainer.domain import events as e
from trainer.domain.vocabulary import AnswerKind, Flag
from trainer.scoring.findings import AnswerMark, Critical


def felt(play: Play, report: str, critical=(), lines=(), marks=()):
    return feeling_of(play.history(), report, critical, lines, marks)


@each_row(
    "report, hour, command, service",
    [
        (TREE, "08.30", archive(TREE, "spam_uji_coba_iklan"), Service.TURNED_AWAY),
        (TREE, "08.30", postpone(TREE), Service.ASKED_FOR_NOTHING),
        (TREE, "08.30", decline(TREE, "bumn-pln"), Service.SENT_AWAY),
        (SCHOOL, "09.30", decline(SCHOOL), Service.GUIDED),
        (SCHOOL, "09.30", decline(SCHOOL, "62-dishut"), Service.WRONG_DOOR),
        (THANKS, "14.30", archive(THANKS), Service.TOLD_WHY),
        (LAMP, "08.30", postpone(LAMP), Service.ASKED),
        (TREE, "08.30", verify_tree(TREE), Service.UNDER_WAY),
    ],
)
def test_a_decision_is_how_the_citizen_was_served_while_nothing_follows_it(
    report, hour, command, service
):
    play = Play().do(at(14, hour), command)
    assert felt(play, report).service is service, play.events[-1].fact


@each_row(
    "to, service",
    [
        ("62-disdik", Service.PUT_RIGHT),
        ("62", Service.PUT_RIGHT),
        ("62.71", Service.WRONG_DOOR),
    ],
)
def test_a_wrong_proposal_is_no_wrong_way_where_the_desk_above_sent_it_to_its_owner(to, service):
    play = Play().do(at(14, "09.30"), decline(SCHOOL, "62-dishut"))
    play.world_does(at(14, "10.00"), e.ReportPassedOn(SCHOOL, to))
    assert felt(play, SCHOOL).service is service


def test_an_undecided_report_waits_until_a_deadline_passes():
    play = Play().until(at(14, "12.00"))
    assert felt(play, LAMP).service is Service.WAITING
    unread = felt(play.to_the_end(), LAMP)
    assert unread.service is Service.UNREAD


def test_nothing_is_quoted_that_was_not_written():
    asked = Play().do(at(14, "08.30"), postpone(TREE))
    found = felt(asked, TREE)
    assert (found.words, found.said, found.at) == ("", None, at(14, "08.30"))
    replied = asked.to_the_end()
    told = felt(replied, TREE)
    assert told.words.startswith("Kan sudah saya tulis")
    assert replied.events[told.said - 1].seat == "cast:reporter"


def test_words_from_before_the_last_deed_are_not_how_it_was_felt():
    play = Play().do(at(14, "08.30"), postpone(LAMP)).do(at(15, "15.00"), verify(LAMP))
    assert felt(play, LAMP).words == ""


def test_a_reply_that_nobody_takes_up_is_unheard():
    play = Play().do(at(14, "08.30"), postpone(LAMP)).to_the_end()
    assert felt(play, LAMP).service is Service.REPLIED_UNHEARD


@each_row(
    "commands, service",
    [
        ((archive(TREE), c.Restore(TREE, "Keliru.")), Service.BACK_AGAIN),
        ((archive(TREE), c.Restore(TREE, "Keliru."), postpone(TREE)), Service.ASKED_FOR_NOTHING),
        ((postpone(TREE), c.Resume(TREE), verify_tree(TREE)), Service.UNDER_WAY),
        ((postpone(TREE), c.Resume(TREE), decline(TREE, "bumn-pln")), Service.SENT_AWAY),
        ((verify(TREE, handle=None, lead=None),), Service.NOT_HANDED),
        ((verify(TREE, handle=None, lead=None), archive(TREE)), Service.TURNED_AWAY),
    ],
)
def test_the_last_deed_is_how_the_citizen_was_served(commands, service):
    play = Play()
    for number, command in enumerate(commands):
        play.do(at(14, f"09.{number}0"), command)
    assert felt(play, TREE).service is service


def test_a_question_about_something_else_does_not_tell_what_is_missing():
    other = c.Postpone(LAMP, "lokasi_tidak_jelas", "Siapa nama Anda?")
    assert felt(Play().do(at(14, "08.30"), other), LAMP).service is Service.ASKED_UNCLEAR


def test_a_report_that_was_rightly_asked_about_is_felt_by_what_came_after():
    play = Play().do(at(14, "08.30"), postpone(LAMP)).do(at(15, "15.00"), verify(LAMP))
    assert felt(play, LAMP).service is Service.UNDER_WAY


def test_a_unit_that_gives_the_report_back_leaves_the_citizen_bounced():
    play = Play().do(at(14, "08.30"), verify(TREE, "62.12-dinsos")).to_the_end()
    assert felt(play, TREE).service is Service.BOUNCED


def test_a_colleague_who_answers_with_the_findings_answers_well():
    play = Play().do(at(14, "08.30"), verify_tree(TREE)).to_the_end()
    found = felt(play, TREE)
    assert found.service is Service.ANSWERED_WELL


def test_comment_without_an_answer_is_only_talk_once_the_limit_has_passed():
    play = Play().do(at(15, "13.00"), keep(INTERNET), c.Comment(INTERNET, "Syaratnya ada tiga."))
    assert felt(play, INTERNET).service is Service.UNDER_WAY
    late = e.FlagRaised(INTERNET, Flag.TERLAMBAT, "62.12", at(20, "15.00"))
    assert felt(play.world_does(at(20, "15.00"), late), INTERNET).service is Service.ONLY_TALK


GOOD = {"W1": 3, "W2": 3, "W3": 3, "W4": 3, "W5": 3, "W6": 4, "W7": 3, "W8": 4}


@each_row(
    "levels, gates, service, wants, wrong",
    [
        ({}, (), Service.ANSWERED, (), ""),
        (GOOD, (), Service.ANSWERED_WELL, (), ""),
        (GOOD | {"W4": 0}, (), Service.ANSWERED, ("time", "contact"), ""),
        (GOOD | {"W3": 1, "W4": 1}, (), Service.ANSWERED_EMPTY, ("action", "unit"), ""),
        (GOOD, ("gratuity",), Service.ANSWERED_EMPTY, (), "gratuity"),
        (GOOD | {"W7": 0}, (), Service.ANSWERED_EMPTY, (), "insult"),
    ],
)
def test_what_a_final_answer_is_worth_rests_on_its_marks(levels, gates, service, wants, wrong):
    play = Play().do(at(15, "13.00"), keep(INTERNET), answer(INTERNET))
    mark = AnswerMark(INTERNET, play.seq(e.FollowUpPosted, INTERNET), levels, gates, 0.0, "p", ())
    found = felt(play, INTERNET, marks=(mark,))
    assert (found.service, found.wants, found.wrong) == (service, wants, wrong)


def test_an_interim_answer_is_felt_as_one():
    interim = c.FollowUp(INTERNET, AnswerKind.SEMENTARA, "Kami siapkan.", at(20, "08.00").date())
    play = Play().do(at(15, "13.00"), keep(INTERNET), interim)
    assert felt(play, INTERNET).service is Service.ANSWERED_INTERIM
    late = e.FlagRaised(INTERNET, Flag.JANJI_LEWAT, "62.12", at(20, "15.00"))
    assert felt(play.world_does(at(20, "15.00"), late), INTERNET).service is Service.PROMISE_BROKEN


def test_closing_over_an_open_question_is_felt_as_closed_empty():
    play = Play().do(at(15, "13.00"), keep(INTERNET), answer(INTERNET), c.Close(INTERNET))
    found = felt(play, INTERNET, lines=(line("closing", INTERNET, 2, of=2),))
    assert found.service is Service.CLOSED_EMPTY


def test_an_emergency_without_a_call_endangers_and_a_call_helps_every_report_of_the_event():
    silent = Play().do(at(14, "09.40"), verify_tree(TREE))
    assert felt(silent, TREE).safety is Safety.NOT_CALLED
    called = Play().do(at(14, "09.40"), call(TREE), verify_tree(TREE))
    assert felt(called, TREE).safety is Safety.HELPED
    assert felt(called, TREE_AGAIN).safety is Safety.HELPED


@pytest.mark.parametrize(
    "rule, safety",
    [("emergency_put_off", Safety.PUT_OFF), ("emergency_not_called", Safety.CALLED_LATE)],
)
def test_a_call_does_not_help_when_the_emergency_was_put_off_or_called_too_late(rule, safety):
    play = Play().do(at(14, "08.40"), call(TREE), postpone(TREE))
    left = Critical(rule, TREE, play.seq(e.ReportPostponed, TREE))
    assert felt(play, TREE, critical=(left,)).safety is safety


def test_a_call_on_a_later_day_is_late_whenever_the_report_was_opened():
    play = Play().do(at(15, "09.00"), call(TREE), verify_tree(TREE))
    assert felt(play, TREE).safety is Safety.CALLED_LATE


def test_what_was_hidden_since_was_readable_and_is_so_no_more():
    play = Play().do(at(15, "09.00"), verify(BRIBE, CIVIL_REGISTRY))
    rules = (Critical("secret_left_public", BRIBE, play.run.seq),)
    assert felt(play, BRIBE, critical=rules).safety is Safety.EXPOSED
    hidden = play.do(at(15, "09.10"), c.MakeSecret(BRIBE))
    assert felt(hidden, BRIBE, critical=rules).safety is Safety.WAS_EXPOSED


def test_what_reached_the_accused_weighs_more_than_what_was_exposed():
    play = Play().do(at(15, "09.00"), verify(BRIBE, CIVIL_REGISTRY))
    rules = [
        Critical(rule, BRIBE, play.run.seq) for rule in ("identity_published", "sent_to_accused")
    ]
    assert felt(play, BRIBE, critical=rules).safety is Safety.HANDED_OVER
    assert felt(play, BRIBE, critical=rules[:1]).safety is Safety.EXPOSED


def test_a_report_whose_protection_cost_nothing_was_protected():
    play = Play().do(at(15, "09.00"), verify(BRIBE, INSPECTORATE, classification=BP))
    assert felt(play, BRIBE, lines=(line("secrecy", BRIBE, 0),)).safety is Safety.PROTECTED
    assert felt(play, BRIBE, lines=(line("secrecy", BRIBE, 2),)).safety is None


def test_whoever_thanked_and_was_answered_waits_for_nothing():
    play = Play().do(at(14, "14.00"), keep(THANKS))
    play.do(at(14, "14.10"), answer(THANKS, "Terima kasih kembali, Bu."))

    assert felt(play, THANKS).service is Service.REPLIED
    assert felt(play, THANKS).wants == ()
    assert two_clocks(play.history(), THANKS).ending is Ending.REPLIED


def test_an_answer_before_an_escalation_was_an_answer():
    interim = c.FollowUp(BRIBE, AnswerKind.SEMENTARA, "Kami periksa.", at(20, "08.00").date())
    play = Play().do(at(16, "09.00"), verify(BRIBE), interim)
    play.do(at(16, "10.00"), c.Escalate(BRIBE, INSPECTORATE))

    assert felt(play, BRIBE).service is Service.ANSWERED_BEFORE
