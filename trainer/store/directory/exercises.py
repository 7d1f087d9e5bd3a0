"""Exercises, and the scenario sources they were opened with."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.exc import IntegrityError

from trainer.domain.errors import InvalidInput, NotFound, Problem
from trainer.domain.records import AccountId, Exercise, ExerciseId, code_key
from trainer.domain.refusals import Wrong
from trainer.store.tables import ExerciseRow, ScenarioSourceRow
from trainer.store.transactions import WANTED, Rows, columns, columns_for, record, table_of

ONE = select(*columns_for(Exercise, ExerciseRow)).where(
    table_of(ExerciseRow).c.id == bindparam(WANTED)
)
"""Every page of a class asks for it."""


class Exercises(Rows):
    def add_exercise(self, exercise: Exercise, scenario_source: bytes) -> Exercise:
        code = exercise.join_code
        row = ExerciseRow(
            **columns(Exercise, exercise), join_key=None if code is None else code_key(code)
        )
        source = self._source(exercise.content_hash, scenario_source, exercise.created_at)
        try:
            with self._writing() as session:
                session.execute(source)
                session.add(row)
        except IntegrityError:
            if code is not None and self.exercise_by_code(code):
                raise InvalidInput(Problem("join_code", Wrong.TAKEN)) from None
            raise
        return exercise

    def scenario_source(self, content_hash: str) -> bytes | None:
        with self._reading() as session:
            row = session.get(ScenarioSourceRow, content_hash)
            return row.source if row else None

    def keep_source(self, content_hash: str, scenario_source: bytes, now: datetime) -> None:
        with self._writing() as session:
            session.execute(self._source(content_hash, scenario_source, now))

    def _source(self, content_hash: str, source: bytes, kept_at: datetime) -> Any:
        row = self._inserting(ScenarioSourceRow).values(
            content_hash=content_hash, source=source, kept_at=kept_at
        )
        return row.on_conflict_do_nothing()

    def exercise(self, exercise: ExerciseId) -> Exercise | None:
        with self._reading() as session:
            row = session.execute(ONE, {WANTED: exercise}).one_or_none()
            return Exercise(*row) if row else None

    def exercise_by_code(self, join_code: str) -> Exercise | None:
        with self._reading() as session:
            row = session.scalar(
                select(ExerciseRow).where(ExerciseRow.join_key == code_key(join_code))
            )
            return record(Exercise, row) if row else None

    def exercises_of(self, owner: AccountId) -> tuple[Exercise, ...]:
        newest_first = (ExerciseRow.created_at.desc(), ExerciseRow.row.desc())
        with self._reading() as session:
            rows = session.scalars(
                select(ExerciseRow).where(ExerciseRow.owner == owner).order_by(*newest_first)
            )
            return tuple(record(Exercise, row) for row in rows)

    def set_exercise_state(self, exercise: ExerciseId, state: str, now: datetime) -> Exercise:
        with self._changing(exercise) as row:
            row.state = state
            row.ended_at = (row.ended_at or now) if state == "ended" else None
        return record(Exercise, row)

    def set_exercise_pace(self, exercise: ExerciseId, minutes_per_working_day: float) -> Exercise:
        with self._changing(exercise) as row:
            row.minutes_per_working_day = minutes_per_working_day
        return record(Exercise, row)

    @contextmanager
    def _changing(self, exercise: ExerciseId) -> Iterator[ExerciseRow]:
        with self._writing() as session:
            row = session.scalar(
                select(ExerciseRow).where(ExerciseRow.id == exercise).with_for_update()
            )
            if row is None:
                raise NotFound("exercise", exercise)
            yield row
