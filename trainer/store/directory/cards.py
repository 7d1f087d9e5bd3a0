"""Run cards and overviews: derived from the log, written with each append, rebuilt at any time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import undefer

from trainer.domain.overview import SHAPE, Overview
from trainer.domain.plain import from_plain, to_plain
from trainer.domain.records import ExerciseId, RunCard, RunId
from trainer.store.tables import RunCardRow, RunEntry
from trainer.store.transactions import Rows, columns, record

NAMES = [column.key for column in RunCardRow.__table__.columns]


class Cards(Rows):
    def put_cards(
        self, cards: Sequence[RunCard], overviews: Mapping[RunId, Overview] | None = None
    ) -> None:
        if not cards:
            return
        told = overviews or {}
        rows = [
            {**columns(RunCard, card), "overview": _stored(told.get(card.run))} for card in cards
        ]
        put = self._inserting(RunCardRow)
        put = put.on_conflict_do_update(
            index_elements=[RunCardRow.run],
            set_={name: put.excluded[name] for name in NAMES},
        )
        with self._writing() as session:
            session.execute(put, rows)

    def card(self, run: RunId) -> RunCard | None:
        with self._reading() as session:
            row = session.get(RunCardRow, run)
            return record(RunCard, row) if row else None

    def overviews(self, runs: Sequence[RunId]) -> Mapping[RunId, tuple[RunCard, Overview]]:
        wanted = select(RunCardRow).where(
            RunCardRow.run.in_(runs), RunCardRow.overview.is_not(None)
        )
        with self._reading() as session:
            rows = session.scalars(wanted.options(undefer(RunCardRow.overview))).all()
            return {
                RunId(row.run): (record(RunCard, row), overview)
                for row in rows
                if (overview := _overview(row.overview)) is not None
            }

    def cards(self, exercise: ExerciseId) -> tuple[RunCard, ...]:
        with self._reading() as session:
            rows = session.scalars(
                select(RunCardRow)
                .join(RunEntry, RunEntry.id == RunCardRow.run)
                .where(RunCardRow.exercise == exercise)
                .order_by(RunEntry.created_at, RunEntry.row)
            )
            return tuple(record(RunCard, row) for row in rows)


def _stored(overview: Overview | None) -> dict[str, Any] | None:
    return None if overview is None else {"shape": SHAPE, "run": to_plain(overview)}


def _overview(stored: dict[str, Any] | None) -> Overview | None:
    if stored is None or stored["shape"] != SHAPE:
        return None
    return from_plain(Overview, stored["run"])
