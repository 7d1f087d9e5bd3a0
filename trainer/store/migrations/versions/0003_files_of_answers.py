"""Files that go with answers, beside the log that names them."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    def column(name: str, kind: sa.types.TypeEngine) -> sa.Column:
        return sa.Column(name, kind, nullable=False)

    op.create_table(
        "upload",
        column("id", sa.String()),
        column("run_id", sa.String()),
        column("seat", sa.String()),
        column("kind", sa.String()),
        column("media_type", sa.String()),
        column("name", sa.String()),
        column("size_bytes", sa.Integer()),
        column("sha256", sa.String()),
        column("data", sa.LargeBinary()),
        column("at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("id", name="pk_upload"),
        sa.ForeignKeyConstraint(["run_id"], ["run.id"], name="fk_upload_run_id_run"),
        sa.CheckConstraint("kind IN ('image', 'pdf')", name=op.f("ck_upload_kind_known")),
    )
    op.create_index("ix_upload_run_id", "upload", ["run_id"])


def downgrade() -> None:
    raise RuntimeError("going back would drop the log; restore a backup instead")
