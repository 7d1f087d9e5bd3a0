"""What may be opened, and when."""

from __future__ import annotations

from tests.debrief.making import archive, decline, keep, verify_tree
from tests.debrief.playing import BRIBE, INTERNET, SCHOOL, THANKS, TREE, Play, at
from trainer.debrief.release import class_is_open, release_of
from trainer.domain import commands as c
from trainer.domain import events as e
from trainer.domain.vocabulary import State


def test_at_the_end_nothing_opens_before_the_run_is_over():
    play = Play().do(at(14, "14.00"), archive(THANKS))
    assert release_of(play.run).nothing
    release = release_of(play.to_the_end().run)
    assert release.whole
    assert len(release.reports) == 8


def test_on_closing_a_report_opens_when_it_is_archived_or_given_away():
    play = Play(feedback="on_closing").do(at(14, "14.00"), verify_tree(TREE))
    assert release_of(play.run).nothing
    play.do(at(14, "14.10"), archive(THANKS), decline(SCHOOL))
    release = release_of(play.run)
    assert release.reports == (SCHOOL, THANKS)
    assert not release.whole


def test_a_report_that_was_open_stays_so_when_it_is_restored():
    play = Play(feedback="on_closing").do(at(14, "14.00"), archive(THANKS))
    play.do(at(14, "14.10"), c.Restore(THANKS, "Keliru diarsipkan"))
    assert release_of(play.run).reports == (THANKS,)


def test_an_escalated_report_stays_shut_while_the_inspectorate_works_it():
    play = Play(feedback="on_closing").do(at(15, "09.00"), c.Escalate(BRIBE))
    assert release_of(play.run).nothing


def test_a_finished_report_opens_on_closing():
    play = Play(feedback="on_closing").do(at(15, "13.00"), keep(INTERNET))
    play.world_does(at(15, "14.00"), e.ReportClosed(INTERNET, "reporter"))
    assert release_of(play.run).reports == (INTERNET,)


def test_a_class_opens_when_it_was_ended_or_every_run_is_over():
    going, over = Play().run, Play().to_the_end().run
    assert class_is_open("ended", [going])
    assert class_is_open("running", [over, over])
    assert not class_is_open("running", [over, going])
    assert not class_is_open("open", [])


def test_at_once_a_report_opens_when_nothing_more_is_owed_and_stays_when_it_is_again():
    play = Play(feedback="at_once").do(at(14, "14.00"), verify_tree(TREE), archive(THANKS))
    assert {TREE, THANKS} <= set(release_of(play.run).reports)
    assert SCHOOL not in release_of(play.run).reports
    play.do(at(14, "14.10"), c.Restore(THANKS, "Keliru diarsipkan"))
    assert THANKS in release_of(play.run).reports
    assert SCHOOL not in release_of(play.run).reports


def test_at_once_a_report_stays_open_that_its_unit_gives_back():
    play = Play(feedback="at_once").do(at(14, "14.00"), verify_tree(TREE))
    unit = play.run.dossier(TREE).dispositions[0].unit
    back = e.ReportGivenBack(TREE, unit, "bukan_tugas", None, "Bukan tugas kami.")
    play.world_does(at(14, "15.00"), back)

    assert play.run.dossier(TREE).state is State.TERVERIFIKASI
    assert TREE in release_of(play.run).reports


def test_at_once_an_answer_of_ones_own_is_awaited():
    play = Play(feedback="at_once").do(at(15, "13.00"), keep(INTERNET))
    assert INTERNET not in release_of(play.run).reports


def test_what_is_withheld_waits_for_the_instructor_also_after_the_end():
    play = Play(feedback="withheld").do(at(14, "14.00"), archive(THANKS)).to_the_end()
    assert release_of(play.run).nothing
    play.world_does(at(20, "16.00"), e.FeedbackReleased())
    assert release_of(play.run).whole
