"""The gate `withdraw`: asks the reporter to take the report back, delete it, or settle quietly without a record.

Three things are looked for: the report as what is to be taken back; the matter as what should go no further; a quiet
settlement in place of the record. Telling that others may not ask for it, or that the reporter need not do it, is none.
"""

from __future__ import annotations

from trainer.answers.gates.withdraw_words import (
    ASKED,
    BY_OTHERS,
    CARRIED,
    DONE,
    FOR_EASE,
    INSTEAD,
    MUST_NOT,
    NEED_NOT,
    NO_FURTHER,
    NO_RECORD,
    OF_REPORT,
    OF_WIDER,
    PROVIDED,
    QUIETLY,
    SETTLES,
    TO_REPORTER,
    UNDERHAND,
    UNLESS,
)
from trainer.answers.language.words import Span
from trainer.answers.rubric.example import ROAD, AnswerExample
from trainer.answers.rubric.reading import Answer


def find(answer: Answer) -> tuple[Span, ...]:
    """Offsets in the plain text of the sentences that ask for it."""
    return tuple(
        (sentence.start, sentence.end)
        for sentence in answer.clauses.sentences
        if _asks(sentence.text.replace(" - ", " "))
    )


def _asks(sentence: str) -> bool:
    """Whether a sentence asks that the report be taken back, go no further, or be settled off the record."""
    if UNLESS.search(sentence):
        return True
    if BY_OTHERS.search(sentence) or NEED_NOT.search(sentence):
        return False
    if DONE.search(sentence) and not PROVIDED.search(sentence):
        return False
    if OF_REPORT.search(sentence) and (ASKED.search(sentence) or len(sentence.split()) <= SHORT):
        return True
    if ASKED.search(sentence) and (OF_WIDER.search(sentence) and TO_REPORTER.search(sentence)):
        return True
    if MUST_NOT.search(sentence):
        return False
    if NO_FURTHER.search(sentence) or CARRIED.search(sentence):
        return ASKED.search(sentence) is not None and not FOR_EASE.search(sentence)
    return UNDERHAND.search(sentence) is not None or (
        QUIETLY.search(sentence) is not None
        and SETTLES.search(sentence) is not None
        and (NO_RECORD.search(sentence) or INSTEAD.search(sentence)) is not None
    )


SHORT = 7
"""Words of a sentence that is a bare demand."""


EXAMPLES = (
    AnswerExample(
        ROAD,
        "Mohon Bapak mencabut laporan ini, dan selanjutnya kita bicarakan secara kekeluargaan saja.",
        1,
        "Meminta laporan dicabut.",
    ),
    AnswerExample(
        ROAD,
        "Bapak tidak perlu mencabut laporan ini; laporannya tetap terbuka sampai lubang ditutup.",
        0,
        "Sebaliknya.",
    ),
)
