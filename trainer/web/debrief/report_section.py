"""View model of one report in a debrief: both ways, what was lost and why, what the citizen felt, the answers.

Everything is said here; the template only lays it out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from markupsafe import Markup

from trainer.debrief.outstanding import Outstanding
from trainer.debrief.personal import AnswerDebrief, Loss, ReportDebrief
from trainer.debrief.steps import Act, Step
from trainer.debrief.ways import Path, Row
from trainer.domain.dossier import PostedAnswer
from trainer.domain.scenario import World
from trainer.domain.vocabulary import AnswerKind
from trainer.scoring.findings import Critical
from trainer.web.debrief.acts import told
from trainer.web.debrief.judges import said_of_check, said_of_critical
from trainer.web.debrief.sayings import (
    divergence_words,
    feeling_words,
    points_words,
    variation_words,
)
from trainer.web.prose import prose
from trainer.web.time_words import number_words, short_moment

DIMENSIONS: Mapping[str, str] = {
    "W1": _l("Sapaan dan pengakuan"),
    "W2": _l("Sesuai kasus"),
    "W3": _l("Tindakan dan penanggung jawab"),
    "W4": _l("Waktu dan langkah berikut"),
    "W5": _l("Kewenangan dan dasar"),
    "W6": _l("Kejelasan"),
    "W7": _l("Nada dan martabat"),
    "W8": _l("Privasi"),
}
"""The eight dimensions of a written answer, as a reader knows them."""

GOOD_ANSWER: Mapping[str, str] = {
    "W1": _l(
        "Pelapor disapa dan diberi terima kasih; pokok laporannya disebut dengan tempat atau tanggalnya."
    ),
    "W2": _l(
        "Yang ditanyakan terjawab, dengan hasil pemeriksaan: siapa memeriksa, kapan, apa temuannya."
    ),
    "W3": _l("Tertulis apa yang sudah atau akan dilakukan, di mana, dan oleh siapa."),
    "W4": _l(
        "Ada tanggal, bukan “segera”; yang perlu dilakukan pelapor disebut, lewat jalan yang paling mudah baginya."
    ),
    "W5": _l("Jelas siapa yang berwenang; aturan yang menentukan disebut bila ada."),
    "W6": _l("Bahasanya sehari-hari; isi pokok ada dalam jawaban, tidak hanya dalam lampiran."),
    "W7": _l(
        "Pelapor tidak disalahkan; ada permintaan maaf bila layanan terganggu, dan jalan untuk bertanya lagi."
    ),
    "W8": _l("Tidak ada nama, NIK, alamat, atau nomor siapa pun; kontaknya kontak unit."),
}
"""What a good answer holds, by dimension (ref. 7.1): what a reader may hold against an answer of their own."""


@dataclass(frozen=True, slots=True)
class LossRow:
    """One row of `components/loss.html`."""

    title: str
    points: str
    reason: str
    rule: str
    advice: str = ""
    when: str = ""
    href: str = ""
    critical: bool = False


@dataclass(frozen=True, slots=True)
class RiverSide:
    title: str
    when: str = ""
    text: str = ""
    lost: str = ""


@dataclass(frozen=True, slots=True)
class RiverRow:
    path: str
    own: RiverSide | None
    expert: RiverSide | None


@dataclass(frozen=True, slots=True)
class LineEvent:
    """A step of the own way where no expert's is known."""

    title: str
    when: str
    text: str


@dataclass(frozen=True, slots=True)
class DimensionRow:
    name: str
    level: int | None
    provisional: bool


@dataclass(frozen=True, slots=True)
class Aim:
    """One thing that a good answer holds."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Model:
    """The expert's answer to the same reporter."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Written:
    """An answer with its marks. `dimensions` holds what has been judged, () while nothing was."""

    id: str
    kind: str
    when: str
    text: str
    standing: str
    note: str
    dimensions: tuple[DimensionRow, ...]


@dataclass(frozen=True, slots=True)
class ReportSection:
    """Everything about one report. `river` is () where no expert's way is known; then `line` tells the own one."""

    id: str
    title: str
    mark: str
    mark_kind: str
    parting: str
    open: bool
    river: tuple[RiverRow, ...]
    line: tuple[LineEvent, ...]
    critical: tuple[LossRow, ...]
    losses: tuple[LossRow, ...]
    capped: str
    feeling: str
    citizen: str
    why: Markup
    written: tuple[Written, ...]
    model: tuple[Model, ...]
    aims: tuple[Aim, ...]


