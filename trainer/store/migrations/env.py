"""How Alembic runs our migrations: in one transaction with what it checks, one process at a time."""

from alembic import context
from sqlalchemy import Connection

from trainer.store.tables import Base

MIGRATION_LOCK = 7_294_631
"""Key of the advisory lock on PostgreSQL: any number, as long as nobody else takes it."""

engine = context.config.attributes["engine"]
sqlite = engine.dialect.name == "sqlite"


def run() -> None:
    with engine.connect().execution_options(sqlite_begin="IMMEDIATE") as connection:
        driver = connection.connection.dbapi_connection
        if sqlite:
            # Rebuilding a parent table would empty its children; inside a transaction it is a no-op.
            driver.execute("PRAGMA foreign_keys=OFF")
        try:
            with connection.begin():
                migrate_in(connection)
        finally:
            if sqlite:
                driver.execute("PRAGMA foreign_keys=ON")


def migrate_in(connection: Connection) -> None:
    if not sqlite:
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({MIGRATION_LOCK})")
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        compare_type=True,
        render_as_batch=True,  # SQLite alters a table by making it anew
    )
    with context.begin_transaction():
        context.run_migrations()
    if sqlite and (broken := connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()):
        raise RuntimeError(f"rows without a parent after the migration: {broken}")


run()
