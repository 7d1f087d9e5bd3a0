"""Drafts: what somebody has typed and not sent."""

from __future__ import annotations

from typing import Any

from sqlalchemy import bindparam, delete, select

from trainer.domain.records import Draft, RunId
from trainer.store.tables import DraftRow
from trainer.store.transactions import Rows, columns, columns_for, record, table_of

C = DraftRow.__mapper__.columns
OF_SEAT = select(*columns_for(Draft, DraftRow)).where(
    C["run"] == bindparam("at_run"), C["seat"] == bindparam("at_seat")
)
DROP = delete(table_of(DraftRow)).where(
    C["run"] == bindparam("at_run"),
    C["seat"] == bindparam("at_seat"),
    C["report"] == bindparam("at_report"),
    C["form"] == bindparam("at_form"),
)
"""Both of the table and built once: the one is asked by every page with forms, the other goes with every act."""


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
            rows = session.execute(OF_SEAT, {"at_run": run, "at_seat": seat})
            found = tuple(Draft(*row) for row in rows)
        # Sorted here: the two databases do not order text alike.
        return tuple(sorted(found, key=lambda draft: (draft.report, draft.form)))

    def drop_draft(self, run: RunId, seat: str, report: str, form: str) -> None:
        with self._writing() as session:
            place = {"at_run": run, "at_seat": seat, "at_report": report, "at_form": form}
            session.execute(DROP, place)


def _is(run: RunId, seat: str, report: str, form: str) -> tuple[Any, ...]:
    return (
        DraftRow.run == run,
        DraftRow.seat == seat,
        DraftRow.report == report,
        DraftRow.form == form,
    )
