"""The addresses of the Rujukan, one tap from every page of a run."""

from __future__ import annotations

from http import HTTPStatus

from flask import Blueprint, abort, render_template, request

from trainer.domain.visibility import Sight, sight_of
from trainer.web.access import Access, desk_required
from trainer.web.frames.desk import frame_of
from trainer.web.frames.polling import frame_address
from trainer.web.reference.views import SECTIONS, reference_page

bp = Blueprint("reference", __name__, url_prefix="/meja/<run>/rujukan")


@bp.get("")
@desk_required
def index(desk: Access) -> str:
    """The first section."""
    return _html(desk, next(iter(SECTIONS)))


@bp.get("/<section>")
@desk_required
def section(desk: Access, section: str) -> str:
    """One section: agencies, limits, categories, reasons, emergency numbers or terms."""
    if section not in SECTIONS:
        abort(HTTPStatus.NOT_FOUND)
    return _html(desk, section)


def _html(desk: Access, section: str) -> str:
    asked = request.args.get("q", "").strip()[:100]
    return render_template(
        "reference/section.html",
        frame=frame_of(desk, "reference.index"),
        page=reference_page(desk, section, asked, _came_from(desk)),
        live=frame_address(desk),
    )


def _came_from(desk: Access) -> str:
    """The report from whose page somebody came, if this seat sees it; else ""."""
    dossier = desk.playing.run.dossiers.get(request.args.get("laporan", ""))
    if dossier is None:
        return ""
    sight = sight_of(dossier, desk.actor, desk.playing.world)
    return "" if sight in (Sight.NONE, Sight.PUBLIC) else dossier.id
