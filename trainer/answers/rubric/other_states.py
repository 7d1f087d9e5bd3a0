"""States and things that an answer tells otherwise than case and notes: the opposite of a word, another thing of its kind."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from trainer.answers.case import Case
from trainer.answers.language.keys import key_of
from trainer.answers.language.slots import Slot
from trainer.answers.language.terms import Row
from trainer.answers.rubric.contradiction import Contradiction, beside, likeness
from trainer.answers.rubric.kinds import kinds, told_kinds
from trainer.answers.rubric.other_denials import denied_from, told_at
from trainer.answers.rubric.other_states_words import AHEAD
from trainer.answers.rubric.reading import Answer
from trainer.answers.rubric.told import Source, known_of, told_by

NEEDED, KNOWN = 3.0, 7.0
"""How alike the words around must be: as a rule, and of a thing that the case names elsewhere."""
GROUPED = "="
"""Begins the key of a group of words, in which things of one kind may stand together."""
PLANNED = 5
"""Terms before a state among which it is seen to be planned."""


def other_states(answer: Answer) -> Iterator[Contradiction]:
    """Every state and thing of the answer that contradicts the case. That something is said to be done which is not, is left
    to the gate of false closure.
    """
    case = answer.case
    ours = [slot for row in told_by(answer).rows for slot in _states(row, planned=False)]
    for slot in ours:
        named = slot.kind == "thing" and _is_known(slot, answer.plain.text, case)
        rival = _rival(slot, ours, case, known=named)
        if not rival and not named:
            rival = _subject(slot, ours, case)
        if rival:
            yield Contradiction(slot.span, rival)


def _is_known(slot: Slot, text: str, case: Case) -> bool:
    """Whether the case names this thing anywhere."""
    words = text[slice(*slot.span)].split()
    known, key = known_of(case), key_of(words[0])
    named = words[0] in known.words or (not key.startswith(GROUPED) and key in known.keys)
    return (named and len(words) == 1) or any(_is_same(slot, each) for each in _named_in(case))


def _is_near(slot: Slot, rival: Slot, alike: float, *, known: bool) -> bool:
    """Whether two slots speak of the same thing; of one that the case names elsewhere nearly every word must be the same."""
    if slot.kind == "thing":
        return alike >= (KNOWN if known else NEEDED) and (not known or beside(slot, rival) > 0)
    return alike >= NEEDED and beside(slot, rival) > 0


def _rival(slot: Slot, ours: list[Slot], case: Case, *, known: bool) -> str:
    """The words in which the case tells otherwise of the same thing; "" where it does not, or where the answer does, too."""
    common = known_of(case).common
    found = [
        (likeness(slot, each, common), each, words, of_notes)
        for each, words, of_notes in _states_of(case)
        if _is_alike(slot, each)
    ]
    right = max((alike for alike, each, _, _ in found if each.low == slot.low), default=0.0)
    changing = slot.noun in kinds().changing
    alike, rival, words, _ = max(
        (
            each
            for each in found
            if each[1].low != slot.low
            and (each[3] or not changing)
            and _is_near(slot, each[1], each[0], known=known)
        ),
        key=lambda each: each[0],
        default=(0.0, slot, "", False),
    )
    if not words or right >= alike - 1:
        return ""
    told = (each for each in ours if _is_same(each, rival))
    return "" if any(likeness(each, rival, common) >= alike - 1 for each in told) else words


def _subject(slot: Slot, ours: list[Slot], case: Case) -> str:
    """The words of the one thing of a kind by which a complaint is known, where the answer names another one alone."""
    if slot.noun in kinds().subjects:
        told = [each for each in _named_by(case) if _is_alike(slot, each[0])]
    elif slot.noun in kinds().titled:
        told = [each for each in _titled(case) if _is_alike(slot, each[0])]
    else:
        return ""
    if len({each.low for each, _ in told}) != 1 or slot.low == told[0][0].low:
        return ""
    return "" if any(_is_same(each, told[0][0]) for each in ours) else told[0][1]


def _is_alike(slot: Slot, other: Slot) -> bool:
    """Whether two slots tell one kind of thing."""
    return slot.kind == other.kind and slot.noun == other.noun


def _is_same(slot: Slot, other: Slot) -> bool:
    return _is_alike(slot, other) and slot.low == other.low


@lru_cache(maxsize=256)
def _states_of(case: Case) -> tuple[tuple[Slot, str, bool], ...]:
    """The states of a case with their words, and whether a field note tells them."""
    known = known_of(case)
    return tuple(
        (slot, source.words(slot.span), source in known.notes)
        for source in known.sources
        for row in source.told.rows
        for slot in _states(row, planned=True)
    )


@lru_cache(maxsize=256)
def _named_in(case: Case) -> tuple[Slot, ...]:
    """Every state and thing that a case names anywhere, in whatever sentence."""
    known = known_of(case)
    return tuple(slot for each in (*known.sources, *known.rights) for slot in _all(each))


@lru_cache(maxsize=256)
def _named_by(case: Case) -> tuple[tuple[Slot, str], ...]:
    """The things that complaint and notes name, names of places left aside."""
    known = known_of(case)
    return tuple(
        (slot, source.words(slot.span))
        for source in (*known.complaint, *known.notes)
        for slot in _all(source)
        if key_of(source.text[slice(*slot.span)]) not in known.common
    )


@lru_cache(maxsize=256)
def _titled(case: Case) -> tuple[tuple[Slot, str], ...]:
    """The things that the title of a complaint names."""
    title = known_of(case).complaint[0]
    return tuple((slot, title.words(slot.span)) for slot in _all(title))


def _all(source: Source) -> Iterator[Slot]:
    return (
        slot for row in source.told.rows for at in range(len(row)) for slot in told_kinds(row, at)
    )


def _states(row: Row, *, planned: bool) -> Iterator[Slot]:
    """What a sentence tells by words of a kind, conditions left aside; what may change and is planned only on demand."""
    changing = kinds().changing
    for at in told_at(row):
        ahead = any(each.word in AHEAD for each in row[max(0, at - PLANNED) : at])
        for slot in told_kinds(row, at):
            if slot.kind == "state" and denied_from(row, at) < at:
                continue
            if planned or not ahead or slot.noun not in changing:
                yield slot
