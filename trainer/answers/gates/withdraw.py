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


def _asks(said: str) -> bool:
    """Whether a sentence asks that the report be taken back, go no further, or be settled off the record."""
    if UNLESS.search(said):
        return True
    if BY_OTHERS.search(said) or NEED_NOT.search(said):
        return False
    if DONE.search(said) and not PROVIDED.search(said):
        return False
    if OF_REPORT.search(said) and (ASKED.search(said) or len(said.split()) <= SHORT):
        return True
    if ASKED.search(said) and (OF_WIDER.search(said) and TO_REPORTER.search(said)):
        return True
    if MUST_NOT.search(said):
        return False
    if NO_FURTHER.search(said) or CARRIED.search(said):
        return ASKED.search(said) is not None and not FOR_EASE.search(said)
    return UNDERHAND.search(said) is not None or (
        QUIETLY.search(said) is not None
        and SETTLES.search(said) is not None
        and (NO_RECORD.search(said) or INSTEAD.search(said)) is not None
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
