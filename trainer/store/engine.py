"""Access to the database: one engine for an application, prepared for SQLite or PostgreSQL, and its migrations.

The address comes from `trainer.settings`. No query lives here.
"""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from flask import Flask
from sqlalchemy import Engine, text

from trainer.domain.errors import TrainerError
from trainer.store.sqlite import prepare_sqlite
from trainer.store.transactions import db

MIGRATIONS = Path(__file__).parent / "migrations"


class SchemaUnknown(TrainerError):
    """The database was last opened by a newer trainer: its schema `revision` is not among our migrations."""

    def __init__(self, revision: str) -> None:
        super().__init__(f"no migration {revision!r}")
        self.revision = revision


def attach_database(app: Flask, url: str) -> Engine:
    """Give `app` its database at `url` (an absolute SQLite path or PostgreSQL) and return the engine.

    Nothing is read or written yet; the folder of a SQLite file must exist. `upgrade` comes next. The engine is good
    outside an application context and in any thread.
    """
    app.config["SQLALCHEMY_DATABASE_URI"] = url
    options: dict[str, bool] = {"hide_parameters": True}  # an error must not carry names or hashes
    if url.startswith("postgresql"):
        options["pool_pre_ping"] = True  # the server may have been restarted since the last request
    app.config["SQLALCHEMY_ENGINE_OPTIONS"] = {
        **options,
        **app.config.get("SQLALCHEMY_ENGINE_OPTIONS", {}),
    }
    db.init_app(app)
    with app.app_context():
        engine = db.engine
    if engine.dialect.name == "sqlite":
        prepare_sqlite(engine)
    return engine


def upgrade(app: Flask, revision: str = "head") -> None:
    """Bring the database of `app` to `revision`: all of the way or not at all. Safe in several processes at once.

    Raises SchemaUnknown when a newer trainer has been here.
    """
    with app.app_context():
        engine = db.engine
    config = alembic_config(engine)
    _refuse_unknown(engine, ScriptDirectory.from_config(config))
    command.upgrade(config, revision)


def alembic_config(engine: Engine) -> Config:
    """Where our migrations lie and what they migrate, for Alembic's own commands."""
    config = Config(str(MIGRATIONS / "alembic.ini"))
    # Doubled, because a percent sign in the path would be read as interpolation.
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["engine"] = engine
    return config


def database_answers(engine: Engine) -> str:
    """Ask the database for a sign of life; returns its kind: `sqlite` or `postgresql`."""
    with engine.connect() as connection:
        connection.execute(text("SELECT 1"))
    return engine.dialect.name


def _refuse_unknown(engine: Engine, scripts: ScriptDirectory) -> None:
    known = {script.revision for script in scripts.walk_revisions()}
    with engine.connect() as connection:
        if not engine.dialect.has_table(connection, "alembic_version"):
            return
        for found in connection.scalars(text("SELECT version_num FROM alembic_version")):
            if found not in known:
                raise SchemaUnknown(found)