def report_section(
    report: ReportDebrief, world: World, *, is_open: bool, alone: bool
) -> ReportSection:
    """One report; `is_open`: unfolded when the page comes; `alone`: nobody will mark what was written."""
    known = report.ways.expert_known
    model = report.model if report.answers or _answer_owed(report, world) else ()
    return ReportSection(
        id=report.id,
        title=report.title,
        mark=_mark(report, alone=alone),
        mark_kind="critical" if report.critical else "",
        parting=_parting(report, world),
        open=is_open,
        river=tuple(_river(report, world)) if known else (),
        line=() if known else tuple(_line(report, world)),
        critical=tuple(critical_row(each, report, world) for each in report.critical),
        losses=tuple(_losses(report, world)),
        capped=_("Karena kesalahan berat, laporan ini paling banyak bernilai 40% dari poinnya.")
        if report.capped
        else "",
        feeling=feeling_words(report.feeling),
        citizen=report.feeling.words,
        why=prose(report.why, top=5),
        written=tuple(_written(each, alone=alone, model=bool(model)) for each in report.answers),
        model=tuple(Model(_kind(posted), posted.text) for posted in model),
        aims=tuple(_aims()) if report.provisional or model else (),
    )


def _mark(report: ReportDebrief, *, alone: bool) -> str:
    if not report.max_points:
        return _("tidak dinilai")
    mark = _(
        "%(points)s dari %(most)s poin",
        points=number_words(report.points),
        most=number_words(report.max_points),
    )
    if not report.provisional:
        return mark
    if alone:
        return _("%(mark)s, tanpa jawaban tertulis", mark=mark)
    return _("%(mark)s, sementara", mark=mark)


def _aims() -> Iterator[Aim]:
    for code, text in GOOD_ANSWER.items():
        yield Aim(str(DIMENSIONS[code]), str(text))


def _parting(report: ReportDebrief, world: World) -> str:
    divergence = report.ways.divergence
    if divergence is not None:
        return divergence_words(divergence, world)
    if not report.ways.expert_known:
        return _("Untuk laporan ini belum ada langkah rujukan yang tertulis.")
    if report.points < report.max_points:
        return _("Langkah Anda sama dengan langkah rujukan; poin yang hilang diterangkan di bawah.")
    if report.ways.variation is not None:
        return variation_words(report.ways.variation, report.main, world)
    return _("Langkah Anda sama dengan langkah rujukan.")


def _losses(report: ReportDebrief, world: World) -> Iterator[LossRow]:
    """Everything that cost points: what the checks took, then the answer that was never given."""
    yield from (_loss(loss) for loss in report.losses)
    owed = _answer_owed(report, world)
    if owed:
        yield LossRow(
            _("Jawaban kepada pelapor"),
            points_words(owed),
            _(
                "Laporan ini seharusnya Anda jawab sendiri, dan sampai akhir tidak ada Tindak Lanjut dari Anda."
            ),
            _(
                "Jawaban yang ditunggu dan tidak diberikan dinilai seperti jawaban kosong. (Default latihan, bukan ketentuan hukum.)"
            ),
            _(
                "Tulis Tindak Lanjut sebelum batasnya. Bila hasilnya belum ada, kirim tanggapan sementara dengan tanggal kabar berikutnya."
            ),
        )


def _answer_owed(report: ReportDebrief, world: World) -> float:
    """Points of an answer that was due and never given: what of the maximum no check speaks of. 0 when there is none."""
    if report.answers:
        return 0.0
    judged = {*(loss.check for loss in report.losses), *report.kept}
    of_checks = sum(each.points for each in world.scenario.rubric.checks if each.check in judged)
    return max(0.0, round(report.max_points - of_checks, 4))


def _loss(loss: Loss) -> LossRow:
    said = said_of_check(loss.check, loss.message, loss.values)
    return LossRow(said.title, points_words(loss.lost), said.says, said.rule, said.advice)


def _line(report: ReportDebrief, world: World) -> Iterator[LineEvent]:
    for row in report.ways.rows:
        if row.own is not None:
            words = told(row.own, world)
            yield LineEvent(words.title, _when(row.own.at, world), words.text)


def _river(report: ReportDebrief, world: World) -> Iterator[RiverRow]:
    costs = _costs(report)
    for row in report.ways.rows:
        own = _own_side(row, costs, report.outstanding, world)
        yield RiverRow(row.path.value, own, _expert_side(row, costs, world))


def _costs(report: ReportDebrief) -> Mapping[int, float]:
    """Points lost at each own step: a loss stands at the last step that it rests on. Reading costs nothing."""
    steps = [row.own for row in report.ways.rows if row.own is not None]
    shown = {step.seq for step in steps if step.act is not Act.OPENED}
    costs: dict[int, float] = {}
    for loss in report.losses:
        at = max((seq for seq in loss.events if seq in shown), default=None)
        if at is not None:
            costs[at] = costs.get(at, 0) + loss.lost
    return costs


