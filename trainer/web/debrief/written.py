"""View model of what was written to the reporter: the own answer with its marks, the example, and what a good one holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from types import MappingProxyType

from flask import url_for

from trainer.answers.explaining.reasons import all_reasons, attains, estimated
from trainer.answers.rubric.levels import scale
from trainer.answers.total import CEILINGS, Ceiling
from trainer.debrief.answers import AnswerDebrief, PointsStatus
from trainer.domain.calendar import WorkingCalendar
from trainer.domain.dossier import PostedAnswer
from trainer.scoring.failures import rule_wording
from trainer.web.attachments import FileLink, file_links
from trainer.web.debrief.level_words import aim, missing_in, of_machine
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l
from trainer.web.marks.answers import kind_words
from trainer.web.marks.history import StepRow, objection_words, step_rows
from trainer.web.marks.voice import ALONE, Voice
from trainer.web.number_words import number_words, point_words
from trainer.web.time_words import short_moment

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
    "W8": _l(
        "Tidak ada nama orang lain, dan tidak ada NIK, alamat, atau nomor siapa pun; kontaknya kontak unit."
    ),
}
"""What a good answer holds, by dimension (ref. 7.1): what a reader may hold against an answer of their own."""


@dataclass(frozen=True, slots=True)
class DimensionRow:
    """A dimension with its level. `note`: what is said of the level, a person's by the line of the rubric, "" while it waits.
    `next_level` and `next_line`: the next one that can be given and its line, 0 and "" at the top, while it waits, or where what it
    asks for is found. `missing`: what the machine did not find, "" where the note says it. `advice_only`: the machine's level, in a
    dimension in which it is not to be trusted now.
    """

    name: str
    level: int | None
    provisional: bool
    note: str = ""
    next_level: int = 0
    next_line: str = ""
    advice_only: bool = False
    missing: str = ""


@dataclass(frozen=True, slots=True)
class Aim:
    """One thing that a good answer holds."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class AppealShown:
    """An objection that waits: `heading` says on what, `words` are the writer's own."""

    heading: str
    words: str


@dataclass(frozen=True, slots=True)
class Written:
    """An answer with its marks. `dimensions` holds what has been judged, () while nothing was, and where
    it is told on the page of the answer alone. `faults`: grave ones, in a sentence. `ceiling`: why its total is less than its parts, "" where it is not. `files` that went with it.
    `note` is the marker's, `note_by` says what kind of marker that was. `why_href`: to the marks explained, "" without marks.
    `appeal`: the objection that waits, `appeal_href` where one may be filed, "" where none can. `steps`: how the marks came
    about, newest first.
    """

    id: str
    heading: str
    kind: str
    when: str
    text: str
    status: str
    faults: str
    ceiling: str
    note: str
    note_by: str
    files: tuple[FileLink, ...]
    dimensions: tuple[DimensionRow, ...]
    why_href: str
    appeal: AppealShown | None
    appeal_href: str
    steps: tuple[StepRow, ...]


def written(
    answer: AnswerDebrief,
    voice: Voice = ALONE,
    markers: Mapping[str, str] = MappingProxyType({}),
    *,
    run: str,
    calendar: WorkingCalendar,
    alone: bool,
    model: bool,
    advice_only: AbstractSet[str] = frozenset(),
    appealable: AbstractSet[int] = frozenset(),
) -> Written:
    """One answer. `markers`: what to call a marker, by id; `alone`: nobody will mark it; `model`: an example stands
    beside it. `advice_only`: dimensions in which the machine's level is advice. `appealable`: answers whose marks the
    reader may object to, by event.
    """
    posted = answer.posted
    marker = answer.mark.marker if answer.mark is not None else ""
    who = markers.get(marker, _("penilai"))
    return Written(
        id=f"jawaban-{posted.seq}",
        heading=_heading(posted, voice),
        kind=kind_words(posted),
        when=short_moment(posted.at),
        text=posted.text,
        status=_status(answer, who, alone=alone, model=model),
        faults=fault_words(answer),
        ceiling=ceiling_words(answer),
        note=answer.note,
        note_by=who,
        files=file_links(run, posted.attachments),
        dimensions=tuple(_dimensions(answer, advice_only)) if _in_full(answer) else (),
        why_href=url_for("debrief.answer", run=run, answer=str(posted.seq))
        if _is_explained(answer)
        else "",
        appeal=AppealShown(objection_words(answer.appeal), answer.appeal.text)
        if answer.appeal
        else None,
        appeal_href=url_for("debrief.appeal", run=run, answer=str(posted.seq))
        if posted.seq in appealable
        else "",
        steps=tuple(step_rows(answer.changes, markers, calendar)),
    )


