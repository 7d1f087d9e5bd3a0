"""What an answer tells of action, sentence by sentence: deeds, days, units, findings and decisions, and whether that is enough.

Marks are given in `w3_action`; who is answerable is read in `answerable`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from trainer.answers.case import Case
from trainer.answers.language.alternatives import any_of, compiled
from trainer.answers.language.clauses import Stretch
from trainer.answers.language.facts import ENOUGH, find_fact
from trainer.answers.language.plain import plain
from trainer.answers.language.reported_actions import ReportedAction, Sort, State
from trainer.answers.language.time_owners import Of
from trainer.answers.language.time_words import Kind
from trainer.answers.language.times import Time, days_in
from trainer.answers.language.words import Span
from trainer.answers.rubric.answerable import responsible
from trainer.answers.rubric.reading import Answer, once

REAL = (State.DONE, State.UNDER_WAY, State.PLANNED)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """What one sentence tells: deeds that are done or promised, days, units, findings, decisions."""

    done: int
    real: int
    dates: int
    unit: bool
    finding: bool
    decision: bool
    asked: bool

    @property
    def tells(self) -> bool:
        """Whether it holds anything that a reporter could check."""
        return bool(self.real or self.dates) or self.finding or self.decision


@dataclass(frozen=True, slots=True)
class Substance:
    """What an answer tells of action: who is answerable, on which days, sentence by sentence."""

    answer: Answer
    units: tuple[Span, ...]
    days: tuple[Time, ...]
    sentences: tuple[_Sentence, ...]
    expected: tuple[float, ...]
    refuses: bool

    def number(self, what: str) -> int:
        """How many of something the sentences hold in all."""
        return sum(getattr(each, what) for each in self.sentences)


def is_real(action: ReportedAction) -> bool:
    """Whether a deed can be seen by a citizen, and is done, under way or planned."""
    return action.sort is Sort.SPECIFIC and action.state in REAL


DECIDED = compiled(
    r"\b"
    + any_of(
        "diputuskan",
        "memutuskan",
        "ditetapkan",
        "menetapkan",
        "disepakati",
        "disetujui",
        "diberlakukan",
        "berlaku",
        "dinyatakan",
        "berstatus",
        "tercatat",
        "tercantum",
        "terdaftar",
        "memenuhi",
        "bergantung",
        "tergantung",
        "gratis",
        "tanpa (?:biaya|dipungut)",
        "tidak dipungut",
        r"(?:tidak|belum|bukan) (?:\w+ ){0,2}?"
        + any_of(
            "dapat",
            "bisa",
            "boleh",
            "mungkin",
            "memungkinkan",
            "dimungkinkan",
            "memenuhi",
            "masuk",
            "termasuk",
            "tercantum",
            "dijanjikan",
            "dipastikan",
            "diganti",
            "berwenang",
            "wewenang",
            "kewenangan",
            "urusan",
            "milik",
            "punya",
        ),
    )
    + r"\b"
)
"""What holds: a decision, a standing, what cannot be."""
FOUND = compiled(
    r"\b"
    + any_of(
        r"hasil\w*",
        "ternyata",
        "ditemukan",
        "menemukan",
        "ketemu",
        "temuan",
        "diketahui",
        r"penyebab\w*",
        "sebabnya",
        "disebabkan",
        "akibat",
        "karena",
        "lantaran",
        "gara gara",
        "soalnya",
        "sebab",
        "terbukti",
        "menunjukkan",
        "benar bahwa",
        "memang",
    )
    + r"\b"
)
DAY = (Kind.DATE, Kind.LENGTH)
FEW_DATES, MANY_DATES = 3, 5
FEW_TELLING, MANY_TELLING = 4, 5
SIGNS = 2
"""Signs of a whole answer that are enough."""
FEW_DENIED = 3
"""Deeds denied, and more than are real: the answer refuses."""
RECEIVED = compiled(
    r"\b"
    + any_of(
        "tertanggal",
        "bertanggal",
        "kami terima",
        "diterima",
        "dilaporkan",
        "laporkan",
        "masuk",
        "mengadu",
        "pengaduan",
        "laporan",
        r"surat (?:bapak|ibu|saudara\w*|anda)",
        "rekam",
        "perekaman",
        r"terbit\w*",
        "kk",
        "sejak",
        "semenjak",
    )
    + r"(?: (?:pada|kami|kami pada|hari|bapak|ibu|saudara|tanggal|\w+)){0,3} $"
)
"""Before a day that is only the complaint's own."""


