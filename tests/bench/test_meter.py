"""What the meter counts: statements and commits of requests, told on an address of its own."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import Engine, create_engine, event, text

from benchmarks.bench.meter import ADDRESS, Meter, Spent, is_counted


@pytest.fixture
def engine():
    """A database that opens its transactions by a statement, as the product's does."""
    made = create_engine("sqlite://")
    event.listen(made, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    yield made
    made.dispose()


def write(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE IF NOT EXISTS baris (isi TEXT)"))
        connection.execute(text("INSERT INTO baris VALUES ('a')"))


def asked(metered, path: str) -> bytes:
    return b"".join(metered({"PATH_INFO": path}, lambda status, headers: None))


def test_a_request_is_charged_with_its_statements_and_commits_and_nobody_else_is(engine):
    meter = Meter(engine)

    def app(environ, start_response):
        write(engine)
        return [b"ditulis"]

    metered = meter.around(app)
    write(engine)
    assert asked(metered, "/") == b"ditulis"
    write(engine)

    spent = Spent(**json.loads(asked(metered, ADDRESS)))
    assert (spent.statements, spent.commits, spent.requests) == (2, 1, 1)
    assert spent.seconds > 0


def test_a_request_that_fails_is_over_too(engine):
    meter = Meter(engine)

    def app(environ, start_response):
        raise RuntimeError("halaman rusak")

    with pytest.raises(RuntimeError):
        meter.around(app)({"PATH_INFO": "/"}, lambda status, headers: None)
    write(engine)

    assert meter.spent().statements == 0


@pytest.mark.parametrize("statement", ["BEGIN IMMEDIATE", "pragma user_version", "COMMIT;"])
def test_what_only_opens_or_ends_a_transaction_is_no_statement(statement):
    assert not is_counted(statement)


@pytest.mark.parametrize(
    "statement", ["SELECT 1", "\n  INSERT INTO a VALUES (1)", "WITH b AS (SELECT 1) SELECT 2"]
)
def test_what_reads_or_writes_rows_is_one(statement):
    assert is_counted(statement)


def test_what_was_spent_between_two_looks_is_their_difference():
    assert Spent(2.5, 9, 3, 4) - Spent(1.0, 4, 1, 2) == Spent(1.5, 5, 2, 2)
