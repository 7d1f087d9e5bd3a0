"""While a class runs: raised hands, words to everybody, more time, late joiners, and a debrief that was withheld."""

from __future__ import annotations

import pytest

from tests.usecases.conftest import Bench
from trainer.debrief.release import release_of
from trainer.domain.errors import InvalidInput, NotAllowed, NotFound
from trainer.domain.records import CLASS_CLOCK, CLOSED
from trainer.domain.refusals import Refusal
from trainer.usecases.acting import watch
from trainer.usecases.classroom import broadcast, extend, lower_hand, raise_hand, release_feedback
from trainer.usecases.exercises import (
    Setup,
    end_exercise,
    join_class,
    next_working_day,
    open_class,
    start_class,
)
from trainer.usecases.loading import load


def test_a_raised_hand_stays_up_until_somebody_lowers_it(bench: Bench, make_class) -> None:
    _, (ayu,) = make_class("Ayu")
    up = raise_hand(bench.services, ayu.run, "admin", ayu.person.id)
    assert up.run.hands == ("admin",)
    assert raise_hand(bench.services, ayu.run, "admin", ayu.person.id).run.seq == up.run.seq
    down = lower_hand(bench.services, ayu.run, "admin", None)
    assert (down.run.hands, down.events[-1].fact.by) == ((), "instructor")
    assert lower_hand(bench.services, ayu.run, "admin", ayu.person.id).run.seq == down.run.seq


def test_one_s_own_hand_may_be_taken_down_and_nobody_else_s(bench: Bench, make_class) -> None:
    _, (ayu, budi) = make_class("Ayu", "Budi")
    raise_hand(bench.services, ayu.run, "admin", ayu.person.id)
    for reach in (raise_hand, lower_hand):
        with pytest.raises(NotFound):
            reach(bench.services, ayu.run, "admin", budi.person.id)
    own = lower_hand(bench.services, ayu.run, "admin", ayu.person.id)
    assert (own.run.hands, own.events[-1].fact.by) == ((), "self")


def test_words_to_everybody_reach_every_run_once(bench: Bench, make_class) -> None:
    exercise, joined = make_class("Ayu", "Budi")
    for _tap in range(2):
        broadcast(bench.services, exercise.id, "  Baca lampirannya.  ", "tap")
    for each in joined:
        (notice,) = load(bench.services, each.run).run.notices
        assert notice.text == "Baca lampirannya."


@pytest.mark.parametrize(
    ("text", "code"), [("", "required"), (" \n", "required"), ("x" * 501, "too_long")]
)
def test_words_must_be_some_and_not_too_many(bench: Bench, make_class, text, code) -> None:
    exercise, (ayu,) = make_class("Ayu")
    with pytest.raises(InvalidInput) as refused:
        broadcast(bench.services, exercise.id, text)
    assert [(p.field, p.code) for p in refused.value.problems] == [("text", code)]
    assert load(bench.services, ayu.run).run.notices == ()


def test_where_nobody_works_nobody_hears(bench: Bench, make_class) -> None:
    exercise, _ = make_class()
    with pytest.raises(NotAllowed) as refused:
        broadcast(bench.services, exercise.id, "Halo")
    assert refused.value.code == Refusal.NO_RUN_LEFT
    end_exercise(bench.services, exercise.id)
    with pytest.raises(NotAllowed) as refused:
        broadcast(bench.services, exercise.id, "Halo")
    assert refused.value.code == Refusal.CLASS_ENDED


def test_more_time_moves_the_end_of_every_run(bench: Bench, make_class) -> None:
    exercise, (ayu, budi) = make_class("Ayu", "Budi")
    start_class(bench.services, exercise.id)
    extend(bench.services, exercise.id, 1, command_id="tap")
    extend(bench.services, exercise.id, 1, command_id="tap")
    for each in (ayu, budi):
        assert load(bench.services, each.run).run.ends_at.strftime("%d %H.%M") == "21 16.00"
    for _day in range(5):
        next_working_day(bench.services, exercise.id)
    assert not watch(bench.services, ayu.run).run.finished
    next_working_day(bench.services, exercise.id)
    assert watch(bench.services, ayu.run).run.finished_why == "time_up"


def test_more_time_may_be_given_to_one_alone(bench: Bench, make_class) -> None:
    exercise, (ayu, budi) = make_class("Ayu", "Budi")
    extend(bench.services, exercise.id, 2, budi.run)
    ends = [load(bench.services, each.run).run.ends_at.strftime("%d") for each in (ayu, budi)]
    assert ends == ["20", "22"]


