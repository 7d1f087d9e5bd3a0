"""The index over a log: what was true before and after each event, and which key held then."""

from __future__ import annotations

import pytest

from tests.domain.acts import final, hand, postpone
from tests.domain.games import make_run, play, record, wait
from tests.domain.worlds import (
    ADMIN,
    FIRST,
    REPORTER,
    SECOND,
    WORKS_OFFICER,
    dummy_report,
    dummy_truth,
    wib,
)
from trainer.domain import events as e
from trainer.domain.commands import Complete
from trainer.domain.errors import NotFound
from trainer.domain.history import History
from trainer.domain.run import Run
from trainer.domain.vocabulary import Decision, State

REPORT = dummy_report(truth=dummy_truth(decision=Decision.TUNDA, missing=("where",)))
GAME = play(
    make_run(REPORT, dummy_report(2)),
    (wib(3, 2, 10), ADMIN, postpone()),
    (
        wib(3, 3),
        REPORTER,
        Complete(FIRST, "Di RT 02.", ("where",), {"decision": "verifikasi", "missing": []}),
    ),
    (wib(3, 4), ADMIN, hand()),
    (wib(3, 5), WORKS_OFFICER, final()),
)
HISTORY = History.of(GAME.events, GAME.world)


def test_before_and_after_each_event_the_run_stands_as_it_did_then() -> None:
    verified = HISTORY.of_kind(e.ReportVerified)[0][0]

    assert HISTORY.before(1) == Run()
    assert HISTORY.before(verified.seq).dossier(FIRST).state is State.MASUK
    assert HISTORY.after(verified.seq).dossier(FIRST).state is State.TERVERIFIKASI
    assert HISTORY.run == GAME.run
    assert HISTORY.dossier(FIRST).state is State.PROSES


def test_what_the_reporter_adds_changes_the_key_from_then_on() -> None:
    postponed = HISTORY.of_kind(e.ReportPostponed, FIRST)[0][0]
    verified = HISTORY.of_kind(e.ReportVerified, FIRST)[0][0]

    assert HISTORY.truth(FIRST).decision is Decision.TUNDA
    assert HISTORY.truth(SECOND).decision is Decision.VERIFIKASI
    assert HISTORY.truth_before(postponed.seq, FIRST).decision is Decision.TUNDA
    assert HISTORY.truth_before(verified.seq, FIRST).decision is Decision.VERIFIKASI
    assert HISTORY.truth_before(verified.seq, FIRST).missing == ()
    assert HISTORY.truth_before(verified.seq, FIRST).category == REPORT.truth.category


def test_events_are_found_by_report_kind_and_hand() -> None:
    assert [report.id for report in HISTORY.reports()] == [FIRST, SECOND]
    assert [r.kind for r in HISTORY.of_report(SECOND)] == ["ComplaintArrived"]
    assert HISTORY.of_kind(e.ReportVerified, SECOND) == ()
    assert [r.kind for r in HISTORY.by_people(FIRST)] == [
        "ReportPostponed",
        "ReportVerified",
        "ReportDisposed",
        "FollowUpPosted",
    ]
    first_of_works = HISTORY.first(FIRST, lambda recorded: recorded.seat == WORKS_OFFICER.seat)
    assert first_of_works is not None
    assert first_of_works.kind == "FollowUpPosted"
    assert HISTORY.first(SECOND, lambda recorded: recorded.person is not None) is None


def test_a_history_that_is_extended_is_that_of_the_whole_log() -> None:
    for known in range(len(GAME.events) + 1):
        start = History.of(GAME.events[:known], GAME.world)
        by_one = start
        for recorded in GAME.events[known:]:
            by_one = by_one.extended((recorded,))
        assert_tells_all(start.extended(GAME.events[known:]))
        assert_tells_all(by_one)


def assert_tells_all(history: History) -> None:
    """What the whole log of the game tells when it is gone through, event by event."""
    assert history == HISTORY
    for report in (FIRST, SECOND):
        about = tuple(r for r in GAME.events if r.report == report)
        assert history.of_report(report) == about
        assert history.by_people(report) == tuple(r for r in about if r.person is not None)
    for kind in {type(r.fact) for r in GAME.events}:
        pairs = tuple((r, r.fact) for r in GAME.events if isinstance(r.fact, kind))
        assert history.of_kind(kind) == pairs
        assert history.of_kind(kind, FIRST) == tuple(p for p in pairs if p[0].report == FIRST)


def test_extending_leaves_the_history_before_as_it_was() -> None:
    before = History.of(GAME.events[:-1], GAME.world)
    after = before.extended(GAME.events[-1:])

    assert before == History.of(GAME.events[:-1], GAME.world)
    assert after.before(len(GAME.events)) is before.run
    assert before.of_kind(e.FollowUpPosted) == ()
    assert [r.seq for r, _ in after.of_kind(e.FollowUpPosted)] == [len(GAME.events)]


def test_a_report_that_never_came_is_not_found() -> None:
    with pytest.raises(NotFound):
        HISTORY.dossier("SIM-7777777")
    with pytest.raises(NotFound):
        HISTORY.truth("SIM-7777777")


def test_an_event_says_which_report_it_is_about() -> None:
    about = {recorded.kind: recorded.report for recorded in GAME.events}

    assert about["RunStarted"] is None
    assert about["SeatTaken"] is None
    assert about["ComplaintArrived"] == SECOND
    assert about["FollowUpPosted"] == FIRST


def test_marks_and_refusals_leave_the_reports_as_they_are() -> None:
    answer = HISTORY.of_kind(e.FollowUpPosted)[0][0]
    mark = e.AnswerMarked(FIRST, answer.seq, {"W1": 3}, ("leak",), "rapi", "p-9", "")
    refused = e.AttemptRefused("", "input", "role", None)
    game = record(wait(GAME, wib(3, 6)), wib(3, 6), "pelatih", "p-9", mark, refused)

    assert game.run.dossiers == wait(GAME, wib(3, 6)).run.dossiers
    marking = game.run.markings[0]
    assert (marking.report, marking.answer_seq, marking.levels) == (FIRST, answer.seq, {"W1": 3})
    assert marking.marker == "p-9"
