"""Rounds in which two people mark the same answers blind."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    def column(name: str, kind: sa.types.TypeEngine) -> sa.Column:
        return sa.Column(name, kind, nullable=False)

    def one(name: str, table: str) -> sa.ForeignKeyConstraint:
        return sa.ForeignKeyConstraint(
            [name], [f"{table}.id"], name=f"fk_marking_round_{name}_{table}"
        )

    op.create_table(
        "marking_round",
        column("row", sa.BigInteger().with_variant(sa.Integer(), "sqlite")),
        column("id", sa.String()),
        column("exercise_id", sa.String()),
        column("first_id", sa.String()),
        column("second_id", sa.String()),
        column("scope", sa.String()),
        column("seed", sa.BigInteger()),
        column("answers", sa.JSON()),
        column("opened_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("row", name="pk_marking_round"),
        sa.UniqueConstraint("id", name="uq_marking_round_id"),
        one("exercise_id", "exercise"),
        one("first_id", "account"),
        one("second_id", "account"),
        sa.CheckConstraint(
            "scope IN ('every', 'sample', 'provisional')",
            name=op.f("ck_marking_round_scope_known"),
        ),
        sa.CheckConstraint("first_id <> second_id", name=op.f("ck_marking_round_two_markers")),
    )
    for name in ("exercise_id", "first_id", "second_id"):
        op.create_index(f"ix_marking_round_{name}", "marking_round", [name])


def downgrade() -> None:
    raise RuntimeError("going back would drop the log; restore a backup instead")
