"""What the world does by itself: in which order at one instant, with which times, and how it ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.domain.acts import (
    INFO,
    archive,
    complete,
    decline,
    dispose,
    final,
    hand,
    interim,
    postpone,
    say,
    verify,
    withdraw,
)
from tests.domain.games import Game, make_run, play, wait
from tests.domain.worlds import (
    ADMIN,
    DESK,
    FIRST,
    HEALTH,
    PUBLIC_WORKS,
    REPORTER,
    SECOND,
    STARTS,
    WORKS_OFFICER,
    dummy_report,
    dummy_truth,
    end_of,
    make_world,
    wib,
)
from tests.tables import each_row
from trainer.domain.commands import Actor, Comment, MakeSecret, OpenReport
from trainer.domain.errors import NotAllowed, NotFound
from trainer.domain.events import (
    ComplaintArrived,
    FieldNoteDelivered,
    FlagRaised,
    ReportArchived,
    ReportClosed,
    RunFinished,
)
from trainer.domain.refusals import Refusal
from trainer.domain.report import FieldNote
from trainer.domain.run import Run
from trainer.domain.timeline import ACTS, Due, next_due
from trainer.domain.vocabulary import Flag, Role, State

MARCH_2 = wib(3, 2, 10)
SECOND_PAST = timedelta(seconds=1)


def lines_at(game: Game, at) -> list[str]:
    """What was recorded at one instant, in order."""
    return [recorded.kind for recorded in game.events if recorded.at_sim == at]


def notes(*after_hk: int):
    return tuple(FieldNote(hk, f"temuan {hk}", resolves=False, facts=()) for hk in after_hk)


def replying_at(at):
    """A plan of one simulated reporter who completes the first report at a fixed time."""

    def plan(run, _world):
        dossier = run.dossiers.get(FIRST)
        if dossier is not None and dossier.state is State.TUNDA:
            yield Due(at, ACTS, (2, 0), REPORTER.seat, command=complete(), actor=REPORTER)

    return plan


# Order


def test_at_one_instant_flags_and_reminders_come_before_closings_before_acts_before_the_end() -> (
    None
):
    """24.00 of 16 March: a flag, a lapse, an arrival and the end of the run fall together."""
    midnight = end_of(3, 16)
    game = make_run(
        dummy_report(1, wib(3, 2, 9)),
        dummy_report(2, wib(3, 9, 9), classification=INFO),
        dummy_report(3, midnight),
        ends_at=midnight,
    )
    game = play(game, (MARCH_2, ADMIN, postpone()), (wib(3, 9, 10), ADMIN, hand(SECOND)))
    game = wait(game, midnight)

    assert lines_at(game, midnight) == [
        "FlagRaised",
        "ReminderSent",
        "ReportArchived",
        "ComplaintArrived",
        "RunFinished",
    ]


def test_a_completion_at_the_very_instant_of_the_lapse_comes_too_late() -> None:
    midnight = end_of(3, 16)
    late = play(make_run(plan=replying_at(midnight)), (MARCH_2, ADMIN, postpone()))
    in_time = play(make_run(plan=replying_at(midnight - SECOND_PAST)), (MARCH_2, ADMIN, postpone()))

    assert wait(late, midnight).state() is State.ARSIP
    assert wait(in_time, midnight).state() is State.MASUK


def test_several_flags_at_one_instant_come_in_the_order_of_reports_and_clocks() -> None:
    game = make_run(dummy_report(1), dummy_report(2))
    game = play(
        game,
        (MARCH_2, ADMIN, hand(SECOND, PUBLIC_WORKS, HEALTH)),
        (MARCH_2, ADMIN, hand(FIRST, PUBLIC_WORKS, HEALTH)),
    )
    game = wait(game, end_of(3, 9))

    assert [(r.report, r.fact.agency) for r in game.facts(FlagRaised)] == [
        (FIRST, PUBLIC_WORKS),
        (FIRST, HEALTH),
        (SECOND, PUBLIC_WORKS),
        (SECOND, HEALTH),
    ]


# Arrivals


def test_reports_arrive_at_their_own_time_and_in_its_order() -> None:
    game = make_run(
        dummy_report(1, wib(3, 5, 23)), dummy_report(2, wib(3, 3)), dummy_report(3, wib(3, 3))
    )
    game = wait(game, wib(3, 9))

    assert [(r.report, r.at_sim) for r in game.facts(ComplaintArrived)] == [
        (SECOND, wib(3, 3)),
        ("SIM-0000003", wib(3, 3)),
        (FIRST, wib(3, 5, 23)),
    ]
    assert {r.seat for r in game.facts(ComplaintArrived)} == {"system"}


def test_what_was_received_before_the_run_waits_in_the_inbox_with_its_own_clock() -> None:
    game = make_run(dummy_report(received_at=wib(2, 27, 15)), starts_at=STARTS)

    arrived = game.facts(ComplaintArrived)[0]
    assert arrived.at_sim == STARTS
    assert game.dossier().arrived_at_desk == wib(2, 27, 15)
    assert game.due("verifikasi") == end_of(3, 4)


def test_a_letter_at_the_counter_does_not_arrive_by_itself() -> None:
    game = wait(make_run(dummy_report(arrives="counter")), wib(3, 31))

    assert game.facts(ComplaintArrived) == []


# Late flags


def test_a_limit_that_had_passed_before_the_report_came_is_flagged_at_once_with_its_true_date() -> (
    None
):
    game = make_run(dummy_report(received_at=wib(2, 2)))

    flag = game.facts(FlagRaised)[0]
    assert flag.fact.flag is Flag.TERLAMBAT_VERIFIKASI
    assert flag.fact.due_at == end_of(2, 5)
    assert flag.at_sim == STARTS


def test_each_clock_raises_its_flag_once() -> None:
    game = wait(play(make_run(), (MARCH_2, ADMIN, hand())), wib(6, 1))

    assert [r.fact.flag for r in game.facts(FlagRaised)] == [Flag.TERLAMBAT, Flag.LEWAT_BATAS]


# Field notes


@each_row(
    ("handed_at", "after_hk", "comes_at"),
    [
        (wib(3, 2, 10), 0, wib(3, 2, 10)),
        (wib(3, 2, 7), 0, wib(3, 2, 8)),
        (wib(3, 2, 16, 30), 0, wib(3, 3, 8)),
        (wib(3, 2, 10), 2, wib(3, 4, 8)),
        (wib(3, 6, 16, 30), 1, wib(3, 10, 8)),
        (wib(3, 17, 10), 1, wib(3, 25, 8)),
    ],
    ids=["at once", "before opening", "after hours", "day 2", "after Friday", "over Eid"],
)
def test_a_finding_comes_at_the_opening_of_its_day(handed_at, after_hk, comes_at) -> None:
    report = dummy_report(received_at=wib(3, 2, 6), truth=dummy_truth(field_notes=notes(after_hk)))
    game = make_run(report, starts_at=wib(3, 2, 6))
    game = wait(play(game, (handed_at, ADMIN, hand())), wib(4, 30))

    assert [r.at_sim for r in game.facts(FieldNoteDelivered)] == [comes_at]


def test_findings_come_in_order_each_once_and_also_after_the_answer() -> None:
    report = dummy_report(truth=dummy_truth(field_notes=notes(1, 4)))
    game = play(
        make_run(report),
        (MARCH_2, ADMIN, hand()),
        (wib(3, 4), WORKS_OFFICER, interim(wib(3, 12).date())),
    )
    game = wait(game, wib(4, 30))

    assert [r.fact.index for r in game.facts(FieldNoteDelivered)] == [0, 1]
    assert [r.at_sim for r in game.facts(FieldNoteDelivered)] == [wib(3, 3, 8), wib(3, 6, 8)]


def test_nobody_is_told_findings_about_a_report_that_nobody_works_on() -> None:
    report = dummy_report(truth=dummy_truth(field_notes=notes(0)))
    untouched = wait(make_run(report), wib(3, 31))
    left_open = wait(play(make_run(report), (MARCH_2, ADMIN, verify())), wib(3, 31))
    archived = wait(play(make_run(report), (MARCH_2, ADMIN, archive())), wib(3, 31))
    declined = wait(play(make_run(report), (MARCH_2, ADMIN, decline())), wib(3, 31))

    for game in (untouched, left_open, archived, declined):
        assert game.facts(FieldNoteDelivered) == []


def test_the_next_finding_counts_from_when_its_holder_got_the_report() -> None:
    report = dummy_report(truth=dummy_truth(field_notes=notes(1, 2)))
    game = play(
        make_run(report),
        (MARCH_2, ADMIN, hand()),
        (wib(3, 3, 10), ADMIN, withdraw()),
        (wib(3, 9, 10), ADMIN, dispose()),
    )
    game = wait(game, wib(4, 30))

    assert [r.at_sim for r in game.facts(FieldNoteDelivered)] == [wib(3, 3, 8), wib(3, 11, 8)]


# Simulated people


def test_a_simulated_act_is_decided_like_anybodys_and_carries_its_seat_and_time() -> None:
    at = wib(3, 4, 9, 17)
    game = play(make_run(plan=replying_at(at)), (MARCH_2, ADMIN, postpone()))
    game = wait(game, wib(3, 9))

    completed = next(r for r in game.events if r.kind == "ReportCompleted")
    assert (completed.at_sim, completed.seat, completed.person) == (at, "cast:reporter", None)


def test_a_plan_that_changes_nothing_is_told_and_not_repeated_for_ever() -> None:
    def idle(_run, _world):
        yield Due(
            wib(3, 4), ACTS, (2, 0), WORKS_OFFICER.seat, command=OpenReport(FIRST), actor=ADMIN
        )

    game = play(make_run(), (MARCH_2, ADMIN, OpenReport(FIRST)))
    with pytest.raises(RuntimeError, match="changed nothing"):
        wait(replace(game, plan=idle), wib(3, 5))


def test_a_plan_that_goes_round_in_circles_is_told_and_does_not_hang() -> None:
    def endless(_run, _world):
        yield Due(
            wib(3, 4), ACTS, (2, 0), WORKS_OFFICER.seat, command=Comment(FIRST, "Ya."), actor=ADMIN
        )

    with pytest.raises(RuntimeError, match="never ends"):
        wait(replace(make_run(dummy_report()), plan=endless), wib(3, 5))


# The end


def test_the_end_of_the_run_ends_everything() -> None:
    ends = wib(3, 6, 16)
    game = play(make_run(ends_at=ends), (MARCH_2, ADMIN, hand()))
    game = wait(game, wib(9, 1))

    assert game.events[-1].fact == RunFinished("time_up")
    assert game.events[-1].at_sim == ends
    assert game.run.finished_at == ends
    assert next_due(game.run, game.world, game.plan) is None
    with pytest.raises(NotAllowed) as refused:
        play(game, (wib(9, 2), WORKS_OFFICER, final()))
    assert refused.value.code == Refusal.RUN_FINISHED


def test_what_is_due_at_the_very_end_still_happens() -> None:
    ends = wib(3, 6, 16)
    game = wait(make_run(dummy_report(received_at=ends), ends_at=ends), ends)

    assert lines_at(game, ends) == ["ComplaintArrived", "RunFinished"]


def test_nothing_is_due_in_a_run_that_has_not_begun() -> None:
    assert next_due(Run(), make_world(), lambda _run, _world: ()) is None


# Acts of the rules themselves


def test_auto_close_archive_and_resumption_are_the_systems_own_acts() -> None:
    lapsed = wait(play(make_run(), (MARCH_2, ADMIN, postpone())), wib(4, 1))
    closed = play(make_run(), (MARCH_2, ADMIN, hand()), (wib(3, 3), WORKS_OFFICER, final()))
    closed = wait(closed, wib(4, 1))

    assert [(r.seat, r.person) for r in lapsed.facts(ReportArchived)] == [("system", None)]
    assert [(r.seat, r.fact.by) for r in closed.facts(ReportClosed)] == [("system", "system")]


def test_a_reply_in_the_last_second_keeps_the_report_open() -> None:
    game = play(make_run(), (MARCH_2, ADMIN, hand()), (wib(3, 3), WORKS_OFFICER, final()))
    closes = game.due("selesai_otomatis")
    assert closes == end_of(3, 17)
    game = play(game, (closes - SECOND_PAST, REPORTER, say()))

    assert wait(game, wib(4, 1)).state() is State.PROSES


def test_a_report_made_secret_is_still_the_worlds_business() -> None:
    game = play(
        make_run(),
        (MARCH_2, ADMIN, hand()),
        (wib(3, 3), WORKS_OFFICER, final()),
        (wib(3, 4), ADMIN, MakeSecret(FIRST)),
    )

    assert wait(game, wib(4, 1)).state() is State.SELESAI


def test_the_flag_of_a_simulated_unit_names_the_unit() -> None:
    game = make_run(players=(ADMIN,))
    game = wait(play(game, (MARCH_2, ADMIN, hand())), end_of(3, 9))

    assert game.flags() == [(Flag.TERLAMBAT, PUBLIC_WORKS)]
    assert game.clocks()["kelas"].agency == DESK


def test_somebody_elses_report_is_nobodys_to_complete() -> None:
    stranger = Actor(Role.PELAPOR, "", "cast:stranger", ref="p-77")
    game = play(make_run(dummy_report(secret=True)), (MARCH_2, ADMIN, postpone()))

    with pytest.raises(NotFound):
        play(game, (wib(3, 3), stranger, complete()))


def test_a_plan_that_the_rules_refuse_is_the_plans_fault_not_the_visitors() -> None:
    def stubborn(_run, _world):
        yield Due(wib(3, 4), ACTS, (2, 0), "cast:pu", command=final(), actor=WORKS_OFFICER)

    with pytest.raises(RuntimeError, match="was refused"):
        wait(replace(make_run(), plan=stubborn), wib(3, 5))
