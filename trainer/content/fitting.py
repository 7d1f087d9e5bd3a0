"""Whether a scenario fits: its parts each other, its reports the region and the profile, its dates the calendar.

Each question is one function over a manuscript that yields defects. What a file must look like is settled before.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from trainer.content.defects import Defect, DefectCode, Flaw, KeyPath
from trainer.content.personal import digits_of, real_looking
from trainer.content.region import RegionPack
from trainer.content.scenario import Manuscript, text_files
from trainer.content.schema.report import REPORT_ID
from trainer.content.shapes import nearest
from trainer.content.streets import road_flaws
from trainer.content.truth import report_flaws, set_flaws
from trainer.content.zones import written_in_zone
from trainer.domain.calendar import WorkingCalendar
from trainer.domain.errors import CalendarGap, ContentError
from trainer.domain.profile import Profile
from trainer.domain.region import AgencyKind
from trainer.domain.report import Report
from trainer.domain.scenario import Scenario
from trainer.domain.vocabulary import Role

KINDS: dict[Role, tuple[AgencyKind, ...]] = {
    Role.ADMIN_INSTANSI: (AgencyKind.DESK,),
    Role.ADMIN_KOORDINATOR: (AgencyKind.DESK,),
    Role.PEJABAT_PENGHUBUNG: (AgencyKind.UNIT, AgencyKind.BUMD),
    Role.INSPEKTORAT: (AgencyKind.INSPECTORATE,),
}
"""At what kind of agency a role sits (ref. 2.1)."""


CheckBook = Mapping[str, Callable[[Mapping[str, object]], object]]
"""The known process checks by name, each with what reads its parameters and raises ContentError for unfit ones."""


@dataclass(frozen=True, slots=True)
class Bench:
    """A manuscript with what it is measured against. Without `checks` a rubric may name any."""

    manuscript: Manuscript
    pack: RegionPack
    profile: Profile
    checks: CheckBook | None = None

    @property
    def scenario(self) -> Scenario:
        """The scenario on the bench."""
        return self.manuscript.scenario

    @property
    def calendar(self) -> WorkingCalendar:
        """The working days its runs count with."""
        return self.pack.calendar(self.profile.hours)


def fitting_defects(bench: Bench) -> Iterator[Defect]:
    """Everything that keeps the scenario from being played well, except its playthroughs."""
    main = bench.manuscript.main
    yield from (main.defect(flaw) for flaw in _seats(bench))
    calendar_flaws = tuple(_calendar(bench))
    yield from (main.defect(flaw) for flaw in calendar_flaws)
    yield from (bench.manuscript.rubric.defect(flaw) for flaw in _rubric(bench))
    yield from _reports(bench, dated=not calendar_flaws)
    yield from _texts(bench)
    yield from _people(bench)


def run_days(scenario: Scenario, calendar: WorkingCalendar) -> tuple[date, ...]:
    """The working days of a run, the first being the day it starts. Raises CalendarGap."""
    first = calendar.in_zone(scenario.starts_at).date()
    return tuple(calendar.add_working_days(first, n) for n in range(scenario.working_days))


def run_end(scenario: Scenario, calendar: WorkingCalendar) -> datetime:
    """The close of the office on the run's last working day. Raises CalendarGap."""
    last = run_days(scenario, calendar)[-1]
    return datetime.combine(last, calendar.hours.closes, calendar.opening(last).tzinfo)


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
        coordinates = seat.agency == region.code
        if agency.kind not in KINDS[seat.role] or (
            coordinates is not (seat.role is Role.ADMIN_KOORDINATOR)
            and agency.kind is AgencyKind.DESK
        ):
            yield Flaw(
                DefectCode.SEAT,
                (*path, "role"),
                f"{seat.role} tidak duduk di {seat.agency} ({agency.name})",
                "pilih peran atau instansi yang sesuai",
            )


def _calendar(bench: Bench) -> Iterator[Flaw]:
    """Start and end of a run, and whether every limit that may begin in it can be counted."""
    scenario, calendar, zone = bench.scenario, bench.calendar, bench.pack.region.zone
    start, path = calendar.in_zone(scenario.starts_at), ("starts_at",)
    longest = max(rule.limit_hk for rule in bench.profile.classes.values())
    waiting = bench.profile.limit("batas_lengkapi_tunda")
    try:
        off = calendar.why_off(start.date())
        calendar.add_working_days(run_days(scenario, calendar)[-1], longest + waiting)
        _working_day_before(start.date(), calendar)
        for report in scenario.reports:
            calendar.day_zero(report.received_at)
    except CalendarGap as gap:
        yield Flaw(
            DefectCode.CALENDAR_GAP,
            path,
            f"batas waktu latihan ini sampai ke tahun {gap.year}, yang belum punya daftar hari libur",
            f"tambahkan holidays/{gap.year}.csv di paket wilayah atau ubah tanggalnya",
        )
        return
    if not written_in_zone(scenario.starts_at, zone):
        sentence = f"starts_at tidak ditulis dalam zona {zone}"
        yield Flaw(DefectCode.TIME_ZONE, path, sentence, "tulis jam setempat dengan zonanya")
    if off is not None:
        why = "akhir pekan" if off == "weekend" else off.name
        sentence = f"latihan mulai pada {start:%Y-%m-%d}, hari libur ({why})"
        yield Flaw(DefectCode.START, path, sentence, "pilih hari kerja")
    elif not calendar.hours.opens <= start.time() < calendar.hours.closes:
        sentence = f"latihan mulai pukul {start:%H.%M}, di luar jam kantor"
        yield Flaw(DefectCode.START, path, sentence, f"mulai pukul {calendar.hours.opens:%H.%M}")


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


