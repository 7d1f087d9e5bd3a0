"""Run cards and overviews: derived from the log, written with each append, rebuilt at any time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from sqlalchemy import bindparam, select

from trainer.domain.overview import SHAPE, Overview
from trainer.domain.plain import from_plain, to_plain
from trainer.domain.records import ExerciseId, RunCard, RunId
from trainer.store.tables import RunCardRow, RunEntry
from trainer.store.transactions import Rows, columns, columns_for, record, table_of

KEYS = {name: column.key for name, column in RunCardRow.__mapper__.columns.items()}
"""The columns of a card by the names that it has for them."""

RUNS = "runs"
CARD = table_of(RunCardRow)
OVERVIEWS = select(*columns_for(RunCard, RunCardRow), CARD.c.overview).where(
    CARD.c.run_id.in_(bindparam(RUNS, expanding=True)), CARD.c.overview.is_not(None)
)
"""Cards that have an overview, with it, which is the last column."""


class Cards(Rows):
    def put_cards(
        self, cards: Sequence[RunCard], overviews: Mapping[RunId, Overview] | None = None
    ) -> None:
        if not cards:
            return
        given = overviews or {}
        rows = [
            {KEYS[name]: v for name, v in columns(RunCard, card).items()}
            | {"overview": _stored(given.get(card.run))}
            for card in cards
        ]
        with self._writing() as session:
            session.execute(self._put_card, rows)

    @cached_property
    def _put_card(self) -> Any:
        """One statement for good: every append makes it."""
        put = self._inserting(CARD)
        return put.on_conflict_do_update(
            index_elements=[CARD.c.run_id],
            set_={key: put.excluded[key] for key in KEYS.values()},
        )

    def card(self, run: RunId) -> RunCard | None:
        with self._reading() as session:
            row = session.get(RunCardRow, run)
            return record(RunCard, row) if row else None

    def overviews(self, runs: Sequence[RunId]) -> Mapping[RunId, tuple[RunCard, Overview]]:
        with self._reading() as session:
            rows = session.execute(OVERVIEWS, {RUNS: runs}).all()
        pairs = ((RunCard(*card), _overview(stored)) for *card, stored in rows)
        return {card.run: (card, overview) for card, overview in pairs if overview is not None}

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


def _overview(stored: dict[str, Any]) -> Overview | None:
    return from_plain(Overview, stored["run"]) if stored["shape"] == SHAPE else None
