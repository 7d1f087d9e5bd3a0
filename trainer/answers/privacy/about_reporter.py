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
        said = sentence.group()
        listed = LIST.search(said)
        if not listed or not PUBLISHED.search(said) or WITHHELD.search(said):
            continue
        if REQUESTED.search(said[: listed.start()]):
            continue
        kinds = {each.lastgroup for each in PARTICULARS.finditer(said)}
        if len(kinds) >= MANY:
            yield sentence.start() + listed.start(), sentence.end()


def from_files(case: Case, text: str) -> Iterator[Span]:
    """Private facts of the reporter or their family that the answer takes from the office's files."""
    known = f"{body_of(case)} {matter_text(case)}"
    for sentence in SENTENCE.finditer(text):
        said = sentence.group()
        source = FILES.search(said)
        if not source or not ABOUT.search(said) or NOT_TOLD.search(said):
            continue
        facts = [
            each
            for each in PRIVATE_FACT.finditer(said)
            if each.group().removesuffix("nya").split()[-1] not in known
        ]
        kinds = {each.lastgroup for each in facts}
        besides = case.privacy is not Privacy.TERBUKA or BESIDES.search(said)
        if len(kinds) >= MANY or (facts and besides):
            for each in facts:
                yield sentence.start() + each.start(), sentence.start() + each.end()


@dataclass(frozen=True, slots=True)
class Writer:
    """Where it is told who wrote: so that it is certain, and so that it can be guessed."""

    certain: tuple[Span, ...]
    guessed: tuple[Span, ...]


def writer_told(case: Case, text: str) -> Writer:
    """What is told of the one who wrote, to those who ask or, on a report that is not open, to anybody."""
    certain: list[Span] = []
    guessed: list[Span] = []
    for sentence in WHOLE_SENTENCE.finditer(text):
        said = sentence.group()
        known = PEOPLE_KNOW.search(said)
        if known and (WHICH.search(known.group()) or _told(said[known.end() :])):
            guessed.append((sentence.start() + known.start(), sentence.start() + known.end()))
            continue
        if ANOTHER.search(said) and LIVELIHOOD.search(said):
            guessed.append(sentence.span())
            continue
        writer = WRITER.search(said)
        if not writer or _is_refused(said, writer) or not TELLS.search(said):
            continue
        after = said[writer.start() :]
        certainty = _told(after)
        if not ASKERS.search(said[: writer.start()]) and case.privacy is Privacy.TERBUKA:
            continue
        if certainty >= CERTAIN and (BY_HOME.search(after) or case.privacy is not Privacy.TERBUKA):
            certain.append((sentence.start() + writer.start(), sentence.end()))
        elif certainty or CONFIRMS.search(said):
            guessed.append((sentence.start() + writer.start(), sentence.end()))
    return Writer(tuple(certain), tuple(guessed))


def _told(text: str) -> int:
    """How much a text tells of a person: a home, and each kind of trait."""
    return sum(each.search(text) is not None for each in (BY_HOME, *BY_TRAIT))


def _is_refused(said: str, writer: re.Match[str]) -> bool:
    """Whether it is not told: what stands on either side of the writer, up to a semicolon, denies it."""
    before, after = said[: writer.start()].split(";")[-1], said[writer.start() :].split(";")[0]
    return REFUSED.search(NO_REFUSAL.sub(" ", f"{before}{after}")) is not None
