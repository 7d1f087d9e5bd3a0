"""Why an answer has its marks, and what it is compared with."""

from __future__ import annotations

from tests.debrief.making import answer, keep, verify_tree
from tests.debrief.playing import INTERNET, TREE, TREE_AGAIN, Play, at
from trainer.domain import commands as c
from trainer.domain import events as e
from trainer.usecases.explaining import explain_answer

SAME = (
    "Yth. Bapak dan Ibu, terima kasih atas laporannya. Pohon di jalan itu sudah dipotong dan diangkut petugas BPBD pada hari "
    "Rabu, 15 April, dan jalannya sudah dapat dilalui kembali."
)


def test_the_same_answer_to_reports_of_one_event_is_no_repetition():
    play = Play().do(at(14, "08.30"), verify_tree(TREE)).until(at(14, "11.00"))
    play.do(at(14, "11.00"), c.LinkDuplicate(TREE_AGAIN, TREE))
    for report in (TREE, TREE_AGAIN):
        play.do(at(15, "09.00"), answer(report, SAME))

    assert explain_answer(play.history(), play.seq(e.FollowUpPosted, TREE_AGAIN)).earlier is None


def test_the_same_answer_to_another_matter_is_one():
    play = Play().do(at(14, "08.30"), verify_tree(TREE)).until(at(15, "13.00"))
    play.do(at(15, "13.00"), answer(TREE, SAME), keep(INTERNET), answer(INTERNET, SAME))

    found = explain_answer(play.history(), play.seq(e.FollowUpPosted, INTERNET))

    assert found.earlier is not None
    assert found.normative.share > 0.9
