"""Run cards, as every directory keeps them: in memory, on SQLite and on PostgreSQL."""

from __future__ import annotations

from tests.store.making import (
    LATER,
    NOW,
    card_of,
    make_exercise,
    make_run,
)


def test_a_card_is_replaced_by_its_own_or_a_later_seq_and_never_by_an_older_one(store):
    run = make_run(store)
    for seq, doing in ((4, "inbox"), (4, "idle"), (6, "deciding:SIM-0000001"), (5, "inbox")):
        store.directory.put_card(card_of(run, seq, doing=doing))
    expected = card_of(run, 6, doing="deciding:SIM-0000001")
    assert store.directory.card(run.id) == expected
    store.directory.put_card(expected)
    assert store.directory.cards(run.exercise) == (expected,)


def test_a_rebuilt_card_replaces_whatever_is_stored(store):
    run = make_run(store)
    store.directory.put_card(card_of(run, 900, state="finished", points=99.0, max_points=1.0))
    rebuilt = card_of(run, 6, points=3.5, max_points=8.0, next_due_at_wall=LATER)
    store.directory.replace_card(rebuilt)
    assert store.directory.card(run.id) == rebuilt


def test_cards_are_listed_in_the_order_of_their_runs(store):
    exercise = make_exercise(store)
    late = make_run(store, exercise, created_at=LATER)
    early = make_run(store, exercise, created_at=NOW)
    no_card = make_run(store, exercise, created_at=NOW)
    elsewhere = make_run(store)
    for run in (late, early, elsewhere):
        store.directory.put_card(card_of(run, 1))
    assert [card.run for card in store.directory.cards(exercise.id)] == [early.id, late.id]
    assert store.directory.card(no_card.id) is None
