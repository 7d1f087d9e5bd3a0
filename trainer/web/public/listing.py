"""The public list: every report of the run that another citizen can see, searched in its public words only."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from flask import url_for

from trainer.domain.dossier import Dossier
from trainer.domain.visibility import Sight
from trainer.web.access import Access
from trainer.web.language import gettext as _
from trainer.web.language import ngettext
from trainer.web.public.words import destination, public_body, public_title
from trainer.web.reports.eyes import Viewer, sight_through
from trainer.web.reports.rows import Flag, Row, StateWord, shortened
from trainer.web.time_words import short_moment

ROWS_PER_PAGE = 25


@dataclass(frozen=True, slots=True)
class PublicList:
    """`pattern` is an address with {page} in it; `empty` what to say when no row is there."""

    q: str
    rows: tuple[Row, ...]
    page: int
    pages: int
    pattern: str
    shown: str
    empty: tuple[str, str]


def public_list(desk: Access, q: str, page: int) -> PublicList:
    """What everybody finds with these words, the newest first."""
    everything = [d for d in desk.loaded.run.dossiers.values() if _is_public(d, desk)]
    words = q.casefold().split()
    found = [d for d in everything if all(word in _searched(d) for word in words)]
    found.sort(key=lambda d: (d.report.received_at, d.id), reverse=True)
    pages = max(1, -(-len(found) // ROWS_PER_PAGE))
    page = min(max(1, page), pages)
    start = (page - 1) * ROWS_PER_PAGE
    part = found[start : start + ROWS_PER_PAGE]
    address = url_for("public.listing", run=desk.run_id)
    query = f"{urlencode({'q': q})}&" if q else ""
    return PublicList(
        q=q,
        rows=tuple(_row(each, desk) for each in part),
        page=page,
        pages=pages,
        pattern=f"{address}?{query}hal={{page}}",
        shown=_shown(start, len(part), len(found)),
        empty=_empty(bool(everything)),
    )


def _is_public(dossier: Dossier, desk: Access) -> bool:
    return sight_through(Viewer.WARGA, dossier, desk.loaded.world) is Sight.PUBLIC


def _searched(dossier: Dossier) -> str:
    return f"{dossier.id} {public_title(dossier)} {public_body(dossier)}".casefold()


def _row(dossier: Dossier, desk: Access) -> Row:
    world = desk.loaded.world
    category = world.profile.categories.get(dossier.category)
    meta = (short_moment(dossier.report.received_at), category.label if category else "")
    return Row(
        href=url_for("public.view", run=desk.run_id, report=dossier.id, viewer=Viewer.WARGA.value),
        title=public_title(dossier),
        id=dossier.id,
        excerpt=shortened(public_body(dossier)),
        meta=tuple(each for each in (*meta, destination(dossier, world)) if each),
        due=None,
        flags=(Flag(_("Anonim"), "anon"),) if dossier.report.anonymous else (),
        state=StateWord(dossier.state.value, world.profile.states[dossier.state].label),
        unread=False,
        citizen=dossier.title == dossier.report.title,
        heading_level=3,
    )


def _shown(start: int, count: int, total: int) -> str:
    if not total:
        return ""
    return ngettext(
        "%(first)d–%(last)d dari %(num)d laporan",
        "%(first)d–%(last)d dari %(num)d laporan",
        total,
        first=start + 1,
        last=start + count,
    )


def _empty(there_are: bool) -> tuple[str, str]:
    if there_are:
        return (
            _("Tidak ada laporan yang cocok"),
            _("Yang dicari hanya teks yang dapat dibaca umum. Coba kata yang lebih pendek."),
        )
    return (
        _("Belum ada laporan untuk umum"),
        _("Laporan tampil di sini setelah diverifikasi, kecuali yang rahasia."),
    )
