"""The bare application: the least that Flask, Flask-SQLAlchemy and Flask-Login need for the same kind of request.

Every ratio of the benchmark is a multiple of one of its three addresses. What they do is fixed (docs/pengukuran.md):
whoever changes them makes older tables worthless. Nothing of the trainer may be imported here: what a process carries
costs it time, too.
"""

from __future__ import annotations

import socket
from collections.abc import Iterable, Mapping
from secrets import token_hex
from typing import Any

from flask import Flask, render_template, request
from flask_login import LoginManager, UserMixin, current_user, login_required, login_user
from flask_sqlalchemy import SQLAlchemy
from jinja2 import DictLoader
from sqlalchemy import Engine, event, insert, select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from waitress.server import create_server

from benchmarks.bench.meter import Meter

ROWS, SHOWN, USERS = 20_000, 25, 20
SIGN_IN, PAGE, WRITE, SIGNED_IN = "/masuk", "/baris", "/catat", "/nama"


class Base(DeclarativeBase):
    """Root of the bare tables."""


db = SQLAlchemy(model_class=Base)
login = LoginManager()


class User(UserMixin, Base):
    """Somebody who signs in."""

    __tablename__ = "bare_user"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


class Row(Base):
    """Eight columns; a page selects those of one `owner`, by the index."""

    __tablename__ = "bare_row"

    id: Mapped[int] = mapped_column(primary_key=True)
    owner: Mapped[int] = mapped_column(index=True)
    title: Mapped[str]
    state: Mapped[str]
    place: Mapped[str]
    office: Mapped[str]
    days: Mapped[int]
    points: Mapped[float]


class Note(Base):
    """What a write inserts."""

    __tablename__ = "bare_note"

    id: Mapped[int] = mapped_column(primary_key=True)
    row: Mapped[int]
    text: Mapped[str]


TABLE = """<!doctype html>
<html lang="id"><head><title>Baris</title></head><body><h1>{{ current_user.name }}</h1>
<table>
<thead><tr><th>id</th><th>owner</th><th>title</th><th>state</th>
<th>place</th><th>office</th><th>days</th><th>points</th></tr></thead>
<tbody>
{% for row in rows %}
<tr><td>{{ row.id }}</td><td>{{ row.owner }}</td><td>{{ row.title }}</td><td>{{ row.state }}</td>
<td>{{ row.place }}</td><td>{{ row.office }}</td><td>{{ row.days }}</td><td>{{ row.points }}</td></tr>
{% endfor %}
</tbody>
</table></body></html>
"""


@login.user_loader
def _user(principal: str) -> User | None:
    return db.session.get(User, int(principal))


def sign_in() -> str:
    """By id, without a password: nobody else can reach this server."""
    login_user(db.session.get_one(User, int(request.form["user"])))
    return "masuk"


@login_required
def page() -> str:
    """The signed-in user by id, 25 of 20,000 rows as objects, one table."""
    owner = current_user.id * USERS
    rows = db.session.scalars(select(Row).where(Row.owner == owner)).all()
    return render_template("table.html", rows=rows)


def write() -> str:
    """One INSERT, one UPDATE, one commit."""
    row = int(request.form["row"])
    db.session.add(Note(row=row, text=request.form["text"]))
    db.session.execute(update(Row).where(Row.id == row).values(days=Row.days + 1))
    db.session.commit()
    return "dicatat"


@login_required
def signed_in() -> str:
    """The user's name."""
    return str(current_user.name)


def create_app(database_url: str, pragmas: Iterable[str]) -> Flask:
    """The application with its tables filled; the database must be empty. `pragmas`: of each SQLite connection."""
    app = Flask("bare", static_folder=None, template_folder=None)
    app.config.update(SECRET_KEY=token_hex(), SQLALCHEMY_DATABASE_URI=database_url)
    app.jinja_loader = DictLoader({"table.html": TABLE})
    db.init_app(app)
    login.init_app(app)
    app.add_url_rule(SIGN_IN, view_func=sign_in, methods=["POST"])
    app.add_url_rule(PAGE, view_func=page)
    app.add_url_rule(WRITE, view_func=write, methods=["POST"])
    app.add_url_rule(SIGNED_IN, view_func=signed_in)
    with app.app_context():
        if db.engine.dialect.name == "sqlite":
            _prepare_sqlite(db.engine, tuple(pragmas))
        _fill(db.engine)
    return app


def _prepare_sqlite(engine: Engine, pragmas: tuple[str, ...]) -> None:
    @event.listens_for(engine, "connect")
    def _connect(dbapi: Any, _record: Any) -> None:
        for pragma in pragmas:
            dbapi.execute(f"PRAGMA {pragma}")


def _fill(engine: Engine) -> None:
    Base.metadata.create_all(engine)
    users = [{"id": number, "name": f"Orang {number}"} for number in range(1, USERS + 1)]
    with engine.begin() as connection:
        connection.execute(insert(User), users)
        connection.execute(insert(Row), [_row(number) for number in range(1, ROWS + 1)])


def _row(number: int) -> Mapping[str, object]:
    return {
        "id": number,
        "owner": number % (ROWS // SHOWN),
        "title": f"Lampu jalan padam di gang {number}",
        "state": "belum_terverifikasi",
        "place": f"Desa Contoh {number % 97}",
        "office": f"Dinas {number % 31}",
        "days": number % 60,
        "points": number % 400 / 4,
    }


def serve(
    database_url: str, pragmas: Iterable[str], options: Mapping[str, Any], meter: Meter
) -> None:
    """Say the address, and serve until TERM. `options`: of waitress."""
    app = create_app(database_url, pragmas)
    with socket.create_server(("127.0.0.1", 0)) as place:
        print(f"http://127.0.0.1:{place.getsockname()[1]}/", flush=True)  # noqa: T201 - whoever started us waits for it
        create_server(meter.around(app), sockets=[place], **options).run()
