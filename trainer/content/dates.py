"""The dates of a scenario against the calendar of its region: start, end, limits, and when reports are received."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from trainer.content.bench import Bench
from trainer.content.defects import DefectCode, Flaw
from trainer.content.zones import written_in_zone
from trainer.domain.calendar import WorkingCalendar
from trainer.domain.errors import CalendarGap
from trainer.domain.report import Report
from trainer.domain.scenario import run_days, run_end


def calendar_flaws(bench: Bench) -> Iterator[Flaw]:
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


def received_flaws(bench: Bench, report: Report) -> Iterator[Flaw]:
    """A report that arrives outside the run, or a letter stamped while the office is shut. Raises CalendarGap."""
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