def unknown_report(path: KeyPath, report: str, known: Collection[str]) -> Flaw:
    """The flaw of a report number that the scenario does not have."""
    sentence = f"laporan {report} tidak ada di skenario ini"
    return Flaw(DefectCode.REPORT_UNKNOWN, path, sentence, nearest(report, known))


def _reports(bench: Bench, dated: bool) -> Iterator[Defect]:
    """Flaws of the reports; without a usable calendar (`dated` false) their times are not judged."""
    reports, documents = bench.scenario.reports, bench.manuscript.reports
    for report, document in zip(reports, documents, strict=True):
        flaws = list(report_flaws(report, bench.pack.region, bench.profile))
        flaws += road_flaws(report, bench.pack.streets, bench.pack.region)
        flaws += _received(bench, report) if dated else ()
        yield from (document.defect(flaw) for flaw in flaws)
    for index, flaw in set_flaws(reports):
        yield documents[index].defect(flaw)


def _received(bench: Bench, report: Report) -> Iterator[Flaw]:
    calendar, path = bench.calendar, ("received_at",)
    at, start = calendar.in_zone(report.received_at), bench.scenario.starts_at
    earliest = calendar.opening(_working_day_before(start.date(), calendar))
    end = run_end(bench.scenario, calendar)
    if not earliest <= at < end:
        yield Flaw(
            DefectCode.OUTSIDE_RUN,
            path,
            f"laporan diterima {at:%Y-%m-%d %H.%M}, di luar waktu latihan",
            f"pilih waktu antara {earliest:%Y-%m-%d %H.%M} dan {end:%Y-%m-%d %H.%M}",
        )
    if report.arrives == "counter" and (
        not calendar.is_working_day(at.date())
        or not calendar.hours.opens <= at.time() <= calendar.hours.closes
    ):
        yield Flaw(
            DefectCode.COUNTER,
            path,
            "cap kantor pada laporan loket berada di luar jam kantor",
            "tulis jam kerja pada hari kerja; cap kantor, bukan tanggal surat",
        )


def _working_day_before(day: date, calendar: WorkingCalendar) -> date:
    """The last working day before `day`: what waits at the start of a run came in since then."""
    before = date.fromordinal(day.toordinal() - 1)
    while not calendar.is_working_day(before):
        before = date.fromordinal(before.toordinal() - 1)
    return before


_PEOPLE = {
    "nik": ("NIK atau nomor KK yang mungkin milik orang sungguhan", "awali dengan 99"),
    "phone": ("nomor telepon yang mungkin aktif", "pakai nomor rekaan 0800-000…"),
    "email": ("alamat surel yang mungkin aktif", "pakai alamat di @contoh.invalid"),
    "lapor": ("nomor laporan yang menyerupai nomor LAPOR! sungguhan", "pakai SIM- dan tujuh angka"),
}


def _people(bench: Bench) -> Iterator[Defect]:
    """Numbers and addresses that may be somebody's, in any text of the scenario."""
    numbers = bench.pack.region.emergency_numbers
    public = {digits_of(each.number) for each in numbers}
    for file, text in bench.manuscript.folder.texts.items():
        for start, found, kind in real_looking(text, public):
            sentence, advice = _PEOPLE[kind]
            yield Defect(
                bench.manuscript.folder.name(file),
                text.count("\n", 0, start) + 1,
                DefectCode.REAL_PERSON,
                f"“{found}” adalah {sentence}",
                advice,
            )


HEADING = re.compile(r"^#{1,6}\s+(.*)$", re.MULTILINE)


def _texts(bench: Bench) -> Iterator[Defect]:
    folder, scenario = bench.manuscript.folder, bench.scenario
    for name, file in text_files(scenario.language).items():
        if not scenario.texts[name].strip():
            sentence = "teks ini belum ada atau masih kosong"
            advice = "tulis teksnya; isinya ada di docs/menulis-skenario.md"
            yield Defect(folder.name(file), 1, DefectCode.TEXT_MISSING, sentence, advice)
    file = folder.name(text_files(scenario.language)["debrief"])
    text, known = scenario.texts["debrief"], [report.id for report in scenario.reports]
    explained = dict(_sections(text))
    for report in known if text.strip() else ():
        if not explained.get(report, (0, ""))[1]:
            yield Defect(
                file,
                explained.get(report, (1, ""))[0],
                DefectCode.DEBRIEF_GAP,
                f"bahasan belum menjelaskan {report}",
                f"tambahkan judul “## {report}” dengan satu paragraf",
            )
    for report, (line, _) in explained.items():
        if report not in known:
            flaw = unknown_report((), report, known)
            yield Defect(file, line, flaw.code, flaw.sentence, flaw.advice)


def _sections(text: str) -> Iterator[tuple[str, tuple[int, str]]]:
    """Report numbers in headings, each with the heading's line and what stands below it."""
    headings = list(HEADING.finditer(text))
    ends = [*(heading.start() for heading in headings[1:]), len(text)]
    for heading, end in zip(headings, ends, strict=True):
        named = REPORT_ID.search(heading.group(1))
        if named:
            line = text.count("\n", 0, heading.start()) + 1
            yield named.group(), (line, text[heading.end() : end].strip())
