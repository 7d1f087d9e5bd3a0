"""What the database refuses by itself, whoever comes past our code."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, StatementError

from tests.store.databases import sql_store
from tests.store.making import NOW, append, card_of, fact_number, make_exercise, make_run

COLUMNS = (
    "position, exercise_id, run_id, seq, kind, version, at_sim, at_wall, seat, person_id, "
    "command_id, payload"
)
MANIPULATIONS = {
    "update": "UPDATE event SET seat = 'lain'",
    "update of nothing else": "UPDATE event SET payload = payload WHERE seq = 1",
    "delete": "DELETE FROM event",
    "delete of the run's facts": "DELETE FROM event WHERE run_id IN (SELECT id FROM run)",
    "duplicate": f"INSERT INTO event SELECT position + 900, {COLUMNS.partition(', ')[2]} FROM event",
}


@pytest.fixture
def filled(database):
    store = sql_store(database)
    run = make_run(store)
    append(store.log, run.id, [fact_number(1), fact_number(2)], 0)
    return database, store, run


def refused(database, statement: str) -> None:
    with pytest.raises(IntegrityError), database.engine.begin() as connection:
        connection.execute(text(statement))


@pytest.mark.parametrize("statement", MANIPULATIONS.values(), ids=MANIPULATIONS)
def test_the_log_cannot_be_changed(filled, statement):
    database, store, run = filled
    before = store.log.load(run.id)
    refused(database, statement)
    assert store.log.load(run.id) == before


def test_the_log_cannot_be_replaced_or_emptied_by_the_ways_of_one_database(filled):
    database, store, run = filled
    before = store.log.load(run.id)
    if database.kind == "sqlite":
        refused(database, f"REPLACE INTO event SELECT {COLUMNS} FROM event")
    else:
        refused(database, "TRUNCATE event")
        refused(database, "TRUNCATE run CASCADE")
    assert store.log.load(run.id) == before


def test_a_run_with_facts_cannot_go(filled):
    database, _, _ = filled
    refused(database, "DELETE FROM run")


def test_a_half_ended_exercise_cannot_be_stored(filled):
    database, _, _ = filled
    refused(database, "UPDATE exercise SET state = 'ended'")
    refused(database, "UPDATE exercise SET ended_at = created_at")
    refused(database, "UPDATE exercise SET state = 'selesai'")


def test_a_card_of_a_run_that_is_not_there_cannot_be_stored(filled):
    _, store, run = filled
    with pytest.raises(IntegrityError):
        store.directory.put_cards([replace(card_of(run, 1), run="tidak-ada")])


def test_a_broken_reference_is_not_taken_for_a_taken_name(filled):
    """Refusals that mean `taken` come from a constraint; every other broken one stays an error."""
    _, store, _ = filled
    with pytest.raises(IntegrityError):
        store.directory.add_person("Ayu", "tidak-ada", None, "kode yang tidak ada", NOW)
    with pytest.raises(IntegrityError):
        make_exercise(store, owner="tidak-ada", join_code="KMB7QX")
    with pytest.raises(IntegrityError):
        make_run(store, person="tidak-ada")


def test_a_time_without_zone_is_refused_before_it_is_stored(filled):
    _, store, run = filled
    with pytest.raises(StatementError, match="needs a time zone"):
        make_run(store, created_at=NOW.replace(tzinfo=None))
    assert store.directory.all_runs() == (run,)
