"""The gate `overpromise`: a promise outside the agency's authority, or a result guaranteed that nobody there can guarantee.

A guarantee word with a result that hangs on others, on nature or on the future; a certainty about what another body will
do; a punishment or a gift of favour that is not the agency's to give. A firm promise of one's own work is none.
"""

from __future__ import annotations

import re

from trainer.answers.gates.overpromise_words import (
    ASSURES,
    CALMS,
    FATE,
    GUARANTEES,
    HARMLESS,
    HOPES,
    NEVER_AGAIN,
    NOT_OURS,
    OTHERS_RESULT,
    OWN_WORK,
    RESULT,
    TO_COME,
)
from trainer.answers.language.words import Span
from trainer.answers.rubric.example import ROAD, AnswerExample
from trainer.answers.rubric.reading import Answer

REACH = 75
"""Characters after the word of certainty in which its result is looked for; before it, two thirds."""


def find(answer: Answer) -> tuple[Span, ...]:
    """Offsets in the plain text of the words that promise too much."""
    found: list[Span] = []
    sentences = answer.clauses.sentences
    for sentence in sentences:
        masked = HARMLESS.sub(lambda m: " " * len(m.group()), sentence.text.replace(" - ", "   "))
        found += [(sentence.start + a, sentence.start + b) for a, b in _too_much(masked)]
    return tuple(sorted(set(found)))


def _too_much(sentence: str) -> list[Span]:
    """Where a sentence promises too much; harmless certainty is blanked in it."""
    hits = [
        each.span()
        for each in GUARANTEES.finditer(sentence)
        if not OWN_WORK.search(sentence[each.end() :]) and _content(sentence, each)
    ]
    hits += [
        each.span()
        for each in ASSURES.finditer(sentence)
        if not ("kami" in each.group() and OWN_WORK.search(sentence[each.end() :]))
        and _result(sentence[max(0, each.start() - REACH * 2 // 3) : each.end() + REACH])
    ]
    hits += [
        each.span() for pattern in (OTHERS_RESULT, NOT_OURS) for each in pattern.finditer(sentence)
    ]
    if CALMS.search(sentence) and not HOPES.search(sentence):
        hits += [each.span() for each in FATE.finditer(sentence)]
    if not HOPES.search(sentence):
        hits += [
            each.span()
            for each in NEVER_AGAIN.finditer(sentence)
            if CALMS.search(sentence) or ASSURES.search(sentence) or GUARANTEES.search(sentence)
        ]
    return [(start, end) for start, end in hits if sentence[start:end].strip()]


def _result(sentence: str) -> bool:
    """Whether a result stands here that is still to come."""
    return any(
        not sentence[: each.start()].endswith(("sudah ", "telah ")) or TO_COME.search(sentence)
        for each in RESULT.finditer(sentence)
    )


def _content(sentence: str, match: re.Match[str]) -> bool:
    """Whether something is guaranteed at all: words stand around the guarantee."""
    return len(sentence[: match.start()].split()) + len(sentence[match.end() :].split()) > 1


EXAMPLES = (
    AnswerExample(
        ROAD,
        "Saya jamin bupati pasti menyetujui anggarannya dan jalan itu diaspal bulan depan.",
        1,
        "Menjamin keputusan pihak lain.",
    ),
    AnswerExample(
        ROAD,
        "Kami belum dapat memastikan kapan jalan itu diaspal, karena anggarannya belum ditetapkan.",
        0,
        "Mengatakan terus terang bahwa belum pasti.",
    ),
    AnswerExample(
        ROAD,
        "Hasilnya sudah bisa ditebak, Bapak pasti menang di pengadilan.",
        1,
        "Menjanjikan putusan yang bukan keputusan kantor ini.",
    ),
    AnswerExample(
        ROAD,
        "Kabar yang kami janjikan minggu lalu: aspal sudah dipesan dan datang 12 Mei.",
        0,
        "Menunjuk janji yang sudah lewat, tanpa menjanjikan hasil.",
    ),
    AnswerExample(
        ROAD,
        "Jaminan kesehatan Bapak aktif kembali setelah iuran dibayar.",
        0,
        "Nama sebuah program, bukan janji.",
    ),
)
