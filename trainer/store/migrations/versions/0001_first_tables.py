"""The first tables: people, exercises and runs; the log with its guards; cards and drafts."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    create_accounts_and_exercises()
    create_people_and_runs()
    create_log()
    guard_log()
    create_cards_and_drafts()


def downgrade() -> None:
    raise RuntimeError("going back would drop the log; restore a backup instead")


def number(name: str) -> sa.Column:
    kind = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    return sa.Column(name, kind, autoincrement=True, nullable=False)


def column(name: str, kind: sa.types.TypeEngine, nullable: bool = False) -> sa.Column:
    return sa.Column(name, kind, nullable=nullable)


TEXT = sa.String()
COUNT = sa.Integer()
REAL: sa.Double[float] = sa.Double()
WALL = sa.DateTime(timezone=True)


def create_accounts_and_exercises() -> None:
    op.create_table(
        "account",
        number("row"),
        column("id", TEXT),
        column("user_name", TEXT),
        column("user_key", TEXT),
        column("display_name", TEXT),
        column("instructor", sa.Boolean()),
        column("password_hash", TEXT),
        column("created_at", WALL),
        column("epoch", COUNT),
        sa.PrimaryKeyConstraint("row", name="pk_account"),
        sa.UniqueConstraint("id", name="uq_account_id"),
        sa.UniqueConstraint("user_key", name="uq_account_user_key"),
    )
    op.create_table(
        "scenario_source",
        column("content_hash", TEXT),
        column("source", sa.LargeBinary()),
        column("kept_at", WALL),
        sa.PrimaryKeyConstraint("content_hash", name="pk_scenario_source"),
    )
    op.create_table(
        "exercise",
        number("row"),
        column("id", TEXT),
        column("scenario", TEXT),
        column("content_hash", TEXT),
        column("title", TEXT),
        column("owner_id", TEXT),
        column("join_code", TEXT, nullable=True),
        column("join_key", TEXT, nullable=True),
        column("seed", sa.BigInteger()),
        column("feedback", TEXT),
        column("clock_mode", TEXT),
        column("minutes_per_working_day", REAL),
        column("state", TEXT),
        column("created_at", WALL),
        column("ended_at", WALL, nullable=True),
        sa.PrimaryKeyConstraint("row", name="pk_exercise"),
        sa.UniqueConstraint("id", name="uq_exercise_id"),
        sa.UniqueConstraint("join_key", name="uq_exercise_join_key"),
        sa.ForeignKeyConstraint(
            ["content_hash"],
            ["scenario_source.content_hash"],
            name="fk_exercise_content_hash_scenario_source",
        ),
        sa.ForeignKeyConstraint(["owner_id"], ["account.id"], name="fk_exercise_owner_id_account"),
        sa.CheckConstraint(
            "state IN ('open', 'running', 'paused', 'ended')",
            name=op.f("ck_exercise_state_known"),
        ),
        sa.CheckConstraint(
            "(state = 'ended') = (ended_at IS NOT NULL)", name=op.f("ck_exercise_ended_has_time")
        ),
        sa.CheckConstraint(
            "(join_code IS NULL) = (join_key IS NULL)", name=op.f("ck_exercise_join_code_has_key")
        ),
    )
    op.create_index("ix_exercise_owner_id", "exercise", ["owner_id"])


def create_people_and_runs() -> None:
    op.create_table(
        "person",
        number("row"),
        column("id", TEXT),
        column("name", TEXT),
        column("name_key", TEXT),
        column("number", COUNT),
        column("exercise_id", TEXT, nullable=True),
        column("account_id", TEXT, nullable=True),
        column("code_words", TEXT, nullable=True),
        column("code_key", TEXT, nullable=True),
        column("joined_at", WALL),
        column("last_seen_at", WALL, nullable=True),
        column("epoch", COUNT),
        sa.PrimaryKeyConstraint("row", name="pk_person"),
        sa.UniqueConstraint("id", name="uq_person_id"),
        sa.UniqueConstraint("code_key", name="uq_person_code_key"),
        sa.UniqueConstraint(
            "exercise_id", "name_key", "number", name="uq_person_exercise_id_name_key_number"
        ),
        sa.ForeignKeyConstraint(
            ["exercise_id"], ["exercise.id"], name="fk_person_exercise_id_exercise"
        ),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name="fk_person_account_id_account"
        ),
    )
    without_class = sa.text("exercise_id IS NULL")
    op.create_index(
        "uq_person_account_id_alone",
        "person",
        ["account_id"],
        unique=True,
        sqlite_where=without_class,
        postgresql_where=without_class,
    )
    op.create_table(
        "run",
        number("row"),
        column("id", TEXT),
        column("exercise_id", TEXT),
        column("person_id", TEXT, nullable=True),
        column("created_at", WALL),
        sa.PrimaryKeyConstraint("row", name="pk_run"),
        sa.UniqueConstraint("id", name="uq_run_id"),
        sa.UniqueConstraint("exercise_id", "person_id", name="uq_run_exercise_id_person_id"),
        sa.ForeignKeyConstraint(
            ["exercise_id"], ["exercise.id"], name="fk_run_exercise_id_exercise"
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_run_person_id_person"),
    )
    op.create_index("ix_run_person_id", "run", ["person_id"])


def create_log() -> None:
    op.create_table(
        "event",
        number("position"),
        column("exercise_id", TEXT),
        column("run_id", TEXT),
        column("seq", COUNT),
        column("kind", TEXT),
        column("version", COUNT),
        column("at_sim", TEXT),
        column("at_wall", WALL),
        column("seat", TEXT),
        column("person_id", TEXT, nullable=True),
        column("command_id", TEXT, nullable=True),
        column("payload", sa.JSON()),
        sa.PrimaryKeyConstraint("position", name="pk_event"),
        sa.UniqueConstraint("run_id", "seq", name="uq_event_run_id_seq"),
        sa.ForeignKeyConstraint(
            ["exercise_id"], ["exercise.id"], name="fk_event_exercise_id_exercise"
        ),
        sa.ForeignKeyConstraint(["run_id"], ["run.id"], name="fk_event_run_id_run"),
    )
    op.create_index("ix_event_exercise_id_position", "event", ["exercise_id", "position"])
    op.create_index("ix_event_run_id_command_id", "event", ["run_id", "command_id"])


def guard_log() -> None:
    """Whoever comes past our code is refused by the database itself."""
    if op.get_bind().dialect.name == "sqlite":
        for act in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER event_no_{act.lower()} BEFORE {act} ON event "
                "BEGIN SELECT RAISE(ABORT, 'event is append-only'); END"
            )
        return
    op.execute(
        "CREATE FUNCTION refuse_event_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "RAISE EXCEPTION 'event is append-only' USING ERRCODE = 'restrict_violation'; END $$"
    )
    op.execute(
        "CREATE TRIGGER event_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON event "
        "FOR EACH STATEMENT EXECUTE FUNCTION refuse_event_change()"
    )


def create_cards_and_drafts() -> None:
    op.create_table(
        "run_card",
        column("run_id", TEXT),
        column("exercise_id", TEXT),
        column("person_id", TEXT, nullable=True),
        column("seq", COUNT),
        column("position", sa.BigInteger()),
        column("state", TEXT),
        column("arrived", COUNT),
        column("decided", COUNT),
        column("late", COUNT),
        column("critical", COUNT),
        column("doing", TEXT),
        column("last_action_at_wall", WALL, nullable=True),
        column("next_due_at_wall", WALL, nullable=True),
        column("points", REAL, nullable=True),
        column("max_points", REAL, nullable=True),
        column("digest", TEXT),
        sa.PrimaryKeyConstraint("run_id", name="pk_run_card"),
        sa.ForeignKeyConstraint(["run_id"], ["run.id"], name="fk_run_card_run_id_run"),
        sa.ForeignKeyConstraint(
            ["exercise_id"], ["exercise.id"], name="fk_run_card_exercise_id_exercise"
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_run_card_person_id_person"),
        sa.CheckConstraint(
            "state IN ('running', 'paused', 'finished')", name=op.f("ck_run_card_state_known")
        ),
    )
    op.create_index("ix_run_card_exercise_id", "run_card", ["exercise_id"])
    op.create_table(
        "draft",
        column("run_id", TEXT),
        column("seat", TEXT),
        column("report", TEXT),
        column("form", TEXT),
        column("fields", sa.JSON()),
        column("saved_at", WALL),
        sa.PrimaryKeyConstraint("run_id", "seat", "report", "form", name="pk_draft"),
        sa.ForeignKeyConstraint(["run_id"], ["run.id"], name="fk_draft_run_id_run"),
    )
