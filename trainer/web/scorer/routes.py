"""The address of the health page, for instructors: how far the machine's marks can be trusted, and where they are advice."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Blueprint, Response, render_template, request, url_for

from trainer.domain.records import ExerciseId
from trainer.web.access import current_account, instructor_required, plugged, services
from trainer.web.frames.account import account_frame
from trainer.web.language import gettext as _
from trainer.web.live import fragment, nothing_new, over
from trainer.web.scorer.views import HealthPage, health_page

bp = Blueprint("scorer", __name__)

HERE = "instructor.classes"


@bp.get("/penilai")
@instructor_required
def health() -> str:
    """The figures of the gold set and of own marks; while the first are measured, how far that is. `kelas`: the class that
    one came from.
    """
    return render_template(
        "scorer/health.html", page=_page(), back=_back(), frame=account_frame(HERE)
    )


@bp.get("/penilai/sejak/<position>")
@instructor_required
def health_since(position: str) -> Response:
    """The inside of the page when it has changed since; it stops asking once everything is measured."""
    page = _page()
    if not page.position and not position.isdigit():
        return over()
    if page.position == position:
        return nothing_new()
    html = render_template("scorer/_health.html", page=page)
    return fragment(html, page.position or "selesai")


@dataclass(frozen=True, slots=True)
class Back:
    """The way to the class that one came from."""

    title: str
    href: str


def _back() -> Back:
    """To the marking of the class that the address names, if it is one's own; else to all classes."""
    account = current_account()
    named = services().directory.exercise(ExerciseId(request.args.get("kelas", "")))
    if named is None or named.join_code is None or account is None or named.owner != account.id:
        return Back(_("Kelas Anda"), url_for("instructor.classes"))
    return Back(named.title, url_for("instructor.marking", exercise=named.id))


def _page() -> HealthPage:
    return health_page(plugged().trust)
