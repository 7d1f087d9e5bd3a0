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
from trainer.answers.language.words import Span, words
from trainer.answers.rubric.reading import Answer, once


@dataclass(frozen=True, slots=True)
class Source:
    """One text of a case as given and plain, and what it tells. `private`: nobody is shown its words."""

    raw: str
    plain: Plain
    told: Told
    private: bool = False

    @property
    def text(self) -> str:
        return self.plain.text

    def words(self, span: Span) -> str:
        """A stretch of the plain text as it was written, "" where it is private."""
        return "" if self.private else self.raw[slice(*self.plain.place(*span))]


@dataclass(frozen=True, slots=True)
class Known:
    """Everything that a case tells. `complaint` and `notes`: those of the sources that the reporter and the field wrote; `slots`: each with its words; `weekdays`: those on which its dates fall; `common`: keys
    that stand all over it, names of its places, and show no likeness; `topic`: those of the title; `rights`: who answers, whose matter it is and the laws;
    `text`: all of it, plain; `words` and `keys`: every word in it.
    """

    sources: tuple[Source, ...]
    complaint: tuple[Source, ...]
    notes: tuple[Source, ...]
    rights: tuple[Source, ...]
    slots: tuple[tuple[Slot, str], ...]
    days: tuple[Day, ...]
    weekdays: frozenset[float]
    common: frozenset[str]
    topic: frozenset[str]
    text: str
    words: frozenset[str]
    keys: frozenset[str]

    def matches(self, pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], str]]:
        """Every stretch that a pattern finds, and its words."""
        for source in (*self.sources, *self.rights):
            for match in pattern.finditer(source.text):
                yield match, source.words(match.span())


@lru_cache(maxsize=256)
def known_of(case: Case) -> Known:
    """Read a case and its notes once."""
    texts = [case.title, case.body, *case.notes]
    texts += [phrase for fact in case.key_facts for phrase in fact.phrases]
    sources = (*map(_source, texts), _source(case.reporter.address or "", private=True))
    rights = tuple(map(_source, _rights(case)))
    days = tuple(day for source in sources for day in source.told.days.values())
    whole = " . ".join(each.text for each in (*sources, *rights))
    spoken = frozenset(re.findall(r"[a-z]+|\d+", whole))
    return Known(
        sources,
        sources[:2],
        sources[2 : 2 + len(case.notes)],
        rights,
        tuple((slot, each.words(slot.span)) for each in sources for slot in each.told.slots),
        days,
        frozenset(_weekdays(days)),
        _places_of(case),
        frozenset(keys_of(case.title)),
        whole,
        spoken,
        frozenset(map(key_of, spoken)),
    )


def _places_of(case: Case) -> frozenset[str]:
    """The keys of the places of a case."""
    where = (each for each in case.key_facts if each.kind == "where")
    return frozenset(key for fact in where for phrase in fact.phrases for key in keys_of(phrase))


def _rights(case: Case) -> tuple[str, ...]:
    """Who answers, whose matter it is, and by what law."""
    rights = case.authority
    return case.responder.agency, rights.owner, rights.right_door or "", *rights.basis


def _source(text: str, *, private: bool = False) -> Source:
    read = plain(text, frozenset(word.text for word in words(text)))
    return Source(text, read, told_in(read, heard_of(read).days), private)


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
