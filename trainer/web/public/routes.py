"""What everybody reads, for the people of a run: its public list, and one report through somebody else's eyes."""

from __future__ import annotations

from flask import Blueprint, render_template, request

from trainer.web.access import Access, desk_required
from trainer.web.frames.desk import frame_of
from trainer.web.frames.polling import frame_address
from trainer.web.prose import unbroken
from trainer.web.public.listing import public_list
from trainer.web.public.page import view_page
from trainer.web.reports.eyes import looked_at

bp = Blueprint("public", __name__, url_prefix="/meja/<run>")
bp.add_app_template_filter(unbroken)  # for the macros of every page


@bp.get("/publik")
@desk_required
def listing(desk: Access) -> str:
    """Every report that another citizen can see."""
    number = request.args.get("hal", "1")
    page = int(number) if number.isdecimal() and len(number) < 5 else 1
    return render_template(
        "public/list.html",
        frame=frame_of(desk, "public.listing"),
        page=public_list(desk, request.args.get("q", "").strip()[:100], page),
        live=frame_address(desk),
    )


@bp.get("/laporan/<report>/sebagai/<viewer>")
@desk_required
def view(desk: Access, report: str, viewer: str) -> str:
    """One report as its reporter, another citizen or the press reads it."""
    dossier, eyes = looked_at(desk, report, viewer)
    return render_template(
        "public/view.html",
        frame=frame_of(desk, "public.view"),
        page=view_page(desk, dossier, eyes),
        live=frame_address(desk),
    )
