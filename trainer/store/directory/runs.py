"""Runs: which exercise each belongs to, and whose it is. What happened in them is in the log."""

from __future__ import annotations

from itertools import chain, islice
from typing import Any

from sqlalchemy import Row, Select, bindparam, select
from sqlalchemy.exc import IntegrityError

from trainer.domain.errors import InvalidInput, Problem
from trainer.domain.records import (
    Exercise,
    ExerciseId,
    Person,
    PersonId,
    RunCard,
    RunFound,
    RunId,
    RunRow,
)
from trainer.domain.refusals import Wrong
from trainer.store.tables import ExerciseRow, PersonRow, RunCardRow, RunEntry
from trainer.store.transactions import WANTED, Rows, columns, columns_for, record, table_of

OLDEST_FIRST = (RunEntry.created_at, RunEntry.row)
NEWEST_FIRST = (RunEntry.created_at.desc(), RunEntry.row.desc())


RUN, EXERCISE, PERSON, CARD = (
    table_of(each) for each in (RunEntry, ExerciseRow, PersonRow, RunCardRow)
)
PARTS = tuple(
    columns_for(kind, row)
    for kind, row in (
        (RunRow, RunEntry),
        (Exercise, ExerciseRow),
        (Person, PersonRow),
        (RunCard, RunCardRow),
    )
)
"""The columns of each record of a `RunFound`, in the order of its fields. Of the tables, not of the classes: every page asks
for them, and an object of a session costs more than the row.
"""

FOUND = (
    select(*chain(*PARTS))
    .join_from(RUN, EXERCISE, RUN.c.exercise_id == EXERCISE.c.id)
    .outerjoin(PERSON, PERSON.c.id == RUN.c.person_id)
    .outerjoin(CARD, CARD.c.run_id == RUN.c.id)
    .order_by(RUN.c.created_at, RUN.c.row)
)
"""Runs with their exercise, person and card in one statement: every page asks for one, the console for a class."""

ONE = FOUND.where(RUN.c.id == bindparam(WANTED))
OF_EXERCISE = FOUND.where(RUN.c.exercise_id == bindparam(WANTED))


class Runs(Rows):
    def add_run(self, run: RunRow) -> RunRow:
        try:
            with self._writing() as session:
                session.add(RunEntry(**columns(RunRow, run)))
        except IntegrityError:
            if run.person is not None and self.run_of(run.exercise, run.person):
                raise InvalidInput(Problem("person", Wrong.TAKEN)) from None
            raise
        return run

    def run(self, run: RunId) -> RunRow | None:
        return next(iter(self._runs(OLDEST_FIRST, RunEntry.id == run)), None)

    def found(self, run: RunId) -> RunFound | None:
        return next(iter(self._found(ONE, run)), None)

    def all_found(self, exercise: ExerciseId) -> tuple[RunFound, ...]:
        return self._found(OF_EXERCISE, exercise)

    def _found(self, which: Select[Any], value: str) -> tuple[RunFound, ...]:
        with self._reading() as session:
            return tuple(_found(row) for row in session.execute(which, {WANTED: value}))

    def runs(self, exercise: ExerciseId) -> tuple[RunRow, ...]:
        return self._runs(OLDEST_FIRST, RunEntry.exercise == exercise)

    def run_of(self, exercise: ExerciseId, person: PersonId) -> RunRow | None:
        mine = self._runs(OLDEST_FIRST, RunEntry.exercise == exercise, RunEntry.person == person)
        return next(iter(mine), None)

    def runs_of_person(self, person: PersonId) -> tuple[RunRow, ...]:
        return self._runs(NEWEST_FIRST, RunEntry.person == person)

    def all_runs(self) -> tuple[RunRow, ...]:
        return self._runs(OLDEST_FIRST)

    def _runs(self, order: tuple[Any, ...], *conditions: Any) -> tuple[RunRow, ...]:
        with self._reading() as session:
            rows = session.scalars(select(RunEntry).where(*conditions).order_by(*order))
            return tuple(record(RunRow, row) for row in rows)


def _found(row: Row[Any]) -> RunFound:
    """One row of `FOUND`. There is no person in a run that a class shares, and no card where there is no log."""
    values = iter(row)
    run, exercise, person, card = (tuple(islice(values, len(part))) for part in PARTS)
    return RunFound(
        RunRow(*run),
        Exercise(*exercise),
        Person(*person) if person[0] is not None else None,
        RunCard(*card) if card[0] is not None else None,
    )
