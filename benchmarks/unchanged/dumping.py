"""Writing a dump: the kinds that are asked for, each made anew in its folder."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Collection
from functools import partial
from pathlib import Path

from benchmarks.unchanged import database, making
from benchmarks.unchanged.making import Made
from benchmarks.unchanged.things import write

Tell = Callable[[str], None]

STORED, SEEN = frozenset(("stored",)), frozenset(("pages", "polls", "downloads"))
OPENED = STORED | SEEN
"""Kinds that are read from the database of a dump."""


def dump(folder: Path, kinds: Collection[str], database_url: str, tell: Tell) -> None:
    """Make these kinds with the present code, and the database where one of them is read from it."""
    for of, make in (
        (frozenset(("logs", "sheets")), making.logs_and_sheets),
        (frozenset(("debriefs",)), making.debriefs),
        (frozenset(("generated",)), making.generated),
        (frozenset(("verdicts",)), making.verdicts),
    ):
        _write(folder, of & set(kinds), make, tell)
    if OPENED & set(kinds):
        tell("database")
        database.build(folder, database_url)
        look_again(folder, folder, kinds, database_url, tell)


def look_again(
    before: Path, folder: Path, kinds: Collection[str], database_url: str, tell: Tell
) -> None:
    """Make the kinds that are read from a database from the one that the dump `before` left."""
    with database.opened(before, database_url) as (product, scene):
        for of, make in ((STORED, making.stored), (SEEN, making.seen)):
            _write(folder, of & set(kinds), partial(make, product, scene), tell)


def _write(folder: Path, kinds: Collection[str], make: Callable[[], Made], tell: Tell) -> None:
    if not kinds:
        return
    tell(" ".join(sorted(kinds)))
    for kind in kinds:
        shutil.rmtree(folder / kind, ignore_errors=True)
    for kind, text in make():
        if kind in kinds:
            write(folder, kind, text)
