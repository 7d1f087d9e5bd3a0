"""Deadlines as they are shown: a chip in a list, a clock on a report, and the days that explain a date.

Which clocks run is said by the core (`domain.deadlines`), the counting by its calendar; only words are chosen here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from trainer.domain.calendar import DayLine, DayReason, WorkingCalendar
from trainer.domain.deadlines import Clock, ClockKind
from trainer.domain.dossier import Dossier
from trainer.domain.profile import Limit
from trainer.domain.scenario import World
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l
from trainer.web.reports.rows import Chip
from trainer.web.sureness import remark_of
from trainer.web.time_words import (
    day_words,
    hour_words,
    last_day,
    short_days,
    working_days_words,
)

MOST_BEADS = 10
"""Beyond that many days a row of beads tells less than the words."""

SOON_HK = 1
"""A limit is near when no more than this many working days are left."""


@dataclass(frozen=True, slots=True)
class Face:
    """One clock of a report. `ends_at` is the ISO instant of the limit, None while it stands still."""

    title: str
    words: str
    due: Chip | None
    ends_at: str | None
    note: str


@dataclass(frozen=True, slots=True)
class Day:
    """One line of "why this date?"; `kind` zero | day | skip | pause | last."""

    date: str
    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Why:
    heading: str
    days: tuple[Day, ...]
    footnote: str


TITLES: Mapping[ClockKind, str] = {
    ClockKind.VERIFIKASI: _l("Batas verifikasi di meja ini"),
    ClockKind.INSTANSI: _l("Batas instansi: disposisi, atau jawaban sendiri"),
    ClockKind.UNIT: _l("Batas unit, sejak disposisi"),
    ClockKind.JAWAB_ULANG: _l("Batas menjawab balasan pelapor"),
    ClockKind.KELAS: _l("Lama penanganan, sejak laporan masuk"),
    ClockKind.LENGKAPI: _l("Menunggu pelapor melengkapi"),
    ClockKind.KLARIFIKASI: _l("Menunggu klarifikasi instansi lain"),
    ClockKind.SELESAI_OTOMATIS: _l("Selesai otomatis bila tidak ada balasan"),
    ClockKind.JANJI: _l("Kabar berikutnya yang dijanjikan"),
    ClockKind.HAPUS: _l("Keputusan atas permohonan hapus"),
    ClockKind.BUKA_KEMBALI: _l("Masih dapat dibuka kembali"),
}

LIMITS: Mapping[ClockKind, str] = {
    ClockKind.VERIFIKASI: "batas_verifikasi",
    ClockKind.INSTANSI: "batas_disposisi",
    ClockKind.UNIT: "batas_tindak_lanjut_awal",
    ClockKind.JAWAB_ULANG: "batas_jawab_ulang",
    ClockKind.LENGKAPI: "batas_lengkapi_tunda",
    ClockKind.KLARIFIKASI: "batas_klarifikasi_instansi",
    ClockKind.SELESAI_OTOMATIS: "jendela_balasan_pelapor",
    ClockKind.HAPUS: "batas_permohonan_hapus",
    ClockKind.BUKA_KEMBALI: "jendela_buka_kembali",
}
"""The limit of the profile that each clock counts. The limit of a classification is its own, a promise has none."""

WAITING = (
    ClockKind.LENGKAPI,
    ClockKind.SELESAI_OTOMATIS,
    ClockKind.BUKA_KEMBALI,
    ClockKind.KLARIFIKASI,
)
"""Clocks that nobody at the desk has to beat: when they run out, something happens by itself."""


BY_ITSELF = (ClockKind.SELESAI_OTOMATIS, ClockKind.BUKA_KEMBALI)
"""Those of them that start only when the office has done its part."""


def nearest(clocks: tuple[Clock, ...]) -> Clock | None:
    """The clock that an officer has to beat first; None when none runs towards a date."""
    due = [c for c in clocks if c.due_at is not None and c.kind not in WAITING]
    return min(due, key=lambda c: (c.due_at, c.kind)) if due else None


def chip(clock: Clock, now: datetime, calendar: WorkingCalendar) -> Chip:
    """What is left on one clock, for a list."""
    if clock.due_at is None:
        return Chip(_("Batas berhenti"), "stopped")
    return Chip(
        left_words(clock.due_at, now, calendar),
        level_of(clock.due_at, now, calendar),
        beads_of(clock, now, calendar),
    )


def left_words(due_at: datetime, now: datetime, calendar: WorkingCalendar) -> str:
    """“Sisa 2 hari kerja”, “Batas hari ini”, “Lewat 1 hari kerja”."""
    if now >= due_at:
        over = calendar.working_days_between(last_day(due_at), now.date())
        return _("Lewat %(days)s", days=working_days_words(over)) if over else _("Sudah lewat")
    left = calendar.working_days_between(now.date(), last_day(due_at))
    return _("Sisa %(days)s", days=working_days_words(left)) if left else _("Batas hari ini")


def level_of(due_at: datetime, now: datetime, calendar: WorkingCalendar) -> str:
    """Late once the limit has passed, soon on its last days, else calm."""
    if now >= due_at:
        return "late"
    left = calendar.working_days_between(now.date(), last_day(due_at))
    return "soon" if left <= SOON_HK else "calm"


def beads_of(clock: Clock, now: datetime, calendar: WorkingCalendar) -> tuple[str, ...]:
    """One bead for each counted day and each stretch that is skipped, after day 0."""
    if clock.hk is None or clock.hk > MOST_BEADS:
        return ()
    lines = calendar.explain(clock.started_at, clock.hk)
    start = next((n for n, line in enumerate(lines) if line.number == 0), 0)
    beads = tuple(
        "skip" if line.number is None else "past" if line.first <= now.date() else "left"
        for line in lines[start + 1 :]
    )
    return beads if len(beads) <= MOST_BEADS else ()


def faces(
    clocks: tuple[Clock, ...], now: datetime, world: World, ends_at: datetime | None = None
) -> tuple[Face, ...]:
    """Every clock that runs on a report. Behind `ends_at`, the end of the run, no real time is told: it never comes."""
    shown = (_face(clock, now, world) for clock in in_order(clocks, now))
    return tuple(
        replace(face, ends_at=None)
        if ends_at and face.ends_at and datetime.fromisoformat(face.ends_at) > ends_at
        else face
        for face in shown
    )


def in_order(clocks: Iterable[Clock], now: datetime) -> list[Clock]:
    """The reporter's own first, then the nearest."""
    return sorted(
        clocks, key=lambda c: (c.kind is not ClockKind.KELAS, c.due_at is None, c.due_at or now)
    )


