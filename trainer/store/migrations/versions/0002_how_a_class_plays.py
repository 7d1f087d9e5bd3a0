"""How a class plays: each alone or all in one run, by which rules, what late joiners meet, whether names are shown."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

CHECKS = {
    "mode_known": "mode IN ('each', 'shared')",
    "late_join_known": "late_join IN ('own_start', 'class_clock', 'closed')",
}


def upgrade() -> None:
    """Classes that were opened before play as they always did: each alone, by the scenario's own rules."""
    with op.batch_alter_table("exercise") as batch:
        batch.add_column(sa.Column("mode", sa.String(), nullable=False, server_default="each"))
        batch.add_column(sa.Column("profile", sa.String(), nullable=True))
        batch.add_column(sa.Column("late_join", sa.String(), nullable=True))
        batch.add_column(
            sa.Column("hide_names", sa.Boolean(), nullable=False, server_default=sa.false())
        )
        for name, rule in CHECKS.items():
            batch.create_check_constraint(op.f(f"ck_exercise_{name}"), sa.text(rule))


def downgrade() -> None:
    raise RuntimeError("going back would drop the log; restore a backup instead")
