"""View model of one answer with its marks explained: the text marked, and for each dimension what holds it and what raises it.

The explanation is the machine's. Where a person's marks stand they go first, and of the machine's words only those are told
that speak for the level that the person gave; elsewhere the rubric speaks.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from trainer.answers.case import Case
from trainer.answers.explaining.explain import Explained
from trainer.answers.explaining.marked import Marked, marked
from trainer.answers.explaining.normative import Normative, Repeats
from trainer.answers.explaining.reasons import Reasons
from trainer.answers.gates import wording_of
from trainer.answers.judging import wording_of_dimension
from trainer.answers.rubric.levels import scale
from trainer.answers.verdict import DIMENSIONS, Evidence
from trainer.debrief.titles import shown_title
from trainer.domain.report import Report
from trainer.domain.vocabulary import Privacy
from trainer.scoring.failures import HIDDEN_BEFORE, message_key
from trainer.usecases.explaining import ExplainedAnswer
from trainer.web.debrief.annotating import Part, Stretch, parts
from trainer.web.debrief.level_words import aim, missing_in, of_machine
from trainer.web.debrief.trying import Trial, trial_of
from trainer.web.language import gettext as _
from trainer.web.language import ngettext
from trainer.web.marks.answers import kind_words
from trainer.web.number_words import number_words
from trainer.web.time_words import short_moment


@dataclass(frozen=True, slots=True)
class Figure:
    label: str
    value: str
    of: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Marker:
    """Whoever gave the marks that stand, and when; `note` is for the trainee, `reason` why these and no others, "" for none."""

    who: str
    when: str
    note: str
    reason: str


@dataclass(frozen=True, slots=True)
class Note:
    """What the stretches with this number are about."""

    no: int
    kind: str
    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """A dimension: its level and the sentence of it, what is missing ("" for nothing), the rule, one sentence of advice, and
    what was tried that raises it. `marked`: the level of an older scorer that counts where it is another one, else None. `advice_only`: the
    machine is not to be trusted here now. Where a person gave the level, `machine` is the machine's, None elsewhere; `next_level`
    and `next_line` as in `DimensionRow`.
    """

    code: str
    name: str
    level: int
    provisional: bool
    note: str
    missing: str
    rule: str
    advice: str
    trial: Trial | None
    marked: int | None
    advice_only: bool
    machine: int | None = None
    next_level: int = 0
    next_line: str = ""


@dataclass(frozen=True, slots=True)
class GateNote:
    """A critical failure of the answer, in plain words with the rule behind it."""

    title: str
    says: str
    rule: str
    advice: str


@dataclass(frozen=True, slots=True)
class ExplainedPage:
    """One answer. `normative`: sentences, () when it is none; `by`: who stands behind the marks, `words` what they said,
    and first why it earns no points where it does not.
    """

    title: str
    kicker: str
    figures: tuple[Figure, ...]
    by: str
    words: tuple[str, ...]
    parts: tuple[Part, ...]
    notes: tuple[Note, ...]
    gates: tuple[GateNote, ...]
    normative: tuple[str, ...]
    rows: tuple[Row, ...]
    back_href: str


def explained_page(
    answer: ExplainedAnswer,
    report: Report,
    back_href: str,
    advice_only: AbstractSet[str],
    marker: Marker | None = None,
    not_counted: str = "",
    *,
    faults_only: bool = False,
) -> ExplainedPage:
    """The page of one answer; `report` is what it answers, `advice_only` dimensions in which levels here are advice, `marker`
    whoever gave the marks that stand, None for the machine; `not_counted`: why it earns no points, "" for the one that does;
    `faults_only`: nothing was asked, so that no mark of it says anything, and grave faults alone are told.
    """
    explanation, posted = answer.explanation, answer.posted
    notes, stretches = _noted(answer, faults_only=faults_only)
    return ExplainedPage(
        title=shown_title(report),
        kicker=_(
            "%(kind)s untuk %(report)s, %(when)s",
            kind=kind_words(posted),
            report=report.id,
            when=short_moment(posted.at),
        ),
        figures=() if faults_only else (_figure(answer, marker),),
        by="" if faults_only else _by(answer, marker),
        words=tuple(_words(not_counted, marker)),
        parts=parts(posted.text, stretches),
        notes=notes,
        gates=tuple(_gate(name, answer.case) for name in _gates(answer)),
        normative=() if faults_only else tuple(_normative(answer.normative, answer)),
        rows=()
        if faults_only
        else tuple(
            _row(each, answer, advice_only=each.code in advice_only)
            for each in explanation.dimensions
        ),
        back_href=back_href,
    )


def _figure(answer: ExplainedAnswer, marker: Marker | None) -> Figure:
    """The total that stands; beside a person's, in small, the machine's."""
    by_machine = number_words(answer.explanation.verdict.total or 0.0)
    if marker is None:
        return Figure(_("Nilai otomatis"), by_machine, "100")
    total = answer.mark.total
    return Figure(
        _("Nilai dari %(who)s", who=marker.who),
        "–" if total is None else number_words(total),
        "100",
        _("mesin: %(total)s", total=by_machine),
    )


def _words(not_counted: str, marker: Marker | None) -> Iterator[str]:
    if not_counted:
        yield not_counted
    if marker is None:
        return
    if marker.note:
        yield _("Catatan: %(note)s", note=marker.note)
    if marker.reason:
        yield _("Alasan: %(reason)s", reason=marker.reason)


def _gates(answer: ExplainedAnswer) -> tuple[str, ...]:
    """The grave faults that are told: those that a person named, else those of the machine."""
    if answer.mark.marker:
        return answer.mark.gates
    return tuple(str(each.gate) for each in answer.explanation.gates)


def _by(answer: ExplainedAnswer, marker: Marker | None) -> str:
    if marker is not None:
        return _(
            "Dinilai %(who)s, %(when)s waktu setempat. Penjelasan dari mesin tampil pada bagian yang tingkatnya sama; pada bagian lain tertulis baris rubriknya.",
            who=marker.who,
            when=marker.when,
        )
    verdict = answer.explanation.verdict
    if (answer.mark.levels, answer.mark.gates) != (verdict.levels, verdict.gates):
        return _(
            "Nilai yang berlaku diberikan penilai otomatis versi sebelumnya; penjelasan ini dari yang sekarang."
        )
    waits = sum(code in answer.mark.provisional for code in DIMENSIONS)
    if not waits:
        return _("Dinilai otomatis.")
    return ngettext(
        "Dinilai otomatis – %(num)d bagian perlu diperiksa.",
        "Dinilai otomatis – %(num)d bagian perlu diperiksa.",
        waits,
    )


def _noted(
    answer: ExplainedAnswer, *, faults_only: bool
) -> tuple[tuple[Note, ...], tuple[Stretch, ...]]:
    """A note for each mark that stretches of the text speak for, with those stretches; `faults_only`: for grave faults alone."""
    notes: list[Note] = []
    stretches: list[Stretch] = []
    agreed = (
        each
        for each in marked(answer.explanation)
        if _agrees(each.evidence, answer) and not (faults_only and each.evidence.gate is None)
    )
    for no, each in enumerate(agreed, start=1):
        heading, text = _mark_texts(each, answer)
        notes.append(Note(no, each.look, heading, text))
        stretches.extend(Stretch(*span, each.look, no) for span in each.spans)
    return tuple(notes), tuple(stretches)


def _agrees(evidence: Evidence, answer: ExplainedAnswer) -> bool:
    """Whether what the machine says here does not speak against a person's marks."""
    if not answer.mark.marker:
        return True
    if evidence.gate is not None:
        return str(evidence.gate) in answer.mark.gates
    return answer.mark.levels.get(str(evidence.dimension)) == evidence.level


