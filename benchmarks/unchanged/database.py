"""The database of a dump: made once by the use cases, and opened by whatever version looks at it, always on a copy."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from sqlalchemy import make_url

from benchmarks.unchanged import seams
from benchmarks.unchanged.scene import Scene
from benchmarks.unchanged.things import Refused

FOLDER, SCENE = "database", "scene.json"


def build(folder: Path, database_url: str = "") -> None:
    """Play a scene into a new database: a file in the folder of the dump, or the empty one at `database_url`.

    Raises Refused where there are runs already. What an earlier dump left gives way when all is made.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder) as made:
        place = Path(made)
        with seams.product(place, database_url) as product:
            if seams.runs_of(product):
                raise Refused(f"{_name(database_url)} has runs; name an empty database.")
            scene = seams.build_scene(product)
        (place / SCENE).write_text(scene.to_json() + "\n", encoding="utf-8")
        shutil.rmtree(folder / FOLDER, ignore_errors=True)
        shutil.copytree(place, folder / FOLDER)


@contextmanager
def opened(folder: Path, database_url: str = "") -> Iterator[tuple[seams.Product, Scene]]:
    """A copy of the database of a dump under the present code, which brings it up to date, at the time it was left."""
    place = folder / FOLDER
    if not (place / SCENE).exists():
        raise Refused(f"{place} is no database of a dump; make one with: dump {folder}")
    if bool(database_url) == (place / seams.DATABASE).exists():
        kind = "a file" if database_url else "on PostgreSQL"
        raise Refused(
            f"The database of {folder} is {kind}; use --database-url for one on PostgreSQL alone."
        )
    scene = Scene.of_json((place / SCENE).read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as made, _copied(database_url) as url:
        copy = Path(made) / FOLDER
        shutil.copytree(place, copy)
        with seams.product(copy, url, scene.at) as product:
            yield product, scene


@contextmanager
def _copied(database_url: str) -> Iterator[str]:
    """The address of a copy of a database on PostgreSQL, dropped afterwards; "" for ""."""
    if not database_url:
        yield ""
        return
    source = make_url(database_url)
    name = f"{source.database}_copy"
    server = source.set(drivername="postgresql", database="postgres")
    with psycopg.connect(server.render_as_string(hide_password=False), autocommit=True) as admin:
        admin.execute(f'CREATE DATABASE "{name}" TEMPLATE "{source.database}"')
        try:
            yield source.set(database=name).render_as_string(hide_password=False)
        finally:
            admin.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def _name(database_url: str) -> str:
    return str(make_url(database_url).database) if database_url else seams.DATABASE
