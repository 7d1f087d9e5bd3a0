"""View model of the form of marks: one answer, what it is judged by, eight dimensions, and what was said of it before."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from types import MappingProxyType

from babel.lists import format_list

from trainer.answers.rubric.levels import Limit, scale
from trainer.answers.total import GATE_LEAVES, WEIGHTS, ceilings_by
from trainer.domain.rules import CURRENT
from trainer.domain.vocabulary import MarkStatus
from trainer.scoring.failures import rule_wording
from trainer.usecases.given_answers import AnswerInCase, GivenMarks
from trainer.usecases.loading import LoadedRun
from trainer.usecases.marking import DIMENSIONS, NOTE_MAX_CHARS, REASON_MAX_CHARS
from trainer.web.attachments import FileLink
from trainer.web.instructor.marking_findings import Found, Part, notes_of, parts_of
from trainer.web.instructor.marking_form import LEAK, Filled
from trainer.web.language import gettext as _
from trainer.web.language import language
from trainer.web.language import lazy_gettext as _l
from trainer.web.number_words import number_words
from trainer.web.reports.additions import Addition, additions_to
from trainer.web.time_words import day_words, short_moment

Level = tuple[int, str]
"""A level and the line that it is reached by."""


@dataclass(frozen=True, slots=True)
class ScaleRow:
    """One dimension as `components/marking.html` draws it. `value` "" while nothing is chosen; `finding`: the system's;
    `weight`: 0 for one that adds nothing to the total. `flags`: short facts beside its name, `warning` a sentence under it;
    `apart`: it stands out among the others.
    """

    code: str
    title: str
    question: str
    levels: tuple[Level, ...]
    value: str
    notes: tuple[str, ...]
    finding: str
    errors: tuple[str, ...]
    weight: int
    flags: tuple[str, ...] = ()
    warning: str = ""
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Disputed:
    """An objection as the form shows it: `parts` are the dimensions and gates it is about, beside what stands now."""

    parts: frozenset[str]
    levels: Mapping[str, int | None]
    gates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PastMarks:
    """One row of `components/line.html`: what a marker said, when, and why."""

    title: str
    when: str
    who: str
    text: str
    icon: str = "check"


@dataclass(frozen=True, slots=True)
class Answered:
    """The answer itself; what is not known of it is "". `parts` and `found` are those of `components/annotated.html`; `status` says whether it counts; `news`:
    what stands in the field for the next news, which is no part of the text.
    """

    kind: str
    when: str
    agency: str
    parts: tuple[Part, ...]
    found: tuple[Found, ...]
    files: tuple[FileLink, ...]
    status: str
    news: str = ""

    @property
    def about(self) -> str:
        """Which answer it is, and when it was sent."""
        return ", ".join(each for each in (self.kind, self.when) if each)


@dataclass(frozen=True, slots=True)
class Asked:
    """What the citizen wrote up to the answer."""

    words: str
    arrived: str
    additions: tuple[Addition, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The form. `gate_choices` are pairs of name and title, `gate_hints` the line that says when; `errors`: id and sentence,
    `errors_heading` above them, "" for the usual one.

    `lost`: pairs of the grave faults that would go and still have to be confirmed, with `lost_chosen` and `lost_errors`; `decides`:
    it answers an objection. `with_note`: the trainee will read one. `past` is oldest first, () while nobody has marked. `reason_label` "": no reason is asked for. `gate_leaves`: the share of
    the total that a grave fault leaves; `ceilings`, as JSON, the most that it may be by the levels of some dimensions.
    """

    scales: tuple[ScaleRow, ...]
    gate_choices: tuple[tuple[str, str], ...]
    gate_hints: Mapping[str, str]
    gates_chosen: tuple[str, ...]
    gates_errors: tuple[str, ...]
    lost: tuple[tuple[str, str], ...]
    lost_chosen: tuple[str, ...]
    lost_errors: tuple[str, ...]
    decides: bool
    gate_leaves: float
    ceilings: str
    with_note: bool
    note: str
    note_errors: tuple[str, ...]
    note_max: int
    reason_label: str
    reason: str
    reason_errors: tuple[str, ...]
    reason_max: int
    errors: tuple[tuple[str, str], ...]
    errors_heading: str
    past: tuple[PastMarks, ...]
    general: tuple[str, ...]
    limits: tuple[Limit, ...]


