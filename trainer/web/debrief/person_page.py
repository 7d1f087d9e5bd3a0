"""View model of one person's debrief: the fact first, points and alarms, what to try next, then report by report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from flask import url_for
from markupsafe import Markup

from trainer.debrief.advice import AT_MOST, Advice
from trainer.debrief.by_seat import seat_behind, seat_of_critical
from trainer.debrief.other_results import OtherResult
from trainer.debrief.personal import PersonalDebrief
from trainer.debrief.readiness import Readiness, Verdict
from trainer.domain.events import BY_LEARNER
from trainer.domain.scenario import World
from trainer.scoring.findings import About, Critical
from trainer.web.debrief.debrief_sentences import headline_words, share_words
from trainer.web.debrief.message_words import ReplyRow, reply_row
from trainer.web.debrief.own_part import OwnPart, own_part
from trainer.web.debrief.reach_words import Reach, reach_words
from trainer.web.debrief.report_section import (
    LossRow,
    Reading,
    ReportSection,
    critical_row,
    report_section,
)
from trainer.web.language import gettext as _
from trainer.web.language import ngettext
from trainer.web.marks.judges import WordedFinding, check_wording, critical_wording
from trainer.web.marks.readiness import readiness_words
from trainer.web.marks.voice import Voice
from trainer.web.number_words import number_words, point_words
from trainer.web.prose import prose
from trainer.web.time_words import moment_words

GRAVE = "kritis"
"""Where on the page grave faults are told in full; the template's heading has this id."""

BESIDE = "surat"
"""Where on the page papers stand that nobody typed in; the template's heading has this id."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure at the head of the page; `kind` "critical" makes it an alarm."""

    label: str
    value: str
    of: str = ""
    words: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class NextTry:
    """One thing to try. `who`: which desk it comes from, in words, "" where one person played."""

    title: str
    text: str
    report: str
    href: str
    who: str = ""


@dataclass(frozen=True, slots=True)
class Way:
    """A link out of the page."""

    href: str
    label: str
    icon: str


@dataclass(frozen=True, slots=True)
class SeatTab:
    """One choice of the seat filter of a shared run."""

    href: str
    label: str
    current: bool


@dataclass(frozen=True, slots=True)
class PersonPage:
    """`readiness` tells the condition behind the verdict of the run, "" while there is none. `own` is what the reader did in a shared run, None elsewhere. `seats` are () where one person played. `points` to talk about stand on the page of a shared run, whose people
    have no other.
    """

    headline: str
    readiness: str
    kicker: str
    figures: tuple[Figure, ...]
    reach: Reach | None
    notes: tuple[str, ...]
    own: OwnPart | None
    critical: tuple[LossRow, ...]
    advice: tuple[NextTry, ...]
    reports: tuple[ReportSection, ...]
    messages: tuple[ReplyRow, ...]
    unentered_letters: tuple[LossRow, ...]
    seats: tuple[SeatTab, ...]
    points: tuple[Markup, ...]
    ways_on: tuple[Way, ...]
    printing: bool


def person_page(
    debrief: PersonalDebrief,
    world: World,
    kicker: str,
    ways_on: tuple[Way, ...],
    reading: Reading,
    seats: tuple[SeatTab, ...] = (),
) -> PersonPage:
    """The page of a debrief. `reading` says who reads it and how much of it."""
    first, voice = _first_to_open(debrief), reading.voice
    return PersonPage(
        headline=headline_words(debrief.headline, voice),
        readiness=readiness_words(debrief.readiness).why if debrief.readiness else "",
        kicker=kicker,
        figures=tuple(_figures(debrief, alone=reading.alone)),
        reach=reach_words(debrief),
        notes=(
            *_early(debrief, world),
            *_notes(debrief, reading),
            *_numbers_note(debrief, world),
        ),
        own=own_part(debrief, world, voice),
        critical=tuple(
            _critical(each, debrief, world, voice) for each in _own_first(debrief, voice)
        ),
        advice=tuple(_advice(debrief, voice)),
        reports=tuple(
            _told_once(
                report_section(
                    report,
                    world,
                    reading,
                    is_open=reading.printing or report.id == first or bool(report.critical),
                )
            )
            for report in debrief.reports
        ),
        messages=tuple(reply_row(each, world, voice) for each in debrief.messages),
        unentered_letters=tuple(
            _result_row(each, voice) for each in debrief.other_results if _is_letter(each)
        ),
        seats=seats,
        points=tuple(prose(each) for each in debrief.points_to_discuss)
        if voice.shared and debrief.whole
        else (),
        ways_on=ways_on,
        printing=reading.printing,
    )