def _mark_texts(each: Marked, answer: ExplainedAnswer) -> tuple[str, str]:
    """What the note says: its heading and its sentence."""
    evidence = each.evidence
    if evidence.gate is not None:
        wording = wording_of(evidence.gate)
        return f"{wording.title}.", wording.message(evidence.gate).says
    if each.costs:
        reasons = _reasons(evidence, answer)
        found = evidence.faults and not reasons.by_line
        told = reasons.says if found else missing_in(answer.case, reasons) or reasons.says
        return _("Mengurangi %(code)s.", code=evidence.dimension), told
    return _heading(evidence), of_machine(evidence, _reasons(evidence, answer))


def _reasons(evidence: Evidence, answer: ExplainedAnswer) -> Reasons:
    """What may be said of the mark of a dimension."""
    dimensions = answer.explanation.dimensions
    return next(each.reasons for each in dimensions if each.code == evidence.dimension)


def _heading(evidence: Evidence) -> str:
    code = str(evidence.dimension)
    name = scale().dimensions[code].title
    return _("%(code)s %(name)s, %(level)s dari 4.", code=code, name=name, level=evidence.level)


def _row(each: Explained, answer: ExplainedAnswer, *, advice_only: bool) -> Row:
    if answer.mark.marker:
        return _row_of_person(each, answer)
    evidence = each.evidence
    level = evidence.level or 0
    marked = answer.mark.levels.get(each.code)
    return Row(
        code=each.code,
        name=scale().dimensions[each.code].title,
        level=level,
        provisional=each.code in answer.mark.provisional,
        note=of_machine(evidence, each.reasons),
        missing=missing_in(answer.case, each.reasons),
        rule=wording_of_dimension(each.code).rule.sentence,
        advice=each.reasons.advice,
        trial=trial_of(each.raised_by, answer.posted.text) if each.raised_by else None,
        marked=marked if marked is not None and marked != level else None,
        advice_only=advice_only,
    )


