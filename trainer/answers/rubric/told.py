"""What a case and its field notes tell, read once: every slot with its words, and the names of its places and offices.

With this the facts of an answer are compared (`other_values` and its like); here nothing is compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from trainer.answers.case import Case
from trainer.answers.language.heard import Day, heard_of
from trainer.answers.language.keys import key_of, keys_of
from trainer.answers.language.moments import Told, told_in
from trainer.answers.language.plain import Plain, plain
from trainer.answers.language.slots import Slot
from trainer.answers.language.words import words
from trainer.answers.rubric.reading import Answer, once


@dataclass(frozen=True, slots=True)
class Source:
    """One text of a case as given and plain, and what it tells."""

    raw: str
    plain: Plain
    told: Told

    @property
    def text(self) -> str:
        return self.plain.text


@dataclass(frozen=True, slots=True)
class Known:
    """Everything that a case tells. `weekdays`: those on which its dates fall; `common`: keys that stand all over it, names of its places, and show no likeness; `text`: all of it,
    plain, with the names of offices and laws; `keys`: those of every word in it.
    """

    sources: tuple[Source, ...]
    slots: tuple[tuple[Slot, str], ...]
    days: tuple[Day, ...]
    weekdays: frozenset[float]
    common: frozenset[str]
    text: str
    keys: frozenset[str]


@lru_cache(maxsize=256)
def known_of(case: Case) -> Known:
    """Read a case and its notes once; each slot with the words in which it is told."""
    texts = [case.title, case.body, *case.notes, case.reporter.address or ""]
    texts += [phrase for fact in case.key_facts for phrase in fact.phrases]
    sources = tuple(map(_source, texts))
    whole = " . ".join((*(each.text for each in sources), *map(_plain_text, _rights(case))))
    days = tuple(day for source in sources for day in source.told.days.values())
    return Known(
        sources,
        tuple(
            (slot, source.text[slice(*slot.span)])
            for source in sources
            for slot in source.told.slots
        ),
        days,
        frozenset(_weekdays(days)),
        frozenset(
            key
            for fact in case.key_facts
            if fact.kind == "where"
            for phrase in fact.phrases
            for key in keys_of(phrase)
        ),
        whole,
        frozenset(key_of(word) for word in re.findall("[a-z]+", whole)),
    )


def _rights(case: Case) -> tuple[str, ...]:
    """Who answers, whose matter it is, and by what law."""
    rights = case.authority
    return case.responder.agency, rights.owner, rights.right_door or "", *rights.basis


def _plain_text(text: str) -> str:
    return _source(text).text


def _source(text: str) -> Source:
    read = plain(text, frozenset(word.text for word in words(text)))
    return Source(text, read, told_in(read, heard_of(read).days))


def _weekdays(days: tuple[Day, ...]) -> Iterator[float]:
    """The days of the week on which dates of a case fall, 0 for Monday."""
    year = max((day.year for day in days), default=0)
    for day in days:
        try:
            yield float(date(day.year or year, day.month, day.day).weekday())
        except ValueError:
            continue


@once
def told_by(answer: Answer) -> Told:
    """What an answer tells."""
    return told_in(answer.plain, answer.heard.days)
