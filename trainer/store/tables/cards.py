"""Run cards: what lists and the console show of a run. Derived from the log and rebuilt from it at any time."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from trainer.store.tables.base import Base


class RunCardRow(Base):
    """Column for column what `records.RunCard` explains."""

    __tablename__ = "run_card"
    __table_args__ = (
        CheckConstraint("state IN ('running', 'paused', 'finished')", name="state_known"),
    )

    run: Mapped[str] = mapped_column("run_id", ForeignKey("run.id"), primary_key=True)
    exercise: Mapped[str] = mapped_column("exercise_id", ForeignKey("exercise.id"), index=True)
    person: Mapped[str | None] = mapped_column("person_id", ForeignKey("person.id"))
    seq: Mapped[int]
    position: Mapped[int] = mapped_column(BigInteger)
    state: Mapped[str]
    arrived: Mapped[int]
    decided: Mapped[int]
    late: Mapped[int]
    critical: Mapped[int]
    doing: Mapped[str]
    last_action_at_wall: Mapped[datetime | None]
    next_due_at_wall: Mapped[datetime | None]
    points: Mapped[float | None]
    max_points: Mapped[float | None]
    overview: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True), deferred=True)
    """What lists show of the run, with the number of its shape; None where it was not made yet. Read by lists alone."""
