"""An answer read once against its case: what it greets, names, does, promises and offers, each with its place.

The judges of the dimensions and gates all look at this one reading; none reads the raw text again. What is only quoted
from the complaint, or said to whoever marks, is left out before anything is read (response rubric).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from trainer.answers.case import Case
from trainer.answers.language.clauses import Clauses, clauses_of
from trainer.answers.language.contacts import contacts_of
from trainer.answers.language.cooccurrence import pairs_of
from trainer.answers.language.disorder import Known
from trainer.answers.language.heard import Heard, heard_of
from trainer.answers.language.plain import Plain, plain
from trainer.answers.language.quoting import quoted
from trainer.answers.language.reported_actions import ReportedAction, reported_actions_of
from trainer.answers.language.times import Time, days_in, times_of
from trainer.answers.language.units import Unit, units_of
from trainer.answers.language.words import Span, words
from trainer.answers.rubric.grader_injection import injections_in

LONGEST = 8_000
"""Characters that are read: four times the longest answer that anybody would write."""


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """One answer as the judges see it. Offsets in `times`, `actions`, `units`, `contacts` are those of `plain.text`.

    `quotes`: spans of the text as given that only repeat the complaint. `asides`: spans said to whoever marks.
    `written`: the text with asides blanked, every other character at its place; `whole` its plain form, `plain` that of
    what is left when quotes and the dress of lists are gone, too. Every reading is one of its own: two are never equal.
    """

    case: Case
    text: str
    quotes: tuple[Span, ...]
    asides: tuple[Span, ...]
    written: str
    whole: Plain
    plain: Plain
    clauses: Clauses
    heard: Heard
    times: tuple[Time, ...]
    actions: tuple[ReportedAction, ...]
    units: tuple[Unit, ...]
    contacts: tuple[Span, ...]

    def places(self, spans: Iterable[Span], *, whole: bool = False) -> tuple[Span, ...]:
        """Offsets of the plain text (or of `whole`) as spans of the answer as given, in order, each once."""
        source = self.whole if whole else self.plain
        return tuple(sorted({source.place(*span) for span in spans}))


Found = TypeVar("Found")
LATELY = 4
"""How many answers stay known to what is worked out once: an instructor's machine may score for several at a time."""


def once(look: Callable[[Answer], Found]) -> Callable[[Answer], Found]:
    """What several judges ask of the same answer, worked out when it is first asked. Nobody may change what it gives."""
    return lru_cache(maxsize=LATELY)(look)


def read_answer(case: Case, text: str) -> Answer:
    """Read any text, the empty one too; of one that no citizen would read to its end, the beginning."""
    text = text[:LONGEST]
    quotes = quoted(text, case.title, case.body)
    asides = injections_in(text, words_of_case(case))
    written = without(text, asides)
    names = words_of_case(case).union(case.agencies.shorts)
    whole = plain(written, names)
    blank = (*quotes, *dress_in(written))
    own = plain(without(written, blank), names) if blank else whole
    clauses = clauses_of(own)
    elsewhere = frozenset(days_in(plain(f"{case.title} . {case.body}").text))
    return Answer(
        case,
        text,
        quotes,
        asides,
        written,
        whole,
        own,
        clauses,
        heard_of(own),
        times_of(own, clauses, elsewhere),
        reported_actions_of(own, clauses),
        units_of(((each.start, each.end, each.text) for each in clauses.sentences), case.agencies),
        contacts_of(own),
    )


DRESS = re.compile(
    r"(?m)^[ \t]*(?:\(?(?:\d{1,2}|[a-h])[.)](?!\d)|[-–—•*·▪◦‣►✓#]+)(?=[ \t])|[*_`#~=]{2,}"
)
"""Numbers, letters and signs before a line, and marks that make letters bold or part one stretch from another."""


def dress_in(text: str) -> tuple[Span, ...]:
    """What dresses a text and says nothing: it changes no level but that of clarity (response rubric, note on dress)."""
    return tuple(match.span() for match in DRESS.finditer(text))


@lru_cache(maxsize=256)
def words_of_case(case: Case) -> frozenset[str]:
    """The words that stand in the case itself: names and places that no list knows."""
    texts = [
        case.title,
        case.body,
        case.responder.agency,
        case.authority.owner,
        case.authority.right_door or "",
    ]
    texts += [phrase for fact in case.key_facts for phrase in fact.phrases]
    texts += [each for each in (case.reporter.name, case.reporter.address) if each]
    return frozenset(word.text for each in texts for word in words(each))


@lru_cache(maxsize=256)
def known_of_case(case: Case) -> Known:
    """What the order of an answer's words is held against: the words of the case, and which stand beside each other."""
    texts = [case.title, case.body]
    texts += [phrase for fact in case.key_facts for phrase in fact.phrases]
    texts += [phrase for each in (*case.expected_actions, *case.asks) for phrase in each.phrases]
    return Known(words_of_case(case), pairs_of(texts))


def without(text: str, spans: tuple[Span, ...]) -> str:
    """The text with these spans blanked; every other character stays at its place."""
    letters = list(text)
    for start, end in spans:
        letters[start:end] = " " * (end - start)
    return "".join(letters)
