"""Cards carry no hash any more: `bimtek replay` makes it from the log."""

from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Nothing is lost: the hash followed from the log."""
    op.drop_column("run_card", "digest")


def downgrade() -> None:
    raise RuntimeError("going back would drop the log; restore a backup instead")
