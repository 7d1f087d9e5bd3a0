"""Tables are tested as tables: one test goes through all rows and tells every row that fails, in one message.

`@each_row` stands where `pytest.mark.parametrize` stood and takes the same names and rows. Its rows share the fixtures
of the one test: what a row changes, the next one finds. Where that matters, parametrize.
"""

from __future__ import annotations

import functools
import inspect
import random
import traceback
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

import pytest

Row = TypeVar("Row")
Naming = Callable[[Any], str | None]

LONGEST_NAME = 100


def failing_rows(
    rows: Iterable[Row], check: Callable[[Row], None], identity: Callable[[Row], str] = str
) -> str:
    """The rows that `check` refuses, in the order of the table, each with its identity and why; empty when all hold.

    The rows are tried in an order of chance, as the tests themselves are: a row that leans on the one before shows.
    """
    table = list(rows)
    refused = {}
    for at in random.sample(range(len(table)), len(table)):
        try:
            check(table[at])
        except (Exception, pytest.fail.Exception) as why:  # noqa: BLE001 - told in the message
            refused[at] = f"{identity(table[at])}\n{_told(why)}"
    failures = [refused[at] for at in sorted(refused)]
    return "\n".join([f"{len(failures)} of {len(table)} rows fail:", *failures]) if failures else ""


def all_rows_hold(
    rows: Iterable[Row], check: Callable[[Row], None], identity: Callable[[Row], str] = str
) -> None:
    """Fail once for all rows that `check` refuses. A table without rows fails, too: it would hold whatever is said."""
    table = list(rows)
    assert table, "the table has no row"
    failures = failing_rows(table, check, identity)
    if failures:
        pytest.fail(failures, pytrace=False)


def each_row(
    names: str | Sequence[str], rows: Iterable[Any], ids: Naming | Sequence[str] | None = None
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Let a test go through all rows: `names` are those of its arguments that a row fills, the others are fixtures.

    `ids` names the rows as it does for parametrize; a row without a name of its own is known by its values. Several of
    these above one test go through every combination. A table without rows fails.
    """
    arguments = names.replace(",", " ").split() if isinstance(names, str) else list(names)
    table = [_row(arguments, each) for each in rows]
    identities = _identities(table, ids)

    def through_all(test: Callable[..., None]) -> Callable[..., None]:
        inner = getattr(test, "rows", [("", {})])
        product = [
            (f"{outer} {name}".strip(), {**values, **filled})
            for outer, values in zip(identities, table, strict=True)
            for name, filled in inner
        ]
        single = getattr(test, "of_one_row", test)

        @functools.wraps(single)
        def goes_through(**fixtures: Any) -> None:
            all_rows_hold(product, lambda row: single(**fixtures, **row[1]), lambda row: row[0])

        signature = inspect.signature(test)
        left = [each for name, each in signature.parameters.items() if name not in arguments]
        assert len(left) == len(signature.parameters) - len(arguments), (
            f"{arguments} in {signature}"
        )
        goes_through.__signature__ = signature.replace(parameters=left)
        goes_through.rows, goes_through.of_one_row = product, single
        return goes_through

    return through_all


def _row(arguments: list[str], row: Any) -> dict[str, Any]:
    """The values of a row by the name of the argument that they fill."""
    if len(arguments) == 1:
        return {arguments[0]: row}
    return dict(zip(arguments, row, strict=True))


def _identities(table: list[dict[str, Any]], ids: Naming | Sequence[str] | None) -> list[str]:
    if ids is None or callable(ids):
        named = ids or (lambda value: None)
        return [" ".join(_name(value, named) for value in row.values()) for row in table]
    return [name for _row, name in zip(table, ids, strict=True)]


def _name(value: Any, named: Naming) -> str:
    name = named(value)
    if name is None:
        name = getattr(value, "__name__", None) or str(value)
    return name if len(name) <= LONGEST_NAME else f"{name[:LONGEST_NAME]}…"


def _told(why: BaseException) -> str:
    """Where in the test a row failed, and what was said there."""
    frames = [f for f in traceback.extract_tb(why.__traceback__) if f.filename != __file__]
    place = [f"{frames[0].filename}:{frames[0].lineno}"] if frames else []
    if len(frames) > 1:
        place.append(f"{frames[-1].filename}:{frames[-1].lineno}")
    said = "".join(traceback.format_exception_only(why)).strip()
    return "    " + "\n    ".join([", in ".join(place), *said.splitlines()])