def _face(clock: Clock, now: datetime, world: World) -> Face:
    title = str(TITLES[clock.kind])
    if clock.kind is ClockKind.UNIT:
        title = _("%(title)s: %(unit)s", title=title, unit=world.region.agency(clock.agency).short)
    if clock.due_at is None:
        note = _(
            "Yang berhenti hanya batas penyelesaian. Bagi pelapor, hari-hari ini tetap hari menunggu."
        )
        words = _("Batas penyelesaian berhenti")
        return Face(title, words, Chip(_("Menunggu pelapor"), "stopped"), None, note)
    if clock.kind in BY_ITSELF:
        return _waiting(clock.kind, title, day_words(last_day(clock.due_at)))
    calendar = world.calendar
    limit = Chip(
        _("Batas %(day)s", day=day_words(last_day(clock.due_at))),
        "calm" if clock.kind in WAITING else level_of(clock.due_at, now, calendar),
        beads_of(clock, now, calendar),
    )
    words = left_words(clock.due_at, now, calendar)
    return Face(title, words, limit, clock.due_at.isoformat(), "")


def _waiting(kind: ClockKind, title: str, day: str) -> Face:
    """A clock after whose end something happens by itself: no limit of the officer, so no chip of one."""
    if kind is ClockKind.SELESAI_OTOMATIS:
        note = _("Selesai otomatis %(day)s. Anda tidak perlu berbuat apa-apa.", day=day)
        return Face(title, _("Menunggu tanggapan pelapor"), None, None, note)
    return Face(title, _("Sampai %(day)s", day=day), None, None, "")


def why_this_date(
    dossier: Dossier, clocks: tuple[Clock, ...], now: datetime, world: World
) -> tuple[Why, ...]:
    """The days behind every date that an officer has to keep, in the order of the clocks, each date once."""
    whys: dict[str, Why] = {}
    for clock in in_order(clocks, now):
        if clock.hk is None or clock.kind in WAITING:
            continue
        why = _why(dossier, clock, now, world)
        same = whys.get(why.heading)
        if same is None:
            whys[why.heading] = why
        elif why.footnote not in same.footnote:
            whys[why.heading] = replace(same, footnote=f"{same.footnote} {why.footnote}")
    return tuple(whys.values())