def sheet_of(
    filled: Filled,
    findings: Sequence[Found] = (),
    past: tuple[PastMarks, ...] = (),
    reason_label: str = "",
    *,
    rules: int = CURRENT,
    with_note: bool = True,
    disputed: Disputed | None = None,
    flags: Mapping[str, str] = MappingProxyType({}),
    suspected: Mapping[str, str] = MappingProxyType({}),
) -> Sheet:
    """The form as it is filled, with the rubric's words. `findings`: what the system found, () where it keeps silent;
    `disputed`: the objection that it answers, None for none; `flags`: a short fact beside a dimension; `suspected`: the grave faults that the machine leaves to this marker, with the words
    that it means; `rules`: those of scoring.
    """
    words = scale()
    hints = {gate: when for gate, when in words.gates.items() if gate != LEAK}
    return Sheet(
        scales=tuple(_scales(findings, filled, disputed, flags, suspected)),
        gate_choices=tuple((gate, _gate_title(gate, disputed)) for gate in hints),
        gate_hints={gate: _hint(gate, when, disputed, suspected) for gate, when in hints.items()},
        gates_chosen=filled.gates,
        gates_errors=filled.errors_at("gates"),
        lost=tuple((gate, _lost_words(gate)) for gate in filled.unconfirmed),
        lost_chosen=filled.dropped,
        lost_errors=filled.errors_at("dropped"),
        decides=disputed is not None,
        gate_leaves=float(GATE_LEAVES),
        ceilings=json.dumps([asdict(each) for each in ceilings_by(rules)]),
        with_note=with_note,
        note=filled.note,
        note_errors=filled.errors_at("note"),
        note_max=NOTE_MAX_CHARS,
        reason_label=reason_label,
        reason=filled.reason,
        reason_errors=filled.errors_at("reason"),
        reason_max=REASON_MAX_CHARS,
        errors=tuple(filled.errors.items()),
        errors_heading=filled.heading,
        past=past,
        general=(*words.general, *_ceiling_lines(rules)),
        limits=words.limits,
    )


def answered(
    found: AnswerInCase,
    loaded: LoadedRun,
    kind: str,
    status: str,
    *,
    findings: Sequence[Found],
    files: tuple[FileLink, ...],
) -> Answered:
    """The answer with what the system found in it, `findings` () where it keeps silent."""
    posted = found.given.posted
    return Answered(
        kind=kind,
        when=short_moment(loaded.world.calendar.in_zone(posted.at)),
        agency=found.case.responder.agency,
        parts=parts_of(posted.text, findings),
        found=notes_of(findings),
        files=files,
        status=status,
        news=_("Isian kabar berikutnya: %(day)s.", day=day_words(posted.next_news))
        if posted.next_news is not None
        else "",
    )


def _ceiling_lines(rules: int) -> Iterator[str]:
    """What an answer is worth at most that does not answer its citizen, a sentence for each ceiling."""
    for ceiling in ceilings_by(rules):
        yield _(
            "Nilai jawaban paling banyak %(most)s dari 100 bila %(parts)s paling tinggi %(level)s.",
            most=ceiling.most,
            parts=format_list(ceiling.dimensions, locale=language()),
            level=ceiling.level,
        )


def asked(found: AnswerInCase, loaded: LoadedRun) -> Asked:
    """The complaint as it came, and what the reporter added before the answer."""
    report = found.before.report
    events = loaded.history().of_report(report.id)
    before = (each for each in events if each.seq < found.given.seq)
    arrived = short_moment(loaded.world.calendar.in_zone(report.received_at))
    return Asked(
        f"{report.title}\n\n{report.body}",
        _("Masuk %(moment)s", moment=arrived),
        tuple(additions_to(before)),
    )


def past_marks(
    marks: Sequence[GivenMarks], names: Mapping[str, str], loaded: LoadedRun
) -> Iterator[PastMarks]:
    """Every marking in order; a later one says what it changed. `names`: display names of markers by id."""
    before: GivenMarks | None = None
    for each in marks:
        total = _("belum lengkap") if each.total is None else number_words(each.total)
        yield PastMarks(
            title=_("%(total)s dari 100", total=total),
            when=short_moment(loaded.world.calendar.in_zone(each.at)),
            who=names.get(each.marker) or _("penilai lain"),
            text="\n".join(_remarks(each, before)),
        )
        before = each


STATUS_SENTENCES: Mapping[MarkStatus, str] = {
    MarkStatus.BLIND: _l("Penilaian ganda: dinilai tanpa melihat penilai yang lain."),
    MarkStatus.AGREED: _l("Disepakati kedua penilai."),
    MarkStatus.DECIDED: _l("Diputuskan atas keberatan peserta."),
}
"""How a marker came to marks that were not given alone."""


