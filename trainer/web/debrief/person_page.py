"""View model of one person's debrief: the fact first, points and alarms, what to try next, then report by report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from flask import url_for
from flask_babel import gettext as _
from flask_babel import ngettext

from trainer.debrief.personal import PersonalDebrief
from trainer.domain.scenario import World
from trainer.scoring.findings import Critical
from trainer.web.debrief.judges import said_of_check
from trainer.web.debrief.report_section import (
    LossRow,
    ReportSection,
    critical_row,
    report_section,
)
from trainer.web.debrief.sayings import headline_words, worth_words
from trainer.web.time_words import number_words


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
    title: str
    text: str
    report: str
    href: str


@dataclass(frozen=True, slots=True)
class Way:
    """A link out of the page."""

    href: str
    label: str
    icon: str


@dataclass(frozen=True, slots=True)
class PersonPage:
    headline: str
    kicker: str
    figures: tuple[Figure, ...]
    notes: tuple[str, ...]
    critical: tuple[LossRow, ...]
    advice: tuple[NextTry, ...]
    reports: tuple[ReportSection, ...]
    ways_on: tuple[Way, ...]
    printing: bool


def person_page(
    debrief: PersonalDebrief,
    world: World,
    kicker: str,
    ways_on: tuple[Way, ...],
    *,
    printing: bool,
    alone: bool,
) -> PersonPage:
    """The page of a debrief. `printing` opens every report; `alone`: there is no instructor who marks answers."""
    first = _first_to_open(debrief)
    return PersonPage(
        headline=headline_words(debrief.headline),
        kicker=kicker,
        figures=tuple(_figures(debrief, alone=alone)),
        notes=tuple(_notes(debrief, alone=alone)),
        critical=tuple(_critical(each, debrief, world) for each in debrief.critical),
        advice=tuple(_advice(debrief)),
        reports=tuple(
            report_section(
                report,
                world,
                is_open=printing or report.id == first or bool(report.critical),
                alone=alone,
            )
            for report in debrief.reports
        ),
        ways_on=ways_on,
        printing=printing,
    )


def _first_to_open(debrief: PersonalDebrief) -> str:
    parted = (report.id for report in debrief.reports if report.ways.divergence is not None)
    return next(parted, debrief.reports[0].id if len(debrief.reports) == 1 else "")


def _figures(debrief: PersonalDebrief, *, alone: bool) -> Iterator[Figure]:
    label = _("Poin")
    if debrief.provisional:
        label = _("Poin, tanpa jawaban tertulis") if alone else _("Poin, sementara")
    yield _points(label, debrief)
    count = len(debrief.critical)
    if count:
        yield Figure(_("Kesalahan berat"), str(count), kind="critical")
    else:
        yield Figure(_("Kesalahan berat"), _("Tidak ada"))


def _points(label: str, debrief: PersonalDebrief) -> Figure:
    """Points over their maximum; where reports are left out, of how many they are."""
    if not debrief.judged:
        return Figure(label, "–", words=_("belum ada yang dinilai"))
    words = worth_words(debrief.points, debrief.max_points)
    if debrief.judged < len(debrief.reports):
        words = _(
            "%(words)s; dihitung dari %(n)s laporan yang sudah dinilai",
            words=words,
            n=debrief.judged,
        )
    return Figure(label, number_words(debrief.points), number_words(debrief.max_points), words)


def _notes(debrief: PersonalDebrief, *, alone: bool) -> Iterator[str]:
    """What the figures leave out."""
    if not debrief.whole:
        yield _(
            "Latihan masih berjalan. Yang tampak di sini hanya laporan yang sudah selesai di tangan Anda;"
            " poinnya dihitung dari laporan itu saja."
        )
    if not debrief.acted:
        yield _(
            "Belum ada tindakan yang tercatat pada latihan ini. Langkah rujukan tetap dapat dibaca di bawah."
        )
    if debrief.waiting and alone:
        yield _(
            "Jawaban tertulis tidak ikut dinilai dalam belajar mandiri."
            " Bandingkan dengan contoh pada laporannya."
        )
    elif debrief.waiting:
        yield ngettext(
            "Skornya sementara: %(num)d jawaban menunggu penilaian instruktur dan belum ikut dihitung.",
            "Skornya sementara: %(num)d jawaban menunggu penilaian instruktur dan belum ikut dihitung.",
            debrief.waiting,
        )
    if debrief.unseen:
        yield ngettext(
            "%(num)d laporan belum tiba ketika latihan berakhir dan tidak dihitung.",
            "%(num)d laporan belum tiba ketika latihan berakhir dan tidak dihitung.",
            debrief.unseen,
        )


def _critical(critical: Critical, debrief: PersonalDebrief, world: World) -> LossRow:
    report = next(each for each in debrief.reports if each.id == critical.report)
    row = critical_row(critical, report, world)
    return replace(row, title=f"{row.title}: {report.title}", href=f"#{report.id}")


def _advice(debrief: PersonalDebrief) -> Iterator[NextTry]:
    for each in debrief.advice:
        said = said_of_check(each.check, each.message, each.values)
        report = next(one for one in debrief.reports if one.id == each.report)
        text = said.advice or said.says
        label = _("Lihat %(report)s, %(title)s", report=report.id, title=report.title)
        yield NextTry(said.title, text, label, f"#{each.report}")


def back_to_desk(run: str) -> Way:
    """The way to the desk of a run."""
    return Way(url_for("desk.inbox", run=run), _("Kembali ke meja"), "left")
