"""Servers of both kinds of database for the journeys; all of them share these, with people of their own.

The tests of the store hold what the databases have in common: over HTTP the suite uses SQLite, the deep profile both.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.journeys.server import Server, serving
from tests.sequences import deep
from tests.store.databases import empty_database


@pytest.fixture(scope="session", params=["sqlite", pytest.param("postgresql", marks=deep)])
def server(request, tmp_path_factory) -> Iterator[Server]:
    """A server on a database of its own, on each kind in turn."""
    folder = tmp_path_factory.mktemp("journey")
    with empty_database(request.param, folder) as url, serving(folder, url) as running:
        yield running
