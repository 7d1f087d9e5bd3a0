"""View model of one report in a debrief: both ways, what was lost and why, what the citizen felt, the answers.

Everything is said here; the template only lays it out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from trainer.debrief.by_seat import seat_of_critical, seat_of_loss
from trainer.debrief.losses import Mistake, spoken_of, words_behind, words_judged
from trainer.debrief.personal import ReportDebrief
from trainer.debrief.steps import Step
from trainer.domain.scenario import World
from trainer.scoring.findings import Critical
from trainer.web.debrief.clock_picture import Picture, clock_picture
from trainer.web.debrief.debrief_sentences import (
    agreement_words,
    divergence_words,
    later_words,
    original_words,
    points_words,
    running_words,
    undone_words,
    variation_words,
)
from trainer.web.debrief.feeling_words import feeling_words
from trainer.web.debrief.reaction_words import ReactionRow, reaction_rows
from trainer.web.debrief.step_comparison import (
    StepComparisonRow,
    comes_later,
    step_comparison_rows,
    step_time,
)
from trainer.web.debrief.written import Aim, Written, aims, written
from trainer.web.event_registry import step_label
from trainer.web.language import gettext as _
from trainer.web.marks.answers import Model, model_of
from trainer.web.marks.judges import check_title, check_wording, critical_wording
from trainer.web.marks.voice import ALONE, Voice
from trainer.web.number_words import point_words
from trainer.web.prose import prose


@dataclass(frozen=True, slots=True)
class LossRow:
    """One row of `components/loss.html`. `also`: what else was lost by the same mistake, in words; `said`: what was written and judged."""

    title: str
    points: str
    reason: str
    rule: str
    advice: str = ""
    when: str = ""
    href: str = ""
    critical: bool = False
    kept: bool = False
    also: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True)
class LineEvent:
    """A step of the own way where no expert's is known."""

    title: str
    when: str
    text: str
    who: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """How a debrief of `run` is read. `alone`: nobody will mark what was written; `markers`: what to call a marker, by id; `only`:
    the seat whose steps are asked for, "" for all; `printing`: what is folded away stands open. `advice_only`: dimensions in
    which the machine's levels are advice; `appealable`: answers whose marks the reader may object to.
    """

    run: str = ""
    voice: Voice = ALONE
    alone: bool = False
    markers: Mapping[str, str] = field(default_factory=dict)
    only: str = ""
    printing: bool = False
    advice_only: frozenset[str] = frozenset()
    appealable: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class ReportSection:
    """Everything about one report. `original`: the first title, in words, where the office gave another, "" otherwise. `shows_ways` False: on paper,
    where both ways are the same. `running`: which limits still ran when it was ended early, "" for none. `step_comparison` is () where no expert's way is known; then `line` tells the own one.

    `no_answer` says that none was given. The headings name the reader, a seat or the team.
    """

    id: str
    title: str
    original: str
    mark: str
    mark_kind: str
    parting: str
    running: str
    open: bool
    shows_ways: bool
    ways_heading: str
    own_name: str
    no_steps: str
    step_comparison: tuple[StepComparisonRow, ...]
    line: tuple[LineEvent, ...]
    critical: tuple[LossRow, ...]
    losses: tuple[LossRow, ...]
    capped: str
    picture: Picture
    printing: bool
    feeling: str
    citizen: str
    reactions: tuple[ReactionRow, ...]
    why: Markup
    written_heading: str
    written: tuple[Written, ...]
    model: tuple[Model, ...]
    aims: tuple[Aim, ...]
    aims_heading: str
    no_answer: str


