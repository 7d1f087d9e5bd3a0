"""The page "this report, read by …": the tabs, what that reader gets to read, and the card or that there is none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from flask import url_for

from trainer.domain.dossier import Dossier
from trainer.domain.vocabulary import State
from trainer.web.access import Access
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l
from trainer.web.public.card import Card, card_for
from trainer.web.reports.eyes import NAMES, Tab, Viewer, sight_through, tabs_for

READS: Mapping[Viewer, str] = {
    Viewer.PELAPOR: _l(
        "Pelapor membaca tulisannya sendiri tanpa samaran, jawaban dan komentar, serta alasan Tunda, Bukan Wewenang, dan Arsipkan. Catatan untuk unit dan alasan pengembalian antarunit tidak terbaca."
    ),
    Viewer.WARGA: _l(
        "Siapa saja membaca versi publik, status, instansi tujuan, jawaban, dan komentar. Selebihnya tidak terbaca."
    ),
    Viewer.PERS: _l(
        "Pers membaca persis yang dibaca warga lain. Tidak ada halaman khusus untuk pers."
    ),
}
NOT_PUBLIC: Mapping[State, str] = {
    State.MASUK: _l("Belum tampil untuk umum, karena laporan ini belum diverifikasi."),
    State.TUNDA: _l("Tidak tampil untuk umum, karena laporan ini sedang ditunda."),
    State.ARSIP: _l("Tidak tampil untuk umum, karena laporan ini diarsipkan."),
}
"""Why another citizen finds nothing, in words for the office; the citizen is not told."""


@dataclass(frozen=True, slots=True)
class ViewPage:
    """`reads` says what this reader gets, `hidden` why there is no card, "" where there is one."""

    id: str
    name: str
    tabs: tuple[Tab, ...]
    reads: str
    hidden: str
    card: Card | None
    list_href: str


def view_page(desk: Access, dossier: Dossier, viewer: Viewer) -> ViewPage:
    """The page of one report for one reader outside the office."""
    sight = sight_through(viewer, dossier, desk.loaded.world)
    card = card_for(desk, dossier, viewer, sight)
    return ViewPage(
        id=dossier.id,
        name=str(NAMES[viewer]),
        tabs=tuple(tabs_for(desk, dossier, viewer)),
        reads=str(READS[viewer]),
        hidden="" if card else _why_hidden(dossier),
        card=card,
        list_href=url_for("public.listing", run=desk.run_id),
    )


def _why_hidden(dossier: Dossier) -> str:
    if dossier.deleted:
        return _("Isi laporan ini dihapus atas permintaan pelapor.")
    if dossier.secret:
        return _(
            "Laporan ini rahasia: tidak ada dalam daftar publik, dan orang lain tidak menemukannya, juga dengan nomornya."
        )
    return str(NOT_PUBLIC[dossier.state])
