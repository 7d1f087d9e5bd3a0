"""One person's debrief, whole and in part."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.debrief.making import answer, archive, keep, postpone, verify
from tests.debrief.playing import (
    AID,
    INTERNET,
    LAMP,
    THANKS,
    TREE,
    Play,
    at,
    line,
    sheet,
    world,
)
from trainer.debrief.advice import AT_MOST, advice_of
from trainer.debrief.headline import Facts, headline_of
from trainer.debrief.outstanding import Outstanding
from trainer.debrief.personal import personal_debrief
from trainer.debrief.titles import HIDDEN, shown_title
from trainer.domain import commands as c
from trainer.domain import events as e
from trainer.domain.history import History
from trainer.domain.report import PiiSpan
from trainer.scoring.findings import AnswerMark, Critical


def debrief(play: Play, scored, expert: History | None = None, opened=None, *, whole=True):
    ids = tuple(play.run.dossiers) if opened is None else opened
    return personal_debrief(play.history(), scored, expert, ids, whole=whole)


def test_points_losses_and_kept_checks_are_those_of_the_sheet():
    play = Play().do(at(14, "08.10"), c.OpenReport(LAMP), postpone(LAMP)).to_the_end()
    lost = line("decision", LAMP, 2.5, play.seq(e.ReportPostponed, LAMP), message="other_reason")
    found = debrief(play, sheet(lost, line("category", LAMP, 0, of=2)))
    report = found.reports[0]
    assert (report.points, report.max_points) == (9.5, 12)
    assert (found.points, found.max_points) == (9.5, 12)
    assert [(loss.check, loss.lost, loss.message) for loss in report.losses] == [
        ("decision", 2.5, "other_reason")
    ]
    assert report.kept == ("category",)
    assert report.opened
    assert report.why.startswith("Lampu jalan memang mati")


def test_of_reports_that_are_not_open_nothing_is_used():
    play = Play(feedback="on_closing").do(at(14, "14.00"), archive(THANKS))
    scored = sheet(
        line("decision", THANKS, 0),
        line("urgency", TREE, 6, of=6),
        critical=(Critical("emergency_put_off", TREE, 1),),
    )
    found = debrief(play, scored, opened=(THANKS,), whole=False)
    assert [report.id for report in found.reports] == [THANKS]
    assert (found.points, found.max_points) == (10, 10)
    assert found.critical == ()
    assert found.advice == ()
    assert (found.whole, found.unseen) == (False, 0)


def test_an_unmarked_answer_waits_and_counts_on_neither_side():
    play = Play().do(at(15, "13.00"), keep(INTERNET), answer(INTERNET))
    seq = play.seq(e.FollowUpPosted, INTERNET)
    found = debrief(play, sheet(line("decision", INTERNET, 0), waiting=((INTERNET, seq),)))
    (written,) = found.reports[-1].answers
    assert (written.waiting, written.points, written.max_points) == (True, None, 20)
    assert (found.provisional, found.waiting) == (True, 1)
    assert found.reports[-1].provisional


def test_a_marked_answer_shows_levels_points_and_the_markers_note():
    play = Play().do(at(15, "13.00"), keep(INTERNET), answer(INTERNET))
    seq = play.seq(e.FollowUpPosted, INTERNET)
    levels = {f"W{n}": 3 for n in range(1, 8)} | {"W8": 4}
    play.world_does(
        at(15, "15.00"), e.AnswerMarked(INTERNET, seq, levels, (), "Sebut loketnya.", "p-1", "")
    )
    mark = AnswerMark(INTERNET, seq, levels, (), 75.0, "p-1", (), None, 15.0, 20.0)
    (written,) = debrief(play, sheet(answers=(mark,))).reports[-1].answers
    assert (written.points, written.waiting, written.note) == (15, False, "Sebut loketnya.")


def test_reports_that_had_not_arrived_are_counted_as_unseen():
    play = Play().do(at(14, "08.10"), c.OpenReport(LAMP))
    play.world_does(at(14, "08.20"), e.RunFinished("ended_by_instructor"))
    found = debrief(play, sheet())
    assert len(found.reports) == 2
    assert found.unseen == 6


def test_whoever_did_nothing_is_told_so_without_points():
    found = debrief(Play().to_the_end(), sheet(line("decision", LAMP, 10)))
    assert not found.acted
    assert (found.headline.code, found.headline.of) == ("nothing", 8)


def test_reading_alone_is_a_fact_too():
    play = Play().do(at(14, "08.10"), c.OpenReport(LAMP), c.OpenReport(TREE)).to_the_end()
    found = debrief(play, sheet(line("decision", LAMP, 10), line("decision", TREE, 10)))
    assert (found.headline.code, found.headline.count, found.headline.of) == ("opened", 2, 8)


def test_the_headline_prefers_what_weighs_more_to_what_is_merely_complete():
    lines = [line("decision", f"SIM-{n}", 0) for n in range(7)]
    lines += [line("decision", "SIM-7", 10), line("closing", "SIM-0", 0, of=2)]
    found = headline_of(lines, Facts(critical=0, arrived=8, opened=8))
    assert (found.code, found.count, found.of) == ("decision", 7, 8)


def test_advice_comes_from_the_three_checks_that_cost_most():
    lines = [
        line("category", LAMP, 2, of=2),
        line("decision", LAMP, 5),
        line("decision", TREE, 7.5, message="tunda.verifikasi"),
        line("closing", LAMP, 1, of=2),
        line("urgency", TREE, 6, of=6),
        line("secrecy", AID, 0, of=5),
    ]
    found = advice_of(lines)
    assert [(each.check, each.lost, each.reports) for each in found] == [
        ("decision", 12.5, 2),
        ("urgency", 6, 1),
        ("category", 2, 1),
    ]
    assert len(found) == AT_MOST
    assert (found[0].report, found[0].message) == (TREE, "tunda.verifikasi")


def test_what_was_lost_along_with_the_decision_is_no_advice_of_its_own():
    lines = [
        line("decision", LAMP, 10),
        line("disposition", LAMP, 6, of=6, message="not_verified"),
        line("classification", TREE, 2, of=4, message="corrected"),
        line("decision", TREE, 2.5),
    ]
    assert [each.check for each in advice_of(lines)] == ["decision", "classification"]


def test_advice_on_a_critical_failure_comes_first_once_a_rule_and_emergencies_before_all():
    lines = [line("decision", LAMP, 10), line("urgency", TREE, 6, of=6)]
    lines += [line("urgency", AID, 6, of=6), line("secrecy", LAMP, 5, of=5)]
    critical = [
        Critical("secret_left_public", LAMP, 3),
        Critical("emergency_not_called", TREE, 5),
        Critical("emergency_not_called", THANKS, 7),
    ]
    found = advice_of(lines, critical, at_most=None)
    assert [(each.check, each.critical, each.report, each.reports) for each in found] == [
        ("emergency_not_called", True, TREE, 2),
        ("secret_left_public", True, LAMP, 1),
        ("decision", False, LAMP, 1),
        ("urgency", False, AID, 1),
    ]


def test_what_a_critical_failure_speaks_of_stands_first_among_the_losses():
    play = Play().do(at(14, "08.40"), verify(TREE)).to_the_end()
    scored = sheet(
        line("disposition", TREE, 6, of=8),
        line("urgency", TREE, 6, of=6),
        critical=(Critical("emergency_not_called", TREE, play.seq(e.ReportVerified, TREE)),),
    )
    tree = next(each for each in debrief(play, scored).reports if each.id == TREE)
    assert [mistake.loss.check for mistake in tree.mistakes] == ["urgency", "disposition"]


def test_nothing_lost_asks_for_nothing():
    assert advice_of([line("decision", LAMP, 0)]) == ()


def test_a_capped_report_says_so_and_parts_from_the_expert():
    play = Play().do(at(14, "08.30"), postpone(TREE)).to_the_end()
    expert = Play().do(at(14, "08.30"), verify(TREE)).to_the_end().history()
    put_off = Critical("emergency_put_off", TREE, play.seq(e.ReportPostponed, TREE))
    scored = sheet(line("decision", TREE, 0), critical=(put_off,))
    report = debrief(play, scored, expert).reports[1]
    assert report.capped
    assert report.critical == (put_off,)
    assert report.ways.divergence.own.kind is e.ReportPostponed


@pytest.mark.parametrize("text", ["Mariati Lambung", "Bansos Mariati Lambung hilang"])
def test_a_title_never_tells_who_somebody_is(text):
    report = world().scenario.reports[6]
    start = text.index("Mariati")
    span = PiiSpan("title", start, start + 15, "Mariati Lambung", "name", "third_party")
    truth = replace(report.truth, pii_spans=(*report.truth.pii_spans, span))
    title = shown_title(replace(report, title=text, truth=truth))
    assert "Mariati" not in title
    assert HIDDEN in title


def test_the_model_is_what_the_expert_wrote_and_nothing_of_simulated_colleagues():
    expert = Play().do(at(14, "08.10"), verify(LAMP)).do(at(15, "13.00"), keep(INTERNET))
    expert.do(at(15, "13.30"), answer(INTERNET, "Yth. Pelapor, syaratnya ada tiga.")).to_the_end()
    own = Play().do(at(14, "08.10"), verify(LAMP)).to_the_end()
    reports = {each.id: each for each in debrief(own, sheet(), expert.history()).reports}
    assert [posted.text for posted in reports[INTERNET].model] == [
        "Yth. Pelapor, syaratnya ada tiga."
    ]
    assert expert.history().dossier(LAMP).answers
    assert reports[LAMP].model == ()
    assert {each.model for each in debrief(own, sheet(), None).reports} == {()}


def test_a_run_that_ends_early_says_whose_turn_it_was():
    play = Play().do(at(14, "08.10"), postpone(LAMP)).do(at(20, "15.00"), verify(AID)).to_the_end()
    turns = {each.id: each.outstanding for each in debrief(play, sheet()).reports}
    assert turns[AID] is Outstanding.UNIT
    assert turns[TREE] is None
    going_on = Play().do(at(14, "08.10"), verify(LAMP))
    assert {each.outstanding for each in debrief(going_on, sheet(), whole=False).reports} == {None}


def test_a_run_that_ends_before_the_reporter_replies_waits_for_the_reporter():
    play = Play().do(at(20, "15.59"), postpone(AID)).to_the_end()
    report = next(each for each in debrief(play, sheet()).reports if each.id == AID)
    assert report.outstanding is Outstanding.REPORTER
