"""Whether a scenario fits: its parts each other, its reports the region and the profile, its dates the calendar.

Each question is one function over a scenario on its bench. What a file must look like is settled before.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from trainer.content.bench import Bench, unknown_report
from trainer.content.dates import calendar_flaws, received_flaws
from trainer.content.defects import Defect, DefectCode, Flaw, KeyPath
from trainer.content.injects import calendar_safe, colleague_flaws
from trainer.content.prose import condition_defects, people_defects, text_defects
from trainer.content.shapes import nearest
from trainer.content.streets import road_flaws
from trainer.content.truth import report_flaws, set_flaws
from trainer.domain.errors import ContentError
from trainer.domain.region import Agency, AgencyKind
from trainer.domain.vocabulary import Role

KINDS: dict[Role, tuple[AgencyKind, ...]] = {
    Role.ADMIN_INSTANSI: (AgencyKind.DESK,),
    Role.ADMIN_KOORDINATOR: (AgencyKind.DESK,),
    Role.PEJABAT_PENGHUBUNG: (AgencyKind.UNIT, AgencyKind.BUMD),
    Role.INSPEKTORAT: (AgencyKind.INSPECTORATE,),
}
"""At what kind of agency a role sits (ref. 2.1)."""


def fitting_defects(bench: Bench) -> Iterator[Defect]:
    """Everything that keeps the scenario from being played well, except its playthroughs."""
    main = bench.manuscript.main
    dates = tuple(calendar_flaws(bench))
    yield from (main.defect(flaw) for flaw in (*_seats(bench), *dates, *colleague_flaws(bench)))
    yield from (main.defect(flaw) for flaw in calendar_safe(bench))
    yield from (bench.manuscript.rubric.defect(flaw) for flaw in _rubric(bench))
    yield from _reports(bench, dated=not dates)
    yield from text_defects(bench)
    yield from condition_defects(bench)
    yield from people_defects(bench)


def _seats(bench: Bench) -> Iterator[Flaw]:
    region, seen = bench.pack.region, set[str]()
    for index, seat in enumerate(bench.scenario.seats):
        path: KeyPath = ("seats", index)
        if seat.id in seen:
            sentence = f"kursi {seat.id} ditulis dua kali"
            yield Flaw(DefectCode.CODE_TWICE, (*path, "id"), sentence, "beri kode lain")
        seen.add(seat.id)
        agency = region.agencies.get(seat.agency)
        if agency is None:
            yield Flaw(
                DefectCode.AGENCY_UNKNOWN,
                (*path, "agency"),
                f"instansi “{seat.agency}” tidak ada di paket wilayah {region.code}",
                nearest(seat.agency, region.agencies),
            )
            continue
        if not _sits(seat.role, agency, region.code):
            yield Flaw(
                DefectCode.SEAT,
                (*path, "role"),
                f"{seat.role} tidak duduk di {seat.agency} ({agency.name})",
                "pilih peran atau instansi yang sesuai",
            )


def _sits(role: Role, agency: Agency, province: str) -> bool:
    """Whether a role has its place at an agency; of the desks, only the province's is the coordinator's."""
    if agency.kind is AgencyKind.DESK and (agency.id == province) is not (
        role is Role.ADMIN_KOORDINATOR
    ):
        return False
    return agency.kind in KINDS[role]


def _rubric(bench: Bench) -> Iterator[Flaw]:
    scenario = bench.scenario
    names = [each.check for each in scenario.rubric.checks]
    for index, name in enumerate(names):
        path: KeyPath = ("checks", index, "check")
        if name in names[:index]:
            sentence = f"pemeriksaan {name} ditulis dua kali"
            yield Flaw(DefectCode.CODE_TWICE, path, sentence, "hapus salah satunya")
        yield from _check(bench, index)
    known = [report.id for report in scenario.reports]
    for report in scenario.rubric.answer_points:
        if report not in known:
            yield unknown_report(("answer_points", report), report, known)
    yield from _defensible(bench, known)


def _defensible(bench: Bench, known: Collection[str]) -> Iterator[Flaw]:
    """Reports and agencies that `defensible` names and that are not there."""
    region = bench.pack.region
    for report, agencies in bench.scenario.rubric.defensible.items():
        if report not in known:
            yield unknown_report(("defensible", report), report, known)
        for index, agency in enumerate(agencies):
            if agency not in region.agencies:
                sentence = f"instansi “{agency}” tidak ada di paket wilayah {region.code}"
                place: KeyPath = ("defensible", report, index)
                advice = nearest(agency, region.agencies)
                yield Flaw(DefectCode.AGENCY_UNKNOWN, place, sentence, advice)


def _check(bench: Bench, index: int) -> Iterator[Flaw]:
    """A check that nobody knows, or parameters that it does not take."""
    check = bench.scenario.rubric.checks[index]
    if bench.checks is None:
        return
    if check.check not in bench.checks:
        sentence = f"pemeriksaan “{check.check}” tidak dikenal"
        advice = nearest(check.check, bench.checks)
        yield Flaw(DefectCode.CHECK_UNKNOWN, ("checks", index, "check"), sentence, advice)
        return
    try:
        bench.checks[check.check](check.params)
    except ContentError as error:
        sentence = " ".join(error.lines).rstrip(".")
        place: KeyPath = ("checks", index, "params")
        yield Flaw(DefectCode.CHECK_PARAMS, place, sentence, "perbaiki atau hapus params")


def _reports(bench: Bench, dated: bool) -> Iterator[Defect]:
    """Flaws of the reports; without a usable calendar (`dated` false) their times are not judged."""
    reports, documents = bench.scenario.reports, bench.manuscript.reports
    for report, document in zip(reports, documents, strict=True):
        flaws = list(report_flaws(report, bench.pack.region, bench.profile))
        flaws += road_flaws(report, bench.pack.streets, bench.pack.region)
        flaws += received_flaws(bench, report) if dated else ()
        yield from (document.defect(flaw) for flaw in flaws)
    for index, flaw in set_flaws(reports):
        yield documents[index].defect(flaw)