def report_section(
    report: ReportDebrief, world: World, reading: Reading, *, is_open: bool
) -> ReportSection:
    """One report; `is_open`: unfolded when the page comes."""
    known = report.ways.expert_known
    voice, alone = reading.voice, reading.alone
    model = report.model if report.answers or report.owed else ()
    return ReportSection(
        id=report.id,
        title=report.title,
        original=original_words(report),
        mark=_mark(report, alone=alone),
        mark_kind="critical" if report.critical else "",
        parting=f"{_grave(report)} {_parting(report, world, voice)}".lstrip(),
        running=running_words(report.running, world),
        open=is_open,
        shows_ways=not reading.printing or report.ways.divergence is not None or not known,
        ways_heading=_ways_heading(reading, known=known),
        own_name=_own_name(reading),
        no_steps=_("Belum ada langkah pada laporan ini.")
        if not reading.only
        else _("Meja ini tidak mengambil langkah pada laporan ini."),
        step_comparison=tuple(step_comparison_rows(report, world, voice, reading.only))
        if known
        else (),
        line=() if known else tuple(_line(report, world, reading)),
        critical=tuple(critical_row(each, report, world, voice) for each in report.critical),
        losses=tuple(_losses(report, voice)),
        capped=_capped(report),
        picture=clock_picture(report.clocks, world, voice),
        printing=reading.printing,
        feeling=feeling_words(report.feeling),
        citizen=report.feeling.words,
        reactions=tuple(reaction_rows(report.reactions, world, voice, report.feeling.said)),
        why=prose(report.why, top=5),
        written_heading=_("Jawaban dan contohnya") if model else _("Jawaban kepada pelapor"),
        written=tuple(_written(report, world, reading, model=bool(model))),
        model=tuple(model_of(posted) for posted in model),
        aims=tuple(aims()) if report.provisional or model else (),
        aims_heading=_("Periksa jawaban tim sendiri")
        if voice.shared
        else _("Periksa jawaban Anda sendiri"),
        no_answer=_("Tidak ada Tindak Lanjut dari tim.")
        if voice.shared
        else _("Tidak ada Tindak Lanjut dari Anda."),
    )


def _capped(report: ReportDebrief) -> str:
    """What grave faults leave of the report; "" without one."""
    if not report.capped:
        return ""
    if not report.left:
        return _("Karena kesalahan berat, tidak ada poin yang tersisa pada laporan ini.")
    if report.left < 1:
        return _(
            "Karena satu kesalahan berat, dari poin yang diperoleh langkah lain pada laporan ini tersisa 40%%. Laporan ini bernilai %(points)s poin.",
            points=point_words(report.points),
        )
    return _(
        "Karena kesalahan berat, laporan ini paling banyak bernilai 40%% dari poinnya, yaitu %(points)s poin.",
        points=point_words(report.points),
    )


def _written(
    report: ReportDebrief, world: World, reading: Reading, *, model: bool
) -> Iterator[Written]:
    for each in report.answers:
        yield written(
            each,
            reading.voice,
            reading.markers,
            run=reading.run,
            calendar=world.calendar,
            alone=reading.alone,
            model=model,
            advice_only=reading.advice_only,
            appealable=reading.appealable,
        )


def _own_name(reading: Reading) -> str:
    """Whose way it is: the reader's, one seat's, or the team's."""
    if reading.only:
        return reading.voice.label(reading.only)
    return _("Tim") if reading.voice.shared else _("Anda")


def _ways_heading(reading: Reading, *, known: bool) -> str:
    name = _own_name(reading)
    who = name if reading.only or not reading.voice.shared else _("tim")
    if known:
        return _("Langkah %(who)s dan langkah rujukan", who=who)
    return _("Langkah %(who)s", who=who)


def _mark(report: ReportDebrief, *, alone: bool) -> str:
    if not report.max_points:
        return _("belum dinilai") if report.undone is not None else _("tidak dinilai")
    mark = _(
        "%(points)s dari %(most)s poin",
        points=point_words(report.points),
        most=point_words(report.max_points),
    )
    if not report.provisional:
        return mark
    if alone:
        return _("%(mark)s, perkiraan", mark=mark)
    return _("%(mark)s, sementara", mark=mark)


def _grave(report: ReportDebrief) -> str:
    """The grave faults of a report by their titles: they took its points, whatever else differs; "" for none."""
    titles = dict.fromkeys(
        critical_wording(each.rule, each.values).title for each in report.critical
    )
    return _("Kesalahan berat: %(titles)s.", titles=", ".join(titles)) if titles else ""


def _parting(report: ReportDebrief, world: World, voice: Voice) -> str:
    if report.undone is not None:
        return undone_words(report.undone, report.ways, world, voice)
    divergence = report.ways.divergence
    untaken = divergence.expert if divergence is not None and divergence.own is None else None
    if untaken is not None and comes_later(untaken, report.ended_early_at):
        return later_words(untaken, world)
    if divergence is not None:
        return divergence_words(divergence, world, voice)
    if not report.ways.expert_known:
        return _("Untuk laporan ini belum ada langkah rujukan yang tertulis.")
    lost = report.points < report.max_points
    if not lost and report.ways.variation is not None:
        return variation_words(report.ways.variation, report.main, world, voice)
    return voice.of(agreement_words(report.ways, lost=lost))


