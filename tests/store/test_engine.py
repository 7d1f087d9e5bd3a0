"""The door to the database: pragmas on every connection, transactions that mean what they say."""

from __future__ import annotations

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from tests.store.databases import opened, sql_store
from tests.store.making import make_account, make_exercise
from trainer.domain.errors import InvalidInput
from trainer.store.engine import database_answers, upgrade

WANTED = {
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "recursive_triggers": 1,
    "busy_timeout": 15000,
}


@pytest.fixture
def sqlite_file(tmp_path):
    """A SQLite file in a folder as people name them."""
    folder = tmp_path / "data latihan 100% é"
    folder.mkdir()
    with opened(f"sqlite:///{folder.as_posix()}/bimtek.sqlite3") as found:
        upgrade(found.app)
        yield found


def test_every_connection_to_sqlite_is_prepared(sqlite_file):
    with sqlite_file.engine.connect() as first, sqlite_file.engine.connect() as second:
        for connection in (first, second):
            got = {name: connection.scalar(text(f"PRAGMA {name}")) for name in WANTED}
            assert got == WANTED


def test_the_file_lies_where_the_address_says(sqlite_file, tmp_path):
    assert (tmp_path / "data latihan 100% é" / "bimtek.sqlite3").is_file()


def test_a_reader_sees_one_state_for_as_long_as_it_reads(sqlite_file):
    store = sql_store(sqlite_file)
    counting = text("SELECT count(*) FROM account")
    with sqlite_file.engine.connect() as reader:
        assert reader.scalar(counting) == 0
        make_account(store)
        assert reader.scalar(counting) == 0
    with sqlite_file.engine.connect() as reader:
        assert reader.scalar(counting) == 1


def test_a_database_that_answers_tells_its_kind(database):
    assert database_answers(database.engine) == database.kind


def test_what_was_refused_leaves_nothing_behind(database):
    """The scenario's source goes in before the exercise: it must go out with it."""
    store = sql_store(database)
    make_exercise(store, join_code="KMB7QX", content_hash="aa")
    with pytest.raises(InvalidInput):
        make_exercise(store, join_code="KMB7QX", content_hash="bb")
    with pytest.raises(IntegrityError):
        make_exercise(store, content_hash="cc", state="selesai")
    assert store.directory.scenario_source("bb") is None
    assert store.directory.scenario_source("cc") is None
    assert len(store.directory.exercises_of(store.directory.account_named("instruktur").id)) == 1
