"""View model of a class's debrief, for the projector. Names come in only for the instructor who asks for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from flask import url_for
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_babel import ngettext
from markupsafe import Markup

from trainer.debrief.class_view import (
    MIN_FOR_MEAN,
    UNDECIDED,
    CheckShare,
    ClassDebrief,
    LeftEmergency,
    Mistake,
    Spread,
)
from trainer.domain.records import Exercise
from trainer.usecases.debriefing import ClassResult, PersonResult
from trainer.web.debrief.judges import (
    check_question,
    check_title,
    said_of_check,
    said_of_critical,
)
from trainer.web.debrief.person_page import Figure
from trainer.web.debrief.report_section import LossRow
from trainer.web.join.names import shown_name
from trainer.web.prose import prose
from trainer.web.time_words import number_words

LABEL_LETTERS = 26
"""Longest label of a bar: more would not hold on a phone."""

CHOICES: Mapping[str, str] = {
    "verifikasi": _l("Verifikasi"),
    "tunda": _l("Tunda"),
    "bukan_wewenang": _l("Bukan Wewenang"),
    "arsipkan": _l("Arsipkan"),
    UNDECIDED: _l("Belum diputuskan"),
}


@dataclass(frozen=True, slots=True)
class Bar:
    label: str
    value: float
    words: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Weak:
    """A check of which the class kept least: a question to put to the hall."""

    title: str
    question: str
    figures: str


@dataclass(frozen=True, slots=True)
class Cell:
    count: int
    right: bool


@dataclass(frozen=True, slots=True)
class DecisionRow:
    report: str
    title: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person. `href` is "" for somebody without a run."""

    name: str
    href: str
    points: str
    standing: str
    critical: int


@dataclass(frozen=True, slots=True)
class ClassPage:
    """`worked`: somebody did something. `back_href`, `results_href`, `names_href` are "" for whoever only has a seat."""

    kicker: str
    worked: bool
    figures: tuple[Figure, ...]
    notes: tuple[str, ...]
    spread: tuple[Bar, ...]
    spread_of: int
    spread_summary: str
    checks: tuple[Bar, ...]
    weakest: tuple[Weak, ...]
    no_weakest: str
    mistakes: tuple[LossRow, ...]
    mistakes_heading: str
    mistakes_note: str
    critical: tuple[LossRow, ...]
    emergencies: tuple[LossRow, ...]
    heads: tuple[str, ...]
    decisions: tuple[DecisionRow, ...]
    points: tuple[Markup, ...]
    people: tuple[PersonRow, ...]
    names_href: str
    names_label: str
    back_href: str
    results_href: str


def class_page(result: ClassResult, exercise: Exercise, *, owner: bool, names: bool) -> ClassPage:
    """The page of a class. `owner`: its instructor looks; `names`: with a list of people, for the owner only."""
    debrief = result.debrief
    shared = any(mistake.people > 1 for mistake in debrief.mistakes)
    href = url_for("debrief.whole_class", exercise=exercise.id, nama=None if names else "ya")
    return ClassPage(
        kicker=exercise.title,
        worked=debrief.people > 0,
        figures=tuple(_figures(debrief)),
        notes=tuple(_notes(debrief)),
        spread=tuple(_spread(debrief)),
        spread_of=max(debrief.judged, 1),
        spread_summary=_summary(debrief),
        checks=(
            *(_check(each) for each in debrief.checks),
            *(_unjudged(each) for each in debrief.unjudged),
        ),
        weakest=tuple(_weak(each) for each in debrief.weakest),
        no_weakest=_("Tidak ada poin proses yang hilang.")
        if debrief.checks
        else _("Belum ada yang dinilai."),
        mistakes=tuple(_mistake(each, debrief.people) for each in debrief.mistakes),
        mistakes_heading=_("Yang paling sering terlewat") if shared else _("Yang terlewat"),
        mistakes_note=_("Contoh kalimat diambil dari yang paling sering")
        if shared
        else _("masing-masing oleh satu orang"),
        critical=tuple(_critical(debrief)),
        emergencies=tuple(_emergency(each, debrief.people) for each in debrief.emergencies),
        heads=tuple(str(words) for words in CHOICES.values()),
        decisions=tuple(_decisions(each) for each in debrief.decisions),
        points=tuple(prose(point) for point in debrief.points),
        people=tuple(_person(each) for each in result.people) if owner and names else (),
        names_href=(href if names else f"{href}#peserta") if owner else "",
        names_label=_("Sembunyikan nama") if names else _("Tampilkan nama (jangan di proyektor)"),
        back_href=url_for("instructor.console", exercise=exercise.id) if owner else "",
        results_href=url_for("instructor.results", exercise=exercise.id) if owner else "",
    )


def _figures(debrief: ClassDebrief) -> Iterator[Figure]:
    yield Figure(_("Peserta yang bekerja"), str(debrief.people))
    critical = sum(each.people for each in debrief.critical)
    if critical:
        yield Figure(_("Kesalahan berat"), str(critical), kind="critical")
    else:
        yield Figure(_("Kesalahan berat"), _("Tidak ada"))
    if debrief.waiting:
        yield Figure(_("Menunggu penilaian"), str(debrief.waiting), words=_("jawaban"))


