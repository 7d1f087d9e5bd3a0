"""The picture of both clocks: what is drawn, and the same in words."""

from __future__ import annotations

from itertools import combinations

import pytest
from flask import Flask
from flask_babel import Babel

from tests.debrief.making import archive, call, postpone, verify, verify_tree
from tests.debrief.playing import DISHUB, LAMP, THANKS, TREE, Play, at, world
from trainer.debrief.citizen_actions import CitizenAction
from trainer.debrief.clocks import two_clocks
from trainer.debrief.reactions import Cause
from trainer.web.debrief.clock_picture import MARK_WIDTH, Picture, clock_picture
from trainer.web.debrief.reaction_words import ACTION_WORDS, CAUSES


@pytest.fixture(scope="module", autouse=True)
def _request():
    app = Flask(__name__)
    Babel(app, locale_selector=lambda: "id")
    with app.test_request_context():
        yield


def picture(play: Play, report: str) -> Picture:
    return clock_picture(two_clocks(play.to_the_end().history(), report), world())


def worked() -> Play:
    play = Play().do(at(14, "08.30"), call(TREE), verify_tree(TREE))
    return play.do(at(14, "09.00"), postpone(LAMP))


def test_the_sentence_tells_the_wait_where_it_lay_longest_and_the_limit():
    shown = picture(Play().do(at(14, "15.00"), verify(LAMP, DISHUB)), LAMP)
    assert shown.summary.startswith(
        "Pelapor masih menunggu, sejauh ini 4 hari kerja. Paling lama di Dinas"
    )
    assert "Batas penyelesaian:" in shown.summary
    done = picture(Play().do(at(14, "14.00"), archive(THANKS)), THANKS)
    assert done.summary.startswith("Laporan diarsipkan dalam waktu kurang dari 1 hari kerja.")


def test_everything_lies_inside_the_picture_and_days_fill_it():
    for report in (TREE, LAMP):
        shown = picture(worked(), report)
        places = [(s.left, s.width) for lane in shown.lanes for s in lane.stretches]
        places += [(day.left, day.width) for day in shown.days]
        assert all(left >= 0 and left + width <= 100.05 for left, width in places)
        assert sum(day.width for day in shown.days) == pytest.approx(100, abs=0.1)


def test_no_two_marks_lie_on_each_other():
    shown = picture(worked(), TREE)
    for one, other in combinations(shown.marks, 2):
        assert one.row != other.row or abs(one.at - other.at) >= MARK_WIDTH
    assert shown.mark_rows == 1 + max(mark.row for mark in shown.marks)


def test_kinds_of_marks_and_phases_that_occur_are_explained_and_no_others():
    shown = picture(worked(), LAMP)
    drawn = {("mark", mark.kind) for mark in shown.marks}
    drawn |= {("phase", s.phase) for lane in shown.lanes for s in lane.stretches}
    assert {(group, code) for group, code, _ in shown.legend} == drawn
    assert ("phase", "paused") in drawn
    assert ("mark", "citizen") in drawn


def test_who_held_it_is_said_in_words():
    desk, unit = picture(worked(), TREE).lanes[1:3]
    assert (desk.who, unit.who) == ("Anda", "rekan simulasi")
    assert desk.long == "kurang dari 1 hari kerja"


def test_weekends_are_off_and_bear_no_date():
    off = [day for day in picture(Play(), TREE).days if day.off]
    assert [(day.label, day.title) for day in off] == [("", "18–19 Apr: akhir pekan")]


def test_every_deed_and_every_cause_has_words():
    assert set(ACTION_WORDS) == set(CitizenAction)
    assert set(CAUSES) == set(Cause)
