"""States and things that an answer tells otherwise than case and notes: the opposite of a word, another thing of its kind, a
deed that is denied.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from trainer.answers.case import Case
from trainer.answers.language.keys import key_of
from trainer.answers.language.slots import Slot, slot_of
from trainer.answers.language.terms import Row
from trainer.answers.rubric.contradiction import Contradiction, likeness
from trainer.answers.rubric.other_states_words import CONDITION, DENIES, DONE, EXCLUSIVE, THINGS
from trainer.answers.rubric.reading import Answer
from trainer.answers.rubric.told import known_of, told_by

DEED = re.compile(r"(?:ter|di)[a-z]{4,}$")
NEEDED = {"state": 3.0, "thing": 3.0, "deed": 3.0}
"""How alike the words around must be."""


def _values() -> Mapping[tuple[str, ...], tuple[tuple[str, str, float], ...]]:
    """The words of states and things to kind, group and which one of it they are."""
    found: dict[tuple[str, ...], tuple[tuple[str, str, float], ...]] = {}
    for kind, groups in (("state", EXCLUSIVE), ("thing", THINGS)):
        for name, values in groups.items():
            for value, same in enumerate(values):
                for word in same.split():
                    words = tuple(word.split("_"))
                    found[words] = (*found.get(words, ()), (kind, name, float(value)))
    return found


VALUES = _values()
FIRST = frozenset(words[0] for words in VALUES)


def other_states(answer: Answer) -> Iterator[Contradiction]:
    """Every state and thing of the answer that contradicts the case. That something is said to be done which is not, is left
    to the gate of false closure.
    """
    known = known_of(answer.case)
    ours = [slot for row in told_by(answer).rows for slot in _states(row)]
    for slot in ours:
        if slot.kind == "deed" and not slot.low:
            continue
        if slot.kind == "thing" and key_of(answer.plain.text[slice(*slot.span)]) in known.keys:
            continue
        rival = _rival(slot, ours, answer.case)
        if rival:
            yield Contradiction(slot.span, rival)


def _rival(slot: Slot, ours: list[Slot], case: Case) -> str:
    """The words in which the case tells otherwise of the same thing; "" where it does not, or where the answer does, too."""
    common = known_of(case).common
    found = [
        (likeness(slot, each, common), each, words)
        for each, words in _states_of(case)
        if _is_alike(slot, each)
    ]
    right = max((alike for alike, each, _ in found if each.low == slot.low), default=0.0)
    alike, rival, words = max(
        (each for each in found if each[1].low != slot.low),
        key=lambda each: each[0],
        default=(0.0, slot, ""),
    )
    if alike < NEEDED[slot.kind] or right >= alike - 1:
        return ""
    told = (each for each in ours if _is_alike(each, rival) and each.low == rival.low)
    return "" if any(likeness(each, rival, common) >= alike - 1 for each in told) else words


def _is_alike(slot: Slot, other: Slot) -> bool:
    """Whether two slots tell one kind of thing."""
    return slot.kind == other.kind and slot.noun == other.noun


@lru_cache(maxsize=256)
def _states_of(case: Case) -> tuple[tuple[Slot, str], ...]:
    """The states of a case with their words."""
    return tuple(
        (slot, source.words(slot.span))
        for source in known_of(case).sources
        for row in source.told.rows
        for slot in _states(row)
    )


def _states(row: Row) -> Iterator[Slot]:
    """What a sentence tells by words of a group, and the deeds that it tells or denies."""
    for at, term in enumerate(row):
        if term.word in CONDITION:
            return
        for size in (2, 1) if term.word in FIRST else ():
            words = tuple(each.word for each in row[at : at + size])
            for value in VALUES.get(words, ()) if len(words) == size else ():
                yield slot_of(row, at, at + size, *value)
        if at and DEED.match(term.word):
            denied, done = row[at - 1].word in DENIES, row[at - 1].word in DONE
            if denied or done or term.word.startswith("ter"):
                yield slot_of(row, at - denied, at + 1, "deed", term.key, float(denied))
