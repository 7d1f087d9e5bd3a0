"""The two clocks of a report, as they ran in a real run."""

from __future__ import annotations

from datetime import date

from tests.debrief.making import (
    ANSWER,
    CIVIL_REGISTRY,
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
    DISHUB,
    INTERNET,
    LAMP,
    SCHOOL,
    THANKS,
    TREE,
    Play,
    at,
    world,
)
from tests.shipped import library
from tests.tables import each_row
from trainer.debrief.clocks import REPORTER, Ending, two_clocks
from trainer.debrief.stretches import Phase
from trainer.domain import commands as c
from trainer.domain import events as e
from trainer.domain.deadlines import running
from trainer.domain.profile import RungMoment
from trainer.domain.vocabulary import AnswerKind
from trainer.store.in_memory import in_memory
from trainer.usecases.rehearsing import rehearse

DESK = "62.12"
LIBRARY = library()


def phases(lane) -> list[Phase]:
    return [stretch.phase for stretch in lane.stretches]


def lanes(clocks) -> dict[str, list[Phase]]:
    return {lane.agency: phases(lane) for lane in clocks.offices}


def test_a_report_that_nobody_touches_waits_at_the_desk_until_it_is_late():
    clocks = two_clocks(Play().to_the_end().history(), TREE)
    assert clocks.reporter.agency == REPORTER
    assert phases(clocks.reporter) == [Phase.RUNNING]
    assert lanes(clocks) == {DESK: [Phase.RUNNING, Phase.LATE]}
    assert clocks.offices[0].seat == world().scenario.seats[0].id
    late = clocks.offices[0].stretches[1]
    flag = next(mark for mark in clocks.marks if mark.steps[0].kind is e.FlagRaised)
    assert late.since == flag.at


def test_the_unit_holds_it_from_the_disposition_and_a_colleague_is_no_person():
    play = Play().do(at(14, "08.30"), call(TREE), verify_tree(TREE)).to_the_end()
    clocks = two_clocks(play.history(), TREE)
    desk, unit, *_ = clocks.offices
    assert (desk.agency, unit.agency) == (DESK, "62.12-bpbd")
    assert unit.seat == ""
    assert desk.stretches[-1].until == unit.stretches[0].since == at(14, "08.30")
    assert phases(unit)[0] is Phase.RUNNING


@each_row("slug", LIBRARY.slugs())
@each_row("name", ["ideal", "clumsy"])
def test_no_office_had_a_report_longer_than_its_reporter_waited(slug, name):
    known = slug, LIBRARY.current(slug).content_hash
    history = rehearse(LIBRARY.world(*known), LIBRARY.playthrough(*known, name), in_memory).history
    for report in history.run.dossiers:
        clocks = two_clocks(history, report)
        assert all(0 <= lane.days <= clocks.reporter.days for lane in clocks.offices), report


def test_the_wait_ends_with_the_answer_that_ended_it_and_not_with_the_closing():
    play = Play().do(at(14, "08.30"), call(TREE), verify_tree(TREE)).to_the_end()
    clocks = two_clocks(play.history(), TREE)
    given = next(a for a in play.run.dossiers[TREE].answers if a.kind is AnswerKind.AKHIR)
    waited = world().calendar.working_days_between(at(14, "08.00").date(), given.at.date())
    assert (clocks.ending, clocks.reporter.days) == (Ending.ANSWERED, waited)
    assert waited < world().calendar.working_days_between(
        at(14, "08.00").date(), at(20, "08.00").date()
    )


def test_an_answer_after_which_the_reporter_asks_again_ended_nothing():
    play = Play().do(at(14, "08.30"), call(TREE), verify_tree(TREE)).until(at(17, "15.00"))
    play.world_does(at(17, "15.30"), e.CommentPosted(TREE, "reporter", "", "Kapan?", False))
    assert two_clocks(play.history(), TREE).ending is Ending.BACK


@each_row(
    "command, ending",
    [
        (archive(LAMP), Ending.ARCHIVED),
        (postpone(LAMP), Ending.ASKED),
        (decline(LAMP), Ending.LEFT),
    ],
)
def test_what_else_ends_a_wait_is_named(command, ending):
    clocks = two_clocks(Play().do(at(14, "08.30"), command).history(), LAMP)
    assert clocks.ending is ending


def test_a_part_and_the_whole_are_counted_from_the_same_day():
    play = Play().do(at(14, "08.30"), call(TREE), verify_tree(TREE))
    play.until(at(17, "15.00"))
    clocks = two_clocks(play.history(), TREE)
    unit = next(lane for lane in clocks.offices if lane.agency == "62.12-bpbd")
    assert (clocks.reporter.days, clocks.offices[0].days, unit.days) == (3, 0, 3)


