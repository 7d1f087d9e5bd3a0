"""What the event log promises, on SQLite and on PostgreSQL."""

from __future__ import annotations

from datetime import UTC, timedelta

import pytest

from tests.store.making import SIM, append, comment, fact_number, make_exercise, make_run
from tests.store.racing import THREADS, in_threads
from trainer.domain.errors import LogMoved, NotFound
from trainer.domain.events import AnswerMarked, AnswerScored
from trainer.domain.records import Addition


def test_a_run_without_facts_loads_empty(store):
    assert store.log.load(make_run(store).id) == ()


def test_appended_facts_come_back_equal_and_in_order(store):
    run = make_run(store)
    facts = [fact_number(1), fact_number(2, comment("Terima kasih — “laporan” Anda…"), "c1")]
    append(store.log, run.id, facts, 0)
    append(store.log, run.id, [fact_number(3)], 2)
    assert store.log.load(run.id) == (*facts, fact_number(3))


def test_a_log_can_be_read_from_behind_any_of_its_facts(store):
    run = make_run(store)
    facts = tuple(fact_number(seq) for seq in (1, 2, 3))
    append(store.log, run.id, facts, 0)
    assert [store.log.load(run.id, after) for after in range(5)] == [
        facts,
        facts[1:],
        facts[2:],
        (),
        (),
    ]


def test_wall_times_come_back_in_utc_and_simulated_times_with_their_offset(store):
    run = make_run(store)
    append(store.log, run.id, [fact_number(1)], 0)
    (loaded,) = store.log.load(run.id)
    assert loaded.at_wall.tzinfo == UTC
    assert loaded.at_sim.utcoffset() == timedelta(hours=7)
    assert loaded.at_sim.isoformat() == (SIM + timedelta(minutes=1)).isoformat()


def test_an_append_behind_the_log_is_refused_and_says_where_the_log_is(store):
    run = make_run(store)
    append(store.log, run.id, [fact_number(1), fact_number(2)], 0)
    with pytest.raises(LogMoved) as caught:
        append(store.log, run.id, [fact_number(2)], 1)
    assert (caught.value.run_id, caught.value.expected, caught.value.actual) == (run.id, 1, 2)
    assert len(store.log.load(run.id)) == 2


def test_an_append_ahead_of_the_log_is_refused(store):
    run = make_run(store)
    with pytest.raises(LogMoved):
        append(store.log, run.id, [fact_number(5)], 4)
    assert store.log.load(run.id) == ()


@pytest.mark.parametrize("seqs", [(1, 3), (2, 1), (1, 1), (0, 1)])
def test_facts_whose_numbers_do_not_run_on_are_refused_whole(store, seqs):
    run = make_run(store)
    with pytest.raises(ValueError, match="do not run on from 0"):
        append(store.log, run.id, [fact_number(seq) for seq in seqs], 0)
    assert store.log.load(run.id) == ()


def test_a_run_nobody_opened_takes_no_facts(store):
    make_run(store)
    with pytest.raises(NotFound):
        append(store.log, "tidak-ada", [fact_number(1)], 0)


def test_many_runs_are_appended_to_in_all_of_them_or_in_none(store):
    exercise = make_exercise(store)
    first, second = make_run(store, exercise), make_run(store, exercise)
    append(store.log, second.id, [fact_number(1)], 0)
    both = [
        Addition(first.id, (fact_number(1), fact_number(2)), 0),
        Addition(second.id, (fact_number(2),), 1),
    ]
    stale = [both[0], Addition(second.id, (fact_number(1),), 0)]
    with pytest.raises(LogMoved) as caught:
        store.log.append(stale)
    assert caught.value.run_id == second.id
    assert store.log.load(first.id) == ()
    positions = store.log.append(both)
    assert store.log.position(exercise.id) == positions[second.id] > positions[first.id]
    assert len(store.log.load(first.id)) == len(store.log.load(second.id)) == 2