def _remarks(marks: GivenMarks, before: GivenMarks | None) -> Iterator[str]:
    if marks.status in STATUS_SENTENCES:
        yield str(STATUS_SENTENCES[marks.status])
    if before is None:
        yield ", ".join(f"{code} {marks.levels.get(code, '–')}" for code in DIMENSIONS)
    else:
        changed = [
            _(
                "%(code)s %(old)s menjadi %(new)s",
                code=code,
                old=before.levels.get(code, "–"),
                new=marks.levels.get(code, "–"),
            )
            for code in DIMENSIONS
            if before.levels.get(code) != marks.levels.get(code)
        ]
        yield ", ".join(changed) or _("Tingkatnya tidak berubah.")
    if marks.gates:
        titles = ", ".join(rule_wording(gate).title for gate in marks.gates)
        yield _("Kesalahan berat: %(titles)s.", titles=titles)
    if marks.reason:
        yield _("Alasan: %(reason)s", reason=marks.reason)
    if marks.note:
        yield _("Catatan: %(note)s", note=marks.note)


def _hint(gate: str, when: str, disputed: Disputed | None, suspected: Mapping[str, str]) -> str:
    """When a grave fault is one, what the machine suspects, and under an objection what becomes of it."""
    if gate in suspected:
        return f"{_suspicion(suspected[gate])} {when}"
    if disputed is None or gate not in disputed.gates:
        return when
    effect = _("Berlaku sekarang; tanpa centang ini kesalahan beratnya hilang.")
    return f"{effect} {when}"


def _suspicion(words: str) -> str:
    """That the machine suspects a grave fault and a person decides, with the words that it means."""
    if not words:
        return _("Mesin menduga kesalahan ini; Anda yang memutuskan.")
    return _("Mesin menduga kesalahan ini pada “%(words)s”; Anda yang memutuskan.", words=words)


def _gate_title(gate: str, disputed: Disputed | None) -> str:
    title = rule_wording(gate).title
    if disputed is None or gate not in disputed.parts:
        return title
    return _("%(title)s, dipersoalkan peserta", title=title)


def _lost_words(gate: str) -> str:
    title = rule_wording(gate).title
    return _("%(title)s: memang tidak ada dalam jawaban ini, dan tidak berlaku lagi.", title=title)


def _flags(code: str, disputed: Disputed | None, flags: Mapping[str, str]) -> Iterator[str]:
    if _is_disputed(code, disputed):
        yield _("dipersoalkan peserta")
    if code in flags:
        yield flags[code]
    if disputed is None:
        return
    level = disputed.levels.get(code)
    if level is not None:
        yield _("berlaku %(level)s", level=level)


def _is_disputed(code: str, disputed: Disputed | None) -> bool:
    """W8 is where a leak is marked, so who objects to that fault objects to W8."""
    parts = disputed.parts if disputed is not None else frozenset()
    return code in parts or (code == "W8" and LEAK in parts)


def _warning(code: str, disputed: Disputed | None, suspected: Mapping[str, str]) -> str:
    """What becomes of the fault that follows from W8, or that the machine suspects it."""
    if code == "W8" and LEAK in suspected:
        return _suspicion(suspected[LEAK])
    if code != "W8" or disputed is None or LEAK not in disputed.gates:
        return ""
    title = rule_wording(LEAK).title
    return _(
        "Berlaku sekarang: %(title)s. Di atas tingkat 0 kesalahan berat ini hilang.", title=title
    )


def _scales(
    findings: Sequence[Found],
    filled: Filled,
    disputed: Disputed | None,
    flags: Mapping[str, str],
    suspected: Mapping[str, str],
) -> Iterator[ScaleRow]:
    by_dimension = {each.dimension: each for each in findings}
    for code, dimension in scale().dimensions.items():
        level = filled.levels.get(code)
        yield ScaleRow(
            code=code,
            title=dimension.title,
            question=dimension.question,
            levels=tuple(sorted(dimension.levels.items())),
            value="" if level is None else str(level),
            notes=dimension.notes,
            finding=by_dimension[code].text if code in by_dimension else "",
            errors=filled.errors_at(code),
            weight=WEIGHTS.get(code, 0),
            flags=tuple(_flags(code, disputed, flags)),
            warning=_warning(code, disputed, suspected),
            apart=_is_disputed(code, disputed),
        )