def _is_explained(answer: AnswerDebrief) -> bool:
    """Whether there is anything to explain: marks, or only grave faults where nothing was asked."""
    if answer.mark is None:
        return False
    return bool(answer.mark.gates) or answer.points_status is not PointsStatus.ASKED_NOTHING


def _in_full(answer: AnswerDebrief) -> bool:
    """Whether its levels stand here: those of an answer that earns nothing are on its own page, unless a person gave them."""
    if answer.points_status is PointsStatus.ASKED_NOTHING:
        return False
    return answer.counts or not answer.by_machine


def _heading(posted: PostedAnswer, voice: Voice) -> str:
    if voice.mine(posted.seat):
        return _("Jawaban Anda")
    return _("Jawaban dari %(seat)s", seat=voice.who(posted.seat))


def _status(answer: AnswerDebrief, who: str, *, alone: bool, model: bool) -> str:
    """Points and total, and whose marks they are; `who`: what to call a person who marked it."""
    total = number_words(answer.mark.total) if answer.mark and answer.mark.total is not None else ""
    by_person = ""
    if total and not answer.by_machine:
        by_person = _("Dinilai %(who)s: %(total)s dari 100.", who=who, total=total)
    if answer.points_status is PointsStatus.COSTS:
        return _cost_words(answer, total, by_person)
    if answer.points_status is PointsStatus.ASKED_NOTHING:
        return not_counted_words(answer)
    if not answer.counts:
        return f"{not_counted_words(answer)} {by_person or _own_total(total)}".rstrip()
    most = point_words(answer.max_points)
    if answer.points is None:
        return _("Belum dinilai. Bobotnya %(most)s poin.", most=most)
    earned = _("%(points)s dari %(most)s poin.", points=point_words(answer.points), most=most)
    if not answer.by_machine:
        return f"{earned} {by_person}"
    return f"{earned} {_how_sure(answer, alone=alone, model=model)}"


def _cost_words(answer: AnswerDebrief, total: str, by_person: str) -> str:
    """What an answer took that nobody owed."""
    said = by_person or _own_total(total)
    if not answer.points:
        return f"{not_counted_words(answer)} {said}"
    took = _("Karena di bawah 50, poin laporan berkurang %(lost)s.", lost=point_words(answer.lost))
    return f"{not_counted_words(answer)} {said} {took}"


NOT_COUNTED: Mapping[PointsStatus, str] = {
    PointsStatus.COUNTS: "",
    PointsStatus.COSTS: _l(
        "Jawaban ini tidak berpoin sendiri: ia tidak menambah poin laporan, dan mengurangi poin bila nilainya di bawah 50."
    ),
    PointsStatus.REPLACED: _l("Tidak masuk nilai, karena diganti jawaban berikutnya."),
    PointsStatus.AFTERWARDS: _l(
        "Tidak masuk nilai: yang dihitung tanggapan akhir yang lebih dahulu terbit."
    ),
    PointsStatus.ASKED_NOTHING: _l(
        "Laporan ini tidak meminta apa pun dari instansi, jadi jawaban ini tidak dinilai menurut W1–W8 dan tidak mengubah poin; yang diperiksa hanya apakah ada kesalahan berat di dalamnya."
    ),
    PointsStatus.NO_POINTS: _l("Dinilai sebagai umpan balik; jawaban ini tidak berpoin."),
}


def not_counted_words(answer: AnswerDebrief) -> str:
    """Why an answer earns no points; "" for the one that does."""
    return str(NOT_COUNTED[answer.points_status])


def _own_total(total: str) -> str:
    return _("Nilainya sendiri %(total)s dari 100, dari mesin.", total=total) if total else ""


