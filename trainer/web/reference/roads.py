"""The card *Status jalan*: a quick test, who owns what, and the stretches whose status a source names (ref. 10.4)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from trainer.domain.region import Region, Road, RoadStatus
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l
from trainer.web.reference.cards import Card, Entry
from trainer.web.sureness import mark_of

STATUSES: Mapping[RoadStatus, str] = {
    RoadStatus.NASIONAL: _l("Nasional"),
    RoadStatus.PROVINSI: _l("Provinsi"),
    RoadStatus.KABUPATEN: _l("Kabupaten/kota"),
    RoadStatus.DESA: _l("Desa"),
    RoadStatus.LINGKUNGAN: _l("Lingkungan"),
}


def road_cards(region: Region, own: str) -> Iterator[Card]:
    """The quick test with its background, the owners by status, and one card for each place with its known stretches,
    that of the government `own` first.
    """
    yield Card("uji-status", _("Uji cepat status jalan"), "check", tuple(_steps()))
    yield Card("patut-diketahui", _("Yang perlu diketahui"), "info", tuple(_background()))
    yield Card("pemilik-jalan", _("Siapa pemiliknya"), "people", tuple(_owners()), stays=True)
    yield from _known(region, own)


def _steps() -> Iterator[Entry]:
    """The three steps of the quick test."""
    yield Entry(
        _("1. Tanyakan ruasnya"),
        _("Dari mana sampai mana, kilometer berapa, dan apa patokannya."),
        _("Nama jalan saja tidak cukup: satu nama dapat dipakai di beberapa kota, dan cabangnya dapat berbeda status."),
        mark_of("D"),
    )  # fmt: skip
    yield Entry(
        _("2. Cari statusnya"),
        _("Cocokkan ruas itu dengan daftar jalan nasional, provinsi, dan kabupaten/kota."),
        _("Letaknya di dalam kota, lebarnya, atau truk yang melewatinya tidak menentukan status."),
        mark_of("D"),
    )  # fmt: skip
    yield Entry(
        _("3. Teruskan kepada pemiliknya"),
        _("Bila bukan milik Anda, kembalikan dengan menyebut pemilik dan statusnya, supaya pelapor tahu siapa yang ditunggu."),
        mark=mark_of("D"),
    )  # fmt: skip


def _background() -> Iterator[Entry]:
    """Facts beside the test, each from the press of the region."""
    yield Entry(
        _("Batas muatan"),
        _("Muatan sumbu terberat (MST) jalan provinsi di Kalimantan Tengah adalah 8 ton."),
    )
    yield Entry(
        _("Surat izin BPJN"),
        _("Pemerintah kabupaten/kota dapat memperbaiki jalan nasional bila ada surat izin BPJN."),
        _("Jadi jangan menulis “tidak mungkin”. Pemiliknya tetap BPJN."),
    )
    yield Entry(
        _("Jalan di dalam kota"),
        _("Sekitar 39 km jalan di dalam Kota Palangka Raya berstatus provinsi."),
        _("Satu kota dapat mempunyai jalan nasional, provinsi, dan kota sekaligus."),
    )
    yield Entry(
        _("Dasar hukum"),
        _("UU 38/2004 dan PP 34/2006: jalan provinsi menghubungkan ibu kota kabupaten/kota atau strategis bagi provinsi."),
        _("Daftar jalan provinsi pernah ditetapkan dengan SK Gubernur 188.44/312/2017. Periksa apakah sudah diganti."),
    )  # fmt: skip


def _owners() -> Iterator[Entry]:
    """Who is responsible by status (ref. 10.3 rows 1 to 9)."""
    sure, usual = mark_of("M"), mark_of("U")
    rows = (
        (STATUSES[RoadStatus.NASIONAL], _("BPJN, Kementerian Pekerjaan Umum"), "", sure),
        (STATUSES[RoadStatus.PROVINSI], _("Dinas PUPR Provinsi"), "", sure),
        (STATUSES[RoadStatus.KABUPATEN], _("Dinas PUPR kabupaten/kota"), "", usual),
        (
            STATUSES[RoadStatus.DESA],
            _("Pemerintah desa"),
            _("Di bawah pembinaan kabupaten."),
            usual,
        ),
        (
            STATUSES[RoadStatus.LINGKUNGAN],
            _(
                "Pengembang dan Disperkimtan kabupaten/kota, selama jalan perumahan belum diserahkan"
            ),
            "",
            usual,
        ),
        (
            _("Lampu jalan (PJU)"),
            _("Dishub atau Disperkimtan menurut status jalannya"),
            _("PLN menangani jaringan listriknya, bukan lampunya."),
            usual,
        ),
        (
            _("Lampu lalu lintas (APILL)"),
            _("Dishub menurut status jalannya; pada jalan nasional BPTD"),
            "",
            usual,
        ),
        (_("Jembatan"), _("Pemilik jalannya"), _("BPBD membantu pada saat darurat."), usual),
        (
            _("Truk bermuatan lebih"),
            _("Pemilik jalannya, bersama Dishub untuk penertiban muatan"),
            "",
            usual,
        ),
    )
    for term, value, hint, mark in rows:
        yield Entry(str(term), value, hint, mark)


def _known(region: Region, own: str) -> Iterator[Card]:
    """The stretches by place: the own government, what crosses several, then the others in the pack's order."""
    lead = _(
        "Hanya ruas yang statusnya disebut sumber. Untuk ruas lain, tanyakan kepada Dinas PUPR atau lihat keterangan dalam"
        " laporan."
    )
    places = {region.code: _("Lintas kabupaten/kota")} | {g.code: g.name for g in region.governments}  # fmt: skip
    for code, place in sorted(places.items(), key=lambda each: each[0] != own):
        roads = [road for road in region.roads if road.region_code == code]
        if roads:
            rows = tuple(_row(region, road, place) for road in roads)
            yield Card(f"ruas-{code}", _("Ruas: %(place)s", place=place), "pin", rows, lead=lead)
            lead = ""


def _row(region: Region, road: Road, place: str) -> Entry:
    owner = region.agency(road.owner)
    return Entry(
        road.name,
        _("%(stretch)s. Pemilik: %(owner)s.", stretch=road.stretch, owner=owner.short),
        road.note,
        mark_of(road.confidence),
        badge=str(STATUSES[road.status]),
        found_by=f"{place} {owner.name}",
    )
