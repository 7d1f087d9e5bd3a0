"""What lists show of a run, stored with its card. It follows from the log and is made when it is first asked for."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.add_column("run_card", sa.Column("overview", sa.JSON(), nullable=True))


def downgrade() -> None:
    raise RuntimeError("going back would drop the log; restore a backup instead")