def _told_once(section: ReportSection) -> ReportSection:
    """The section with its grave faults by name and points alone: above on the page each is told in full, with its rule and advice."""
    told = _("Diterangkan lengkap, dengan sarannya, pada bagian Kesalahan berat di atas.")
    return replace(
        section,
        critical=tuple(
            replace(row, reason=told, rule="", advice="", when="", href=f"#{GRAVE}")
            for row in section.critical
        ),
    )


def _is_letter(result: OtherResult) -> bool:
    """A message has a row of its own that tells more than its judgement."""
    return result.about is About.LETTER


def _result_row(result: OtherResult, voice: Voice) -> LossRow:
    """A paper that nobody typed in: its points whole, its reason, its rule."""
    wording = check_wording(result.check, result.message, result.values, voice)
    points = _(
        "%(points)s dari %(most)s poin",
        points=point_words(result.points),
        most=point_words(result.max_points),
    )
    kept = result.points == result.max_points
    return LossRow(result.title, points, wording.says, wording.rule, wording.advice, kept=kept)


def _first_to_open(debrief: PersonalDebrief) -> str:
    parted = (report.id for report in debrief.reports if report.ways.divergence is not None)
    return next(parted, debrief.reports[0].id if len(debrief.reports) == 1 else "")


def _figures(debrief: PersonalDebrief, *, alone: bool) -> Iterator[Figure]:
    if debrief.readiness is not None:
        yield _readiness(debrief.readiness)
    label = _("Poin")
    if debrief.provisional:
        label = _("Poin, perkiraan") if alone else _("Poin, sementara")
    yield _points(label, debrief)
    count = len(debrief.critical)
    if count:
        yield Figure(_("Kesalahan berat"), str(count), kind="critical")
    else:
        yield Figure(_("Kesalahan berat"), _("Tidak ada"))


def _readiness(readiness: Readiness) -> Figure:
    """The verdict of a run and what to practise; the condition behind it stands beneath the headline."""
    words = readiness_words(readiness)
    kind = "critical" if readiness.verdict is Verdict.UNSAFE else ""
    return Figure(_("Kesiapan"), words.verdict, words=words.on, kind=kind)


def _points(label: str, debrief: PersonalDebrief) -> Figure:
    """Points over their maximum; where reports are left out, of how many they are."""
    if not debrief.judged:
        return Figure(label, "–", words=_("belum ada yang dinilai"))
    words = share_words(debrief.points, debrief.max_points)
    if debrief.judged < len(debrief.reports):
        words = _(
            "%(words)s; dihitung dari %(n)s laporan yang sudah dinilai",
            words=words,
            n=debrief.judged,
        )
    return Figure(label, number_words(debrief.points), number_words(debrief.max_points), words)


def _early(debrief: PersonalDebrief, world: World) -> Iterator[str]:
    """That a learner ended the run before its own end, and what is not held against them for it."""
    if debrief.finished_why == BY_LEARNER and debrief.finished_at is not None:
        yield _(
            "Anda mengakhiri latihan lebih awal, %(moment)s. Yang belum tiba tidak dihitung, dan batas yang masih berjalan tidak dinilai terlewat.",
            moment=moment_words(world.calendar.in_zone(debrief.finished_at), year=False),
        )


