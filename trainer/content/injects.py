"""Whether the messages and colleagues of a scenario fit: seats, reports and agencies that exist, times inside the run,
and a question that can be answered.
"""

from __future__ import annotations

from collections.abc import Iterator

from trainer.content.bench import Bench, unknown_report
from trainer.content.conditions import condition_flaw
from trainer.content.defects import DefectCode, Flaw, KeyPath
from trainer.content.shapes import nearest
from trainer.content.slots import slot_flaws, words_of
from trainer.domain.errors import CalendarGap
from trainer.domain.inject import Inject, InjectKind, Verdict
from trainer.domain.region import AgencyKind
from trainer.domain.scenario import moment_of, run_end

FEWEST = 2
"""Written replies that a message offers at least, when it asks something."""


def inject_flaws(bench: Bench) -> Iterator[Flaw]:
    """Flaws of every message. Raises CalendarGap."""
    seen = set[str]()
    for index, inject in enumerate(bench.scenario.injects):
        path: KeyPath = ("injects", index)
        if inject.id in seen:
            yield _twice((*path, "id"), inject.id)
        seen.add(inject.id)
        found = (*_names(bench, inject), *_times(bench, inject), *_question(inject))
        for flaw in (*found, *_open_slots(bench, inject), *_condition(bench, inject)):
            yield flaw.under(path)


def colleague_flaws(bench: Bench) -> Iterator[Flaw]:
    """Colleagues at agencies that do not exist, or that nobody may play."""
    region, seen = bench.pack.region, set[str]()
    for index, colleague in enumerate(bench.scenario.colleagues):
        path: KeyPath = ("colleagues", index, "agency")
        if colleague.agency in seen:
            yield _twice(path, colleague.agency)
        seen.add(colleague.agency)
        agency = region.agencies.get(colleague.agency)
        if agency is None:
            sentence = f"instansi “{colleague.agency}” tidak ada di paket wilayah {region.code}"
            advice = nearest(colleague.agency, region.agencies)
            yield Flaw(DefectCode.AGENCY_UNKNOWN, path, sentence, advice)
        elif agency.kind not in PLAYABLE:
            sentence = f"{agency.name} tidak dimainkan rekan simulasi"
            yield Flaw(DefectCode.SEAT, path, sentence, "pilih meja, unit, atau Inspektorat")


PLAYABLE = (AgencyKind.DESK, AgencyKind.UNIT, AgencyKind.BUMD, AgencyKind.INSPECTORATE)


def _twice(path: KeyPath, name: str) -> Flaw:
    return Flaw(DefectCode.CODE_TWICE, path, f"“{name}” ditulis dua kali", "hapus salah satunya")


def _names(bench: Bench, inject: Inject) -> Iterator[Flaw]:
    seats = [seat.id for seat in bench.scenario.seats]
    for index, seat in enumerate(inject.to):
        if seat not in seats:
            sentence = f"kursi “{seat}” tidak ada di skenario ini"
            yield Flaw(DefectCode.SEAT, ("to", index), sentence, nearest(seat, seats))
    reports = [report.id for report in bench.scenario.reports]
    if inject.report is not None and inject.report not in reports:
        yield unknown_report(("report",), inject.report, reports)
    for index, option in enumerate(inject.options):
        path: KeyPath = ("options", index, "exposes")
        if option.exposes is not None and option.exposes not in reports:
            yield unknown_report(path, option.exposes, reports)
        if option.exposes is not None and option.verdict is not Verdict.WRONG:
            sentence = f"pilihan “{option.id}” membuka pelapor, tetapi tidak dinilai keliru"
            yield Flaw(
                DefectCode.INJECT, path, sentence, "pakai verdict: wrong, atau hapus exposes"
            )


