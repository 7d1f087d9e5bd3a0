"""Stores of every kind, for the tests that put things into them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.store.databases import (
    DATABASES,
    Database,
    Store,
    Templates,
    empty_database,
    opened,
    sql_store,
)


@pytest.fixture(scope="session")
def templates(tmp_path_factory) -> Iterator[Templates]:
    made = Templates(tmp_path_factory.mktemp("templates"))
    yield made
    made.close()


@pytest.fixture(params=DATABASES)
def database(request, templates, tmp_path) -> Iterator[Database]:
    """A migrated database without rows, of each kind in turn; its schema stays as it is."""
    with templates.without_rows(request.param, tmp_path) as url, opened(url) as found:
        yield found


@pytest.fixture(params=DATABASES)
def own_database(request, templates, tmp_path) -> Iterator[Database]:
    """A migrated database without rows, of each kind in turn, that nobody sees afterwards."""
    with templates.copied(request.param, tmp_path) as url, opened(url) as found:
        yield found


@pytest.fixture(params=DATABASES)
def empty_url(request, tmp_path) -> Iterator[str]:
    """Address of a database without any table, of each kind in turn."""
    with empty_database(request.param, tmp_path) as url:
        yield url


@pytest.fixture
def store(database) -> Store:
    """A log and a directory without rows, on each kind of database in turn."""
    return sql_store(database)
