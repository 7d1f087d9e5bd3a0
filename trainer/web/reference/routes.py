"""The addresses of the Rujukan, one tap from every page of a run, and of rule profiles side by side.

Those are compared inside a run beside the Rujukan, and where a class is prepared.
"""

from __future__ import annotations

from http import HTTPStatus

from flask import Blueprint, abort, render_template, request

from trainer.domain.visibility import Sight, sight_of
from trainer.web.access import Access, desk_required, instructor_required, services
from trainer.web.frames.account import account_frame
from trainer.web.frames.desk import frame_of
from trainer.web.frames.polling import frame_address
from trainer.web.reference.profile_compare import ComparePage, compare_page
from trainer.web.reference.views import PROFILES, SECTIONS, reference_page, tabs_of

bp = Blueprint("reference", __name__, url_prefix="/meja/<run>/rujukan")
profiles = Blueprint("profiles", __name__)


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
    dossier = desk.loaded.run.dossiers.get(request.args.get("laporan", ""))
    if dossier is None:
        return ""
    sight = sight_of(dossier, desk.actor, desk.loaded.world)
    return "" if sight in (Sight.NONE, Sight.PUBLIC) else dossier.id


@profiles.get("/meja/<run>/rujukan/profil")
@desk_required
def in_run(desk: Access) -> str:
    """Two profiles side by side; unless others are chosen, the default one and the run's own."""
    return render_template(
        "reference/profiles_in_run.html",
        frame=frame_of(desk, "reference.index"),
        tabs=tuple(tabs_of(desk.run_id, PROFILES)),
        live=frame_address(desk),
        page=_compared(desk),
    )


@profiles.get("/profil-aturan")
@instructor_required
def for_classes() -> str:
    """The same outside a run, for whoever opens a class."""
    return render_template(
        "reference/profiles_for_classes.html",
        frame=account_frame("instructor.classes"),
        page=_compared(None),
    )


def _compared(desk: Access | None) -> ComparePage:
    left, right = (request.args.get(name, "")[:100] for name in ("kiri", "kanan"))
    own = desk.loaded.world.profile if desk is not None else None
    return compare_page(services().library.profiles(), left, right, own)
