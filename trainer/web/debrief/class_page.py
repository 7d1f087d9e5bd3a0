"""View model of a class's debrief, for the projector. Names come in only for the instructor who asks for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from flask import url_for
from markupsafe import Markup

from trainer.debrief.class_cases import ClassCase
from trainer.debrief.class_view import (
    MIN_FOR_MEAN,
    ClassDebrief,
    LeftEmergency,
    Mistake,
)
from trainer.debrief.readiness import Verdict, readiness_of
from trainer.debrief.titles import HIDDEN
from trainer.domain.records import Exercise
from trainer.domain.scenario import World
from trainer.usecases.debriefing import ClassResult, PersonResult
from trainer.web.debrief.class_decisions import (
    CHOICES,
    Case,
    DecisionRow,
    case_of,
    decision_row,
    decisions_note,
)
from trainer.web.debrief.class_weak import Bar, Weak, check_bar, unjudged_bar, weak_of
from trainer.web.debrief.person_page import Figure
from trainer.web.debrief.report_section import LossRow
from trainer.web.debrief.sides import Sides, sides
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l
from trainer.web.language import ngettext
from trainer.web.marks.judges import check_wording, critical_wording
from trainer.web.marks.readiness import VERDICTS, readiness_words
from trainer.web.marks.voice import Voice, class_voice
from trainer.web.names import shown_name
from trainer.web.number_words import number_words
from trainer.web.prose import prose

REPLIES: Mapping[str, str] = {
    "replied_wrong": _l("tidak tepat"),
    "replied_arguable": _l("dapat diperdebatkan"),
}
"""Verdicts on a reply that cost points, by the message of the check."""

LEFT_UNDONE = frozenset(
    (
        "undecided",
        "never",
        "never_opened",
        "never_answered",
        "not_reached",
        "not_verified",
        "not_handed",
        "not_returned",
        "left",
        "left_interim",
    )
)
"""Messages of checks about what somebody had not done by the end of their run."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address of the page asks for: names of people, and the report whose answers are laid side by side."""

    names: bool = False
    report: str = ""


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person. `href` is "" for somebody without a run."""

    name: str
    href: str
    readiness: str
    points: str
    percent: str
    status: str
    critical: int


@dataclass(frozen=True, slots=True)
class ClassPage:
    """`worked`: somebody did something. `spread` is () for a single run. `back_href`, `results_href`, `names_href` are ""
    for whoever only has a seat, `own_href` for whoever has none. `sides` is None where no report was answered twice.
    """

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
    decisions_note: str
    decisions: tuple[DecisionRow, ...]
    cases: tuple[Case, ...]
    sides: Sides | None
    points: tuple[Markup, ...]
    people: tuple[PersonRow, ...]
    names_href: str
    names_label: str
    back_href: str
    results_href: str
    own_href: str


def class_page(
    result: ClassResult,
    exercise: Exercise,
    world: World,
    asked: Asked,
    *,
    owner: bool,
    own_href: str,
) -> ClassPage:
    """The page of a class. `owner`: its instructor looks, and may ask for a list of people."""
    debrief, names = result.debrief, asked.names
    voice = class_voice(shared=exercise.shared)
    shared = any(mistake.people > 1 for mistake in debrief.mistakes)
    href = url_for("debrief.whole_class", exercise=exercise.id, nama=None if names else "ya")
    return ClassPage(
        kicker=exercise.title,
        worked=debrief.people > 0,
        figures=tuple(_figures(debrief, len(result.people) if exercise.shared else None)),
        notes=tuple(_notes(debrief, result.cases)),
        spread=tuple(_spread(debrief)) if debrief.people > 1 else (),
        spread_of=max(debrief.judged, 1),
        spread_summary=_summary(debrief),
        checks=(
            *(check_bar(each) for each in debrief.weighed),
            *(unjudged_bar(each) for each in debrief.unjudged),
        ),
        weakest=tuple(weak_of(each, debrief.lowest) for each in debrief.weakest),
        no_weakest=_("Tidak ada poin yang hilang.")
        if debrief.weighed
        else _("Belum ada yang dinilai."),
        mistakes=tuple(_mistake(each, debrief, voice) for each in debrief.mistakes),
        mistakes_heading=_("Yang paling sering terlewat") if shared else _("Yang terlewat"),
        mistakes_note=_("Contoh kalimat diambil dari yang paling sering")
        if shared
        else (_("masing-masing oleh satu orang") if debrief.people > 1 else ""),
        critical=tuple(_critical(debrief, voice)),
        emergencies=tuple(_emergency(each, debrief, voice) for each in debrief.emergencies),
        decisions_note=decisions_note(shared=exercise.shared),
        heads=tuple(str(words) for words in CHOICES.values()),
        decisions=tuple(decision_row(each) for each in debrief.decisions),
        cases=tuple(case_of(each, world) for each in result.cases),
        sides=sides(result.sides, exercise, asked.report),
        points=tuple(prose(point) for point in debrief.points),
        people=tuple(_person(each) for each in result.people) if owner and names else (),
        names_href=(href if names else f"{href}#peserta") if owner else "",
        names_label=_("Sembunyikan nama") if names else _("Tampilkan nama (jangan di proyektor)"),
        back_href=url_for("instructor.console", exercise=exercise.id) if owner else "",
        results_href=url_for("instructor.results", exercise=exercise.id) if owner else "",
        own_href=own_href,
    )


def _figures(debrief: ClassDebrief, together: int | None) -> Iterator[Figure]:
    """`together`: how many people share the one run, None where each has an own."""
    if together is None:
        yield Figure(_("Peserta yang bekerja"), str(debrief.people))
    else:
        yield Figure(_("Satu latihan bersama"), str(together), words=_("peserta"))
    if debrief.readiness:
        yield _readiness(debrief)
    critical = sum(each.people for each in debrief.critical)
    if critical:
        yield Figure(_("Kesalahan berat"), str(critical), kind="critical")
    else:
        yield Figure(_("Kesalahan berat"), _("Tidak ada"))
    if debrief.waiting:
        yield Figure(_("Menunggu penilaian"), str(debrief.waiting), words=_("jawaban"))


def _readiness(debrief: ClassDebrief) -> Figure:
    """How many of whom the run is over are ready, and what the others got."""
    ready = dict(debrief.readiness)[Verdict.READY]
    others = ", ".join(
        f"{people} {str(VERDICTS[verdict]).lower()}"
        for verdict, people in debrief.readiness
        if people and verdict is not Verdict.READY
    )
    return Figure(_("Siap"), str(ready), str(sum(n for _verdict, n in debrief.readiness)), others)


def _notes(debrief: ClassDebrief, cases: Sequence[ClassCase]) -> Iterator[str]:
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
    if debrief.stopped:
        yield _(
            "Kelas diakhiri sebelum batas latihan; yang terlewat dapat juga yang belum sempat dikerjakan."
        )
    if any(HIDDEN in each.title or HIDDEN in each.words for each in cases):
        yield _("%(hidden)s menutup nama atau identitas.", hidden=HIDDEN)
    if debrief.waiting:
        yield _(
            "Poinnya sementara: sebagian jawaban dinilai otomatis dan perlu diperiksa instruktur."
        )


def _spread(debrief: ClassDebrief) -> Iterator[Bar]:
    for band in debrief.bands:
        high = band.high if band.high == 100 else band.high - 1
        label = _("%(low)s–%(high)s%% dari poin penuh", low=band.low, high=high)
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


def _mistake(mistake: Mistake, debrief: ClassDebrief, voice: Voice) -> LossRow:
    sentence = check_wording(mistake.check, mistake.message, mistake.values, voice)
    says = _reply(mistake) or sentence.says
    place = f", {mistake.report}" if mistake.report else ""
    title = f"{sentence.title}{place}: {mistake.title}"
    if debrief.stopped and mistake.message in LEFT_UNDONE:
        says = _("%(says)s Kelas diakhiri sebelum batas latihan.", says=says)
    return LossRow(
        title, _of_people(mistake.people, debrief.people), says, sentence.rule, sentence.advice
    )


def _reply(mistake: Mistake) -> str:
    """What is said of a reply to a message, without its words: where one person sits at a desk, they are that person's.

    "" for everything else, silence included.
    """
    kind = REPLIES.get(mistake.message) if mistake.about_message else None
    if kind is None:
        return ""
    return _(
        "Pesan “%(title)s” dibalas dengan pilihan yang %(kind)s. %(why)s",
        title=mistake.title,
        kind=kind,
        why=mistake.values.get("why", ""),
    ).rstrip()


def _critical(debrief: ClassDebrief, voice: Voice) -> Iterator[LossRow]:
    for each in debrief.critical:
        sentence = critical_wording(each.rule, each.values, voice)
        title = f"{sentence.title}, {each.report}: {each.title}"
        count = _of_people(each.people, debrief.people)
        yield LossRow(title, count, sentence.says, sentence.rule, sentence.advice, critical=True)


def _emergency(left: LeftEmergency, debrief: ClassDebrief, voice: Voice) -> LossRow:
    values = {"numbers": " atau ".join(left.numbers)}
    sentence = check_wording("urgency", "never_opened", values, voice)
    return LossRow(
        _left_title(left, debrief.people),
        left.report,
        _left_words(left, debrief),
        sentence.rule,
        sentence.advice,
    )


def _left_words(left: LeftEmergency, debrief: ClassDebrief) -> str:
    if debrief.stopped:
        return _(
            "“%(title)s” belum diputuskan ketika kelas diakhiri, sebelum batas latihan, dan belum ada bantuan yang dipanggil.",
            title=left.title,
        )
    return _(
        "“%(title)s” belum diputuskan ketika latihan berakhir, dan belum ada bantuan yang dipanggil.",
        title=left.title,
    )


def _left_title(left: LeftEmergency, people: int) -> str:
    of = _of_people(left.people, people)
    if not of:
        return _("Laporan darurat tidak ditangani")
    return _("Tidak menangani laporan darurat: %(people)s", people=of)


def _of_people(count: int, people: int) -> str:
    """How many of a class; "" for a single run, where there is nothing to count."""
    if people == 1:
        return ""
    return _("%(count)s dari %(people)s orang", count=count, people=people)


def _person(result: PersonResult) -> PersonRow:
    name = shown_name(result.person)
    sheet = result.sheet
    if result.run is None or sheet is None:
        return PersonRow(name, "", "–", "–", "–", _("belum mengerjakan apa pun"), 0)
    percent = "–"
    if not sheet.max_points:
        points = _("belum ada yang dinilai")
    else:
        percent = _("%(n)s%%", n=round(100 * sheet.share))
        points = _(
            "%(points)s dari %(most)s",
            points=number_words(sheet.points),
            most=number_words(sheet.max_points),
        )
    href = url_for("debrief.person", run=result.run)
    status = _("sementara") if sheet.provisional else ""
    readiness = readiness_of(sheet)
    verdict = readiness_words(readiness).short if readiness is not None else "–"
    return PersonRow(name, href, verdict, points, percent, status, len(sheet.critical))
