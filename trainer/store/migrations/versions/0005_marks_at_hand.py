"""The marks of all runs at hand: whether the scorer agrees with own markers is asked of the whole log."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

IS_MARK = sa.text("kind IN ('AnswerMarked', 'AnswerScored')")


def upgrade() -> None:
    op.create_index(
        "ix_event_marks",
        "event",
        ["run_id", "position", "kind"],
        sqlite_where=IS_MARK,
        postgresql_where=IS_MARK,
    )


def downgrade() -> None:
    raise RuntimeError("going back would drop the log; restore a backup instead")
