"""The append-only log: one row for each fact of a run. The triggers that guard it are made by its migration."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from trainer.store.tables.base import Base, RowNumber

IS_MARK = text("kind IN ('AnswerMarked', 'AnswerScored')")
"""Facts that say what an answer is worth. Written out: an index of some rows is used only where a query says the same."""


class EventRow(Base):
    """`position` rises in the order of commits within an exercise, `seq` counts 1, 2, 3 … within a run.

    `at_sim` is ISO 8601 text with the region's offset, as the run saw it: a database would turn it into UTC.
    `person` is an id without a foreign key, so that a person can be erased and the log stays as it is.
    """

    __tablename__ = "event"
    __table_args__ = (
        UniqueConstraint("run_id", "seq"),
        Index(None, "exercise_id", "position"),
        Index(None, "run_id", "command_id"),
        Index(
            "ix_event_marks",
            "run_id",
            "position",
            "kind",
            sqlite_where=IS_MARK,
            postgresql_where=IS_MARK,
        ),
    )

    position: Mapped[int] = mapped_column(RowNumber, primary_key=True, autoincrement=True)
    exercise: Mapped[str] = mapped_column("exercise_id", ForeignKey("exercise.id"))
    run: Mapped[str] = mapped_column("run_id", ForeignKey("run.id"))
    seq: Mapped[int]
    kind: Mapped[str]
    version: Mapped[int]
    at_sim: Mapped[str]
    at_wall: Mapped[datetime]
    seat: Mapped[str]
    person: Mapped[str | None] = mapped_column("person_id")
    command_id: Mapped[str | None]
    payload: Mapped[dict[str, Any]] = mapped_column(JSON)
