"""What people said of the calibration set."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import select

from trainer.domain.records import AccountId, CalibrationMark
from trainer.store.tables import CalibrationMarkRow
from trainer.store.transactions import Rows, columns, record


class Calibration(Rows):
    def keep_calibration_mark(self, mark: CalibrationMark) -> None:
        values = {**columns(CalibrationMark, mark), "gates": list(mark.gates)}
        new = self._inserting(CalibrationMarkRow).values(values)
        with self._writing() as session:
            session.execute(new.on_conflict_do_nothing())

    def calibration_marks(self, account: AccountId) -> tuple[CalibrationMark, ...]:
        wanted = select(CalibrationMarkRow).where(CalibrationMarkRow.account == account)
        with self._reading() as session:
            found = [_mark(row) for row in session.scalars(wanted)]
        # Sorted here: the two databases do not order text alike.
        return tuple(sorted(found, key=lambda mark: (mark.attempt, mark.at, mark.item)))


def _mark(row: CalibrationMarkRow) -> CalibrationMark:
    found = record(CalibrationMark, row)
    return replace(found, gates=tuple(found.gates))
