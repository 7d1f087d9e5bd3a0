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

from trainer.debrief.personal import AnswerDebrief, Loss, ReportDebrief
from trainer.debrief.steps import Act, Step
from trainer.debrief.ways import Path, Row
from trainer.domain.scenario import World
from trainer.domain.vocabulary import AnswerKind
from trainer.scoring.findings import Critical
from trainer.web.debrief.acts import told
from trainer.web.debrief.judges import said_of_check, said_of_critical
from trainer.web.debrief.sayings import divergence_words, feeling_words, points_words
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
"""The eight dimensions of a written answer."""


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
    code: str
    name: str
    level: int | None
    provisional: bool


@dataclass(frozen=True, slots=True)
class Written:
    """An answer with its marks. `dimensions` is () while nobody has marked it."""

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


def report_section(report: ReportDebrief, world: World, *, is_open: bool) -> ReportSection:
    """One report; `is_open`: unfolded when the page comes."""
    known = report.ways.expert_known
    mark = _(
        "%(points)s dari %(most)s poin",
        points=number_words(report.points),
        most=number_words(report.max_points),
    )
    if not report.max_points:
        mark = _("tidak dinilai")
    elif report.provisional:
        mark = _("%(mark)s, sementara", mark=mark)
    return ReportSection(
        id=report.id,
        title=report.title,
        mark=mark,
        mark_kind="critical" if report.critical else "",
        parting=_parting(report, world),
        open=is_open,
        river=tuple(_river(report, world)) if known else (),
        line=() if known else tuple(_line(report, world)),
        critical=tuple(critical_row(each, report, world) for each in report.critical),
        losses=tuple(_losses(report, world)),
        capped=_("Karena kegagalan kritis, laporan ini paling banyak bernilai 40% dari poinnya.")
        if report.capped
        else "",
        feeling=feeling_words(report.feeling),
        citizen=report.feeling.words,
        why=prose(report.why, top=5),
        written=tuple(_written(answer) for answer in report.answers),
    )


def _parting(report: ReportDebrief, world: World) -> str:
    divergence = report.ways.divergence
    if divergence is not None:
        return divergence_words(divergence, world)
    if not report.ways.expert_known:
        return _("Untuk laporan ini belum ada jalan ahli yang tertulis.")
    if report.points < report.max_points:
        return _("Langkahnya sejalan dengan jalan ahli; poin yang hilang diterangkan di bawah.")
    return _("Jalan Anda sejalan dengan jalan ahli.")


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
        yield RiverRow(row.path.value, _own_side(row, costs, world), _expert_side(row, world))


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


def _own_side(row: Row, costs: Mapping[int, float], world: World) -> RiverSide | None:
    if row.own is None:
        return None
    lost = costs.get(row.own.seq, 0)
    return _side(row.own, world, points_words(lost) if lost else "")


def _expert_side(row: Row, world: World) -> RiverSide | None:
    """None where both did the same: the river says so by itself."""
    if row.expert is None:
        if row.path is not Path.SAME or row.own is None:
            return None
        return RiverSide(_("Tidak dilakukan ahli") if row.own.own else _("Tidak terjadi"))
    same = row.own is not None and told(row.own, world) == told(row.expert, world)
    return None if same and row.path is Path.SAME else _side(row.expert, world, "")


def _side(step: Step, world: World, lost: str) -> RiverSide:
    words = told(step, world)
    return RiverSide(words.title, _when(step.at, world), words.text, lost)


def _when(at: datetime, world: World) -> str:
    return short_moment(world.calendar.in_zone(at))


def _written(answer: AnswerDebrief) -> Written:
    posted, mark = answer.posted, answer.mark
    final = posted.kind is AnswerKind.AKHIR
    if answer.points is None:
        standing = _(
            "Sementara: menunggu penilai. Bobotnya %(most)s poin.",
            most=number_words(answer.max_points),
        )
    else:
        standing = _(
            "%(points)s dari %(most)s poin.",
            points=number_words(answer.points),
            most=number_words(answer.max_points),
        )
    return Written(
        id=f"jawaban-{posted.seq}",
        kind=_("Tanggapan akhir") if final else _("Tanggapan sementara"),
        when=short_moment(posted.at),
        text=posted.text,
        standing=standing,
        note=answer.note,
        dimensions=tuple(_dimensions(answer)) if mark is not None else (),
    )


def _dimensions(answer: AnswerDebrief) -> Iterator[DimensionRow]:
    assert answer.mark is not None
    for code, name in DIMENSIONS.items():
        level = answer.mark.levels.get(code)
        yield DimensionRow(code, str(name), level, code in answer.mark.provisional)


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