def _is_dated(time: Time, answer: Answer) -> bool:
    """Whether it is a day on which the office does something or something was done, not one of the complaint's."""
    if time.kind not in DAY or time.outside or answer.clauses.negated(time.span):
        return False
    text = answer.plain.text
    if _without_year(days_in(text[slice(*time.span)])) & _days_of(answer.case):
        return False
    if time.of is Of.OFFICE:
        return True
    return (
        time.of is Of.PAST
        and time.kind is Kind.DATE
        and RECEIVED.search(text[max(0, time.span[0] - 60) : time.span[0]]) is None
    )


@lru_cache(maxsize=256)
def _days_of(case: Case) -> frozenset[str]:
    """The days that the complaint itself tells of: to repeat them is no deed."""
    return _without_year(days_in(plain(f"{case.title} . {case.body}").text))


def _without_year(days: Iterable[str]) -> frozenset[str]:
    """Days as `10 mei`, whether their year is named or not."""
    return frozenset(" ".join(day.split()[:2]) for day in days)


REPLIES = compiled(
    r"\b"
    + any_of(
        "balas",
        "dibalas",
        "membalas",
        "kabari",
        "dikabari",
        "kabarkan",
        "mengabari",
        "jawab",
        "dijawab",
        "menjawab",
        r"diberitahu\w*",
        r"beritahu\w*",
        "informasikan",
        "diinformasikan",
        "kami terima",
        "diterima",
        "kami baca",
        "baru (?:masuk|sampai)",
    )
    + r"\b"
)
"""A day on which only word is given, or the report came in."""


def refuses_most(answer: Answer) -> bool:
    """Whether the answer denies most of what it speaks of."""
    specific = [d.state for d in answer.actions if d.sort is Sort.SPECIFIC]
    denied = specific.count(State.DENIED)
    return denied >= FEW_DENIED and denied > sum(state in REAL for state in specific)


def _real_days(answer: Answer) -> tuple[Time, ...]:
    """Days told in sentences that are not only denied, wished or left to the reporter."""
    if refuses_most(answer):
        return ()
    return tuple(time for time in answer.times if _is_dated(time, answer) and _holds(time, answer))


def _holds(time: Time, answer: Answer) -> bool:
    """Whether a deed that is real stands in the sentence of a day, or none at all and no mere reply."""
    sentence = answer.clauses.sentence_at(time.span[0])
    states = [
        action.state
        for action in answer.actions
        if action.sort is not Sort.ROUTE and sentence.start <= action.span[0] < sentence.end
    ]
    if any(state in REAL for state in states):
        return True
    if states or time.kind is not Kind.DATE:
        return False
    return REPLIES.search(answer.clauses.clause_at(time.span[0]).text) is None


@once
def substance_of(answer: Answer) -> Substance:
    """Read an answer for what it tells of action."""
    units, days = responsible(answer), _real_days(answer)
    return Substance(
        answer,
        units,
        days,
        tuple(_sentence(each, answer, units, days) for each in answer.clauses.sentences),
        tuple(find_fact(e.phrases, answer.heard).share for e in answer.case.expected_actions),
        refuses_most(answer),
    )


def _sentence(
    each: Stretch, answer: Answer, units: tuple[Span, ...], days: tuple[Time, ...]
) -> _Sentence:
    actions = [d for d in answer.actions if each.start <= d.span[0] < each.end]
    real = [d for d in actions if is_real(d)]
    return _Sentence(
        sum(d.state is State.DONE for d in real),
        len(real),
        sum(each.start <= day.span[0] < each.end for day in days),
        any(each.start <= start < each.end for start, _ in units),
        FOUND.search(each.text) is not None,
        DECIDED.search(each.text) is not None,
        any(d.state is State.ASKED for d in actions),
    )


def is_complete(substance: Substance) -> bool:
    """Whether enough is told to answer what was asked, with something that was done, found or decided.

    Sentences that tell something, days, things done, and the actions that the case expects each speak for it.
    """
    if not any(each.done or each.finding or each.decision for each in substance.sentences):
        return False
    dates, informative = substance.number("dates"), substance.number("tells")
    signs = (
        dates >= FEW_DATES,
        dates >= MANY_DATES,
        informative >= FEW_TELLING,
        informative >= MANY_TELLING,
        bool(substance.expected) and min(substance.expected) >= ENOUGH,
        sum(bool(each.real or each.dates) for each in substance.sentences) >= FEW_TELLING,
        substance.number("done") > 1,
    )
    return sum(signs) >= SIGNS
