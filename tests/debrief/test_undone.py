"""What was left undone when a run ended, and the headline that counts what was not."""

from __future__ import annotations

from tests import shipped
from tests.debrief.making import call, postpone, verify, verify_tree
from tests.debrief.playing import LAMP, TREE, TREE_AGAIN, Play, at, line, sheet, world
from trainer.debrief.class_view import Member, class_debrief
from trainer.debrief.headline import Facts, headline_of
from trainer.debrief.personal import personal_debrief
from trainer.debrief.undone import desk_work_of
from trainer.domain import commands as c
from trainer.domain import events as e
from trainer.domain.vocabulary import Decision, State
from trainer.store.in_memory import in_memory
from trainer.usecases.rehearsing import rehearse


def ended(play: Play, day: int, hour: str) -> Play:
    """The run after its instructor ended it."""
    play.until(at(day, hour))
    return play.world_does(at(day, hour), e.RunFinished("ended_by_instructor"))


def test_nothing_is_undone_while_a_run_goes_on():
    work = desk_work_of(Play().do(at(14, "08.10"), verify(LAMP)).history())
    assert work.undone == {}
    assert work.decided == (LAMP,)
    assert TREE in work.reports


def test_an_emergency_that_lay_there_is_told_with_the_time_it_arrived():
    work = desk_work_of(ended(Play().do(at(14, "08.10"), verify(LAMP)), 14, "10.30").history())
    assert work.undone[TREE].emergency_since == at(14, "06.52")
    assert not work.undone[TREE].opened
    assert LAMP not in work.undone


def test_an_emergency_whose_hour_is_not_over_is_only_undecided():
    work = desk_work_of(
        ended(Play().do(at(14, "08.10"), c.OpenReport(TREE)), 14, "08.50").history()
    )
    assert work.undone[TREE].emergency_since is None
    assert work.undone[TREE].opened


def test_one_call_serves_every_report_of_the_same_event():
    play = Play().do(at(14, "08.10"), call(TREE), verify_tree(TREE))
    work = desk_work_of(ended(play, 16, "10.30").history())
    assert work.undone[TREE_AGAIN].emergency_since is None


def test_a_reply_to_a_question_is_told_as_a_reply_and_a_question_taken_back_is_not():
    asked = Play().do(at(14, "08.10"), postpone(LAMP))
    work = desk_work_of(ended(asked, 17, "10.00").history())
    assert (work.undone[LAMP].earlier, work.undone[LAMP].replied) == (Decision.TUNDA, True)
    back = Play().do(at(14, "08.10"), postpone(LAMP), c.Resume(LAMP))
    work = desk_work_of(ended(back, 14, "10.00").history())
    assert (work.undone[LAMP].earlier, work.undone[LAMP].replied) == (Decision.TUNDA, False)


def test_a_debrief_knows_which_reports_were_left_and_which_were_judged():
    play = ended(Play().do(at(14, "08.10"), verify(LAMP)), 14, "10.30")
    opened = [report.id for report in play.history().reports()]
    found = personal_debrief(
        play.history(), sheet(line("decision", LAMP, 0)), None, opened, whole=True
    )
    left = {report.id: report.undone is not None for report in found.reports}
    assert left == {each: each != LAMP for each in opened}
    assert found.judged == 1
    head = found.headline
    assert (head.code, head.count, head.of, head.right) == ("decided", 1, len(opened), 1)


def test_a_critical_failure_stands_above_everything_else():
    facts = Facts(critical=3, arrived=8, opened=8, to_decide=(LAMP,), decided=(LAMP,))
    assert headline_of([line("decision", LAMP, 0)], facts).code == "critical"


def test_decisions_that_are_not_judged_are_counted_and_not_called_right():
    facts = Facts(critical=0, arrived=2, opened=2, to_decide=(LAMP, TREE), decided=(LAMP,))
    assert headline_of([line("category", LAMP, 0)], facts).right is None


def test_a_class_counts_who_left_an_emergency_and_what_reached_nobody():
    left = ended(Play().do(at(14, "08.10"), verify(LAMP)), 14, "10.30")
    handled = ended(Play().do(at(14, "08.10"), call(TREE), verify_tree(TREE)), 14, "10.30")
    members = [
        Member("m1", left.history(), sheet(line("decision", LAMP, 0))),
        Member("m2", handled.history(), sheet()),
    ]
    found = class_debrief(world(), members)
    assert [(each.report, each.people) for each in found.emergencies] == [(TREE, 1)]
    assert found.emergencies[0].numbers
    assert (found.people, found.judged) == (2, 1)
    assert sum(band.people for band in found.bands) == 1
    assert "decision" not in found.unjudged
    assert "urgency" in found.unjudged


def test_a_report_that_was_postponed_and_came_back_is_not_told_as_never_decided():
    play = Play().do(at(14, "08.30"), postpone(LAMP)).to_the_end()
    left = desk_work_of(play.history()).undone
    assert left[LAMP].earlier is Decision.TUNDA
    assert left[TREE].earlier is None


def test_a_headline_counts_the_citizens_who_wrote_again_and_wait():
    """The clumsy way through it leaves both citizens with a question."""
    library, slug = shipped.library(), "pelapor-yang-marah"
    content = library.current(slug).content_hash
    played = rehearse(
        library.world(slug, content), library.playthrough(slug, content, "clumsy"), in_memory
    )
    opened = [report.id for report in played.history.reports()]
    found = personal_debrief(played.history, played.sheet, None, opened, whole=True)
    assert {report.state for report in found.reports} == {State.PROSES}
    assert found.headline.unanswered == 2
