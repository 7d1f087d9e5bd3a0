"""Rounds of double marking: which answers, by whom."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy import or_, select

from trainer.domain.records import AccountId, ExerciseId, MarkingRound, RunId
from trainer.store.tables import MarkingRoundRow
from trainer.store.transactions import Rows, columns, record


class MarkingRounds(Rows):
    def add_marking_round(self, round_: MarkingRound) -> MarkingRound:
        values = dict(columns(MarkingRound, round_))
        values["answers"] = [list(each) for each in round_.answers]
        with self._writing() as session:
            session.add(MarkingRoundRow(**values))
        return round_

    def marking_round(self, round_: str) -> MarkingRound | None:
        with self._reading() as session:
            row = session.scalar(select(MarkingRoundRow).where(MarkingRoundRow.id == round_))
            return _round(row) if row else None

    def marking_rounds(self, exercise: ExerciseId) -> tuple[MarkingRound, ...]:
        return self._rounds(MarkingRoundRow.exercise == exercise)

    def marking_rounds_of(self, account: AccountId) -> tuple[MarkingRound, ...]:
        mine = or_(MarkingRoundRow.first == account, MarkingRoundRow.second == account)
        return self._rounds(mine)

    def _rounds(self, wanted: Any) -> tuple[MarkingRound, ...]:
        newest_first = select(MarkingRoundRow).where(wanted).order_by(MarkingRoundRow.row.desc())
        with self._reading() as session:
            return tuple(_round(row) for row in session.scalars(newest_first))


def _round(row: MarkingRoundRow) -> MarkingRound:
    answers = tuple((RunId(str(run)), int(str(seq))) for run, seq in row.answers)
    return replace(record(MarkingRound, row), answers=answers)
