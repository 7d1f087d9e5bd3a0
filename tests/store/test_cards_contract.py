"""Run cards, as the directory keeps them, on SQLite and on PostgreSQL."""

from __future__ import annotations

import pytest

from tests.store.making import (
    LATER,
    NOW,
    SIM,
    append,
    card_of,
    fact_number,
    make_exercise,
    make_run,
)
from trainer.domain.clock import Mode, SimClock
from trainer.domain.errors import LogMoved
from trainer.domain.overview import LastAct, Overview, Pressed, SeatFigures
from trainer.domain.run import Seat
from trainer.domain.scenario import SeatSpec
from trainer.domain.vocabulary import Action, Role


def test_a_card_replaces_whatever_is_stored(store):
    run = make_run(store)
    other = make_run(store, store.directory.exercise(run.exercise))
    first = card_of(run, 900, state="finished", points=99.0, max_points=1.0)
    store.directory.put_cards([first, card_of(other, 1)])
    rebuilt = card_of(run, 6, points=3.5, max_points=8.0, next_due_at_wall=LATER)
    store.directory.put_cards([rebuilt])
    assert store.directory.card(run.id) == rebuilt
    assert store.directory.cards(run.exercise) == (rebuilt, card_of(other, 1))


def test_a_card_is_stored_with_the_facts_that_it_follows_from_or_not_at_all(store):
    run = make_run(store)

    def too_far_ahead():
        with store.directory.transaction():
            store.directory.put_cards([card_of(run, 5)])
            append(store.log, run.id, [fact_number(5)], 4)

    with pytest.raises(LogMoved):
        too_far_ahead()
    assert store.directory.card(run.id) is None
    with store.directory.transaction():
        append(store.log, run.id, [fact_number(1)], 0)
        store.directory.put_cards([card_of(run, 1)])
    assert store.directory.card(run.id) == card_of(run, 1)


def test_an_overview_is_kept_with_its_card_and_goes_with_it(store):
    run, other = make_run(store), make_run(store)
    cards = [card_of(run, 3), card_of(other, 1)]
    overview = Overview(
        seq=3,
        clock=SimClock(Mode.HARI_KERJA, SIM, NOW),
        seats={"admin": Seat(SeatSpec("admin", Role.ADMIN_INSTANSI, "62.12", "Admin"), "p1")},
        hands=("admin",),
        titles={"SIM-0000001": "Lampu mati"},
        presses=(Pressed(NOW, "p1", Action.TUNDA, "SIM-0000001", refused=True),),
        latest={"p1": LastAct("deciding:SIM-0000001", NOW)},
        figures={"admin": SeatFigures(3, 1, 2, 0)},
    )
    store.directory.put_cards(cards, {run.id: overview})
    assert store.directory.overviews([run.id, other.id]) == {run.id: (cards[0], overview)}
    store.directory.put_cards([card_of(run, 4)])
    assert store.directory.overviews([run.id]) == {}


def test_cards_are_listed_in_the_order_of_their_runs(store):
    exercise = make_exercise(store)
    late = make_run(store, exercise, created_at=LATER)
    early = make_run(store, exercise, created_at=NOW)
    no_card = make_run(store, exercise, created_at=NOW)
    elsewhere = make_run(store)
    for run in (late, early, elsewhere):
        store.directory.put_cards([card_of(run, 1)])
    assert [card.run for card in store.directory.cards(exercise.id)] == [early.id, late.id]
    assert store.directory.card(no_card.id) is None