def test_a_question_to_the_reporter_stops_the_limit_and_lies_with_nobody():
    play = Play().do(at(14, "09.00"), postpone(LAMP))
    play.until(at(14, "15.00"))
    play.do(at(14, "15.30"))
    history = play.history()
    clocks = two_clocks(history, LAMP)
    assert Phase.PAUSED in phases(clocks.reporter)
    paused = next(s for s in clocks.reporter.stretches if s.phase is Phase.PAUSED)
    assert paused.since == at(14, "09.00")
    assert all(s.until <= paused.since for lane in clocks.offices for s in lane.stretches)


def test_what_left_the_run_or_was_archived_waits_no_longer():
    play = Play().do(at(14, "14.00"), decline(SCHOOL), archive(THANKS)).to_the_end()
    history = play.history()
    for report in (SCHOOL, THANKS):
        clocks = two_clocks(history, report)
        assert clocks.reporter.stretches[-1].until == at(14, "14.00"), report
        assert clocks.reporter.days == 0, report
        assert clocks.axis.working_days == 1, report


def test_marks_are_numbered_in_order_and_one_hand_at_one_instant_is_one_mark():
    play = Play().do(at(14, "08.30"), call(TREE), verify_tree(TREE)).to_the_end()
    marks = two_clocks(play.history(), TREE).marks
    assert [mark.number for mark in marks] == list(range(1, len(marks) + 1))
    assert [step.kind for step in marks[0].steps] == [
        e.EmergencyCallNoted,
        e.ReportVerified,
        e.ReportDisposed,
    ]
    assert [mark.at for mark in marks] == sorted(mark.at for mark in marks)


def test_reminders_have_their_own_time_and_the_word_with_a_disposition_is_none():
    since = at(14, "15.00")
    nudge = e.ReminderSent(LAMP, DISHUB, since, "hari_2_belum_dibuka", ("pejabat_penghubung",))
    play = Play().do(since, verify(LAMP, DISHUB)).world_does(at(16, "08.00"), nudge)
    history = play.to_the_end().history()
    dossier = history.dossier(LAMP)
    first = [r.code for r in world().profile.ladder if r.moment is RungMoment.DISPOSITION]
    expected = [each.at for each in dossier.reminders if each.rung not in first]
    marks = two_clocks(history, LAMP).marks
    moments = [mark.at for mark in marks if any(s.kind is e.ReminderSent for s in mark.steps)]
    assert moments == expected
    assert expected


def test_whoever_keeps_a_report_runs_the_clock_themselves():
    play = Play().do(at(17, "09.00"), keep(INTERNET)).to_the_end()
    clocks = two_clocks(play.history(), INTERNET)
    assert set(lanes(clocks)) == {DESK}


def test_the_limit_is_the_cores_own():
    history = Play().to_the_end().history()
    for report in (TREE, BRIBE):
        dossier = history.dossier(report)
        clock = next(
            (c for c in running(history.run.seats, dossier, world()) if c.kind == "kelas"), None
        )
        assert clock is not None
        assert two_clocks(history, report).limit_at == clock.due_at


def test_days_of_a_pause_that_the_office_ended_count_and_are_told_so():
    play = Play().do(at(14, "09.00"), postpone(LAMP)).do(at(14, "11.00"), c.Resume(LAMP))
    play.do(at(14, "11.30"), postpone(LAMP))
    clocks = two_clocks(
        play.until(at(14, "15.00")).do(at(14, "15.30"), c.Comment(LAMP, "Baik.")).history(), LAMP
    )
    assert phases(clocks.reporter) == [Phase.RUNNING, Phase.VOID, Phase.RUNNING, Phase.PAUSED]


def test_a_promised_day_that_passed_is_no_limit():
    play = Play().do(at(14, "08.30"), keep(LAMP))
    play.do(at(14, "09.00"), c.FollowUp(LAMP, AnswerKind.SEMENTARA, ANSWER, date(2026, 4, 15)))
    play.do(at(17, "09.00"), c.Comment(LAMP, "Masih kami periksa."))
    office = two_clocks(play.history(), LAMP).offices[0]
    assert office.stretches[-1].phase is Phase.PROMISE
    assert Phase.LATE not in {each.phase for each in office.stretches}


def test_who_supports_is_told_apart_and_is_not_where_it_lay():
    play = Play().do(at(14, "08.30"), verify(LAMP, DISHUB, supporting=(CIVIL_REGISTRY,)))
    play.do(at(17, "09.00"), c.Comment(LAMP, "Masih kami periksa."))
    clocks = two_clocks(play.history(), LAMP)
    lane = next(each for each in clocks.offices if each.agency == CIVIL_REGISTRY)
    assert {each.phase for each in lane.stretches} == {Phase.SUPPORTING}
    assert (lane.days, lane.led) == (3, 0)
