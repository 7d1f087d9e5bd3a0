"""Runs: which exercise each belongs to, and whose it is. What happened in them is in the log."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
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
from trainer.store.transactions import Rows, columns, record

OLDEST_FIRST = (RunEntry.created_at, RunEntry.row)
NEWEST_FIRST = (RunEntry.created_at.desc(), RunEntry.row.desc())


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
        return next(iter(self._found(RunEntry.id == run)), None)

    def all_found(self, exercise: ExerciseId) -> tuple[RunFound, ...]:
        return self._found(RunEntry.exercise == exercise)

    def _found(self, condition: Any) -> tuple[RunFound, ...]:
        """Runs with their exercise, person and card in one statement: most pages ask for one, the console for a class."""
        every = (
            select(RunEntry, ExerciseRow, PersonRow, RunCardRow)
            .join(ExerciseRow, ExerciseRow.id == RunEntry.exercise)
            .outerjoin(PersonRow, PersonRow.id == RunEntry.person)
            .outerjoin(RunCardRow, RunCardRow.run == RunEntry.id)
            .where(condition)
            .order_by(*OLDEST_FIRST)
        )
        with self._reading() as session:
            return tuple(
                RunFound(
                    record(RunRow, run),
                    record(Exercise, exercise),
                    record(Person, person) if person is not None else None,
                    record(RunCard, card) if card is not None else None,
                )
                for run, exercise, person, card in session.execute(every)
            )

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
