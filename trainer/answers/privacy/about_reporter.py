"""What an answer tells of the reporter without a name: from the files of the office, or to those who ask who wrote.

A file may hold debts, poverty, family or school matters that the complaint never mentioned. Somebody who wrote may be known by
a house, a trade or the only one of a kind. Source: response rubric, W8 and its note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from trainer.answers.case import Case
from trainer.answers.language.words import Span
from trainer.answers.privacy.about_reporter_words import (
    ABOUT,
    ANOTHER,
    ASKERS,
    BESIDES,
    BY_HOME,
    BY_TRAIT,
    CONFIRMS,
    FILES,
    LIST,
    LIVELIHOOD,
    NO_REFUSAL,
    NOT_TOLD,
    PARTICULARS,
    PEOPLE_KNOW,
    PRIVATE_FACT,
    PUBLISHED,
    REFUSED,
    REQUESTED,
    TELLS,
    WHICH,
    WHOLE_SENTENCE,
    WITHHELD,
    WRITER,
)
from trainer.answers.privacy.traits import body_of, matter_text
from trainer.answers.privacy.traits_words import SENTENCE
from trainer.domain.vocabulary import Privacy

MANY = 2
"""So many kinds of facts from a file are more than the matter needs."""

CERTAIN = 2
"""So much of a writer tells who it is."""


def lists_of_people(text: str) -> Iterator[Span]:
    """Where a list of people with their particulars is attached or put up for all."""
    for sentence in SENTENCE.finditer(text):
        sentence_text = sentence.group()
        listed = LIST.search(sentence_text)
        if not listed or not PUBLISHED.search(sentence_text) or WITHHELD.search(sentence_text):
            continue
        if REQUESTED.search(sentence_text[: listed.start()]):
            continue
        kinds = {each.lastgroup for each in PARTICULARS.finditer(sentence_text)}
        if len(kinds) >= MANY:
            yield sentence.start() + listed.start(), sentence.end()


def from_files(case: Case, text: str) -> Iterator[Span]:
    """Private facts of the reporter or their family that the answer takes from the office's files."""
    known = f"{body_of(case)} {matter_text(case)}"
    for sentence in SENTENCE.finditer(text):
        sentence_text = sentence.group()
        source = FILES.search(sentence_text)
        if not source or not ABOUT.search(sentence_text) or NOT_TOLD.search(sentence_text):
            continue
        facts = [
            each
            for each in PRIVATE_FACT.finditer(sentence_text)
            if each.group().removesuffix("nya").split()[-1] not in known
        ]
        kinds = {each.lastgroup for each in facts}
        besides = case.privacy is not Privacy.TERBUKA or BESIDES.search(sentence_text)
        if len(kinds) >= MANY or (facts and besides):
            for each in facts:
                yield sentence.start() + each.start(), sentence.start() + each.end()


@dataclass(frozen=True, slots=True)
class Writer:
    """Where it is told who wrote: so that it is certain, and so that it can be guessed."""

    certain: tuple[Span, ...]
    guessed: tuple[Span, ...]


def writer_revealed(case: Case, text: str) -> Writer:
    """What is told of the one who wrote, to those who ask or, on a report that is not open, to anybody."""
    certain: list[Span] = []
    guessed: list[Span] = []
    for sentence in WHOLE_SENTENCE.finditer(text):
        sentence_text = sentence.group()
        known = PEOPLE_KNOW.search(sentence_text)
        if known and (WHICH.search(known.group()) or _certainty(sentence_text[known.end() :])):
            guessed.append((sentence.start() + known.start(), sentence.start() + known.end()))
            continue
        if ANOTHER.search(sentence_text) and LIVELIHOOD.search(sentence_text):
            guessed.append(sentence.span())
            continue
        writer = WRITER.search(sentence_text)
        if not writer or _is_refused(sentence_text, writer) or not TELLS.search(sentence_text):
            continue
        after = sentence_text[writer.start() :]
        certainty = _certainty(after)
        if not ASKERS.search(sentence_text[: writer.start()]) and case.privacy is Privacy.TERBUKA:
            continue
        if certainty >= CERTAIN and (BY_HOME.search(after) or case.privacy is not Privacy.TERBUKA):
            certain.append((sentence.start() + writer.start(), sentence.end()))
        elif certainty or CONFIRMS.search(sentence_text):
            guessed.append((sentence.start() + writer.start(), sentence.end()))
    return Writer(tuple(certain), tuple(guessed))


def _certainty(text: str) -> int:
    """How much a text tells of a person: a home, and each kind of trait."""
    return sum(each.search(text) is not None for each in (BY_HOME, *BY_TRAIT))


def _is_refused(sentence: str, writer: re.Match[str]) -> bool:
    """Whether it is not told: what stands on either side of the writer, up to a semicolon, denies it."""
    before, after = (
        sentence[: writer.start()].split(";")[-1],
        sentence[writer.start() :].split(";")[0],
    )
    return REFUSED.search(NO_REFUSAL.sub(" ", f"{before}{after}")) is not None
