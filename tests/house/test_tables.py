"""A table that is tested as one says all that fails in it, and nothing of a row is lost by going through them at once."""

import inspect

import pytest

from tests.tables import each_row, failing_rows


def even(number):
    assert number % 2 == 0, f"{number} is odd"


def test_every_failing_row_is_told_with_its_identity_in_the_order_of_the_table():
    failures = failing_rows(range(1, 6), even, lambda number: f"number {number}")

    assert failures.splitlines()[0] == "3 of 5 rows fail:"
    assert [line for line in failures.splitlines() if line.startswith("number")] == [
        "number 1",
        "number 3",
        "number 5",
    ]
    assert all(f"{number} is odd" in failures for number in (1, 3, 5))
    assert f"{__file__}:" in failures


def test_a_table_that_holds_has_nothing_to_tell():
    assert failing_rows([2, 4], even) == ""


def test_errors_refusals_and_warnings_count_as_failures():
    def refuse(row):
        if row == "refused":
            pytest.fail("refused in words")
        raise LookupError(row)

    assert "refused in words" in failing_rows(["refused"], refuse)
    assert "LookupError: lost" in failing_rows(["lost"], refuse)


def test_a_table_of_a_test_fails_once_for_all_rows_of_every_combination():
    seen = []

    @each_row("one", "ab", ids=str.upper)
    @each_row(("other", "third"), [(1, 2), (3, 4)], ids=["first", "second"])
    def table(fixture, one, other, third):
        seen.append((fixture, one, other, third))
        assert (one, other) != ("a", 3)
        assert (one, other) != ("b", 1)

    assert list(inspect.signature(table).parameters) == ["fixture"]
    with pytest.raises(pytest.fail.Exception) as failed:
        table(fixture="shared")
    lines = str(failed.value).splitlines()
    assert lines[0] == "2 of 4 rows fail:"
    assert [line for line in lines if line in ("A second", "B first")] == ["A second", "B first"]
    assert sorted(seen) == [("shared", one, *pair) for one in "ab" for pair in ((1, 2), (3, 4))]


def test_a_table_without_rows_is_no_test():
    @each_row("row", [])
    def table(row):
        pass

    with pytest.raises(AssertionError, match="no row"):
        table()


def test_a_name_that_is_no_argument_of_the_test_is_refused():
    with pytest.raises(AssertionError, match="colour"):

        @each_row("colour", ["red"])
        def table(row):
            pass
