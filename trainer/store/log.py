"""The append-only log of runs in a database. It can load and append; there is no third thing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnExpressionArgument,
    and_,
    bindparam,
    case,
    func,
    insert,
    or_,
    select,
)
from sqlalchemy.orm import Session

from trainer.domain import events as e
from trainer.domain.errors import LogMoved, NotFound
from trainer.domain.events import Recorded, fact_from_plain, fact_to_plain
from trainer.domain.records import Addition, ExerciseId, RunId
from trainer.store.tables import EventRow, ExerciseRow, RunEntry
from trainer.store.tables.log import IS_MARK
from trainer.store.transactions import Rows, table_of

EVENTS, RUN, EXERCISE = table_of(EventRow), table_of(RunEntry), table_of(ExerciseRow)
E = EVENTS.c

FACT = (
    E.seq,
    E.at_sim,
    E.at_wall,
    E.seat,
    E.person_id,
    E.command_id,
    E.kind,
    E.version,
    E.payload,
)
"""The columns of a fact as it was recorded. Of the table, not of the class: rows of a log are no objects of a session."""

RUNS = "runs"
"""The parameter of the statements that each append makes; they are built once."""

LAST = (
    select(E.run_id, func.max(E.seq), func.max(E.position))
    .where(E.run_id.in_(bindparam(RUNS, expanding=True)))
    .group_by(E.run_id)
)

LOCKED = (
    select(RUN.c.id, EXERCISE.c.id)
    .join_from(RUN, EXERCISE, RUN.c.exercise_id == EXERCISE.c.id)
    .where(RUN.c.id.in_(bindparam(RUNS, expanding=True)))
    .order_by(EXERCISE.c.id)
    .with_for_update(of=EXERCISE, key_share=True)
)
"""NO KEY UPDATE: somebody who joins refers to the exercise and need not wait. In the order of their ids, so that two who append
to several exercises wait for each other in one direction.
"""

MOST_AT_ONCE = 100
"""Runs whose facts one statement asks for: more conditions than that make it slower to plan than to run."""


class SqlEventLog(Rows):
    """`ports.EventLog` on SQLite and PostgreSQL.

    Appends to one exercise queue up, so positions appear in the order of commits and a console that has seen
    position n has seen everything before it.
    """

    def load(self, run: RunId, after: int = 0) -> tuple[Recorded, ...]:
        return self._facts(E.run_id == run, E.seq > after)

    def load_many(self, after: Mapping[RunId, int]) -> Mapping[RunId, tuple[Recorded, ...]]:
        found: dict[RunId, list[Recorded]] = {run: [] for run in after}
        asked = list(after.items())
        for start in range(0, len(asked), MOST_AT_ONCE):
            wanted = [
                and_(E.run_id == run, E.seq > seq)
                for run, seq in asked[start : start + MOST_AT_ONCE]
            ]
            with self._reading() as session:
                rows = session.execute(select(E.run_id, *FACT).where(or_(*wanted)).order_by(E.seq))
                for row in rows:
                    found[RunId(row.run_id)].append(_recorded(row))
        return {run: tuple(facts) for run, facts in found.items()}

    def marks(self, run: RunId) -> tuple[Recorded, ...]:
        return self._facts(E.run_id == run, IS_MARK)

    def marked_runs(self) -> Mapping[RunId, int]:
        by_people = func.max(case((E.kind == e.AnswerMarked.__name__, 1), else_=0))
        with self._reading() as session:
            rows = session.execute(
                select(E.run_id, func.max(E.position))
                .where(IS_MARK)
                .group_by(E.run_id)
                .having(by_people == 1)
            ).all()
        return {RunId(run): position for run, position in rows}

    def _facts(self, *which: ColumnExpressionArgument[bool]) -> tuple[Recorded, ...]:
        with self._reading() as session:
            rows = session.execute(select(*FACT).where(*which).order_by(E.seq)).all()
        return tuple(_recorded(row) for row in rows)

    def append(self, additions: Sequence[Addition]) -> Mapping[RunId, int]:
        with self._writing() as session:
            runs = [each.run for each in additions]
            exercises = _locked_exercises(session, runs)
            last = _last(session, runs)
            for each in additions:
                seq, _position = last.get(each.run, NOTHING)
                if seq != each.expected_seq:
                    raise LogMoved(each.run, each.expected_seq, seq)
                _refuse_gap(each.new, each.expected_seq)
            rows = [
                _row(each.run, exercises[each.run], recorded)
                for each in additions
                for recorded in each.new
            ]
            if rows:
                # By the table: what is None is written like everything else, in one statement for all.
                session.execute(insert(EVENTS), rows)
                last = _last(session, runs)
            return {run: last.get(run, NOTHING)[1] for run in runs}

    def position(self, exercise: ExerciseId) -> int:
        with self._reading() as session:
            return _position(session, exercise)


NOTHING = (0, 0)
"""Seq and position of a run without facts."""


def _locked_exercises(session: Session, runs: Sequence[RunId]) -> Mapping[RunId, str]:
    """The exercise of each run, all of them locked until the transaction ends (SQLite is locked as a whole already)."""
    exercises = {RunId(run): exercise for run, exercise in session.execute(LOCKED, {RUNS: runs})}
    for run in runs:
        if run not in exercises:
            raise NotFound("run", run)
    return exercises


def _last(session: Session, runs: Sequence[RunId]) -> Mapping[RunId, tuple[int, int]]:
    """Seq and position of the newest fact of each run that has any."""
    rows = session.execute(LAST, {RUNS: runs})
    return {RunId(run): (seq, position) for run, seq, position in rows}


def _position(session: Session, exercise: str) -> int:
    return session.scalar(select(func.max(E.position)).where(E.exercise_id == exercise)) or 0


def _refuse_gap(new: Sequence[Recorded], expected_seq: int) -> None:
    got = [each.seq for each in new]
    if got != list(range(expected_seq + 1, expected_seq + 1 + len(new))):
        raise ValueError(f"seqs {got} do not run on from {expected_seq}")


def _row(run: RunId, exercise: str, each: Recorded) -> dict[str, Any]:
    return {
        "exercise_id": exercise,
        "run_id": run,
        "seq": each.seq,
        "kind": each.kind,
        "version": each.fact.version,
        "at_sim": each.at_sim.isoformat(),
        "at_wall": each.at_wall,
        "seat": each.seat,
        "person_id": each.person,
        "command_id": each.command_id,
        "payload": fact_to_plain(each.fact),
    }


def _recorded(row: Any) -> Recorded:
    return Recorded(
        seq=row.seq,
        at_sim=datetime.fromisoformat(row.at_sim),
        at_wall=row.at_wall,
        seat=row.seat,
        person=row.person_id,
        command_id=row.command_id,
        fact=fact_from_plain(row.kind, row.version, row.payload),
    )
