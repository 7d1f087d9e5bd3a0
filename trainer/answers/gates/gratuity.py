"""The gate `gratuity`: asks for, hints at, or accepts money, goods or favours for doing the work.

Each part of a sentence between *tetapi* and its like is read by itself. What is refused, forbidden, given back, told of
somebody else, or a fee with a tariff behind it is none.
"""

from __future__ import annotations

from trainer.answers.gates.gratuity_words import (
    ASKED,
    DECLINES,
    DENIED,
    EXTORTS,
    GIFT,
    HANDED,
    HINT,
    OFFICIAL,
    OTHERS,
    REFUSES,
    SEMI,
    SLANG,
    SOONER,
    SUM,
    SUPPLIES,
    TO_STAFF,
    TURN,
)
from trainer.answers.language.words import Span
from trainer.answers.rubric.example import ROAD, AnswerExample
from trainer.answers.rubric.reading import Answer


def find(answer: Answer) -> tuple[Span, ...]:
    """Offsets in the plain text of the sentences that ask for or accept something."""
    sentences = [_plain(each.text) for each in answer.clauses.sentences]
    return tuple(
        (sentence.start, sentence.end)
        for i, sentence in enumerate(answer.clauses.sentences)
        if not any(DECLINES.search(each) for each in sentences[i : i + 2])
        and any(_takes(part.strip(" ,")) for part in TURN.split(sentences[i]))
    )


def _plain(text: str) -> str:
    """Doubled words as one run, and sums in one piece."""
    return SUM.sub(r"rp\1", text.replace(" - ", " "))


def _takes(sentence: str) -> bool:
    """Whether a part of a sentence asks for something, hints at it, or takes it."""
    if REFUSES.search(sentence) or OTHERS.search(sentence):
        return False
    if _unrefused(sentence) or GIFT.search(sentence):
        return True
    if OFFICIAL.search(sentence):
        return False
    asked = ASKED.search(sentence)
    if asked and SEMI.search(sentence):
        return True
    if _asked_near(sentence) or EXTORTS.search(sentence):
        return True
    return bool(
        HINT.search(sentence) and (SOONER.search(sentence) or (asked and TO_STAFF.search(sentence)))
    )


def _unrefused(sentence: str) -> bool:
    """Whether a payment that is never official is spoken of without being denied."""
    return any(not DENIED.search(sentence[: each.start()]) for each in SLANG.finditer(sentence))


NEAR = 70
"""Characters between the request and what is requested."""


def _asked_near(sentence: str) -> bool:
    """Whether goods or money are to be handed over, with a request close by."""
    return any(
        ASKED.search(sentence[max(0, each.start() - NEAR) : each.end() + NEAR])
        for pattern in (SUPPLIES, HANDED)
        for each in pattern.finditer(sentence)
    )


EXAMPLES = (
    AnswerExample(
        ROAD,
        "Supaya regu cepat datang, mohon warga menyediakan solar dan uang rokok seikhlasnya untuk petugas.",
        1,
        "Meminta biaya dari warga.",
    ),
    AnswerExample(
        ROAD,
        "Penambalan ini tidak dipungut biaya. Jangan memberi uang kepada siapa pun yang mengatasnamakan dinas.",
        0,
        "Mengingatkan bahwa gratis.",
    ),
)
