"""The migrations: they make what the tables say, lose nothing, and happen whole or not at all."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import MetaData, insert, inspect, text

from tests.store.census import lost, schema_of, take_census
from tests.store.databases import empty_database, opened, sql_store
from tests.store.making import (
    NOW,
    append,
    card_of,
    fact_number,
    make_account,
    make_exercise,
    make_run,
)
from trainer.domain.records import (
    EVERY,
    CalibrationMark,
    Draft,
    MarkingInvitation,
    MarkingRound,
    Upload,
)
from trainer.store.engine import MIGRATIONS, SchemaUnknown, alembic_config, upgrade
from trainer.store.tables import Base

ROOT = Path(__file__).parents[2]
GUARDS = {
    "sqlite": ("event_no_delete on event", "event_no_update on event"),
    "postgresql": ("event_no_change on event",),
}
REVISIONS = [
    script.revision for script in reversed(list(ScriptDirectory(str(MIGRATIONS)).walk_revisions()))
]

PLANTED = '''
"""Planted by a test."""

import sqlalchemy as sa
from alembic import op

revision = "planted"
down_revision = "{head}"


def upgrade() -> None:
    {body}
'''

RECREATE = """
    with op.batch_alter_table("{table}") as batch:
        batch.alter_column("{column}", nullable=True)
"""

GUARD_AGAIN = """
    for act in ("UPDATE", "DELETE") if op.get_bind().dialect.name == "sqlite" else ():
        op.execute(
            f"CREATE TRIGGER event_no_{act.lower()} BEFORE {act} ON event "
            "BEGIN SELECT RAISE(ABORT, 'event is append-only'); END"
        )