def test_many_runs_are_read_each_from_behind_a_fact_of_its_own(store):
    first, second, empty = make_run(store), make_run(store), make_run(store)
    append(store.log, first.id, [fact_number(1), fact_number(2)], 0)
    append(store.log, second.id, [fact_number(1)], 0)
    assert store.log.load_many({first.id: 1, second.id: 0, empty.id: 0}) == {
        first.id: (fact_number(2),),
        second.id: (fact_number(1),),
        empty.id: (),
    }


def test_appending_nothing_checks_the_place_and_stores_nothing(store):
    run = make_run(store)
    position = append(store.log, run.id, [fact_number(1)], 0)
    assert append(store.log, run.id, [], 1) == position
    with pytest.raises(LogMoved):
        append(store.log, run.id, [], 0)
    assert len(store.log.load(run.id)) == 1


def test_the_position_of_an_exercise_is_that_of_its_newest_fact(store):
    exercise, other = make_exercise(store), make_exercise(store)
    run, second, apart = (make_run(store, each) for each in (exercise, exercise, other))
    assert store.log.position(exercise.id) == 0
    first = append(store.log, run.id, [fact_number(1), fact_number(2)], 0)
    later = append(store.log, second.id, [fact_number(1)], 0)
    elsewhere = append(store.log, apart.id, [fact_number(1)], 0)
    assert 0 < first < later < elsewhere
    assert store.log.position(exercise.id) == later
    assert store.log.position(other.id) == elsewhere


APPENDS = 15


def test_threads_that_race_for_one_run_lose_nothing(store):
    run = make_run(store)

    def work(number):
        for turn in range(APPENDS):
            command = f"{number}-{turn}"
            stored = False
            while not stored:
                here = len(store.log.load(run.id))
                try:
                    append(store.log, run.id, [fact_number(here + 1, command_id=command)], here)
                except LogMoved:
                    continue
                stored = True

    in_threads(work)
    facts = store.log.load(run.id)
    assert [each.seq for each in facts] == list(range(1, THREADS * APPENDS + 1))
    wanted = sorted(f"{n}-{t}" for n in range(THREADS) for t in range(APPENDS))
    assert sorted(each.command_id for each in facts) == wanted


def test_whoever_has_seen_a_position_can_load_all_before_it(store):
    exercise = make_exercise(store)
    runs = [make_run(store, exercise) for _ in range(THREADS)]
    appended, observed = [], []

    def work(number):
        for turn in range(APPENDS):
            appended.append(append(store.log, runs[number].id, [fact_number(turn + 1)], turn))
            position = store.log.position(exercise.id)
            observed.append((position, sum(len(store.log.load(run.id)) for run in runs)))

    in_threads(work)
    assert len(set(appended)) == THREADS * APPENDS
    for position, loaded in observed:
        assert sum(each <= position for each in appended) <= loaded


def marked(answer: int = 1) -> AnswerMarked:
    return AnswerMarked("SIM-0000001", answer, {"W1": 3}, (), "", "penilai", "")


def judged(answer: int = 1) -> AnswerScored:
    return AnswerScored("SIM-0000001", answer, "2", "5f0a", {"W1": 2}, (), (), {})


def test_runs_that_a_person_marked_are_told_with_their_newest_mark(store):
    exercise = make_exercise(store)
    both, people, machine, none = (make_run(store, exercise).id for _ in range(4))
    for run, facts in (
        (both, (judged(), comment("Ya."), marked(), judged(), comment("Baik."))),
        (people, (comment("Ya."), marked())),
        (machine, (judged(),)),
        (none, (comment("Ya."),)),
    ):
        recorded = [fact_number(n, fact) for n, fact in enumerate(facts, 1)]
        append(store.log, run, recorded, 0)

    first = store.log.marked_runs()
    append(store.log, machine, [fact_number(2, marked())], 1)
    then = store.log.marked_runs()
    append(store.log, both, [fact_number(6, judged())], 5)
    last = store.log.marked_runs()
    append(store.log, both, [fact_number(7, comment("Ya."))], 6)

    assert set(first) == {both, people}
    assert first[both] < first[people] < then[machine] < last[both]
    assert store.log.marked_runs() == last
    assert [each.seq for each in store.log.marks(both)] == [1, 3, 4, 6]
    assert store.log.marks(both)[1].fact == marked()
    assert store.log.marks(none) == ()
