"""View model of one report in a debrief: both ways, what was lost and why, what the citizen felt, the answers.

Everything is said here; the template only lays it out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from flask_babel import gettext as _
from markupsafe import Markup

from trainer.debrief.personal import Loss, ReportDebrief
from trainer.debrief.steps import Step
from trainer.domain.scenario import World
from trainer.scoring.findings import Critical
from trainer.web.debrief.acts import told
from trainer.web.debrief.judges import said_of_check, said_of_critical
from trainer.web.debrief.river import RiverRow, river_rows, step_time
from trainer.web.debrief.sayings import (
    divergence_words,
    feeling_words,
    points_words,
    undone_words,
    variation_words,
)
from trainer.web.debrief.written import Aim, Model, Written, aims, model_of, written
from trainer.web.prose import prose
from trainer.web.time_words import number_words


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
class LineEvent:
    """A step of the own way where no expert's is known."""

    title: str
    when: str
    text: str


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
        river=tuple(river_rows(report, world)) if known else (),
        line=() if known else tuple(_line(report, world)),
        critical=tuple(critical_row(each, report, world) for each in report.critical),
        losses=tuple(_losses(report, world)),
        capped=_("Karena kesalahan berat, laporan ini paling banyak bernilai 40% dari poinnya.")
        if report.capped
        else "",
        feeling=feeling_words(report.feeling),
        citizen=report.feeling.words,
        why=prose(report.why, top=5),
        written=tuple(written(each, alone=alone, model=bool(model)) for each in report.answers),
        model=tuple(model_of(posted) for posted in model),
        aims=tuple(aims()) if report.provisional or model else (),
    )


def _mark(report: ReportDebrief, *, alone: bool) -> str:
    if not report.max_points:
        return _("belum dinilai") if report.undone is not None else _("tidak dinilai")
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


def _parting(report: ReportDebrief, world: World) -> str:
    if report.undone is not None:
        return undone_words(report.undone, report.ways, world)
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
            yield LineEvent(words.title, step_time(row.own.at, world), words.text)


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
    title, when = told(step, world).title, step_time(step.at, world)
    return _("Terjadi pada langkah “%(step)s”, %(when)s.", step=title, when=when)
