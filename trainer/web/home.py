"""The first page: what this is, and three doors: a class, practice alone, instructors."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Blueprint, current_app, render_template, url_for

from trainer.web.access import anyone, current_account, seated_person, services
from trainer.web.code_form import CodeForm
from trainer.web.frames.account import account_frame
from trainer.web.names import shown_name


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat that this browser still holds: who sits there, in which class, and the way back."""

    name: str
    title: str
    href: str


@dataclass(frozen=True, slots=True)
class HomePage:
    """`account`: shown name of whoever is signed in, "" for nobody."""

    form: CodeForm
    seat: Seat | None
    account: str
    instructor: bool
    registration_open: bool


bp = Blueprint("home", __name__)


@bp.get("/")
@anyone
def page() -> str:
    """Three doors, and the way back for whoever already sits in a class."""
    account = current_account()
    shown = HomePage(
        form=CodeForm(None),
        seat=_seat(),
        account=account.display_name if account else "",
        instructor=account.instructor if account else False,
        registration_open=current_app.config["REGISTRATION_OPEN"],
    )
    return render_template("home/page.html", page=shown, frame=account_frame("home.page"))


def _seat() -> Seat | None:
    person = seated_person()
    if person is None or person.exercise is None:
        return None
    exercise = services().directory.exercise(person.exercise)
    if exercise is None:
        return None
    return Seat(shown_name(person), exercise.title, url_for("join.card", code=exercise.join_code))
