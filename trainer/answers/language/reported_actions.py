"""What a text says that somebody does, did or will do, and how sure that is: the verbs of an answer.

A deed is SPECIFIC when a citizen could see it happen, ROUTE when paper goes to another office, VAGUE when it could mean
anything. Its state comes from the words around it: done, under way, planned, wished, denied. Levels are not known here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from trainer.answers.language.alternatives import alternation, any_of, compiled
from trainer.answers.language.clauses import Clauses, Stretch
from trainer.answers.language.plain import Plain
from trainer.answers.language.reported_actions_words import (
    ASKED,
    AUX,
    BRING,
    CITIZEN,
    CLOSES,
    DENIED_AFTER,
    DONE,
    GOES,
    HABIT,
    HANDS_IN,
    HANGS_AFTER,
    HANGS_ON,
    IN_A_NAME,
    LACKS,
    MATTER,
    NO_ACTION,
    NO_BARE,
    NO_NOUN,
    OF_A_REPORT,
    OPEN,
    PAPERS,
    PLANNED,
    PURPOSE,
    REPORT,
    RESULT,
    ROOTS,
    ROUTE_WORDS,
    SAYS_ONLY,
    SUPPORT,
    UNDER_WAY,
    VAGUE_WORDS,
    WISHED,
    WITHOUT,
)
from trainer.answers.language.times import IF, OUTSIDE
from trainer.answers.language.verbs import bare, either, noun, suffixed, verbs
from trainer.answers.language.words import Span


class Sort(StrEnum):
    SPECIFIC = "specific"
    ROUTE = "route"
    VAGUE = "vague"


class State(StrEnum):
    DONE = "done"
    UNDER_WAY = "under_way"
    PLANNED = "planned"
    WISHED = "wished"
    DENIED = "denied"
    ASKED = "asked"
    """The reporter is to do it."""


@dataclass(frozen=True, slots=True)
class ReportedAction:
    """One verb: its offsets in the plain text, its sort and its state."""

    span: Span
    sort: Sort
    state: State


PREFIXED = compiled(
    r"\b"
    + any_of(
        verbs(ROOTS),
        "diperbaiki",
        "memperbaiki",
        "perbaiki",
        "dibenahi",
        "membenahi",
        "menyala kembali",
        "turun (?:ke )?(?:lapangan|lokasi)",
        "(?:sudah|telah|akan|langsung) (?:ke|kelokasi|di) ?(?:lapangan|lokasi|sana|rumah|sekolah|kelokasi)",
        "kelokasi",
        "mengadakan",
        "diadakan",
        "mendatangi",
        "didatangi",
        "menemui",
        "ditemui",
        "(?:di|me)minta(?:i|kan)?",
        "bersurat",
        "berjaga",
        "bertemu",
        "berkunjung",
        "beroperasi",
        "bertugas",
        "mengaspal",
        "menyurati",
        "disurati",
        "menghubungi (?:pihak|kepala|keluarga|perusahaan|penyedia|ulp|pln|bpjn)",
        "memanggil",
        "disetop",
        "distop",
        "disisihkan",
        "menyisihkan",
        "mengecek",
        "memfasilitasi",
        "difasilitasi",
        "memediasi",
        "ditahan",
        "dibekukan",
        "dirapikan",
    )
    + r"\b"
)
BARE = compiled(
    rf"\b{AUX} (?P<action>"
    + alternation(
        either(bare(root) for root in ROOTS if root not in NO_BARE),
        either(suffixed(root) for root in ROOTS if root in NO_BARE),
        "surati",
        "buka",
        "tutup",
        "tambah",
        "minta",
        "data",
        "antar",
        "bangun",
        "beli",
        "bentuk",
        "hitung",
        "uji",
        "tarik",
        "stop",
    )
    + r")\b"
)
NOMINAL = compiled(
    r"\b"
    + any_of(
        either(noun(root) for root in ROOTS if root not in NO_NOUN),
        "perbaikan(?:nya)?",
        "pemeliharaan",
        "pengerjaan",
        "pekerjaan(?:nya)?",
        "klarifikasi",
        "verifikasi",
        "validasi",
        "survei",
        "survey",
        "mediasi",
        "patroli",
        "audit",
        "kunjungan",
        "inspeksi",
        "normalisasi",
        "monitoring",
        "teguran",
        "peneguran",
        "penelusuran",
        "pengecekan",
        "pemeriksaan",
        "fogging",
        "registrasi",
        "konfirmasi",
    )
    + r"\b"
)


def reported_actions_of(plain: Plain, clauses: Clauses) -> tuple[ReportedAction, ...]:
    """Every deed of a plain text, in order; none overlaps another."""
    text = plain.text
    spans: list[tuple[Span, Sort]] = [
        (match.span(), sort)
        for sort, pattern in ((Sort.ROUTE, ROUTE_WORDS), (Sort.VAGUE, VAGUE_WORDS))
        for match in pattern.finditer(text)
    ]
    taken = {span[0] for span, _ in spans}
    spans += [
        (match.span(match.lastgroup or 0), Sort.SPECIFIC)
        for match in OPEN.finditer(text)
        if match.start(match.lastgroup or 0) not in taken
        and not SAYS_ONLY.fullmatch(match[match.lastgroup or 0])
    ]
    spans += [
        (span, Sort.SPECIFIC)
        for span in _specific(text, clauses)
        if not NO_ACTION.match(text, span[0])
        and not _is_of_the_report(text[slice(*span)], span, clauses)
    ]
    found: list[ReportedAction] = []
    for span, sort in sorted(spans):
        if found and span[0] < found[-1].span[1]:
            continue
        clause = clauses.clause_at(span[0])
        if sort is Sort.SPECIFIC and _is_no_act_of_the_office(span, clause):
            continue
        found.append(ReportedAction(span, sort, _state(span, clauses)))
    return tuple(found)


def asks_for_papers(text: str) -> bool:
    """Whether a plain text asks the reporter for papers, or says that nothing begins before they are there."""
    return LACKS.search(text) is not None or BRING.search(text) is not None


def _specific(text: str, clauses: Clauses) -> Iterator[Span]:
    """Verbs, nouns of an act with what carries them, and results that came about."""
    yield from (match.span() for match in PREFIXED.finditer(text))
    yield from (match.span("action") for match in BARE.finditer(text))
    for match in NOMINAL.finditer(text):
        clause = clauses.clause_at(match.start())
        before = clause.text[: match.start() - clause.start]
        if SUPPORT.search(clause.text) and not MATTER.search(before):
            yield match.span()
    yield from (match.span("action") for match in GOES.finditer(text))
    for match in RESULT.finditer(text):
        if not CLOSES.search(clauses.clause_at(match.start()).text):
            yield match.span(match.lastgroup or 0)


def _is_of_the_report(action: str, span: Span, clauses: Clauses) -> bool:
    """Whether it is only the report that is closed, withdrawn or received."""
    return (
        OF_A_REPORT.search(action) is not None
        and REPORT.search(clauses.clause_at(span[0]).text) is not None
    )


def _state(span: Span, clauses: Clauses) -> State:
    clause, sentence = clauses.clause_at(span[0]), clauses.sentence_at(span[0])
    at, end = max(0, span[0] - clause.start), span[1] - clause.start
    before = clause.text[:at]
    if (clauses.negated(span) and not WITHOUT.search(before)) or DENIED_AFTER.match(
        clause.text[end:]
    ):
        return State.DENIED
    if WISHED.search(before) or HABIT.search(before) or HANGS_ON.search(before):
        return State.WISHED
    if HANGS_AFTER.match(clause.text[end:]) or _hangs(sentence):
        return State.WISHED
    if ASKED.search(clause.text[:end]):
        return State.ASKED
    if _waits_for_papers(clause.text[at:end], clause, sentence, before):
        return State.ASKED
    if DONE.search(clause.text) and not PLANNED.search(before):
        return State.DONE
    if PLANNED.search(clause.text):
        return State.PLANNED
    if UNDER_WAY.search(clause.text):
        return State.UNDER_WAY
    return State.DONE if DONE.search(sentence.text) else State.PLANNED


def _is_no_act_of_the_office(span: Span, clause: Stretch) -> bool:
    """Whether a citizen does it (*warga yang menyiram*), it only tells which matter, or is part of a unit's name."""
    before = clause.text[: span[0] - clause.start]
    action = clause.text[span[0] - clause.start : span[1] - clause.start]
    if ASKED.search(before):
        return False
    if action.startswith(("me", "ber")) and CITIZEN.search(before):
        return True
    return (before.endswith("yang ") and MATTER.search(before) is not None) or (
        IN_A_NAME.search(before) is not None
    )


def _waits_for_papers(action: str, clause: Stretch, sentence: Stretch, before: str) -> bool:
    """Whether it only begins when the reporter has brought what is asked for."""
    if DONE.search(clause.text):
        return False
    if HANDS_IN.match(action) and (PAPERS.search(before) or BRING.search(sentence.text)):
        return True
    if LACKS.search(sentence.text):
        return True
    return PURPOSE.search(before) is not None and BRING.search(sentence.text) is not None


def _hangs(sentence: Stretch) -> bool:
    """Whether it depends on something that the office does not control: money, weather, somebody's leave."""
    condition = IF.search(sentence.text)
    if condition is None:
        return False
    return OUTSIDE.search(sentence.text[condition.start() : condition.start() + 80]) is not None
