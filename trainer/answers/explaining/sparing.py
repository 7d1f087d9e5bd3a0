"""What is spared: a sentence that carries what its reader needs is not to be struck out, and nothing is to be said twice."""

from __future__ import annotations

import re

from trainer.answers.case import Case
from trainer.answers.explaining.changing import sentences
from trainer.answers.explaining.looking import (
    ACTS,
    CHANNEL,
    FOUND,
    HANDED_ON,
    KIND,
    NAMES_UNIT,
    REACHES,
    SETS_TIME,
)
from trainer.answers.explaining.slots import is_reported
from trainer.answers.language.keys import keys_of
from trainer.answers.rubric.topic import topic_keys

CONTENT = (ACTS, CHANNEL, HANDED_ON, KIND, NAMES_UNIT, REACHES, SETS_TIME)
ALIKE = 0.75
"""Share of the telling words of an offer that stand in one sentence of the answer, from which it says the same again."""
FEWEST = 2
"""Telling words below which two sentences are not compared."""
SAID = 3
"""Words of a fact from which its wording in an answer is no accident."""
BLANKS = re.compile(r"\[[^\]]*\]")


def carries(case: Case, sentence: str) -> bool:
    """Whether a sentence tells a deed, a day, a way to ask, whose the matter is, a figure, or something of the matter itself."""
    if any(each.search(sentence) for each in CONTENT) or re.search(r"\d", sentence):
        return True
    return bool(topic_keys(case) & frozenset(keys_of(sentence)))


def says_something(text: str) -> bool:
    """Whether a text tells a deed, a finding, a day or a unit: then it is not to be thrown away whole, whatever it was taken for."""
    return any(each.search(text) for each in (ACTS, FOUND, HANDED_ON, NAMES_UNIT, SETS_TIME))


def tells_a_known_fact(case: Case, sentence: str) -> bool:
    """Whether it tells a fact of the case in its own words: then what was taken for a fault is none to be sure of."""
    said = sentence.lower()
    return any(
        phrase.lower() in said
        for fact in case.key_facts
        for phrase in fact.phrases
        if len(phrase.split()) >= SAID or not is_reported(case, fact)
    )


def repeats(text: str, offered: str) -> bool:
    """Whether what is offered stands in one sentence of the answer already, in whatever words around it."""
    told = frozenset(keys_of(BLANKS.sub(" ", offered))) - frozenset(keys_of("laporan Bapak Ibu"))
    if len(told) < FEWEST:
        return False
    return any(
        len(told & frozenset(keys_of(text[start:end]))) >= ALIKE * len(told)
        for start, end in sentences(text)
    )
