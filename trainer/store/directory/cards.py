"""Run cards: derived from the log, written after each append, rebuilt at any time."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from sqlalchemy import select

from trainer.domain.records import ExerciseId, RunCard, RunId
from trainer.store.tables import RunCardRow, RunEntry
from trainer.store.transactions import Rows, columns, record, table_of

KEYS = {name: column.key for name, column in RunCardRow.__mapper__.columns.items()}
"""The columns of a card by the names that it has for them."""


class Cards(Rows):
    def put_cards(self, cards: Sequence[RunCard]) -> None:
        if not cards:
            return
        with self._writing() as session:
            rows = [{KEYS[name]: v for name, v in columns(RunCard, card).items()} for card in cards]
            session.execute(self._put_card, rows)

    @cached_property
    def _put_card(self) -> Any:
        """One statement for good: every append makes it."""
        put = self._inserting(table_of(RunCardRow))
        return put.on_conflict_do_update(
            index_elements=[table_of(RunCardRow).c.run_id],
            set_={key: put.excluded[key] for key in KEYS.values()},
        )

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
