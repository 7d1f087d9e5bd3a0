"""Rounds in which two people mark the same answers blind. The marks themselves stand in the logs of the runs."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import JSON, BigInteger, CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from trainer.store.tables.base import Base, Numbered


class MarkingRoundRow(Numbered, Base):
    """Written once, when it is opened. `answers`: pairs of run and event number."""

    __tablename__ = "marking_round"
    __table_args__ = (
        CheckConstraint("scope IN ('every', 'sample', 'provisional')", name="scope_known"),
        CheckConstraint("first_id <> second_id", name="two_markers"),
    )

    id: Mapped[str] = mapped_column(unique=True)
    exercise: Mapped[str] = mapped_column("exercise_id", ForeignKey("exercise.id"), index=True)
    first: Mapped[str] = mapped_column("first_id", ForeignKey("account.id"), index=True)
    second: Mapped[str] = mapped_column("second_id", ForeignKey("account.id"), index=True)
    scope: Mapped[str]
    seed: Mapped[int] = mapped_column(BigInteger)
    answers: Mapped[list[list[object]]] = mapped_column(JSON)
    opened_at: Mapped[datetime]
