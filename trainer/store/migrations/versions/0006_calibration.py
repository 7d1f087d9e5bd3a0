"""What people said of the answers on which they practise marking."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    def column(name: str, kind: sa.types.TypeEngine) -> sa.Column:
        return sa.Column(name, kind, nullable=False)

    op.create_table(
        "calibration_mark",
        column("account_id", sa.String()),
        sa.Column("attempt", sa.Integer(), autoincrement=False, nullable=False),
        column("item", sa.String()),
        column("levels", sa.JSON()),
        column("gates", sa.JSON()),
        column("at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("account_id", "attempt", "item", name="pk_calibration_mark"),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name="fk_calibration_mark_account_id_account"
        ),
        sa.CheckConstraint("attempt > 0", name=op.f("ck_calibration_mark_attempt_counts")),
    )


def downgrade() -> None:
    raise RuntimeError("going back would drop the log; restore a backup instead")
