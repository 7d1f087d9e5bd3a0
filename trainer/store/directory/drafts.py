"""Drafts: what somebody has typed and not sent."""

from __future__ import annotations

from typing import Any

from sqlalchemy import delete, select

from trainer.domain.records import Draft, RunId
from trainer.store.tables import DraftRow
from trainer.store.transactions import Rows, columns, record


class Drafts(Rows):
    def put_draft(self, draft: Draft) -> None:
        new = self._inserting(DraftRow).values(dict(columns(Draft, draft)))
        put = new.on_conflict_do_update(
            index_elements=[DraftRow.run, DraftRow.seat, DraftRow.report, DraftRow.form],
            set_={name: new.excluded[name] for name in ("fields", "saved_at")},
        )
        with self._writing() as session:
            session.execute(put)

    def draft(self, run: RunId, seat: str, report: str, form: str) -> Draft | None:
        with self._reading() as session:
            row = session.scalar(select(DraftRow).where(*_is(run, seat, report, form)))
            return record(Draft, row) if row else None

    def drafts(self, run: RunId, seat: str) -> tuple[Draft, ...]:
        with self._reading() as session:
            rows = session.scalars(
                select(DraftRow).where(DraftRow.run == run, DraftRow.seat == seat)
            )
            found = tuple(record(Draft, row) for row in rows)
        # Sorted here: the two databases do not order text alike.
        return tuple(sorted(found, key=lambda draft: (draft.report, draft.form)))

    def drop_draft(self, run: RunId, seat: str, report: str, form: str) -> None:
        with self._writing() as session:
            session.execute(delete(DraftRow).where(*_is(run, seat, report, form)))


def _is(run: RunId, seat: str, report: str, form: str) -> tuple[Any, ...]:
    return (
        DraftRow.run == run,
        DraftRow.seat == seat,
        DraftRow.report == report,
        DraftRow.form == form,
    )
