"""Runs: which exercise each belongs to, and whose it is. What happened in them is in the log."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from trainer.domain.errors import InvalidInput, Problem
from trainer.domain.records import Exercise, ExerciseId, PersonId, RunId, RunRow
from trainer.domain.refusals import Wrong
from trainer.store.tables import ExerciseRow, RunEntry
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

    def run_and_exercise(self, run: RunId) -> tuple[RunRow, Exercise] | None:
        both = (
            select(RunEntry, ExerciseRow)
            .join(ExerciseRow, ExerciseRow.id == RunEntry.exercise)
            .where(RunEntry.id == run)
        )
        with self._reading() as session:
            found = session.execute(both).first()
            return None if found is None else (record(RunRow, found[0]), record(Exercise, found[1]))

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
