"""One report read for comparing: its words, the names of places in it, and what it is about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from trainer.domain.report import Report
from trainer.matching.places import Name, called, names_in
from trainer.matching.subjects import families_of
from trainer.matching.words import stem, tells, words_of

TITLE_COUNTS = 3
"""For how many words of the text one of the title counts, in telling the subject."""


@dataclass(frozen=True, slots=True)
class Traces:
    """What of a report is compared. `place` is the line of the form, `area` its code; None where left empty."""

    id: str
    title: str
    text: str
    place: str | None
    area: str | None
    received_at: datetime

    @classmethod
    def of(cls, report: Report) -> Traces:
        """Of a report as its reporter sent it."""
        place = report.location
        return cls(
            id=report.id,
            title=report.title,
            text=report.body,
            place=place.text,
            area=place.region_code,
            received_at=report.received_at,
        )


@dataclass(frozen=True, slots=True)
class Reading:
    """A report as words. `ordered_words`: all in order, "" between title and text; `words`: each once, those of the line too.

    `line`: names in its line of place; `called`: names that the text calls a desa or a street.
    `terms`: the first form of each telling stem, and `subjects`: how much it is about each family.
    """

    ordered_words: tuple[str, ...]
    words: tuple[str, ...]
    line: tuple[Name, ...]
    called: tuple[Name, ...]
    terms: Mapping[str, str]
    subjects: Mapping[int, float]


@lru_cache(maxsize=8192)
def read(traces: Traces) -> Reading:
    """A report read; one that was read lately is not read again."""
    title, text = words_of(traces.title), words_of(traces.text)
    line = names_in(traces.place or "")
    of_line = (word for name in line for word in name)
    return Reading(
        ordered_words=(*title, "", *text),
        words=tuple(dict.fromkeys((*title, *text, *of_line))),
        line=line,
        called=called(traces.text),
        terms=_terms((*title, *text)),
        subjects=_subjects(title, text),
    )


def _terms(words: tuple[str, ...]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for word in words:
        if tells(word):
            found.setdefault(stem(word), word)
    return found


def _subjects(title: tuple[str, ...], text: tuple[str, ...]) -> Mapping[int, float]:
    """Each family by its different words, squared so that what is spoken of most tells most.

    A word of several families is shared among them.
    """
    spoken = dict.fromkeys(text, 1) | dict.fromkeys(title, TITLE_COUNTS)
    found: dict[int, float] = {}
    for word, count in spoken.items():
        families = families_of(word)
        for family in families:
            found[family] = found.get(family, 0.0) + count / len(families)
    return {family: share**2 for family, share in found.items()}
