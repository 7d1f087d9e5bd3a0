"""Agencies that an answer names for what, by case and notes, another one did."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from trainer.answers.case import Case
from trainer.answers.language.clauses import clauses_of
from trainer.answers.language.gazetteer import Gazetteer
from trainer.answers.language.slots import Slot, slot_at
from trainer.answers.language.terms import Row
from trainer.answers.language.units import Grade, Unit, names_agency, units_of
from trainer.answers.rubric.contradiction import Contradiction
from trainer.answers.rubric.reading import Answer
from trainer.answers.rubric.told import known_of, told_by

NEEDED = 3
"""Keys behind the name of an agency that tell the same deed."""
BEHIND = 6
TELLING = 2
"""Words of a name by which it is known in a text."""
GENERAL = re.compile("pemerintah")
"""No agency of its own."""


@dataclass(frozen=True, slots=True)
class Doer:
    """An agency or a part of one, plain and as it is written, with what is told of it."""

    name: str
    is_part: bool
    slot: Slot
    words: str


def other_doers(answer: Answer) -> Iterator[Contradiction]:
    """Every agency of the answer that case and notes do not know, where they tell that deed of another one."""
    known, case = known_of(answer.case), answer.case
    rows, text = told_by(answer).rows, answer.plain.text
    for unit in answer.units:
        doer = _doer(unit, text, rows, case.agencies)
        if doer is None or _is_told(doer.name, known.text, case.agencies):
            continue
        rivals = [each for each in _doers(case) if _does_same(doer, each)]
        if rivals and not any(_is_told(each.name, text, case.agencies) for each in rivals):
            yield Contradiction(unit.span, rivals[0].words)


def _does_same(doer: Doer, other: Doer) -> bool:
    """Whether two agencies, or two parts of a kind, are said to have done the same."""
    if doer.is_part != other.is_part or (doer.is_part and _head(doer.name) != _head(other.name)):
        return False
    return len(_deed(doer) & _deed(other)) >= NEEDED


def _doer(unit: Unit, text: str, rows: Iterable[Row], agencies: Gazetteer) -> Doer | None:
    """A unit of a plain text as a doer; None where its name is that of no certain one."""
    name = text[slice(*unit.span)]
    slot = slot_at(rows, unit.span, "doer") if _is_named(unit, name, agencies) else None
    return Doer(name, unit.grade is Grade.PART, slot, name) if slot else None


def _is_named(unit: Unit, name: str, agencies: Gazetteer) -> bool:
    """Whether this is one certain agency, and no kind of them."""
    if unit.grade is Grade.PART:
        return len(name.split()) > 1
    return unit.grade is Grade.AGENCY and not GENERAL.match(name) and bool(agencies.named_in(name))


def _head(name: str) -> str:
    return name.split(maxsplit=1)[0]


def _is_told(name: str, text: str, agencies: Gazetteer) -> bool:
    short = " ".join(name.split()[:TELLING])
    return short in text or names_agency(name, text, agencies)


@lru_cache(maxsize=256)
def _doers(case: Case) -> tuple[Doer, ...]:
    """The agencies of a case and what it tells of them."""
    found = []
    for source in known_of(case).sources:
        sentences = clauses_of(source.plain).sentences
        for unit in units_of(((s.start, s.end, s.text) for s in sentences), case.agencies):
            doer = _doer(unit, source.text, source.told.rows, case.agencies)
            if doer is not None:
                found.append(replace(doer, words=source.words(unit.span)))
    return tuple(found)


def _deed(doer: Doer) -> frozenset[str]:
    return frozenset(doer.slot.after[:BEHIND])
