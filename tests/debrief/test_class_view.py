"""A class's debrief: figures without names."""

from __future__ import annotations

import pytest

from tests.debrief.making import archive, postpone, verify, verify_tree
from tests.debrief.playing import (
    INTERNET,
    LAMP,
    THANKS,
    TREE,
    TREE_AGAIN,
    Play,
    at,
    line,
    sheet,
    world,
)
from trainer.debrief.class_view import MIN_FOR_MEAN, Member, class_debrief
from trainer.debrief.readiness import WRITTEN, Verdict
from trainer.domain import commands as c
from trainer.scoring.findings import AnswerMark, Critical, Line


def member(key: str, *lines: Line, play: Play | None = None, **parts: object) -> Member:
    worked = play or Play().do(at(14, "08.10"), c.OpenReport(LAMP))
    return Member(key, worked.history(), sheet(*lines, **parts))


def shares(*kept: float) -> list[Member]:
    return [
        member(f"m{n}", line("decision", LAMP, 100 - share, of=100)) for n, share in enumerate(kept)
    ]


def test_an_empty_class_has_figures_of_nobody():
    found = class_debrief(world(), ())
    assert (found.people, found.absent, found.mean_share) == (0, 0, None)
    assert sum(band.people for band in found.bands) == 0
    assert found.mistakes == ()
    assert len(found.points) == 3


def test_bands_take_their_lower_bound_and_the_last_its_upper_too():
    found = class_debrief(world(), shares(0, 19.9, 20, 59, 60, 80, 100))
    assert [band.people for band in found.bands] == [2, 1, 1, 1, 2]


@pytest.mark.parametrize("people, told", [(MIN_FOR_MEAN - 1, False), (MIN_FOR_MEAN, True)])
def test_a_mean_is_told_only_of_eight_people_or_more(people, told):
    found = class_debrief(world(), shares(*([60.0] * people)))
    assert (found.mean_share is not None) is told
    if told:
        assert found.mean_share == pytest.approx(0.6)


def test_whoever_did_nothing_is_counted_apart_and_moves_no_figure():
    idle = Member("m9", Play().to_the_end().history(), sheet(line("decision", LAMP, 100, of=100)))
    found = class_debrief(world(), [*shares(80), idle])
    assert (found.people, found.absent) == (1, 1)
    assert found.checks[0].share == 0.8


def test_the_weakest_check_comes_first_with_how_many_it_cost():
    members = [
        member("m1", line("decision", LAMP, 0), line("category", LAMP, 1, of=2)),
        member("m2", line("decision", LAMP, 2.5), line("category", LAMP, 2, of=2)),
    ]
    found = class_debrief(world(), members)
    assert [(each.check, each.people, each.lost_by) for each in found.checks] == [
        ("category", 2, 2),
        ("decision", 2, 1),
    ]
    assert [each.check for each in found.weakest] == ["category", "decision"]


def test_a_mistake_counts_people_by_check_message_and_report():
    wrong = line("decision", TREE, 10, message="verifikasi.tunda")
    members = [
        member("m1", wrong),
        member("m2", wrong, line("decision", LAMP, 10, message="verifikasi.tunda")),
        member("m3", line("decision", TREE, 2.5, message="other_reason")),
    ]
    (found,) = class_debrief(world(), members).mistakes
    assert (found.report, found.message, found.people) == (TREE, "verifikasi.tunda", 2)


def test_mistakes_of_single_people_are_told_when_nobody_shares_one():
    members = [
        member("m1", line("decision", TREE, 2.5)),
        member("m2", line("decision", LAMP, 10)),
    ]
    found = class_debrief(world(), members).mistakes
    assert [(each.report, each.people) for each in found] == [(LAMP, 1), (TREE, 1)]


def test_what_a_grave_fault_tells_is_no_mistake_beside_it():
    told = Critical("secret_left_public", LAMP, 4, {})
    both = [line("secrecy", LAMP, 10), line("decision", LAMP, 5)]
    members = [member("m1", *both, critical=(told,)), member("m2", line("secrecy", TREE, 4))]

    found = class_debrief(world(), members).mistakes

    assert {(each.check, each.report) for each in found} == {("decision", LAMP), ("secrecy", TREE)}


def test_somebody_who_broke_a_rule_twice_on_a_report_counts_once():
    twice = tuple(Critical("identity_published", LAMP, seq, {"where": "judul"}) for seq in (4, 9))
    found = class_debrief(world(), [member("m1", critical=twice), member("m2", critical=twice[:1])])
    assert [(each.rule, each.people) for each in found.critical] == [("identity_published", 2)]


