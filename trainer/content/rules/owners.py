"""Rules about the agencies of a truth: they exist, and the desk that decides may pass the report to them."""

from __future__ import annotations

from collections.abc import Iterator

from trainer.content.defects import DefectCode, Flaw, KeyPath
from trainer.content.rules.subject import Subject
from trainer.content.shapes import nearest
from trainer.domain.profile import Profile
from trainer.domain.region import NATIONAL_DESK, AgencyKind, Region
from trainer.domain.report import Report, Truth
from trainer.domain.vocabulary import SUPERVISORY


def owner_flaws(subject: Subject) -> Iterator[Flaw]:
    """Flaws of lead, supporting and defensible units, return target and the accused's agency."""
    truth, region = subject.truth, subject.region
    named: list[tuple[KeyPath, str | None]] = [
        (("truth", "lead"), truth.lead),
        (("truth", "return_to"), truth.return_to),
        (("truth", "accused", "agency"), truth.accused.agency if truth.accused else None),
    ]
    named += [(("truth", "supporting", n), unit) for n, unit in enumerate(truth.supporting)]
    named += [(("truth", "defensible", n), unit) for n, unit in enumerate(truth.defensible)]
    for path, agency in named:
        if agency is not None and agency not in region.agencies:
            yield Flaw(
                DefectCode.AGENCY_UNKNOWN,
                path,
                f"instansi “{agency}” tidak ada di paket wilayah {region.code}",
                nearest(agency, region.agencies),
            )
    yield from _lead(subject.report, region)
    yield from _supporting(truth, subject.profile)
    yield from _return(subject.report, region)


def may_lead(desk: str, lead: str, region: Region, supervisory: bool) -> bool:
    """Whether a desk may give a report to this lead (ref. 2.2): its own units; the province also everything in its
    scope; the national desk everybody. An inspectorate of any level may take what it examines (ref. 3.5, recusal).
    """
    if desk == NATIONAL_DESK:
        return lead != NATIONAL_DESK
    if supervisory and _examines(lead, region):
        return True
    if desk == region.code:
        return lead != desk and region.in_scope_of_coordinator(desk, lead)
    return lead in [unit.id for unit in region.units_of(desk)]


def _lead(report: Report, region: Region) -> Iterator[Flaw]:
    lead, desk = report.truth.lead, report.addressed_to
    if lead is None or lead not in region.agencies or not _is(AgencyKind.DESK, desk, region):
        return
    supervisory = report.truth.classification in SUPERVISORY
    path = ("truth", "lead")
    if lead == desk:
        holder = region.agency(desk).held_by
        yield Flaw(
            DefectCode.LEAD,
            path,
            "meja tidak menangani laporan atas namanya sendiri",
            f"tulis unit yang memegang meja ini: {holder}",
        )
    elif not may_lead(desk, lead, region, supervisory):
        yield Flaw(
            DefectCode.LEAD,
            path,
            f"{lead} tidak dapat menerima disposisi dari meja {desk}",
            "pilih unit milik meja ini, atau kembalikan lewat bukan_wewenang",
        )
    elif supervisory and desk != NATIONAL_DESK and not _examines(lead, region):
        yield Flaw(
            DefectCode.LEAD,
            path,
            f"laporan berkadar pengawasan diberikan kepada {lead}",
            "isi Inspektorat yang memeriksanya",
        )


def _is(kind: AgencyKind, agency: str, region: Region) -> bool:
    return agency in region.agencies and region.agency(agency).kind is kind


def _examines(lead: str, region: Region) -> bool:
    return lead == NATIONAL_DESK or _is(AgencyKind.INSPECTORATE, lead, region)


def _supporting(truth: Truth, profile: Profile) -> Iterator[Flaw]:
    most = profile.limit("maks_unit_pendukung")
    path = ("truth", "supporting")
    if len(truth.supporting) > most:
        sentence = f"ada {len(truth.supporting)} unit pendukung"
        yield Flaw(DefectCode.LEAD, path, sentence, f"sebut paling banyak {most}")
    for number, unit in enumerate(truth.supporting):
        if unit == truth.lead or unit in truth.supporting[:number]:
            sentence = f"{unit} sudah disebut sebagai penanggung jawab atau pendukung"
            yield Flaw(DefectCode.LEAD, (*path, number), sentence, "hapus butir ini")


def _return(report: Report, region: Region) -> Iterator[Flaw]:
    target, desk = report.truth.return_to, report.addressed_to
    if target is None or target not in region.agencies or desk == NATIONAL_DESK:
        return
    if region.desk_of(target) == desk:
        yield Flaw(
            DefectCode.RETURN,
            ("truth", "return_to"),
            f"{target} milik meja {desk} sendiri",
            "tulis sebagai lead; unit sendiri menerima disposisi, bukan pengembalian",
        )
