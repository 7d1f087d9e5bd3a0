"""Judging on from an earlier judgement: the same sheet as from nothing, and only what new facts touch is judged again."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import cycle
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.games import make_run
from tests.domain.worlds import dummy_report, dummy_truth
from tests.scoring.busy_runs import RUBRIC, Run, runs
from tests.sequences import DEEP, SEQUENCE_SETTINGS
from trainer.domain import events as e
from trainer.domain.clock import Mode, SimClock
from trainer.domain.events import Fact, Recorded
from trainer.domain.history import History
from trainer.domain.report import Reply
from trainer.domain.scenario import Rubric, Scenario, World
from trainer.domain.vocabulary import Decision
from trainer.scoring import checks, critical
from trainer.scoring.calling import limit_over
from trainer.scoring.duplicating import kinship
from trainer.scoring.engine import Judgement, judge_run, score
from trainer.scoring.example_world import OTHER, REPORT, STARTS_AT
from trainer.scoring.examples import Example, history_of
from trainer.scoring.failures import all_failures
from trainer.scoring.findings import ScoreSheet
from trainer.scoring.registry import all_checks
from trainer.scoring.rekeying import judged_by, judged_further

EXAMPLES = (
    *(example for check in all_checks().values() for example in check.examples),
    *(
        Example(each.log, None, "", each.truth, each.report)
        for failure in all_failures().values()
        for each in failure.examples
    ),
)
BOTH = Rubric(RUBRIC.checks, {REPORT: 10, OTHER: 10})


def in_portions(events: Sequence[Recorded], sizes: Sequence[int]) -> Iterator[Sequence[Recorded]]:
    """The events in portions of these sizes, over and over."""
    at = 0
    for size in cycle(sizes):
        if at >= len(events):
            return
        yield events[at : at + size]
        at += size


def judged_on(
    world: World,
    events: Sequence[Recorded],
    sizes: Sequence[int] = (1,),
    key: Scenario | None = None,
) -> Judgement:
    """The judgement of a log that came in portions, each compared with that of the whole log so far."""
    key = key or world.scenario
    history = judged_by((), world, key)
    judgement = judge_run(history)
    for portion in in_portions(events, sizes):
        history = judged_further(history, portion, world, key)
        judgement = judge_run(history, judgement)
        assert judgement.sheet == score(history)
    assert history == judged_by(events, world, key)
    return judgement


@pytest.mark.sequences
@settings(SEQUENCE_SETTINGS, max_examples=500 if DEEP else 50)
@given(runs(), st.lists(st.integers(1, 9), min_size=1, max_size=4), st.booleans())
def test_a_log_that_comes_in_portions_has_the_sheet_of_the_whole(
    run: Run, sizes: list[int], rekeyed: bool
) -> None:
    judged_on(run.world, run.events, sizes, run.key if rekeyed else None)


def test_every_example_judged_on_event_by_event_has_the_sheet_of_its_whole_log() -> None:
    for example in EXAMPLES:
        whole = history_of(example)
        judged_on(by_all_checks(whole.world), whole.events)


def by_all_checks(world: World) -> World:
    return replace(world, scenario=replace(world.scenario, rubric=BOTH))


P1 = {"urgency": "P1", "call_out": ["112"], "lead": "99.01-bpbd"}
COUNTER = {"arrives": "counter", "channel": "surat", "received_at": "2026-05-04T09:00:00+07:00"}
TUNDA = {"decision": "tunda", "reason": "lokasi_tidak_jelas", "missing": ["where"]}
DARLAN = {
    "field": "body", "start": 99, "end": 110, "text": "Darlan Uyau", "kind": "name", "of": "third_party",
}  # fmt: skip
ASKED = "tunda alasan=lokasi_tidak_jelas"


def play_on(history: History, *facts: Fact, minutes: int = 1) -> History:
    """The history with these facts of the world behind it, so many minutes later."""
    last = history.events[-1]
    at = last.at_sim + timedelta(minutes=minutes)
    return history.extended(
        [
            Recorded(last.seq + number, at, at, "system", None, None, fact)
            for number, fact in enumerate(facts, start=1)
        ]
    )


def level_of(sheet: ScoreSheet, check: str, report: str = REPORT) -> int | None:
    found = [line for line in sheet.lines if (line.check, line.report) == (check, report)]
    return found[0].finding.level if found else None


def test_news_of_another_report_counts_where_it_comes_to_be_about_the_same_event(play) -> None:
    """And no longer once that was a mistake, although the news is about the other report alone."""
    log = f"h0 08.30 buka; h0 08.40 @2 panggilan nomor=112; h0 08.50 @2 {ASKED}; h0 16.00 @2 buka"
    asked = e.ReportPostponed(OTHER, "lokasi_tidak_jelas", "Di mana?", pauses=True)
    answers = [
        e.ReportCompleted(OTHER, "Di depan balai desa.", ("where",), {"duplicate_group": group})
        for group in ("lubang", None)
    ]
    start = play(log, P1 | {"duplicate_group": "lubang"}, other=TUNDA)
    joined = play_on(start, answers[0])
    parted = play_on(joined, asked, answers[1])

    judgement = judged_on(by_all_checks(start.world), parted.events)

    levels = [level_of(score(each, BOTH), "urgency") for each in (start, joined, parted)]
    assert levels == [0, 4, 0]
    assert level_of(judgement.sheet, "urgency") == 0


def test_a_jump_over_the_stamp_of_a_paper_that_was_typed_in_before_it(play) -> None:
    history = play("h0 08.10 input cap='h0 08.00'; h0 08.30 lompat", report=COUNTER)

    sheet = judged_on(by_all_checks(history.world), history.events).sheet

    (line,) = (line for line in sheet.lines if line.check == "walk_in_channel")
    assert line.finding.message == "after_jump"


def test_an_emergency_is_over_its_limit_with_the_last_moment_of_an_office_day(course_of) -> None:
    course = course_of("h0 15.00 buka; h0 16.00 @2 buka", P1)
    before = course_of("h0 15.00 buka; h0 15.59 @2 buka", P1)

    opened = course.events[-1].at_sim
    assert limit_over(course, opened)
    assert not limit_over(before, opened)
    assert before.horizon.awaits is not None
    assert before.horizon.awaits <= opened.replace(hour=16)


def test_only_what_new_facts_touch_is_judged_again(play) -> None:
    history = play("h0 08.30 buka; h0 08.40 @2 buka")
    before = judge_run(history, rubric=BOTH)

    def again(*facts: Fact, minutes: int = 1) -> set[str]:
        """The reports that are judged anew after these facts."""
        after = judge_run(play_on(history, *facts, minutes=minutes), before, BOTH)
        assert after.memo is before.memo
        return {id_ for id_, each in after.reports.items() if each is not before.reports[id_]}

    said = e.CommentPosted(OTHER, "officer", "99.01", "Kami periksa.", thanks=False)
    clock = SimClock(Mode.HARI_KERJA, STARTS_AT, STARTS_AT)
    unread = (
        e.ClockChanged(replace(clock, paused=True), "pause"),
        e.ClockChanged(clock.to_next_working_day(STARTS_AT, history.world.calendar), "next_day"),
        e.RunExtended(STARTS_AT),
        e.FeedbackReleased(),
        e.MessageSent("Perhatikan tenggat."),
        e.HandRaised("admin"),
        e.HandLowered("admin", "p-9"),
        e.RescoringApplied("", "", "2", "", 0),
        e.AttemptRefused("", "input", "role", None),
    )
    assert again(said) == {OTHER}
    assert again(*unread) == set()
    assert again(e.MessageSent("Empat hari kemudian."), minutes=4 * 24 * 60) == {REPORT, OTHER}
    assert again(e.SeatTaken("pu", "p-pu")) == {REPORT, OTHER}
    assert again(e.RunFinished(e.BY_INSTRUCTOR)) == {REPORT, OTHER}


def test_a_link_makes_the_news_of_either_report_that_of_both(play) -> None:
    history = play("h0 08.30 buka; h0 08.40 @2 buka")
    linked = play_on(history, e.DuplicateLinked(REPORT, OTHER, same=False))
    before = judge_run(linked, judge_run(history, rubric=BOTH), BOTH)
    said = e.CommentPosted(OTHER, "officer", "99.01", "Kami periksa.", thanks=False)

    after = judge_run(play_on(linked, said), before, BOTH)

    assert all(after.reports[id_] is not before.reports[id_] for id_ in (REPORT, OTHER))


def test_of_kin_are_whom_any_key_or_link_ties_together_also_through_others() -> None:
    reply = Reply("tunda_asked", "", (), {"duplicate_group": "lampu"})
    truths = (
        dummy_truth(duplicate_of="SIM-0000002"),
        dummy_truth(),
        dummy_truth(duplicate_group="lubang"),
        dummy_truth(duplicate_group="lampu"),
        dummy_truth(),
        dummy_truth(duplicate_group="lubang", duplicate_of="SIM-0000005"),
        dummy_truth(decision=Decision.TUNDA, replies=(reply,)),
    )
    reports = [dummy_report(number, truth=each) for number, each in enumerate(truths, start=1)]
    paper = dummy_report(8, arrives="counter", truth=dummy_truth(duplicate_of="SIM-0000002"))
    game = make_run(*reports, paper)
    start = History.of(game.events, game.world)
    arrived = play_on(start, *(e.ComplaintArrived(each, each.addressed_to) for each in reports))
    linked = play_on(arrived, e.DuplicateLinked("SIM-0000001", "SIM-0000007", same=False))
    changed = play_on(linked, e.ReportCompleted("SIM-0000006", "", (), {"duplicate_group": None}))

    def circles(history: History) -> set[str]:
        return {"".join(sorted(each[-1] for each in kin)) for kin in kinship(history).values()}

    assert circles(start) == {"8"}
    assert circles(arrived) == {"128", "356", "47"}
    assert circles(linked) == circles(changed) == {"12478", "356"}


def test_what_is_of_another_log_world_or_rubric_is_left_aside(play) -> None:
    log = "h0 08.30 @2 buka; h1 09.00 {}; h1 10.00 @2 komentar teks='Kami periksa.'"
    mine, others = (play(log.format(act)) for act in ("arsipkan", "bukan_wewenang pemilik=99-pu"))
    others = History.of(others.events, mine.world)
    assert (len(mine.events), mine.events[-1]) == (len(others.events), others.events[-1])
    limits = mine.world.profile.limits
    at_once = {**limits, "batas_verifikasi": replace(limits["batas_verifikasi"], value=0)}
    elsewhere = replace(mine.world, profile=replace(mine.world.profile, limits=at_once))

    for earlier in (
        judge_run(others, rubric=BOTH),
        judge_run(play_on(mine, e.MessageSent("Selamat siang.")), rubric=BOTH),
        judge_run(replace(mine, world=elsewhere), rubric=BOTH),
        judge_run(mine, rubric=Rubric(BOTH.checks[:3], {})),
    ):
        after = judge_run(mine, earlier, BOTH)
        assert after.sheet == score(mine, BOTH)
        assert after.memo is not earlier.memo


def test_of_two_appends_at_once_neither_is_taken_for_the_other(play) -> None:
    start = play(
        'h0 09.00 verifikasi samarkan="Darlan Uyau" unit=99.01-pu', {"pii_spans": [DARLAN]}
    )
    before = judge_run(start, rubric=BOTH)
    told, kept = (
        start.extended([replace(start.events[-1], seq=start.run.seq + 1, fact=fact)])
        for fact in (
            e.CommentPosted(REPORT, "officer", "99.01", f"{words} kami jenguk.", thanks=False)
            for words in ("Pak Darlan", "Beliau")
        )
    )

    for history in (told, kept, told):
        assert judge_run(history, before, BOTH).sheet == score(history, BOTH)
    assert score(told, BOTH) != score(kept, BOTH)


@pytest.mark.parametrize("room", [checks, critical], ids=["checks", "critical"])
def test_checks_ask_the_course_and_what_stands_beside_it_never_the_log(room) -> None:
    """Whatever they read by other ways could change without their report being judged again."""
    found = {
        f"{file.name}:{node.lineno} .{node.attr}"
        for file in Path(room.__path__[0]).glob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in ("history", "run", "last_at", "states")
    }
    assert not found, f"ask Course, its horizon or duplicating instead: {sorted(found)}"