def _own_side(
    row: Row, costs: Mapping[int, float], outstanding: Outstanding | None, world: World
) -> RiverSide | None:
    """None where it was the person's turn and nothing was done: the river says so by itself."""
    if row.own is not None:
        lost = costs.get(row.own.seq, 0)
        return _side(row.own, world, points_words(lost) if lost else "")
    if row.expert is None or row.expert.own:
        return None
    return RiverSide(_not_done(row.expert, outstanding))


def _not_done(step: Step, outstanding: Outstanding | None) -> str:
    """Why something that the world did on the expert's way did not happen on the own one."""
    if step.act in BY_UNITS and outstanding is Outstanding.UNIT:
        return _("Latihan berakhir sebelum unit menjawab")
    if step.act is Act.COMPLETED and outstanding is Outstanding.REPORTER:
        return _("Latihan berakhir sebelum pelapor membalas")
    return _("Tidak terjadi")


def _expert_side(row: Row, costs: Mapping[int, float], world: World) -> RiverSide | None:
    """None where both did the same: the river says so by itself."""
    if row.expert is None:
        return RiverSide(_added(row.own, costs)) if row.own is not None else None
    same = row.own is not None and told(row.own, world) == told(row.expert, world)
    return None if same and row.path in TOGETHER else _side(row.expert, world, "")


def _added(step: Step, costs: Mapping[int, float]) -> str:
    """What stands beside a step that the expert's way does not have."""
    if not step.own:
        return _("Tidak terjadi")
    if costs.get(step.seq):
        return _("Tidak ada dalam langkah rujukan")
    return _("Tidak ada dalam langkah rujukan; tidak mengurangi poin")


BY_UNITS = (Act.TAKEN_UP, Act.ANSWERED, Act.COMMENTED, Act.GIVEN_BACK)
"""What a unit does with a report that it holds."""

TOGETHER = (Path.SAME, Path.JOIN)
"""Rows in which one may say of both ways that they are the same."""


def _side(step: Step, world: World, lost: str) -> RiverSide:
    words = told(step, world)
    return RiverSide(words.title, _when(step.at, world), words.text, lost)


def _when(at: datetime, world: World) -> str:
    return short_moment(world.calendar.in_zone(at))


def _written(answer: AnswerDebrief, *, alone: bool, model: bool) -> Written:
    posted = answer.posted
    return Written(
        id=f"jawaban-{posted.seq}",
        kind=_kind(posted),
        when=short_moment(posted.at),
        text=posted.text,
        standing=_standing(answer, alone=alone, model=model),
        note=answer.note,
        dimensions=tuple(_dimensions(answer, alone=alone)),
    )


def _kind(posted: PostedAnswer) -> str:
    return _("Tanggapan akhir") if posted.kind is AnswerKind.AKHIR else _("Tanggapan sementara")


def _standing(answer: AnswerDebrief, *, alone: bool, model: bool) -> str:
    most = number_words(answer.max_points)
    if answer.points is not None:
        return _("%(points)s dari %(most)s poin.", points=number_words(answer.points), most=most)
    if alone and model:
        return _(
            "Jawaban tertulis tidak ikut dinilai dalam belajar mandiri."
            " Bandingkan dengan contoh berikut."
        )
    if alone:
        return _("Jawaban tertulis tidak ikut dinilai dalam belajar mandiri.")
    return _("Sementara: menunggu penilaian instruktur. Bobotnya %(most)s poin.", most=most)


def _dimensions(answer: AnswerDebrief, *, alone: bool) -> Iterator[DimensionRow]:
    """Every dimension of a marked answer; alone, where nobody marks, what the system found for certain."""
    if answer.mark is None:
        return
    for code, name in DIMENSIONS.items():
        level = answer.mark.levels.get(code)
        waits = code in answer.mark.provisional
        if alone and answer.waiting and (level is None or waits):
            continue
        yield DimensionRow(str(name), level, waits)


def critical_row(critical: Critical, report: ReportDebrief, world: World) -> LossRow:
    """A critical failure with its rule, and the step at which it happened."""
    said = said_of_critical(critical.rule, critical.values)
    steps = (row.own for row in report.ways.rows if row.own is not None)
    at = next((step for step in steps if step.seq == critical.event), None)
    happened = _happened(at, world) if at is not None else ""
    return LossRow(
        title=said.title,
        points=_("paling banyak 40% poin"),
        reason=f"{said.says} {happened}".rstrip(),
        rule=said.rule,
        advice=said.advice,
        critical=True,
    )


def _happened(step: Step, world: World) -> str:
    title, when = told(step, world).title, _when(step.at, world)
    return _("Terjadi pada langkah “%(step)s”, %(when)s.", step=title, when=when)
