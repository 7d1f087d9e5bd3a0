"""View model of the health page: everything it says is made here, from one report and the figures of own marks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from trainer.answers.evaluation.figures import Agreement
from trainer.answers.evaluation.report import Report
from trainer.answers.evaluation.scored import TOTAL
from trainer.answers.evaluation.stepping_back import ENOUGH, Stepped
from trainer.answers.evaluation.targets import KAPPA, Goal, Measure, goals_of, share_provisional
from trainer.answers.verdict import DIMENSIONS, SCORER
from trainer.scoring.own_marks import OwnFigures
from trainer.usecases.trust import Trust
from trainer.web.language import gettext as _
from trainer.web.marks.trust import dimension_words, reason
from trainer.web.number_words import count_words, figure_words, share_words
from trainer.web.scorer.chart import Chart, chart_of
from trainer.web.scorer.plain import plain_words
from trainer.web.scorer.tables import (
    CrossTable,
    FigureRow,
    GateRow,
    GoalRow,
    OwnRow,
    SureRow,
    cross_tables,
    figure_rows,
    gate_rows,
    goal_rows,
    own_rows,
    sure_rows,
)
from trainer.web.scorer.words import MEASURES, goal_value, target_words, thing_words


@dataclass(frozen=True, slots=True)
class Headline:
    """The head of the page: one sentence, what it rests on, and a few figures as `components/score.html` draws them."""

    sentence: str
    text: str
    figures: tuple[HeadFigure, ...]


@dataclass(frozen=True, slots=True)
class HeadFigure:
    label: str
    value: str
    of: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class AimGroup:
    """Aims of one kind with one target: `items` says each with what was measured."""

    label: str
    target: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AdviceRow:
    """A dimension that stepped back, and why."""

    name: str
    why: str


@dataclass(frozen=True, slots=True)
class Shipped:
    """Everything about the gold set, as far as it is measured. `meaning`: what that means for a class, in a few sentences."""

    meaning: tuple[str, ...]
    headline: Headline
    missed: tuple[AimGroup, ...]
    missed_count: int
    reached: tuple[AimGroup, ...]
    reached_count: int
    chart: Chart
    figures: tuple[FigureRow, ...]
    crossed: tuple[CrossTable, ...]
    sure: tuple[SureRow, ...]
    gates: tuple[GateRow, ...]
    kinds: tuple[GoalRow, ...]
    registers: tuple[GoalRow, ...]
    paraphrases: str


@dataclass(frozen=True, slots=True)
class Own:
    """Own marks: the sentence about them, and a row for each dimension that was marked; `older`: versions before this one."""

    sentence: str
    rows: tuple[OwnRow, ...]
    older: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HealthPage:
    """`shipped` None: not measured yet; then `done` of `of` texts are scored, or `trouble` says why they cannot be.

    `position` changes whenever the page would; "" when it will not change any more by itself. `enough`: own marks from
    which figures are told.
    """

    scorer: str
    shipped: Shipped | None
    done: int
    of: int
    trouble: str
    position: str
    advice: tuple[AdviceRow, ...]
    own: Own
    enough: int


def health_page(trust: Trust) -> HealthPage:
    """The page as it stands now."""
    report, progress = trust.shipped(), trust.progress()
    own = trust.own()
    present = next((each for each in own if each.scorer == SCORER), None)
    stepped = trust.stepped_back()
    waits = report is None and not progress.trouble
    return HealthPage(
        scorer=SCORER,
        shipped=_shipped(report, present, stepped) if report is not None else None,
        done=progress.done,
        of=progress.of,
        trouble=progress.trouble,
        position=str(progress.done) if waits else "",
        advice=tuple(AdviceRow(dimension_words(e.code), reason(e)) for e in stepped),
        own=_own(present, [each for each in own if each.scorer != SCORER]),
        enough=ENOUGH,
    )


def _shipped(report: Report, own: OwnFigures | None, stepped: Sequence[Stepped]) -> Shipped:
    goals = goals_of(report)
    missed = [each for each in goals if not each.reached]
    reached = [each for each in goals if each.reached]
    by_measure = {(each.measure, each.of): each for each in goals}
    return Shipped(
        meaning=plain_words(report, {each.code for each in stepped}),
        headline=_headline(report, reached=len(reached), goals=len(goals)),
        missed=tuple(_grouped(missed)),
        missed_count=len(missed),
        reached=tuple(_grouped(reached)),
        reached_count=len(reached),
        chart=chart_of(report, _by_code(own)),
        figures=tuple(figure_rows(report)),
        crossed=tuple(cross_tables(report)),
        sure=tuple(sure_rows(report)),
        gates=tuple(gate_rows(report, by_measure)),
        kinds=tuple(
            goal_rows(Measure.INSIDE, by_measure, {each.kind: each.n for each in report.kinds})
        ),
        registers=tuple(
            goal_rows(
                Measure.REGISTER, by_measure, {each.name: each.n for each in report.registers}
            )
        ),
        paraphrases=_(
            "%(pairs)s pasang jawaban yang sama isinya: tingkatnya berubah rata-rata %(change)s.",
            pairs=count_words(report.paraphrases),
            change=figure_words(report.paraphrase_change, 2),
        ),
    )


def _by_code(own: OwnFigures | None) -> Mapping[str, Agreement]:
    """Own figures that are enough to be drawn beside the others."""
    if own is None:
        return {}
    return {code: each for code, each in own.by_code().items() if each.n >= ENOUGH}


def _headline(report: Report, *, reached: int, goals: int) -> Headline:
    tables = [each.table for each in report.dimensions if each.code != TOTAL]
    marks = report.n * len(DIMENSIONS)
    same = sum(table[i][i] for table in tables for i in range(len(table)))
    far = sum(
        n
        for table in tables
        for i, row in enumerate(table)
        for j, n in enumerate(row)
        if abs(i - j) > 1
    )
    total = report.of(TOTAL)
    return Headline(
        _(
            "Mesin sepakat dengan penilai independen pada %(same)s dari %(marks)s penilaian; pada %(far)s selisihnya lebih dari satu tingkat.",
            same=count_words(same),
            marks=count_words(marks),
            far=count_words(far),
        ),
        _(
            "Diukur pada %(n)s jawaban rekaan untuk %(cases)s kasus rekaan yang tidak dilihat ketika mesin dibangun, delapan dimensi tiap jawaban. "
            "Penilai independennya model bahasa yang hanya memegang rubrik; bukan pejabat, dan tidak ada orang yang menilai. "
            "Angka ini kesesuaian dengan penilai independen pada jawaban rekaan, bukan dengan pejabat atau warga.",
            n=count_words(report.n),
            cases=count_words(report.cases),
        ),
        (
            HeadFigure(_("Sasaran tercapai"), str(reached), str(goals)),
            HeadFigure(
                _("Kesesuaian nilai keseluruhan"),
                figure_words(total.kappa, 2),
                words=_(
                    "kappa berbobot kuadrat (QWK): 1 berarti selalu sama, 0 seperti kebetulan; sasaran %(target)s",
                    target=figure_words(KAPPA[TOTAL], 2),
                ),
            ),
            HeadFigure(
                _("Menunggu orang"),
                share_words(share_provisional(report), 0),
                words=_("penilaian yang mesin tidak yakini"),
            ),
        ),
    )


def _grouped(goals: Sequence[Goal]) -> Iterator[AimGroup]:
    """Aims of one measure and one target together, in the order in which they come."""
    groups: dict[tuple[Measure, float], list[Goal]] = {}
    for each in goals:
        groups.setdefault((each.measure, each.target), []).append(each)
    for (measure, _target), found in groups.items():
        items = tuple(f"{thing_words(each.of)} {goal_value(each)}".strip() for each in found)
        yield AimGroup(str(MEASURES[measure]), target_words(found[0]), items)


def _own(present: OwnFigures | None, older: Sequence[OwnFigures]) -> Own:
    return Own(
        _own_sentence(present),
        tuple(own_rows(present)) if present is not None else (),
        tuple(
            _(
                "Penilai versi %(version)s: %(answers)s jawaban, kesesuaian nilai keseluruhan %(kappa)s.",
                version=each.scorer,
                answers=count_words(each.answers),
                kappa=figure_words(found.kappa if found else None),
            )
            for each in older
            for found in [each.by_code().get(TOTAL)]
        ),
    )


def _own_sentence(present: OwnFigures | None) -> str:
    answers = present.answers if present is not None else 0
    if present is None or answers < ENOUGH:
        return _(
            "Belum cukup: %(answers)s dari %(enough)s jawaban sudah dinilai instruktur di samping nilai otomatis versi ini.",
            answers=answers,
            enough=ENOUGH,
        )
    return _(
        "%(answers)s jawaban peserta dinilai %(markers)s instruktur di samping nilai otomatis versi ini. Kecenderungan nilai otomatis %(difference)s simpangan baku.",
        answers=count_words(answers),
        markers=count_words(present.markers),
        difference=figure_words(present.difference, 2),
    )
