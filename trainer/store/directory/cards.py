"""Run cards: derived from the log, written after each append, rebuilt at any time."""

from __future__ import annotations

from sqlalchemy import select

from trainer.domain.records import ExerciseId, RunCard, RunId
from trainer.store.tables import RunCardRow, RunEntry
from trainer.store.transactions import Rows, columns, record


class Cards(Rows):
    def put_card(self, card: RunCard) -> None:
        self._put(card, unless_newer=True)

    def replace_card(self, card: RunCard) -> None:
        self._put(card, unless_newer=False)

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

    def _put(self, card: RunCard, unless_newer: bool) -> None:
        values = {
            getattr(RunCardRow, name): value for name, value in columns(RunCard, card).items()
        }
        new = self._inserting(RunCardRow).values(values)
        names = [column.key for column in RunCardRow.__table__.columns]
        # One statement: whoever comes late with an older fold must lose, without reading first.
        put = new.on_conflict_do_update(
            index_elements=[RunCardRow.run],
            set_={name: new.excluded[name] for name in names},
            where=RunCardRow.seq <= new.excluded.seq if unless_newer else None,
        )
        with self._writing() as session:
            session.execute(put)
