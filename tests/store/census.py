"""What a migration must not lose: rows of every table, and the triggers that guard the log."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Engine, MetaData, inspect, select, text
from sqlalchemy.sql.functions import count

TRIGGERS = {
    "sqlite": "SELECT name || ' on ' || tbl_name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname || ' on ' || tgrelid::regclass FROM pg_trigger WHERE NOT tgisinternal",
}


@dataclass(frozen=True, slots=True)
class Census:
    rows: dict[str, int]
    triggers: tuple[str, ...]


def take_census(engine: Engine) -> Census:
    tables = MetaData()
    tables.reflect(engine)
    with engine.connect() as connection:
        rows = {
            name: connection.scalar(select(count()).select_from(table))
            for name, table in sorted(tables.tables.items())
        }
        triggers = connection.scalars(text(TRIGGERS[engine.dialect.name])).all()
    return Census(rows, tuple(sorted(triggers)))


def lost(before: Census, after: Census) -> list[str]:
    """Tables with fewer rows and triggers that are gone; a new table is no loss."""
    rows = [name for name, number in before.rows.items() if after.rows.get(name, 0) < number]
    return rows + [name for name in before.triggers if name not in after.triggers]


def schema_of(engine: Engine) -> dict[str, dict[str, object]]:
    """Every table as the database tells it, in a form that can be compared."""
    seen = inspect(engine)
    tables = [name for name in seen.get_table_names() if name != "alembic_version"]
    return {
        name: {
            "columns": {
                each["name"]: (str(each["type"]), each["nullable"], each["default"] is None)
                for each in seen.get_columns(name)
            },
            "primary key": seen.get_pk_constraint(name),
            "foreign keys": _by_name(seen.get_foreign_keys(name)),
            "unique": _by_name(seen.get_unique_constraints(name)),
            "checks": _by_name(seen.get_check_constraints(name)),
            "indexes": _by_name(seen.get_indexes(name)),
        }
        for name in sorted(tables)
    }


def _by_name(found: list[dict]) -> dict[str, object]:
    return {each["name"]: _plain(each) for each in found}


def _plain(value: object) -> object:
    """Conditions of partial indexes come as objects: their text is what counts."""
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    return value if isinstance(value, (list, bool)) else str(value)
