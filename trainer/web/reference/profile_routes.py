"""The addresses where rule profiles are compared: inside a run beside the Rujukan, and where a class is prepared."""

from __future__ import annotations

from flask import Blueprint, render_template, request

from trainer.web.access import Access, desk_required, instructor_required, services
from trainer.web.frames.account import account_frame
from trainer.web.frames.desk import frame_of
from trainer.web.frames.polling import frame_address
from trainer.web.reference.profile_compare import ComparePage, compare_page
from trainer.web.reference.views import PROFILES, tabs_of

bp = Blueprint("profiles", __name__)


@bp.get("/meja/<run>/rujukan/profil")
@desk_required
def in_run(desk: Access) -> str:
    """Two profiles side by side; unless others are chosen, the default one and the run's own."""
    return render_template(
        "reference/profiles_in_run.html",
        frame=frame_of(desk, "reference.index"),
        tabs=tuple(tabs_of(desk.run_id, PROFILES)),
        live=frame_address(desk),
        page=_page(desk),
    )


@bp.get("/profil-aturan")
@instructor_required
def for_classes() -> str:
    """The same outside a run, for whoever opens a class."""
    return render_template(
        "reference/profiles_for_classes.html",
        frame=account_frame("instructor.classes"),
        page=_page(None),
    )


def _page(desk: Access | None) -> ComparePage:
    left, right = (request.args.get(name, "")[:100] for name in ("kiri", "kanan"))
    own = desk.playing.world.profile if desk is not None else None
    return compare_page(services().library.profiles(), left, right, own)