def _open_slots(bench: Bench, inject: Inject) -> Iterator[Flaw]:
    """Slots that no word of the report fills."""
    report = next((r for r in bench.scenario.reports if r.id == inject.report), None)
    known = words_of(report, bench.pack.region) if report is not None else {}
    yield from slot_flaws(("title",), inject.title, known)
    yield from slot_flaws(("text",), inject.text, known)
    for index, option in enumerate(inject.options):
        yield from slot_flaws(("options", index, "text"), option.text, known)
        yield from slot_flaws(("options", index, "why"), option.why, known)


def _condition(bench: Bench, inject: Inject) -> Iterator[Flaw]:
    """What is wrong with the condition under which a message comes."""
    flaw = condition_flaw(inject.when, bench, inject.report or "") if inject.when else None
    if flaw is not None:
        yield flaw.under(("when",))


def _times(bench: Bench, inject: Inject) -> Iterator[Flaw]:
    scenario, calendar = bench.scenario, bench.calendar
    start, end = calendar.in_zone(scenario.starts_at), run_end(scenario, calendar)
    at = moment_of(scenario, inject.at, calendar)
    if not start <= at < end:
        sentence = f"pesan {inject.id} datang {at:%Y-%m-%d %H.%M}, di luar waktu latihan"
        yield Flaw(DefectCode.OUTSIDE_RUN, ("at",), sentence, "pilih hari dan jam lain")
    if inject.answer_by is not None and moment_of(scenario, inject.answer_by, calendar) <= at:
        sentence = f"pesan {inject.id} harus dijawab sebelum datang"
        yield Flaw(DefectCode.OUTSIDE_RUN, ("answer_by",), sentence, "pilih waktu sesudah at")
    about = next((r for r in scenario.reports if r.id == inject.report), None)
    if about is not None and about.arrives == "system" and at < about.received_at:
        sentence = f"pesan {inject.id} mendahului datangnya {about.id}"
        yield Flaw(DefectCode.OUTSIDE_RUN, ("at",), sentence, "pilih waktu sesudahnya")


def _question(inject: Inject) -> Iterator[Flaw]:
    if inject.kind is InjectKind.REPLY:
        yield from _reply(inject)
    if inject.asks:
        yield from _asked(inject)
    elif inject.answer_by is not None or inject.silence is not None:
        advice = "isi answer_by: null dan silence: null, atau tulis options"
        yield _wrong("options", "ada batas menjawab tanpa pilihan jawaban", advice)


def _reply(inject: Inject) -> Iterator[Flaw]:
    if inject.report is None:
        yield _wrong("report", "balasan warga tidak menyebut laporannya", "isi nomor laporan")
    if inject.asks:
        yield _wrong("options", "balasan warga tidak dijawab lewat pilihan", "isi options: []")


def _asked(inject: Inject) -> Iterator[Flaw]:
    if len(inject.options) < FEWEST:
        yield _wrong("options", "hanya ada satu pilihan jawaban", "tulis dua sampai empat")
    if inject.answer_by is None or inject.silence is None:
        advice = "isi answer_by dan silence"
        yield _wrong("options", "pesan bertanya tanpa batas waktu atau arti diam", advice)
    verdicts = [each.verdict for each in inject.options]
    if inject.silence is not None and Verdict.RIGHT not in (*verdicts, inject.silence.verdict):
        yield _wrong("options", "tidak ada pilihan yang tepat", "beri satu verdict: right")
    names = [each.id for each in inject.options]
    for index, name in enumerate(names):
        if name in names[:index]:
            yield _twice(("options", index, "id"), name)


def _wrong(field: str, sentence: str, advice: str) -> Flaw:
    return Flaw(DefectCode.INJECT, (field,), sentence, advice)


def calendar_safe(bench: Bench) -> Iterator[Flaw]:
    """Every flaw of messages; one flaw when a moment lies beyond the lists of days off."""
    try:
        yield from tuple(inject_flaws(bench))
    except CalendarGap as gap:
        sentence = f"sebuah pesan jatuh di tahun {gap.year}, yang belum punya daftar hari libur"
        yield Flaw(DefectCode.CALENDAR_GAP, ("injects",), sentence, "pilih hari yang lebih dekat")
