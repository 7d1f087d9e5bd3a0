"""Rounds in which two people mark the same answers blind. The marks themselves stand in the logs of the runs."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import JSON, BigInteger, CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from trainer.store.tables.base import Base, Numbered


class MarkingRoundRow(Numbered, Base):
    """`answers`: pairs of run and event number. The second marker may come later, by an invitation; then and at its end alone
    it changes.
    """

    __tablename__ = "marking_round"
    __table_args__ = (
        CheckConstraint("scope IN ('every', 'sample', 'provisional')", name="scope_known"),
        CheckConstraint("first_id <> second_id", name="two_markers"),
    )

    id: Mapped[str] = mapped_column(unique=True)
    exercise: Mapped[str] = mapped_column("exercise_id", ForeignKey("exercise.id"), index=True)
    first: Mapped[str] = mapped_column("first_id", ForeignKey("account.id"), index=True)
    second: Mapped[str | None] = mapped_column("second_id", ForeignKey("account.id"), index=True)
    scope: Mapped[str]
    seed: Mapped[int] = mapped_column(BigInteger)
    answers: Mapped[list[list[object]]] = mapped_column(JSON)
    opened_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class MarkingInvitationRow(Base):
    """What `records.MarkingInvitation` explains; dropped when it is withdrawn."""

    __tablename__ = "marking_invitation"

    round: Mapped[str] = mapped_column("round_id", ForeignKey("marking_round.id"), primary_key=True)
    key_hash: Mapped[str] = mapped_column(unique=True)
    made_at: Mapped[datetime]