def test_time_is_given_in_measure_and_to_those_who_work(bench: Bench, make_class) -> None:
    exercise, (ayu,) = make_class("Ayu")
    other, (budi,) = make_class("Budi")
    for days in (0, 6, -1):
        with pytest.raises(InvalidInput):
            extend(bench.services, exercise.id, days)
    with pytest.raises(NotFound):
        extend(bench.services, exercise.id, 1, budi.run)
    start_class(bench.services, exercise.id)
    for _day in range(5):
        next_working_day(bench.services, exercise.id)
    with pytest.raises(NotAllowed) as refused:
        extend(bench.services, exercise.id, 1, ayu.run)
    assert refused.value.code == Refusal.NO_RUN_LEFT
    assert other.id != exercise.id


def test_what_was_withheld_opens_when_the_instructor_says_so(bench: Bench, make_class) -> None:
    exercise, (ayu,) = make_class("Ayu", setup=Setup(feedback="withheld"))
    start_class(bench.services, exercise.id)
    end_exercise(bench.services, exercise.id)
    assert release_of(load(bench.services, ayu.run).run).nothing
    release_feedback(bench.services, exercise.id)
    opened = load(bench.services, ayu.run).run
    assert release_of(opened).whole
    release_feedback(bench.services, exercise.id)
    assert load(bench.services, ayu.run).run.seq == opened.seq


def test_nothing_is_let_out_where_nothing_was_withheld(bench: Bench, make_class) -> None:
    exercise, (ayu,) = make_class("Ayu")
    before = load(bench.services, ayu.run).run.seq
    release_feedback(bench.services, exercise.id)
    assert load(bench.services, ayu.run).run.seq == before


def test_a_late_joiner_may_get_the_clock_of_the_class(bench: Bench, make_class) -> None:
    exercise, _ = make_class("Ayu", setup=Setup(late_join=CLASS_CLOCK))
    start_class(bench.services, exercise.id)
    bench.wait(120)
    late = join_class(bench.services, exercise.join_code, "Budi")
    assert watch(bench.services, late.run).now.strftime("%H.%M") == "10.00"


def test_by_the_clock_of_the_class_a_late_joiner_ends_with_the_others(
    bench: Bench, make_class
) -> None:
    exercise, (ayu,) = make_class("Ayu", setup=Setup(late_join=CLASS_CLOCK))
    start_class(bench.services, exercise.id)
    extend(bench.services, exercise.id, 1)
    for _day in range(5):
        next_working_day(bench.services, exercise.id)
    late = join_class(bench.services, exercise.join_code, "Budi")
    there = watch(bench.services, late.run)
    assert (there.run.ends_at, there.run.finished) == (
        load(bench.services, ayu.run).run.ends_at,
        False,
    )


def test_where_everybody_has_finished_a_late_joiner_begins_at_the_beginning(
    bench: Bench, make_class
) -> None:
    exercise, _ = make_class("Ayu", setup=Setup(late_join=CLASS_CLOCK))
    start_class(bench.services, exercise.id)
    for _day in range(5):
        next_working_day(bench.services, exercise.id)
    late = join_class(bench.services, exercise.join_code, "Budi")
    there = watch(bench.services, late.run)
    assert (there.now.strftime("%d %H.%M"), there.run.finished) == ("14 08.00", False)


def test_a_class_may_close_its_door_at_the_start(bench: Bench, make_class) -> None:
    exercise, _ = make_class("Ayu", setup=Setup(late_join=CLOSED))
    join_class(bench.services, exercise.join_code, "Budi")
    start_class(bench.services, exercise.id)
    with pytest.raises(NotAllowed) as refused:
        join_class(bench.services, exercise.join_code, "Siti")
    assert refused.value.code == Refusal.CLASS_CLOSED
    assert len(bench.services.directory.people(exercise.id)) == 2


@pytest.mark.parametrize("setup", [Setup(mode="berdua"), Setup(late_join="besok")])
def test_a_way_to_play_must_be_one_that_exists(bench: Bench, setup: Setup) -> None:
    with pytest.raises(InvalidInput):
        open_class(bench.services, bench.account("ibu", instructor=True), "hari-pertama", setup)


def test_a_class_may_play_by_another_profile(bench: Bench) -> None:
    owner = bench.account("ibu", instructor=True)
    (other,) = (p for p in bench.services.library.profiles() if p.based_on is not None)
    exercise = open_class(bench.services, owner, "hari-pertama", Setup(profile=other.id))
    own = open_class(bench.services, owner, "hari-pertama", Setup())
    joined = join_class(bench.services, exercise.join_code or "", "Ayu")
    loaded = load(bench.services, joined.run)
    assert (exercise.profile, own.profile, loaded.run.profile) == (other.id, None, other.id)
    assert loaded.world.profile.id == other.id
    assert exercise.content_hash != own.content_hash
    with pytest.raises(InvalidInput) as refused:
        open_class(bench.services, owner, "hari-pertama", Setup(profile="sop-lain"))
    assert [(p.field, p.code) for p in refused.value.problems] == [("profile", "not_a_choice")]


def test_nothing_is_withheld_from_somebody_alone(bench: Bench) -> None:
    me = bench.alone(Setup(feedback="withheld"))
    assert bench.loaded(me).run.feedback == "at_end"
