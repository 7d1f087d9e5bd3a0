"""What people said of the answers on which they practise marking. No run is touched by it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import JSON, CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from trainer.store.tables.base import Base


class CalibrationMarkRow(Base):
    """One answer of one attempt; written once, since what was agreed is told right after."""

    __tablename__ = "calibration_mark"
    __table_args__ = (CheckConstraint("attempt > 0", name="attempt_counts"),)

    account: Mapped[str] = mapped_column("account_id", ForeignKey("account.id"), primary_key=True)
    attempt: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    item: Mapped[str] = mapped_column(primary_key=True)
    levels: Mapped[dict[str, int]] = mapped_column(JSON)
    gates: Mapped[list[str]] = mapped_column(JSON)
    at: Mapped[datetime]
