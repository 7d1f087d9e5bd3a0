"""One run for a whole class: seats that are free, taken, changed and freed, and a race for one of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.teams import SEATS, TEAM
from tests.usecases.conftest import Bench
from trainer.domain.commands import OpenReport
from trainer.domain.errors import InvalidInput, NotAllowed, NotFound
from trainer.domain.records import SHARED
from trainer.domain.refusals import Refusal
from trainer.usecases.acting import act, watch
from trainer.usecases.exercises import (
    Joined,
    Setup,
    end_exercise,
    join_class,
    next_working_day,
    open_class,
    rejoin,
    start_alone,
    start_class,
)
from trainer.usecases.loading import load, load_class
from trainer.usecases.seats import (
    free_seat,
    run_of,
    seat_of,
    seats_of,
    shared_run,
    sittings,
    take_seat,
)


def sit(bench: Bench, joined: Joined, seat: str):
    return take_seat(bench.services, joined.exercise.id, joined.person.id, seat)


def test_a_class_that_shares_has_one_run_with_every_seat_free(team_bench, make_team) -> None:
    exercise, (ayu, budi) = make_team("Ayu", "Budi")
    assert ayu.run == budi.run == shared_run(team_bench.services, exercise).id
    assert (ayu.seat, seats_of(team_bench.services, ayu.run)) == (None, dict.fromkeys(SEATS))
    assert run_of(team_bench.services, exercise, ayu.person.id) is None


def test_people_sit_at_different_seats_of_the_same_world(team_bench, make_team) -> None:
    exercise, (ayu, budi) = make_team("Ayu", "Budi")
    sit(team_bench, ayu, "admin")
    sit(team_bench, budi, "dishub")
    start_class(team_bench.services, exercise.id)
    assert seat_of(team_bench.services, ayu.run, budi.person.id) == "dishub"
    assert run_of(team_bench.services, exercise, budi.person.id).id == budi.run
    services = team_bench.services
    found = sittings(services.directory.people(exercise.id), load_class(services, exercise.id))
    assert [(each.person.name, each.seat) for each in found] == [
        ("Ayu", "admin"),
        ("Budi", "dishub"),
    ]
    assert list(watch(team_bench.services, ayu.run).run.dossiers)[:1] == ["SIM-0000101"]


def test_a_seat_that_somebody_has_is_refused_by_its_title(team_bench, make_team) -> None:
    _, (ayu, budi) = make_team("Ayu", "Budi")
    sit(team_bench, ayu, "dishub")
    with pytest.raises(InvalidInput) as refused:
        sit(team_bench, budi, "dishub")
    (problem,) = refused.value.problems
    assert (problem.field, problem.code) == ("seat", "taken")
    assert problem.values == {"title": "Pejabat Penghubung Dinas Perhubungan"}
    assert seat_of(team_bench.services, budi.run, budi.person.id) is None


def test_sitting_down_twice_is_sitting_down_once(team_bench, make_team) -> None:
    _, (ayu,) = make_team("Ayu")
    once = sit(team_bench, ayu, "admin")
    assert sit(team_bench, ayu, "admin").run.seq == once.run.seq


def test_before_the_start_one_may_move_and_afterwards_one_stays(team_bench, make_team) -> None:
    exercise, (ayu,) = make_team("Ayu")
    sit(team_bench, ayu, "admin")
    sit(team_bench, ayu, "dishub")
    assert seats_of(team_bench.services, ayu.run) == dict.fromkeys(SEATS) | {
        "dishub": ayu.person.id
    }
    start_class(team_bench.services, exercise.id)
    sit(team_bench, ayu, "admin")
    assert seat_of(team_bench.services, ayu.run, ayu.person.id) == "dishub"


def test_a_freed_seat_may_be_taken_by_somebody_else(team_bench, make_team) -> None:
    exercise, (ayu, budi) = make_team("Ayu", "Budi")
    sit(team_bench, ayu, "admin")
    start_class(team_bench.services, exercise.id)
    freed = free_seat(team_bench.services, exercise.id, "admin")
    assert freed.run.seat("admin").person is None
    assert free_seat(team_bench.services, exercise.id, "admin").run.seq == freed.run.seq
    assert run_of(team_bench.services, exercise, ayu.person.id) is None
    sit(team_bench, budi, "admin")
    assert seat_of(team_bench.services, budi.run, budi.person.id) == "admin"


def test_the_personal_code_brings_run_and_seat_back(team_bench, make_team) -> None:
    _, (ayu,) = make_team("Ayu")
    assert rejoin(team_bench.services, ayu.code_words or "").seat is None
    sit(team_bench, ayu, "dishub")
    back = rejoin(team_bench.services, ayu.code_words or "")
    assert (back.run, back.person.id, back.seat) == (ayu.run, ayu.person.id, "dishub")


def test_one_clock_stands_for_everybody(team_bench, make_team) -> None:
    exercise, (ayu,) = make_team("Ayu")
    sit(team_bench, ayu, "admin")
    start_class(team_bench.services, exercise.id)
    next_working_day(team_bench.services, exercise.id)
    late = join_class(team_bench.services, exercise.join_code, "Budi")
    sit(team_bench, late, "dishub")
    assert watch(team_bench.services, late.run).now.strftime("%d %H.%M") == "15 08.00"
    end_exercise(team_bench.services, exercise.id)
    assert load(team_bench.services, ayu.run).run.finished_why == "ended_by_instructor"


@pytest.mark.parametrize("change", [take_seat, free_seat])
def test_a_class_that_is_over_keeps_its_seats(team_bench, make_team, change: Callable) -> None:
    exercise, (ayu,) = make_team("Ayu")
    sit(team_bench, ayu, "admin")
    end_exercise(team_bench.services, exercise.id)
    whose = (ayu.person.id,) if change is take_seat else ()
    with pytest.raises(NotAllowed) as refused:
        change(team_bench.services, exercise.id, *whose, "dishub")
    assert refused.value.code == Refusal.CLASS_ENDED


def test_a_seat_that_is_none_is_not_found(team_bench, make_team) -> None:
    exercise, (ayu,) = make_team("Ayu")
    with pytest.raises(NotFound):
        sit(team_bench, ayu, "bupati")
    with pytest.raises(NotFound):
        free_seat(team_bench.services, exercise.id, "bupati")


def test_nobody_acts_from_a_seat_of_somebody_else(team_bench, make_team) -> None:
    exercise, (ayu, budi) = make_team("Ayu", "Budi")
    sit(team_bench, ayu, "admin")
    sit(team_bench, budi, "dishub")
    start_class(team_bench.services, exercise.id)
    with pytest.raises(NotFound):
        act(team_bench.services, ayu.run, OpenReport("SIM-0000101"), "admin", budi.person.id)


def test_a_scenario_with_one_seat_cannot_be_shared(bench: Bench) -> None:
    owner = bench.account("ibu", instructor=True)
    with pytest.raises(InvalidInput) as refused:
        open_class(bench.services, owner, "hari-pertama", Setup(mode=SHARED))
    assert [(p.field, p.code) for p in refused.value.problems] == [("mode", "not_a_choice")]


def test_a_learner_alone_may_choose_the_seat(team_bench: Bench) -> None:
    me = start_alone(team_bench.services, team_bench.account(), TEAM, Setup(), "dishub")
    assert team_bench.loaded(me).run.seat_of(me.person.id).spec.id == "dishub"
    first = start_alone(team_bench.services, team_bench.account(), TEAM, Setup())
    assert (first.seat, seat_of(team_bench.services, first.run, me.person.id)) == ("admin",) * 2
    with pytest.raises(InvalidInput):
        start_alone(team_bench.services, team_bench.account(), TEAM, Setup(), "bupati")
