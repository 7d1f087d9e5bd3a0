"""Agencies that an answer names for what, by case and notes, another one did."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from trainer.answers.case import Case
from trainer.answers.language.clauses import clauses_of
from trainer.answers.language.gazetteer import Gazetteer
from trainer.answers.language.slots import Slot, slot_at
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


def other_doers(answer: Answer) -> Iterator[Contradiction]:
    """Every agency of the answer that case and notes do not know, where they tell that deed of another one."""
    known, case = known_of(answer.case), answer.case
    for unit in answer.units:
        name = answer.plain.text[slice(*unit.span)]
        if not _is_named(unit, name, case.agencies) or _is_told(name, known.text, case.agencies):
            continue
        slot = slot_at(told_by(answer).rows, unit.span, "doer")
        deeds = (
            (len(_deed(slot) & _deed(other)), agency)
            for other, agency, part in _doers(case)
            if slot
            and (part == (unit.grade is Grade.PART))
            and (not part or _head(agency) == _head(name))
        )
        alike, agency = max(deeds, default=(0, ""))
        if alike >= NEEDED and not _is_told(agency, answer.plain.text, case.agencies):
            yield Contradiction(unit.span, agency)


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
def _doers(case: Case) -> tuple[tuple[Slot, str, bool], ...]:
    """The agencies of a case with the words around, their names, and whether they are a part of one."""
    found = []
    for source in known_of(case).sources:
        sentences = (
            (each.start, each.end, each.text) for each in clauses_of(source.plain).sentences
        )
        for unit in units_of(sentences, case.agencies):
            slot = slot_at(source.told.rows, unit.span, "doer")
            name = source.text[slice(*unit.span)]
            if slot is not None and _is_named(unit, name, case.agencies):
                found.append((slot, name, unit.grade is Grade.PART))
    return tuple(found)


def _deed(slot: Slot) -> frozenset[str]:
    return frozenset(slot.after[:BEHIND])