"""


@pytest.fixture
def plant(tmp_path, monkeypatch):
    """Adds a migration after ours, in a copy of the folder."""

    def plant_(body: str) -> None:
        folder = tmp_path / "100% migrasi"
        shutil.copytree(MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
        source = PLANTED.format(head=REVISIONS[-1], body=body.strip())
        (folder / "versions" / "planted.py").write_text(source, encoding="utf-8")
        monkeypatch.setattr("trainer.store.engine.MIGRATIONS", folder)

    return plant_


def fill(database) -> None:
    """A row in every table."""
    store = sql_store(database)
    exercise = make_exercise(store)
    person = store.directory.add_person("Ayu", exercise.id, None, "kode", NOW)
    run = make_run(store, exercise, person=person.id)
    append(store.log, run.id, [fact_number(1)], 0)
    store.directory.put_cards([card_of(run, 1)])
    store.directory.put_draft(Draft(run.id, "admin", "SIM-0000001", "komentar", {}, NOW))
    store.directory.add_upload(
        Upload("b1", run.id, "admin", "pdf", "application/pdf", "a.pdf", 3, "0a", NOW), b"isi"
    )
    second = make_account(store, "penilai-kedua")
    store.directory.add_marking_round(
        MarkingRound("g1", exercise.id, exercise.owner, second.id, EVERY, 7, ((run.id, 1),), NOW)
    )
    store.directory.put_marking_invitation(MarkingInvitation("g1", "0b", NOW))
    store.directory.keep_calibration_mark(CalibrationMark(second.id, 1, "b01", {"W1": 3}, (), NOW))


FIRST_ROWS = {
    "account": {"id": "a1", "user_name": "Ratna", "user_key": "ratna", "display_name": "Ratna"}
    | {"instructor": True, "password_hash": "-", "created_at": NOW, "epoch": 0},
    "scenario_source": {"content_hash": "0a", "source": b"isi", "kept_at": NOW},
    "exercise": {"id": "e1", "scenario": "hari-pertama", "content_hash": "0a", "title": "Kelas"}
    | {"owner_id": "a1", "join_code": "KMB7QX", "join_key": "kmb7qx", "seed": 7}
    | {"feedback": "at_end", "clock_mode": "hari_kerja", "minutes_per_working_day": 2.5}
    | {"state": "open", "created_at": NOW, "ended_at": None},
    "person": {"id": "p1", "name": "Ayu", "name_key": "ayu", "number": 1, "exercise_id": "e1"}
    | {"joined_at": NOW, "epoch": 0},
    "run": {"id": "r1", "exercise_id": "e1", "person_id": "p1", "created_at": NOW},
    "event": {"exercise_id": "e1", "run_id": "r1", "seq": 1, "kind": "HandRaised", "version": 1}
    | {"at_sim": "2027-05-03T08:05:00+07:00", "at_wall": NOW, "seat": "admin", "payload": {}},
    "run_card": {"run_id": "r1", "exercise_id": "e1", "seq": 1, "position": 1, "state": "running"}
    | {"arrived": 0, "decided": 0, "late": 0, "critical": 0, "doing": "inbox", "digest": "-"},
    "draft": {"run_id": "r1", "seat": "admin", "report": "", "form": "komentar", "fields": {}}
    | {"saved_at": NOW},
}
"""A row for every table of the first migration, as it was then: our own code knows the present tables only."""


def fill_as_at_first(database) -> None:
    tables = MetaData()
    tables.reflect(database.engine)
    with database.engine.begin() as connection:
        for name, values in FIRST_ROWS.items():
            connection.execute(insert(tables.tables[name]).values(values))


def test_a_row_in_every_table_means_every_table(own_database):
    fill(own_database)
    assert {
        name for name, rows in take_census(own_database.engine).rows.items() if rows == 0
    } == set()


def test_the_migrated_schema_is_the_one_of_the_tables(own_database, tmp_path):
    with empty_database(own_database.kind, tmp_path) as url, opened(url) as made:
        Base.metadata.create_all(made.engine)
        assert schema_of(own_database.engine) == schema_of(made.engine)


def test_alembic_finds_nothing_left_to_migrate(own_database):
    command.check(alembic_config(own_database.engine))


def test_every_migration_keeps_rows_and_guards(empty_url):
    with opened(empty_url) as database:
        upgrade(database.app, REVISIONS[0])
        assert take_census(database.engine).triggers == GUARDS[database.kind]
        fill_as_at_first(database)
        assert set(take_census(database.engine).rows.values()) == {1}
        for revision in REVISIONS[1:]:
            before = take_census(database.engine)
            upgrade(database.app, revision)
            assert lost(before, take_census(database.engine)) == []
        assert take_census(database.engine).triggers == GUARDS[database.kind]


def test_a_class_opened_before_plays_as_it_always_did(empty_url):
    with opened(empty_url) as database:
        upgrade(database.app, REVISIONS[0])
        fill_as_at_first(database)
        upgrade(database.app)
        kept = sql_store(database).directory.exercise_by_code("KMB7QX")
    assert (kept.title, kept.mode, kept.profile) == ("Kelas", "each", None)
    assert (kept.late_join, kept.hide_names, kept.shared) == (None, False, False)


def test_the_census_notices_a_migration_that_drops_the_guards(own_database, plant):
    fill(own_database)
    before = take_census(own_database.engine)
    plant(RECREATE.format(table="event", column="kind"))
    upgrade(own_database.app)
    noticed = lost(before, take_census(own_database.engine))
    assert noticed == (list(GUARDS["sqlite"]) if own_database.kind == "sqlite" else [])


def test_the_census_notices_a_migration_that_loses_rows(own_database, plant):
    fill(own_database)
    before = take_census(own_database.engine)
    plant('op.execute("DELETE FROM draft")')
    upgrade(own_database.app)
    assert lost(before, take_census(own_database.engine)) == ["draft"]


def test_the_log_can_be_rebuilt_with_its_guards(own_database, plant):
    fill(own_database)
    before = take_census(own_database.engine)
    plant(RECREATE.format(table="event", column="kind") + GUARD_AGAIN)
    upgrade(own_database.app)
    assert lost(before, take_census(own_database.engine)) == []


def test_rebuilding_a_table_leaves_the_rows_that_refer_to_it(own_database, plant):
    fill(own_database)
    before = take_census(own_database.engine)
    plant(RECREATE.format(table="exercise", column="title"))
    upgrade(own_database.app)
    assert lost(before, take_census(own_database.engine)) == []
    if own_database.kind == "sqlite":
        with own_database.engine.connect() as connection:
            assert connection.scalar(text("PRAGMA foreign_keys")) == 1


def revision_of(database) -> str:
    with database.engine.connect() as connection:
        return connection.scalar(text("SELECT version_num FROM alembic_version"))


def test_a_migration_that_fails_leaves_everything_as_it_was(own_database, plant):
    fill(own_database)
    before = take_census(own_database.engine)
    plant(
        'op.create_table("setengah", sa.Column("id", sa.Integer()))\n    raise ValueError("putus")'
    )
    with pytest.raises(ValueError, match="putus"):
        upgrade(own_database.app)
    assert take_census(own_database.engine) == before
    assert revision_of(own_database) == REVISIONS[-1]


def test_a_migration_that_leaves_rows_without_parent_is_undone(own_database, plant):
    fill(own_database)
    before = take_census(own_database.engine)
    plant('op.execute("DELETE FROM account")')
    with pytest.raises(Exception, match=r"without a parent|violates foreign key"):
        upgrade(own_database.app)
    assert take_census(own_database.engine) == before
    assert revision_of(own_database) == REVISIONS[-1]


def test_upgrading_again_changes_nothing(own_database):
    fill(own_database)
    before = take_census(own_database.engine)
    upgrade(own_database.app)
    assert take_census(own_database.engine) == before


def test_a_database_of_a_newer_trainer_is_refused_untouched(own_database):
    with own_database.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    before = take_census(own_database.engine)
    with pytest.raises(SchemaUnknown) as caught:
        upgrade(own_database.app)
    assert caught.value.revision == "9999"
    assert take_census(own_database.engine) == before


def test_the_way_back_is_refused(own_database):
    with pytest.raises(RuntimeError, match="would drop the log"):
        command.downgrade(alembic_config(own_database.engine), "base")
    assert "event" in inspect(own_database.engine).get_table_names()


def test_processes_that_start_together_migrate_once(empty_url):
    code = (
        "import sys; from flask import Flask; from trainer.store.engine import *;"
        "app = Flask('x'); attach_database(app, sys.argv[1]); input(); upgrade(app)"
    )
    arguments = [sys.executable, "-W", "error", "-c", code, empty_url]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    started = [subprocess.Popen(arguments, cwd=ROOT, text=True, **pipes) for _ in range(3)]
    for process in started:
        process.stdin.write("mulai\n")
        process.stdin.flush()
    results = [(process.communicate(timeout=60), process.returncode) for process in started]
    assert [code for _, code in results] == [0, 0, 0], results
    with opened(empty_url) as database:
        assert revision_of(database) == REVISIONS[-1]
        assert take_census(database.engine).triggers == GUARDS[database.kind]