def test_first_decisions_are_spread_over_all_choices_and_the_key_is_known():
    early = Play().do(at(14, "08.30"), verify_tree(TREE))
    later = Play().do(at(14, "08.30"), postpone(TREE)).do(at(15, "15.00"), verify_tree(TREE))
    read = Play().do(at(14, "08.30"), c.OpenReport(TREE))
    members = [member(f"m{n}", play=play) for n, play in enumerate((early, later, read))]
    spread = next(s for s in class_debrief(world(), members).decisions if s.report == TREE)
    assert dict(spread.choices) == {
        "verifikasi": 1,
        "tunda": 1,
        "bukan_wewenang": 0,
        "arsipkan": 0,
        "none": 1,
    }
    assert spread.right == ("verifikasi",)
    assert spread.arrived_for == 3


def test_a_report_that_never_arrived_is_not_told_nor_is_its_key():
    early = member("m1", play=Play().do(at(14, "08.10"), verify(LAMP)))
    found = class_debrief(world(), [early])
    assert LAMP in {spread.report for spread in found.decisions}
    assert THANKS not in {spread.report for spread in found.decisions}


def test_who_still_plays_is_told():
    going = member("m1", play=Play().do(at(14, "14.00"), archive(THANKS)))
    over = member("m2", play=Play().do(at(14, "14.00"), archive(THANKS)).to_the_end())
    assert class_debrief(world(), [going, over]).unfinished == 1


def test_answers_without_marks_wait():
    waiting: dict[str, object] = {"waiting": ((LAMP, 5), (TREE, 9))}
    found = class_debrief(world(), [member("m1", **waiting)])
    assert found.waiting == 2


def test_linking_a_duplicate_and_escalating_are_decisions_too():
    play = Play().do(at(14, "08.30"), verify_tree(TREE)).until(at(14, "12.00"))
    linked = play.do(at(14, "12.00"), c.LinkDuplicate(TREE_AGAIN, TREE), c.Escalate(LAMP))
    found = {
        s.report: dict(s.choices)
        for s in class_debrief(world(), [member("m1", play=linked)]).decisions
    }
    assert found[TREE_AGAIN]["none"] == found[LAMP]["none"] == 0
    assert found[LAMP]["verifikasi"] == 1


def test_a_single_run_tells_its_mistakes_as_far_as_a_class_would():
    reports = [LAMP, TREE, TREE_AGAIN, THANKS]
    alone = member("m1", *(line("decision", report, 10) for report in reports))
    assert [m.report for m in class_debrief(world(), [alone]).mistakes] == reports


def test_verdicts_are_those_of_runs_that_are_over():
    over = Play().do(at(14, "14.00"), archive(THANKS)).to_the_end()
    members = [
        member("m1", line("decision", LAMP, 0), play=over),
        member("m2", line("decision", LAMP, 10), play=over),
        member("m3", line("decision", LAMP, 0), play=Play().do(at(14, "14.00"), archive(THANKS))),
    ]
    found = class_debrief(world(), members)
    assert found.readiness == ((Verdict.READY, 1), (Verdict.PRACTISE, 1), (Verdict.UNSAFE, 0))
    assert class_debrief(world(), members[2:]).readiness == ()


def marked(report: str, total: float, seq: int = 7, **levels: int) -> AnswerMark:
    found = {**dict.fromkeys(("W1", "W2", "W3", "W4", "W5", "W6", "W7", "W8"), 3), **levels}
    worth = world().scenario.rubric.answer_points[report]
    points = worth * total / 100
    return AnswerMark(report, seq, found, (), total, "", (), None, points, float(worth))


def test_written_answers_are_among_what_cost_the_class_most():
    worth = world().scenario.rubric.answer_points[INTERNET]
    members = [
        member(
            "m1",
            line("decision", LAMP, 2.5),
            line("category", LAMP, 2, of=2),
            line("closing", LAMP, 1, of=2),
            answers=(marked(INTERNET, 25.0, W4=0, W3=1),),
        ),
        member("m2", line("decision", LAMP, 2.5), answers=(marked(INTERNET, 0.0, seq=0, W1=0),)),
    ]

    found = class_debrief(world(), members)

    assert [each.check for each in found.weakest] == [WRITTEN, "decision", "category"]
    written = found.weakest[0]
    assert (written.people, written.lost_by) == (2, 2)
    assert (written.points, written.max_points) == (worth * 0.25, worth * 2)
    assert found.lowest == ("W4", "W3")
