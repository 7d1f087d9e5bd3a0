"""Exercises, the scenario source they were opened with, and their runs."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, LargeBinary, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from trainer.store.tables.base import Base, Numbered


class ScenarioSourceRow(Base):
    """A scenario as its files stood when an exercise was opened: once for each content, never changed."""

    __tablename__ = "scenario_source"

    content_hash: Mapped[str] = mapped_column(primary_key=True)
    source: Mapped[bytes] = mapped_column(LargeBinary)
    kept_at: Mapped[datetime]


class ExerciseRow(Numbered, Base):
    """The row that appends to its runs lock on PostgreSQL. `join_key` is `code_key` of the join code."""

    __tablename__ = "exercise"
    __table_args__ = (
        CheckConstraint("state IN ('open', 'running', 'paused', 'ended')", name="state_known"),
        CheckConstraint("(state = 'ended') = (ended_at IS NOT NULL)", name="ended_has_time"),
        CheckConstraint("(join_code IS NULL) = (join_key IS NULL)", name="join_code_has_key"),
        CheckConstraint("mode IN ('each', 'shared')", name="mode_known"),
        CheckConstraint(
            "late_join IN ('own_start', 'class_clock', 'closed')", name="late_join_known"
        ),
    )

    id: Mapped[str] = mapped_column(unique=True)
    scenario: Mapped[str]
    content_hash: Mapped[str] = mapped_column(ForeignKey("scenario_source.content_hash"))
    title: Mapped[str]
    owner: Mapped[str] = mapped_column("owner_id", ForeignKey("account.id"), index=True)
    join_code: Mapped[str | None]
    join_key: Mapped[str | None] = mapped_column(unique=True)
    seed: Mapped[int] = mapped_column(BigInteger)
    feedback: Mapped[str]
    clock_mode: Mapped[str]
    minutes_per_working_day: Mapped[float]
    state: Mapped[str]
    created_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    mode: Mapped[str] = mapped_column(server_default="each")
    profile: Mapped[str | None]
    late_join: Mapped[str | None]
    hide_names: Mapped[bool] = mapped_column(server_default=false())


class RunEntry(Numbered, Base):
    """One run of an exercise; a person has at most one in each."""

    __tablename__ = "run"
    __table_args__ = (UniqueConstraint("exercise_id", "person_id"),)

    id: Mapped[str] = mapped_column(unique=True)
    exercise: Mapped[str] = mapped_column("exercise_id", ForeignKey("exercise.id"))
    person: Mapped[str | None] = mapped_column("person_id", ForeignKey("person.id"), index=True)
    created_at: Mapped[datetime]
