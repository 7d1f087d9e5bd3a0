"""Accounts, and the people who play: in a class, or through an account of their own."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from trainer.store.tables.base import Base, Numbered


class AccountRow(Numbered, Base):
    """`user_key` is `name_key` of the user name; `password_hash` is Argon2 in its own notation."""

    __tablename__ = "account"

    id: Mapped[str] = mapped_column(unique=True)
    user_name: Mapped[str]
    user_key: Mapped[str] = mapped_column(unique=True)
    display_name: Mapped[str]
    instructor: Mapped[bool]
    password_hash: Mapped[str]
    created_at: Mapped[datetime]
    epoch: Mapped[int]


class PersonRow(Numbered, Base):
    """`name_key` and `number` tell people of one class apart; `code_key` finds the seat again.

    The personal code is kept readable on purpose: an instructor shows it again to somebody who lost it. It opens one
    exercise and nothing else, and whoever reads this table reads the exercise beside it.
    """

    __tablename__ = "person"
    __table_args__ = (
        UniqueConstraint("exercise_id", "name_key", "number"),
        Index(
            "uq_person_account_id_alone",
            "account_id",
            unique=True,
            sqlite_where=text("exercise_id IS NULL"),
            postgresql_where=text("exercise_id IS NULL"),
        ),
    )

    id: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    name_key: Mapped[str]
    number: Mapped[int]
    exercise: Mapped[str | None] = mapped_column("exercise_id", ForeignKey("exercise.id"))
    account: Mapped[str | None] = mapped_column("account_id", ForeignKey("account.id"))
    code_words: Mapped[str | None]
    code_key: Mapped[str | None] = mapped_column(unique=True)
    joined_at: Mapped[datetime]
    last_seen_at: Mapped[datetime | None]
    epoch: Mapped[int]