def fault_words(answer: AnswerDebrief) -> str:
    """The grave faults of an answer and what they do to the points; "" for none."""
    if answer.mark is None or not answer.mark.gates:
        return ""
    titles = ", ".join(rule_wording(gate).title for gate in answer.mark.gates)
    sentence = _("Kesalahan berat dalam jawaban ini: %(titles)s.", titles=titles)
    if answer.counts:
        return sentence
    return _(
        "%(said)s Karena itu poin laporan ikut dipotong, walau jawaban ini sendiri tidak berpoin; kesalahan yang sama dipotong satu kali saja.",
        said=sentence,
    )


CEILING_WORDS: Mapping[Ceiling, str] = dict(
    zip(
        CEILINGS,
        (
            _l(
                "Isinya dinilai tidak mengenai laporan ini (W2 tingkat 0). Jawaban seperti itu bernilai paling banyak %(most)s dari 100, betapapun santunnya."
            ),
            _l(
                "Pokok laporan, tindakan, dan waktunya dinilai masih samar (W2, W3, dan W4 paling tinggi 1). Jawaban seperti itu bernilai paling banyak %(most)s dari 100."
            ),
            _l(
                "Tindakan dan waktunya dinilai belum dapat dipegang pelapor (W3 dan W4 paling tinggi 1). Jawaban seperti itu bernilai paling banyak %(most)s dari 100."
            ),
        ),
        strict=True,
    )
)
"""Why an answer is worth less than its parts together."""


def ceiling_words(answer: AnswerDebrief) -> str:
    """Why the total is less than the parts together; "" where it is not."""
    if answer.mark is None or answer.mark.ceiling is None:
        return ""
    return str(CEILING_WORDS[answer.mark.ceiling]) % {"most": answer.mark.ceiling.most}


def _how_sure(answer: AnswerDebrief, *, alone: bool, model: bool) -> str:
    """What stands behind points that no person gave."""
    if answer.waiting and not any(code in scale().dimensions for code in _waits(answer)):
        # Whoever marks decides on a suspicion, of which the writer is told nothing.
        return _("Dinilai otomatis.") if alone else _("Sementara: menunggu penilaian instruktur.")
    if answer.waiting and not alone:
        return _(
            "Sementara: dinilai otomatis. Bagian bertanda “perlu diperiksa” menunggu penilaian instruktur."
        )
    if answer.waiting:
        sentence = _(
            "Dinilai otomatis. Bagian bertanda “perlu diperiksa” sebaiknya diperiksa kembali."
        )
    else:
        sentence = _("Dinilai otomatis.")
    compare = _("Bandingkan dengan contoh berikut.")
    return f"{sentence} {compare}" if model else sentence


def _waits(answer: AnswerDebrief) -> Sequence[str]:
    """What of its marks waits for a person; all of it where there are none."""
    return tuple(scale().dimensions) if answer.mark is None else answer.mark.provisional


def _dimensions(answer: AnswerDebrief, advice_only: AbstractSet[str]) -> Iterator[DimensionRow]:
    """Every dimension of a marked answer, those that the machine is unsure of among them."""
    if answer.mark is None:
        return
    for code, dimension in scale().dimensions.items():
        level = answer.mark.levels.get(code)
        waits = code in answer.mark.provisional
        advice = answer.by_machine and code in advice_only
        if level is None:
            yield DimensionRow(dimension.title, level, waits, advice_only=advice)
            continue
        reached, missing = _told(answer, code, level) or (dimension.levels.get(level, ""), "")
        better, line = aim(code, level, dimension.levels)
        if answer.case is not None and attains(answer.case, answer.posted.text, code, better):
            better, line = 0, ""
        yield DimensionRow(dimension.title, level, waits, reached, better, line, advice, missing)


def _told(answer: AnswerDebrief, code: str, level: int) -> tuple[str, str] | None:
    """What is said of a level of the machine's and what is missing, as on the answer's own page; None of a person's."""
    if answer.case is None:
        return None
    evidence, reasons = all_reasons(answer.case, answer.posted.text)[code]
    if evidence.level != level:
        # An older scorer gave it: what is found now does not tell why.
        return estimated(level, reasons.missing), ""
    said = of_machine(evidence, reasons)
    return said, "" if said != reasons.says else missing_in(answer.case, reasons)


def aims() -> Iterator[Aim]:
    """What a good answer holds, one row for each dimension."""
    for code, text in GOOD_ANSWER.items():
        yield Aim(scale().dimensions[code].title, str(text))
