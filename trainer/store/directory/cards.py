"""Run cards: derived from the log, written after each append, rebuilt at any time."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from trainer.domain.records import ExerciseId, RunCard, RunId
from trainer.store.tables import RunCardRow, RunEntry
from trainer.store.transactions import Rows, columns, record

NAMES = [column.key for column in RunCardRow.__table__.columns]


class Cards(Rows):
    def put_cards(self, cards: Sequence[RunCard]) -> None:
        if not cards:
            return
        put = self._inserting(RunCardRow)
        put = put.on_conflict_do_update(
            index_elements=[RunCardRow.run],
            set_={name: put.excluded[name] for name in NAMES},
        )
        with self._writing() as session:
            session.execute(put, [dict(columns(RunCard, card)) for card in cards])

    def card(self, run: RunId) -> RunCard | None:
        with self._reading() as session:
            row = session.get(RunCardRow, run)
            return record(RunCard, row) if row else None

    def cards(self, exercise: ExerciseId) -> tuple[RunCard, ...]:
        with self._reading() as session:
            rows = session.scalars(
                select(RunCardRow)
                .join(RunEntry, RunEntry.id == RunCardRow.run)
                .where(RunCardRow.exercise == exercise)
                .order_by(RunEntry.created_at, RunEntry.row)
            )
            return tuple(record(RunCard, row) for row in rows)
