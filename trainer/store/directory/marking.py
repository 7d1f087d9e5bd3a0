"""Rounds of double marking: which answers, by whom, and who is invited to them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import delete, or_, select, update

from trainer.domain.errors import InvalidInput, NotFound, Problem
from trainer.domain.records import (
    AccountId,
    ExerciseId,
    MarkingInvitation,
    MarkingRound,
    RunId,
)
from trainer.domain.refusals import Wrong
from trainer.store.tables import MarkingInvitationRow, MarkingRoundRow
from trainer.store.transactions import Rows, columns, record


class MarkingRounds(Rows):
    def add_marking_round(self, round_: MarkingRound) -> MarkingRound:
        values = dict(columns(MarkingRound, round_))
        values["answers"] = [list(each) for each in round_.answers]
        with self._writing() as session:
            session.add(MarkingRoundRow(**values))
        return round_

    def join_marking_round(self, round_: str, second: AccountId) -> MarkingRound:
        # One statement: of two who come at once one must lose, without reading first.
        join = (
            update(MarkingRoundRow)
            .where(MarkingRoundRow.id == round_, MarkingRoundRow.second.is_(None))
            .values(second=second)
            .returning(MarkingRoundRow.row)
        )
        with self._writing() as session:
            joined = session.scalar(join) is not None
        found = self._existing(round_)
        if not joined:
            raise InvalidInput(Problem("second", Wrong.TAKEN))
        return found

    def end_marking_round(self, round_: str, now: datetime) -> MarkingRound:
        end = (
            update(MarkingRoundRow)
            .where(MarkingRoundRow.id == round_, MarkingRoundRow.ended_at.is_(None))
            .values(ended_at=now)
        )
        with self._writing() as session:
            session.execute(end)
        return self._existing(round_)

    def _existing(self, round_: str) -> MarkingRound:
        found = self.marking_round(round_)
        if found is None:
            raise NotFound("round", round_)
        return found

    def put_marking_invitation(self, invitation: MarkingInvitation) -> None:
        new = self._inserting(MarkingInvitationRow).values(
            {
                getattr(MarkingInvitationRow, name): value
                for name, value in columns(MarkingInvitation, invitation).items()
            }
        )
        put = new.on_conflict_do_update(
            index_elements=[MarkingInvitationRow.round],
            set_={name: new.excluded[name] for name in ("key_hash", "made_at")},
        )
        with self._writing() as session:
            session.execute(put)

    def marking_invitation(self, round_: str) -> MarkingInvitation | None:
        return self._invitation(MarkingInvitationRow.round == round_)

    def marking_invitation_by_key(self, key_hash: str) -> MarkingInvitation | None:
        return self._invitation(MarkingInvitationRow.key_hash == key_hash)

    def drop_marking_invitation(self, round_: str) -> None:
        drop = delete(MarkingInvitationRow).where(MarkingInvitationRow.round == round_)
        with self._writing() as session:
            session.execute(drop)

    def _invitation(self, wanted: Any) -> MarkingInvitation | None:
        with self._reading() as session:
            row = session.scalar(select(MarkingInvitationRow).where(wanted))
            return record(MarkingInvitation, row) if row else None

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
