"""Stores that nobody keeps: the same code as on disk, each with rows of its own, alike from time to time."""

from __future__ import annotations

import pytest

from tests.store.databases import Store
from tests.store.making import append, fact_number, join, make_account, make_exercise, make_run
from trainer.domain.errors import LogMoved
from trainer.store.in_memory import in_memory


def fresh() -> Store:
    made = in_memory()
    return Store("memory", made.directory, made.log)


def test_a_store_in_memory_keeps_what_a_database_keeps_and_shares_it_with_none():
    first, second = fresh(), fresh()
    run = make_run(first)
    append(first.log, run.id, [fact_number(1)], 0)
    with pytest.raises(LogMoved):
        append(first.log, run.id, [fact_number(1)], 0)
    assert first.log.load(run.id) == (fact_number(1),)
    assert second.directory.all_runs() == ()
    assert second.directory.accounts() == ()


def test_ids_of_a_store_in_memory_count_up():
    def ids():
        store = fresh()
        account = make_account(store)
        return account.id, join(store, make_exercise(store)).id

    assert ids() == ids() == ("orang-1", "orang-2")
