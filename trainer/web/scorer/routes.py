"""The address of the health page, for instructors: how far the machine's marks can be trusted, and where they are advice."""

from __future__ import annotations

from flask import Blueprint, Response, render_template

from trainer.web.access import instructor_required, plugged
from trainer.web.account.frame import account_frame
from trainer.web.live import fragment, nothing_new, over
from trainer.web.scorer.views import HealthPage, health_page

bp = Blueprint("scorer", __name__)

HERE = "instructor.classes"


@bp.get("/penilai")
@instructor_required
def health() -> str:
    """The figures of the gold set and of own marks; while the first are measured, how far that is."""
    return render_template("scorer/health.html", page=_page(), frame=account_frame(HERE))


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


def _page() -> HealthPage:
    return health_page(plugged().trust)