def _notes(debrief: PersonalDebrief, reading: Reading) -> Iterator[str]:
    """What the figures leave out, and whose they are."""
    voice, alone = reading.voice, reading.alone
    if voice.shared:
        yield _(
            "Latihan bersama: poin milik semua meja. Pada setiap langkah disebut meja yang mengambilnya."
        )
    if not debrief.whole:
        yield voice.of(
            _(
                "Latihan masih berjalan. Yang tampak di sini hanya laporan yang sudah selesai di tangan Anda;"
                " poinnya dihitung dari laporan itu saja."
            )
        )
    if not debrief.acted:
        yield _(
            "Belum ada tindakan yang tercatat pada latihan ini. Langkah rujukan tetap dapat dibaca di bawah."
        )
    if debrief.waiting and alone:
        estimate = ngettext(
            "Poinnya perkiraan: %(num)d jawaban dinilai otomatis dan perlu diperiksa.",
            "Poinnya perkiraan: %(num)d jawaban dinilai otomatis dan perlu diperiksa.",
            debrief.waiting,
        )
        compared = all(each.model for each in debrief.reports if each.provisional)
        yield (
            f"{estimate} {_('Bandingkan dengan contoh pada laporannya.')}" if compared else estimate
        )
    elif debrief.waiting:
        yield ngettext(
            "Poinnya sementara: %(num)d jawaban dinilai otomatis dan perlu diperiksa instruktur.",
            "Poinnya sementara: %(num)d jawaban dinilai otomatis dan perlu diperiksa instruktur.",
            debrief.waiting,
        )
    if debrief.unseen:
        yield ngettext(
            "%(num)d laporan belum tiba ketika latihan berakhir dan tidak dihitung.",
            "%(num)d laporan belum tiba ketika latihan berakhir dan tidak dihitung.",
            debrief.unseen,
        )


def _numbers_note(debrief: PersonalDebrief, world: World) -> Iterator[str]:
    """Said once, where a report is told for which somebody had to be called: numbers differ from place to place."""
    shown = {report.id for report in debrief.reports}
    if any(each.truth.call_out for each in world.scenario.reports if each.id in shown):
        yield _("Nomor darurat pada halaman ini contoh. Periksa nomor yang berlaku di daerah Anda.")


def _own_first(debrief: PersonalDebrief, voice: Voice) -> list[Critical]:
    """Critical failures, those from the reader's own seat before the others."""
    reports = {report.id: report for report in debrief.reports}
    return sorted(
        debrief.critical,
        key=lambda each: not voice.mine(seat_of_critical(each, reports[each.report])),
    )


def _critical(critical: Critical, debrief: PersonalDebrief, world: World, voice: Voice) -> LossRow:
    report = next(each for each in debrief.reports if each.id == critical.report)
    row = critical_row(critical, report, world, voice)
    return replace(row, title=f"{row.title}: {report.title}", href=f"#{report.id}")


def _advice(debrief: PersonalDebrief, voice: Voice) -> Iterator[NextTry]:
    messages = {message.id for message in debrief.messages}
    found = [(*advice_words(each, debrief, voice), each) for each in debrief.advice]
    for seat, wording, each in sorted(found, key=lambda one: not voice.mine(one[0]))[:AT_MOST]:
        text, who = wording.advice or wording.says, voice.from_desk(seat)
        if each.critical:
            yield NextTry(wording.title, "", _("Baca sarannya di atas"), f"#{GRAVE}", who)
            continue
        report = next((one for one in debrief.reports if one.id == each.report), None)
        if each.report in messages:
            yield NextTry(wording.title, text, _("Lihat pesannya"), f"#pesan-{each.report}", who)
            continue
        if report is None:
            yield NextTry(wording.title, text, _("Lihat suratnya"), f"#{BESIDE}")
            continue
        label = _("Lihat %(report)s, %(title)s", report=report.id, title=report.title)
        yield NextTry(wording.title, text, label, f"#{each.report}", who)


def advice_words(
    advice: Advice, debrief: PersonalDebrief, voice: Voice
) -> tuple[str, WordedFinding]:
    """The seat that an advice speaks to ("" for none or several), and what is said."""
    seat = _seat_of_advice(advice, debrief)
    if advice.critical:
        return seat, critical_wording(advice.check, advice.values, voice, seat)
    return seat, check_wording(advice.check, advice.message, advice.values, voice, seat)


def _seat_of_advice(advice: Advice, debrief: PersonalDebrief) -> str:
    """The seat whose steps an advice comes from, "" for none or for several."""
    message = next((one for one in debrief.messages if one.id == advice.report), None)
    if message is not None:
        return message.seat
    report = next((one for one in debrief.reports if one.id == advice.report), None)
    if report is None:
        return ""
    return seat_behind((advice.check, advice.message), advice.events, report)


def back_to_desk(run: str) -> Way:
    """The way to the desk of a run."""
    return Way(url_for("desk.inbox", run=run), _("Kembali ke meja"), "left")
