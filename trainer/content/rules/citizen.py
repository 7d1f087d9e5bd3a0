"""Rules about the report as the citizen sent it: number, reporter, privacy, time, place, attachments."""

from __future__ import annotations

import re
from collections.abc import Iterator

from trainer.content.defects import DefectCode, Flaw, KeyPath
from trainer.content.rules.subject import Subject
from trainer.content.shapes import nearest
from trainer.content.zones import written_in_zone
from trainer.domain.profile import Profile
from trainer.domain.region import AgencyKind, Region
from trainer.domain.report import Report
from trainer.domain.vocabulary import Privacy

COUNTER_CHANNELS = ("tatap_muka", "surat", "medsos")
"""What a seat types in itself (ref. 3.1 row 2)."""


def citizen_flaws(subject: Subject) -> Iterator[Flaw]:
    """Flaws of everything but the truth."""
    report, profile = subject.report, subject.profile
    yield from _who(report)
    yield from _when(report, subject.region)
    yield from _where(report, subject.region)
    yield from _size(report, profile)
    if report.category not in profile.categories:
        yield unknown_category(("category",), report.category, profile)
    if report.arrives == "counter" and report.channel not in COUNTER_CHANNELS:
        yield Flaw(
            DefectCode.COUNTER,
            ("channel",),
            f"laporan yang diketik petugas (arrives: counter) tidak datang lewat {report.channel}",
            f"pilih {', '.join(COUNTER_CHANNELS)}, atau arrives: system",
        )


def unknown_category(path: KeyPath, category: str, profile: Profile) -> Flaw:
    """The flaw of a category that the profile does not list."""
    return Flaw(
        DefectCode.CATEGORY_UNKNOWN,
        path,
        f"kategori “{category}” tidak ada di profil {profile.id}",
        nearest(category, profile.categories),
    )


def _who(report: Report) -> Iterator[Flaw]:
    reporter = report.reporter
    known = [
        field
        for field in ("name", "phone", "nik", "address")
        if getattr(reporter, field) is not None
    ]
    if report.anonymous and known:
        yield Flaw(
            DefectCode.ANONYMOUS_KNOWN,
            ("reporter", known[0]),
            f"pelapor anonim masih punya {', '.join(known)}",
            "isi null; pada laporan anonim hanya ref yang disimpan",
        )
    if not report.anonymous and reporter.name is None:
        yield Flaw(
            DefectCode.KEY_MISSING,
            ("reporter", "name"),
            "pelapor yang tidak anonim belum punya nama",
            "tulis nama rekaan, atau anonymous: true",
        )
    derived = (
        Privacy.RAHASIA
        if report.secret
        else Privacy.ANONIM
        if report.anonymous
        else Privacy.TERBUKA
    )
    if report.privacy is not derived:
        yield Flaw(
            DefectCode.PRIVACY,
            ("privacy",),
            f"privacy berisi {report.privacy}, sedangkan anonymous dan secret berarti {derived}",
            f"tulis {derived}",
        )


def _when(report: Report, region: Region) -> Iterator[Flaw]:
    if not written_in_zone(report.received_at, region.zone):
        yield Flaw(
            DefectCode.TIME_ZONE,
            ("received_at",),
            f"received_at tidak ditulis dalam zona {region.zone}",
            "tulis jam setempat dengan zonanya",
        )
    if report.event_date is not None and report.event_date > report.received_at.date():
        yield Flaw(
            DefectCode.EVENT_DATE,
            ("event_date",),
            f"kejadian {report.event_date} baru terjadi setelah laporan diterima",
            "tulis tanggal yang sama atau lebih awal, atau null",
        )


def _where(report: Report, region: Region) -> Iterator[Flaw]:
    code = report.location.region_code
    in_region = code is not None and code.split(".")[0] == region.code
    if code is not None and code not in region.areas and in_region:
        yield Flaw(
            DefectCode.AREA_UNKNOWN,
            ("location", "region_code"),
            f"kode wilayah {code} tidak ada di {region.name}",
            nearest(code, region.areas),
        )
    elif code is not None and not re.fullmatch(r"\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?", code):
        yield Flaw(
            DefectCode.AREA_UNKNOWN,
            ("location", "region_code"),
            f"“{code}” bukan kode wilayah",
            'tulis seperti "62.12" atau "62.12.01"',
        )
    desk = region.agencies.get(report.addressed_to)
    if desk is None or desk.kind is not AgencyKind.DESK:
        desks = [each.id for each in region.agencies.values() if each.kind is AgencyKind.DESK]
        yield Flaw(
            DefectCode.AGENCY_UNKNOWN,
            ("addressed_to",),
            f"“{report.addressed_to}” bukan meja LAPOR! di wilayah ini",
            nearest(report.addressed_to, desks),
        )


def _size(report: Report, profile: Profile) -> Iterator[Flaw]:
    for field, limit in (("title", "judul_maks"), ("body", "isi_maks")):
        length, most = len(getattr(report, field)), profile.limit(limit)
        if length > most:
            yield Flaw(
                DefectCode.TEXT_TOO_LONG,
                (field,),
                f"{field} berisi {length} karakter, batas formulirnya {most}",
                "ringkas seperti yang diketik warga",
            )
    files, most = len(report.attachments), profile.limit("lampiran_maks_berkas")
    if files > most:
        yield Flaw(
            DefectCode.ATTACHMENTS,
            ("attachments",),
            f"ada {files} lampiran, batas formulirnya {most}",
            "kurangi lampirannya",
        )
    if files != len(report.truth.attachments):
        yield Flaw(
            DefectCode.ATTACHMENTS,
            ("truth", "attachments"),
            f"laporan punya {files} lampiran, kuncinya {len(report.truth.attachments)}",
            "tulis satu butir untuk setiap lampiran, dengan urutan yang sama",
        )
