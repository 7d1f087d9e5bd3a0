"""Rounds of double marking whose second marker is invited, and that can be ended."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Rounds that were opened before go on with the two markers that they have."""
    with op.batch_alter_table("marking_round") as batch:
        batch.alter_column("second_id", existing_type=sa.String(), nullable=True)
        batch.add_column(sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True))
    op.create_table(
        "marking_invitation",
        sa.Column("round_id", sa.String(), nullable=False),
        sa.Column("key_hash", sa.String(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("round_id", name="pk_marking_invitation"),
        sa.ForeignKeyConstraint(
            ["round_id"], ["marking_round.id"], name="fk_marking_invitation_round_id_marking_round"
        ),
        sa.UniqueConstraint("key_hash", name="uq_marking_invitation_key_hash"),
    )


def downgrade() -> None:
    raise RuntimeError("going back would drop the log; restore a backup instead")