def _row_of_person(each: Explained, answer: ExplainedAnswer) -> Row:
    """A dimension to which a person gave a level: the machine's words where it is the same, else the rubric's lines."""
    evidence, by_machine = each.evidence, each.evidence.level or 0
    stands = answer.mark.levels.get(each.code)
    level = by_machine if stands is None else stands
    same, dimension = level == by_machine, scale().dimensions[each.code]
    better, line = aim(each.code, level, dimension.levels)
    raised = each.raised_by
    helps = raised is not None and raised.level > level
    return Row(
        code=each.code,
        name=dimension.title,
        level=level,
        provisional=each.code in answer.mark.provisional,
        note=of_machine(evidence, each.reasons) if same else dimension.levels.get(level, ""),
        missing=missing_in(answer.case, each.reasons) if same else "",
        rule=wording_of_dimension(each.code).rule.sentence,
        advice=each.reasons.advice if same else "",
        trial=trial_of(raised, answer.posted.text)
        if raised is not None and helps and by_machine <= level
        else None,
        marked=None,
        advice_only=False,
        machine=by_machine,
        next_level=0 if same else better,
        next_line="" if same else line,
    )


def _gate(name: str, case: Case) -> GateNote:
    """What is said of a gate; the advice does not ask for what the report was already."""
    wording = wording_of(name)
    before = {HIDDEN_BEFORE: "yes"} if case.privacy is Privacy.RAHASIA else {}
    message = wording.message(message_key(wording, name, before))
    return GateNote(wording.title, message.says, wording.rule.sentence, message.advice)


def _normative(found: Normative, answer: ExplainedAnswer) -> Iterator[str]:
    if found.no_fact:
        yield _(
            "Mesin tidak menemukan satu pun fakta kunci perkara ini. Periksa apakah pelapor dapat mengenali bahwa jawaban ini tentang laporannya."
        )
    share = round(100 * found.share)
    if found.repeats is Repeats.FORMULA:
        yield _("%(share)s persen kata-katanya sama dengan rumusan yang umum.", share=share)
    if found.repeats is Repeats.EARLIER and answer.earlier is not None:
        yield _(
            "%(share)s persen kata-katanya sama dengan jawaban Anda sendiri pada %(when)s untuk laporan lain.",
            share=share,
            when=short_moment(answer.earlier.at),
        )
