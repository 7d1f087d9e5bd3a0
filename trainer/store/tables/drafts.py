"""Unfinished texts, kept while somebody types and dropped when they are sent."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from trainer.store.tables.base import Base


class DraftRow(Base):
    """One form of one report in one run, for one seat."""

    __tablename__ = "draft"

    run: Mapped[str] = mapped_column("run_id", ForeignKey("run.id"), primary_key=True)
    seat: Mapped[str] = mapped_column(primary_key=True)
    report: Mapped[str] = mapped_column(primary_key=True)
    form: Mapped[str] = mapped_column(primary_key=True)
    fields: Mapped[dict[str, str]] = mapped_column(JSON)
    saved_at: Mapped[datetime]