def _losses(report: ReportDebrief, voice: Voice) -> Iterator[LossRow]:
    """Every mistake with all that it cost, then the answer that was never given, where it is a mistake of its own."""
    yield from (_mistake(mistake, report, voice) for mistake in report.mistakes)
    if report.owed and not any(mistake.owed for mistake in report.mistakes):
        yield LossRow(
            _owed_title(),
            points_words(report.owed),
            _unanswered(report, voice),
            _(
                "Jawaban yang ditunggu dan tidak diberikan dinilai seperti jawaban kosong. (Aturan bawaan latihan, bukan ketentuan hukum.)"
            ),
            _(
                "Tulis Tindak Lanjut sebelum batasnya. Bila hasilnya belum ada, kirim tanggapan sementara dengan tanggal kabar berikutnya."
            ),
        )


def _unanswered(report: ReportDebrief, voice: Voice) -> str:
    """Which answer was owed and never came: any at all, or the final one after interim ones."""
    if report.answers:
        return _(
            "Hasil perkara ini sudah dapat disampaikan, tetapi sesudah tanggapan sementara tidak ada tanggapan akhir."
        )
    if voice.shared:
        return _(
            "Laporan ini seharusnya dijawab oleh tim, dan sampai akhir tidak ada Tindak Lanjut."
        )
    return _(
        "Laporan ini seharusnya Anda jawab sendiri, dan sampai akhir tidak ada Tindak Lanjut dari Anda."
    )


def _owed_title() -> str:
    return _("Jawaban kepada pelapor")


def _mistake(mistake: Mistake, report: ReportDebrief, voice: Voice) -> LossRow:
    """What one mistake cost. Rule and advice of what a grave fault speaks of stand with that fault."""
    loss = mistake.loss
    seat = seat_of_loss(loss, report)
    wording = check_wording(loss.check, loss.message, loss.values, voice, seat)
    told = spoken_of(loss.check, (each.rule for each in report.critical))
    return LossRow(
        wording.title,
        points_words(mistake.lost),
        wording.says,
        "" if told else wording.rule,
        "" if told else wording.advice,
        voice.from_desk(seat),
        also=_also(wording.title, mistake),
        said=words_behind((loss, *mistake.also), _own_steps(report)),
    )


def _also(title: str, mistake: Mistake) -> str:
    """What else one mistake cost, and what was its own share; "" where it cost nothing else."""
    costs = [(check_title(each.check), each.lost) for each in mistake.also]
    if mistake.owed:
        costs.append((_owed_title(), mistake.owed))
    if not costs:
        return ""
    parts = (
        _("%(title)s (%(points)s)", title=name, points=points_words(lost)) for name, lost in costs
    )
    return _(
        "Jumlah itu terdiri atas %(title)s (%(points)s) dan yang ikut hilang karena kesalahan yang sama: %(others)s.",
        others=", ".join(parts),
        title=title,
        points=points_words(mistake.loss.lost),
    )


def _line(report: ReportDebrief, world: World, reading: Reading) -> Iterator[LineEvent]:
    for row in report.ways.rows:
        step = row.own
        if step is None or (reading.only and not (step.own and step.seat == reading.only)):
            continue
        words = step_label(step, world)
        who = reading.voice.seat_words(step.seat) if step.own else ""
        yield LineEvent(words.title, step_time(step.at, world), words.text, who, step.said)


def critical_row(
    critical: Critical, report: ReportDebrief, world: World, voice: Voice = ALONE
) -> LossRow:
    """A critical failure with its rule, and the step at which it happened."""
    at = next((step for step in _own_steps(report) if step.seq == critical.event), None)
    seat = seat_of_critical(critical, report)
    wording = critical_wording(critical.rule, critical.values, voice, seat)
    happened = _happened(at, world) if at is not None else ""
    return LossRow(
        title=wording.title,
        points=_left_words(report),
        reason=f"{wording.says} {happened}".rstrip(),
        rule=wording.rule,
        advice=wording.advice,
        when=voice.from_desk(seat),
        critical=True,
        said=words_judged(critical.rule, (critical.event,), _own_steps(report)),
    )


def _own_steps(report: ReportDebrief) -> Iterator[Step]:
    return (row.own for row in report.ways.rows if row.own is not None)


def _left_words(report: ReportDebrief) -> str:
    """What a grave fault leaves, beside its title."""
    if not report.left or not report.points:
        return _("tidak ada poin yang tersisa")
    return _("tersisa 40% poin") if report.left < 1 else _("paling banyak 40% poin")


def _happened(step: Step, world: World) -> str:
    title, when = step_label(step, world).title, step_time(step.at, world)
    return _("Terjadi pada langkah “%(step)s”, %(when)s.", step=title, when=when)