def _notes(debrief: ClassDebrief) -> Iterator[str]:
    if debrief.absent:
        yield ngettext(
            "%(num)d orang bergabung tanpa mengerjakan apa pun dan tidak dihitung.",
            "%(num)d orang bergabung tanpa mengerjakan apa pun dan tidak dihitung.",
            debrief.absent,
        )
    if debrief.unfinished:
        yield ngettext(
            "%(num)d orang belum selesai.", "%(num)d orang belum selesai.", debrief.unfinished
        )
    if debrief.waiting:
        yield _(
            "Poinnya sementara: jawaban yang menunggu penilaian instruktur belum ikut dihitung."
        )


def _spread(debrief: ClassDebrief) -> Iterator[Bar]:
    for band in debrief.bands:
        high = band.high if band.high == 100 else band.high - 1
        label = _("%(low)s–%(high)s persen poin", low=band.low, high=high)
        yield Bar(label, band.people, _("%(n)s orang", n=band.people))


def _summary(debrief: ClassDebrief) -> str:
    """What the chart shows. A mean only where there are enough people for one."""
    if not debrief.judged:
        return _("Belum ada yang dinilai.")
    if debrief.mean_share is None:
        return _(
            "Sebaran poin %(n)s orang. Di bawah %(least)s orang rata-rata tidak disebut.",
            n=debrief.judged,
            least=MIN_FOR_MEAN,
        )
    return _(
        "Sebaran poin %(n)s orang; rata-rata %(mean)s persen.",
        n=debrief.judged,
        mean=number_words(100 * debrief.mean_share),
    )


def _short(title: str) -> str:
    return title if len(title) <= LABEL_LETTERS else f"{title[: LABEL_LETTERS - 1].rstrip()}…"


def _unjudged(check: str) -> Bar:
    """A check that reached nobody: an empty bar that says why, never a full one."""
    return Bar(_short(check_title(check)), 0, _("belum ada yang dinilai"))


def _check(share: CheckShare) -> Bar:
    note = _(
        "kehilangan poin: %(lost)s dari %(people)s orang", lost=share.lost_by, people=share.people
    )
    return Bar(
        _short(check_title(share.check)),
        100 * share.share,
        _("%(n)s%%", n=round(100 * share.share)),
        note,
    )


def _weak(share: CheckShare) -> Weak:
    figures = _(
        "%(lost)s dari %(people)s orang kehilangan poin; %(kept)s dari %(most)s poin terjaga.",
        lost=share.lost_by,
        people=share.people,
        kept=number_words(share.points),
        most=number_words(share.max_points),
    )
    return Weak(check_title(share.check), check_question(share.check), figures)


def _mistake(mistake: Mistake, people: int) -> LossRow:
    said = said_of_check(mistake.check, mistake.message, mistake.values)
    title = f"{said.title}, {mistake.report}: {mistake.title}"
    return LossRow(title, _of_people(mistake.people, people), said.says, said.rule, said.advice)


def _critical(debrief: ClassDebrief) -> Iterator[LossRow]:
    for each in debrief.critical:
        said = said_of_critical(each.rule, each.values)
        title = f"{said.title}, {each.report}: {each.title}"
        count = _of_people(each.people, debrief.people)
        yield LossRow(title, count, said.says, said.rule, said.advice, critical=True)


def _emergency(left: LeftEmergency, people: int) -> LossRow:
    values = {"numbers": " atau ".join(left.numbers)}
    said = said_of_check("urgency", "never_opened", values)
    return LossRow(
        _("Tidak menangani laporan darurat: %(people)s", people=_of_people(left.people, people)),
        left.report,
        _(
            "“%(title)s” belum diputuskan ketika latihan berakhir, dan belum ada bantuan yang dipanggil.",
            title=left.title,
        ),
        said.rule,
        said.advice,
    )


def _of_people(count: int, people: int) -> str:
    return _("%(count)s dari %(people)s orang", count=count, people=people)


def _decisions(spread: Spread) -> DecisionRow:
    cells = tuple(Cell(count, choice in spread.right) for choice, count in spread.choices)
    return DecisionRow(spread.report, spread.title, cells)


def _person(result: PersonResult) -> PersonRow:
    name = shown_name(result.person)
    sheet = result.sheet
    if result.run is None or sheet is None:
        return PersonRow(name, "", "–", _("belum mengerjakan apa pun"), 0)
    if not sheet.max_points:
        points = _("belum ada yang dinilai")
    else:
        points = _(
            "%(points)s dari %(most)s",
            points=number_words(sheet.points),
            most=number_words(sheet.max_points),
        )
    href = url_for("debrief.person", run=result.run)
    return PersonRow(
        name, href, points, _("sementara") if sheet.provisional else "", len(sheet.critical)
    )
