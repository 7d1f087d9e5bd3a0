"""Files that go with answers: written once, never changed. The log names them by id."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from trainer.store.tables.base import Base


class UploadRow(Base):
    """One file of one seat. Its bytes are read only when they are asked for."""

    __tablename__ = "upload"
    __table_args__ = (CheckConstraint("kind IN ('image', 'pdf')", name="kind_known"),)

    id: Mapped[str] = mapped_column(primary_key=True)
    run: Mapped[str] = mapped_column("run_id", ForeignKey("run.id"), index=True)
    seat: Mapped[str]
    kind: Mapped[str]
    media_type: Mapped[str]
    name: Mapped[str]
    size_bytes: Mapped[int]
    sha256: Mapped[str]
    data: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    at: Mapped[datetime]