def _why(dossier: Dossier, clock: Clock, now: datetime, world: World) -> Why:
    started_at, hk, extended = _counted_from(dossier, clock, world)
    calendar = world.calendar
    paused: tuple = ()
    until = None
    if clock.kind is ClockKind.KELAS and not extended:
        end = now.date() if clock.due_at is None else last_day(clock.due_at)
        pauses = tuple((pause.since, pause.until) for pause in dossier.pauses)
        paused = calendar.paused_days(pauses, end)
        until = end if clock.due_at is None else None
    lines = calendar.explain(started_at, hk, paused, until)
    if clock.due_at is None:
        heading = _("Mengapa batasnya berhenti?")
    else:
        heading = _("Mengapa %(day)s?", day=day_words(last_day(clock.due_at)))
    days = tuple(_day(line, started_at, now) for line in lines)
    return Why(heading, days, _footnote(dossier, clock, extended, world))


def _counted_from(dossier: Dossier, clock: Clock, world: World) -> tuple[datetime, int, str]:
    """From where and how far the date was counted; the third says which grace moved the class limit, "" for none."""
    assert clock.hk is not None
    graces = (
        (dossier.reclassified_at, "tenggang_ubah_klasifikasi"),
        (dossier.returned_here_at, "tenggang_setelah_dikembalikan"),
    )
    if clock.kind is ClockKind.KELAS and clock.due_at is not None:
        plain = world.calendar.class_limit(
            clock.started_at, clock.hk, tuple((p.since, p.until) for p in dossier.pauses)
        )
        for since, limit in graces:
            if since is None or plain == clock.due_at:
                continue
            hk = world.profile.limit(limit)
            if world.calendar.limit_end(since, hk) == clock.due_at:
                return since, hk, limit
    return clock.started_at, clock.hk, ""


def _day(line: DayLine, started_at: datetime, now: datetime) -> Day:
    today = _(" (hari ini)") if line.first <= now.date() <= line.last else ""
    name = f": {line.name}" if line.name else ""
    if line.estimated:
        name += _(" (perkiraan)")
    match line.reason:
        case DayReason.RECEIVED_AFTER_HOURS:
            hour = hour_words(started_at)
            return Day(
                short_days(line.first, line.last),
                _(
                    "Mulai pukul %(hour)s, lewat jam kerja; dihitung hari kerja berikutnya",
                    hour=hour,
                )
                + today,
                "skip",
            )
        case DayReason.DAY_ZERO:
            return Day(short_days(line.first, line.last), _("Hari ke-0") + today, "zero")
        case DayReason.COUNTED:
            text = _("Hari ke-%(number)s", number=line.number)
            return Day(short_days(line.first, line.last), text + today, "day")
        case DayReason.LIMIT:
            text = _("Hari ke-%(number)s, hari terakhir", number=line.number)
            return Day(short_days(line.first, line.last), text + today, "last")
        case DayReason.PAUSED:
            text = _("Tidak dihitung: laporan ditunda untuk dilengkapi pelapor")
            return Day(short_days(line.first, line.last), text + today, "pause")
        case DayReason.WEEKEND:
            text = _("Dilewati: akhir pekan")
        case DayReason.HOLIDAY:
            text = _("Dilewati: libur nasional")
        case DayReason.COLLECTIVE_LEAVE:
            text = _("Dilewati: cuti bersama")
    return Day(short_days(line.first, line.last), text + name + today, "skip")


def _footnote(dossier: Dossier, clock: Clock, extended: str, world: World) -> str:
    """The rule behind the date and how sure it is."""
    if extended:
        return _rule(world.profile.limits[extended])
    if clock.kind is not ClockKind.KELAS:
        return _rule(world.profile.limits[LIMITS[clock.kind]])
    sentence = _(
        "%(hk)s sejak laporan diterima, menurut klasifikasinya.",
        hk=working_days_words(clock.hk or 0),
    )
    rule = world.profile.classes.get(dossier.classification)
    if rule is None:
        sentence += " " + _(
            "Sebelum diverifikasi, pengaduan dihitung sebagai tidak berkadar pengawasan."
        )
        return sentence
    return f"{rule.label}: {sentence}{remark_of(rule.confidence)}"


def _rule(limit: Limit) -> str:
    return f"{limit.label}: {working_days_words(limit.value)}.{remark_of(limit.confidence)}"
