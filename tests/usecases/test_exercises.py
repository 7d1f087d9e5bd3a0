"""Classes and learners alone: one code path, clocks that start, stop, jump and end; people who come late or back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.tables import each_row
from tests.usecases.conftest import MORNING, Bench
from trainer.domain.errors import InvalidInput, NotAllowed, NotFound
from trainer.domain.refusals import Refusal
from trainer.usecases.acting import watch
from trainer.usecases.alone import come_back
from trainer.usecases.exercises import (
    Joined,
    Setup,
    end_exercise,
    finish_alone,
    join_class,
    next_working_day,
    pause,
    rejoin,
    set_pace,
    start_alone,
    start_class,
)
from trainer.usecases.loading import LoadedRun, load


def test_a_class_waits_until_the_instructor_starts_it(bench: Bench, make_class) -> None:
    exercise, (yuliana,) = make_class("Yuliana")
    bench.wait(240)
    waiting = watch(bench.services, yuliana.run)
    assert waiting.now == waiting.run.started_at
    start_class(bench.services, exercise.id)
    bench.wait(60)
    assert watch(bench.services, yuliana.run).now.strftime("%H.%M") == "09.00"


def test_pausing_stops_every_clock_and_resuming_goes_on_from_there(
    bench: Bench, make_class
) -> None:
    exercise, joined = make_class("Yuliana", "Rahmat")
    start_class(bench.services, exercise.id)
    bench.wait(30)
    pause(bench.services, exercise.id)
    bench.wait(500)
    assert {watch(bench.services, j.run).now.strftime("%H.%M") for j in joined} == {"08.30"}
    start_class(bench.services, exercise.id)
    bench.wait(15)
    assert {watch(bench.services, j.run).now.strftime("%H.%M") for j in joined} == {"08.45"}


def test_a_late_joiner_begins_at_the_beginning(bench: Bench, make_class) -> None:
    exercise, (early,) = make_class("Yuliana")
    start_class(bench.services, exercise.id)
    bench.wait(300)
    late = join_class(bench.services, exercise.join_code, "Rahmat")
    assert watch(bench.services, early.run).now.strftime("%H.%M") == "13.00"
    at_first = watch(bench.services, late.run)
    assert at_first.now.strftime("%H.%M") == "08.00"
    assert list(at_first.run.dossiers) == ["SIM-0000101", "SIM-0000102"]
    bench.wait(1)
    assert watch(bench.services, late.run).now > at_first.now


@pytest.mark.parametrize("late_join", ["own_start", "class_clock"])
def test_a_class_that_starts_while_somebody_joins_takes_them_along(
    bench: Bench, make_class, late_join: str
) -> None:
    exercise, _ = make_class("Yuliana", setup=Setup(late_join=late_join))

    class StartsMeanwhile(type(bench.services.directory)):
        """The instructor presses the button between the row of a run and its first events."""

        def add_run(self, run):
            added = super().add_run(run)
            start_class(bench.services, exercise.id)
            return added

    bench.services.directory.__class__ = StartsMeanwhile
    late = join_class(bench.services, exercise.join_code, "Rahmat")
    bench.wait(60)
    assert watch(bench.services, late.run).now.strftime("%H.%M") == "09.00"


def test_the_next_working_day_comes_for_everybody_with_all_that_happens_before_it(
    bench: Bench, make_class
) -> None:
    exercise, (yuliana,) = make_class("Yuliana")
    start_class(bench.services, exercise.id)
    next_working_day(bench.services, exercise.id)
    moved = watch(bench.services, yuliana.run)
    assert moved.now.strftime("%d %H.%M") == "15 08.00"
    assert [d.id[-3:] for d in moved.run.dossiers.values()] == [
        "101",
        "102",
        "103",
        "104",
        "105",
        "106",
    ]


def test_pace_changes_from_now_on(bench: Bench, make_class) -> None:
    exercise, (yuliana,) = make_class("Yuliana")
    start_class(bench.services, exercise.id)
    bench.wait(60)
    set_pace(bench.services, exercise.id, 5)
    bench.wait(60)
    assert watch(bench.services, yuliana.run).now.strftime("%H.%M") == "11.00"


@each_row("pace", [0, -1, 0.1, 481, float("inf")])
def test_an_impossible_pace_is_refused(bench: Bench, make_class, pace: float) -> None:
    exercise, _ = make_class()
    with pytest.raises(InvalidInput):
        set_pace(bench.services, exercise.id, pace)


def test_people_of_one_name_are_told_apart(bench: Bench, make_class) -> None:
    _, joined = make_class("Yuliana", "yuliana ", "Rahmat")
    assert [(j.person.name, j.person.number) for j in joined] == [
        ("Yuliana", 1),
        ("yuliana", 2),
        ("Rahmat", 1),
    ]


def test_a_personal_code_brings_the_seat_back(bench: Bench, make_class) -> None:
    _, (yuliana,) = make_class("Yuliana")
    assert yuliana.code_words is not None
    back = rejoin(bench.services, yuliana.code_words.upper().replace(" ", "  "))
    assert (back.person.id, back.run) == (yuliana.person.id, yuliana.run)
    with pytest.raises(NotFound):
        rejoin(bench.services, "kata yang tidak ada")


def test_a_class_that_ended_lets_nobody_in_and_no_clock_run(bench: Bench, make_class) -> None:
    exercise, (yuliana,) = make_class("Yuliana")
    start_class(bench.services, exercise.id)
    bench.wait(30)
    end_exercise(bench.services, exercise.id)
    bench.wait(300)
    over = watch(bench.services, yuliana.run)
    assert over.run.finished_why == "ended_by_instructor"
    assert over.now.strftime("%H.%M") == "08.30"
    for attempt in (
        lambda: join_class(bench.services, exercise.join_code, "Rahmat"),
        lambda: pause(bench.services, exercise.id),
    ):
        with pytest.raises(NotAllowed) as refused:
            attempt()
        assert refused.value.code == Refusal.CLASS_ENDED


@pytest.mark.parametrize("name", ["", "   ", "x" * 61])
def test_a_name_must_be_one(bench: Bench, make_class, name: str) -> None:
    exercise, _ = make_class()
    with pytest.raises(InvalidInput):
        join_class(bench.services, exercise.join_code, name)


def test_a_wrong_class_code_is_not_found(bench: Bench) -> None:
    with pytest.raises(NotFound):
        join_class(bench.services, "QQQQQQ", "Yuliana")


def back_at(bench: Bench, me: Joined) -> LoadedRun:
    """The learner looks at a run of theirs."""
    services = bench.services
    person = services.directory.person(me.person.id)
    return watch(services, come_back(services, load(services, me.run), person))


def test_time_away_does_not_pass_for_a_learner_alone(bench: Bench) -> None:
    me = bench.alone()
    bench.wait(60)
    back_at(bench, me)
    bench.clock.advance(timedelta(days=3))
    back = back_at(bench, me)
    assert back.now.strftime("%d %H.%M") == "14 13.00"
    bench.wait(30)
    assert back_at(bench, me).now.strftime("%d %H.%M") == "14 13.30"


def test_a_learner_alone_may_leave_with_the_clock_standing(bench: Bench) -> None:
    me = bench.alone()
    pause(bench.services, me.exercise.id)
    bench.clock.advance(timedelta(days=3))
    assert back_at(bench, me).now == bench.loaded(me).run.started_at


def test_a_run_ends_by_itself_at_the_close_of_its_last_day(bench: Bench) -> None:
    me = bench.alone()
    for _ in range(5):
        next_working_day(bench.services, me.exercise.id)
    over = back_at(bench, me)
    assert over.run.finished_why == "time_up"
    assert over.now.strftime("%d %H.%M") == "20 16.00"
    assert bench.services.directory.exercise(me.exercise.id).state == "ended"


def test_two_runs_of_one_learner_stand_beside_each_other(bench: Bench) -> None:
    first, second = bench.alone(), bench.alone(Setup(seed=7))
    assert first.person.id == second.person.id
    assert first.run != second.run
    assert bench.loaded(second).run.seed == 7


def test_feedback_must_be_a_policy_that_exists(bench: Bench) -> None:
    with pytest.raises(InvalidInput):
        bench.alone(Setup(feedback="kapan-kapan"))


def test_an_unknown_scenario_is_not_found(bench: Bench) -> None:
    with pytest.raises(NotFound):
        start_alone(bench.services, bench.account(), "tidak-ada", Setup())


def test_every_run_starts_at_the_scenarios_own_time_whenever_it_is_played(bench: Bench) -> None:
    assert bench.clock.now() == MORNING
    assert bench.loaded(bench.alone()).now.isoformat() == "2026-04-14T08:00:00+07:00"


def test_a_learner_who_ends_early_ends_where_the_run_stands(bench: Bench) -> None:
    me = bench.alone()
    bench.wait(30)
    finish_alone(bench.services, me.exercise.id)
    bench.wait(5 * 480)
    over = watch(bench.services, me.run)
    assert over.run.finished_why == "ended_by_learner"
    assert over.now.strftime("%d %H.%M") == "14 08.30"
    assert over.events[-1].at_sim == over.now, "nothing is dated after the end"
    assert 0 < len(over.run.dossiers) < 8
    assert bench.services.directory.exercise(me.exercise.id).state == "ended"


def test_work_on_one_run_lets_the_learners_other_run_wait(bench: Bench) -> None:
    old, new = bench.alone(), bench.alone(Setup(seed=7))
    bench.wait(60)
    back_at(bench, new)
    bench.wait(60)
    back_at(bench, new)
    assert watch(bench.services, old.run).now.strftime("%H.%M") == "09.00"
    assert watch(bench.services, new.run).now.strftime("%H.%M") == "10.00"


def test_a_second_tap_of_next_working_day_moves_nothing(bench: Bench, make_class) -> None:
    exercise, (yuliana,) = make_class("Yuliana")
    start_class(bench.services, exercise.id)
    next_working_day(bench.services, exercise.id, "tap")
    next_working_day(bench.services, exercise.id, "tap")
    assert watch(bench.services, yuliana.run).now.strftime("%d %H.%M") == "15 08.00"
    next_working_day(bench.services, exercise.id, "another")
    assert watch(bench.services, yuliana.run).now.strftime("%d %H.%M") == "16 08.00"


def test_a_card_that_a_dying_process_left_behind_is_made_at_the_next_look(bench: Bench) -> None:
    me = bench.alone()
    kept = bench.services.directory.card(me.run)
    bench.services.directory.put_cards([replace(kept, seq=kept.seq - 1, arrived=0)])
    watch(bench.services, me.run)
    assert bench.services.directory.card(me.run) == kept
