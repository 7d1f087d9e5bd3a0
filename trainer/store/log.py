"""The append-only log of runs in a database. It can load and append; there is no third thing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnExpressionArgument, case, exists, func, insert, select
from sqlalchemy.orm import Session

from trainer.domain import events as e
from trainer.domain.errors import LogMoved, NotFound
from trainer.domain.events import Recorded, fact_from_plain, fact_to_plain
from trainer.domain.records import ExerciseId, RunId
from trainer.store.tables import EventRow, ExerciseRow, RunEntry
from trainer.store.tables.log import IS_MARK
from trainer.store.transactions import Rows


class SqlEventLog(Rows):
    """`ports.EventLog` on SQLite and PostgreSQL.

    Appends to one exercise queue up, so positions appear in the order of commits and a console that has seen
    position n has seen everything before it.
    """

    def load(self, run: RunId, after: int = 0) -> tuple[Recorded, ...]:
        return self._facts(EventRow.run == run, EventRow.seq > after)

    def marks(self, run: RunId) -> tuple[Recorded, ...]:
        return self._facts(EventRow.run == run, IS_MARK)

    def marked_runs(self) -> Mapping[RunId, int]:
        by_people = func.max(case((EventRow.kind == e.AnswerMarked.__name__, 1), else_=0))
        with self._reading() as session:
            rows = session.execute(
                select(EventRow.run, func.max(EventRow.position))
                .where(IS_MARK)
                .group_by(EventRow.run)
                .having(by_people == 1)
            ).all()
        return {RunId(run): position for run, position in rows}

    def _facts(self, *which: ColumnExpressionArgument[bool]) -> tuple[Recorded, ...]:
        with self._reading() as session:
            rows = session.execute(
                select(
                    EventRow.seq,
                    EventRow.at_sim,
                    EventRow.at_wall,
                    EventRow.seat,
                    EventRow.person,
                    EventRow.command_id,
                    EventRow.kind,
                    EventRow.version,
                    EventRow.payload,
                )
                .where(*which)
                .order_by(EventRow.seq)
            ).all()
        return tuple(_recorded(row) for row in rows)

    def append(self, run: RunId, new: Sequence[Recorded], expected_seq: int) -> int:
        with self._writing() as session:
            exercise = _locked_exercise(session, run)
            last = session.scalar(select(func.max(EventRow.seq)).where(EventRow.run == run)) or 0
            if last != expected_seq or _any_seen(session, run, new):
                raise LogMoved(run, expected_seq, last)
            _refuse_gap(new, expected_seq)
            if new:
                session.execute(insert(EventRow), [_row(run, exercise, each) for each in new])
            return _position(session, exercise)

    def seen(self, run: RunId, command_id: str) -> bool:
        with self._reading() as session:
            return _seen(session, run, command_id)

    def position(self, exercise: ExerciseId) -> int:
        with self._reading() as session:
            return _position(session, exercise)


def _locked_exercise(session: Session, run: RunId) -> str:
    """The exercise of a run, locked until the transaction ends (SQLite is locked as a whole already).

    NO KEY UPDATE: somebody who joins refers to the exercise and need not wait.
    """
    exercise = session.scalar(
        select(ExerciseRow.id)
        .join(RunEntry, RunEntry.exercise == ExerciseRow.id)
        .where(RunEntry.id == run)
        .with_for_update(of=ExerciseRow, key_share=True)
    )
    if exercise is None:
        raise NotFound("run", run)
    return exercise


def _any_seen(session: Session, run: RunId, new: Sequence[Recorded]) -> bool:
    commands = dict.fromkeys(each.command_id for each in new if each.command_id is not None)
    return any(_seen(session, run, command_id) for command_id in commands)


def _seen(session: Session, run: RunId, command_id: str) -> bool:
    found = exists().where(EventRow.run == run, EventRow.command_id == command_id)
    return bool(session.scalar(select(found)))


def _position(session: Session, exercise: str) -> int:
    return (
        session.scalar(select(func.max(EventRow.position)).where(EventRow.exercise == exercise))
        or 0
    )


def _refuse_gap(new: Sequence[Recorded], expected_seq: int) -> None:
    got = [each.seq for each in new]
    if got != list(range(expected_seq + 1, expected_seq + 1 + len(new))):
        raise ValueError(f"seqs {got} do not run on from {expected_seq}")


def _row(run: RunId, exercise: str, each: Recorded) -> dict[str, Any]:
    return {
        "exercise": exercise,
        "run": run,
        "seq": each.seq,
        "kind": each.kind,
        "version": each.fact.version,
        "at_sim": each.at_sim.isoformat(),
        "at_wall": each.at_wall,
        "seat": each.seat,
        "person": each.person,
        "command_id": each.command_id,
        "payload": fact_to_plain(each.fact),
    }


def _recorded(row: Any) -> Recorded:
    return Recorded(
        seq=row.seq,
        at_sim=datetime.fromisoformat(row.at_sim),
        at_wall=row.at_wall,
        seat=row.seat,
        person=row.person,
        command_id=row.command_id,
        fact=fact_from_plain(row.kind, row.version, row.payload),
    )
