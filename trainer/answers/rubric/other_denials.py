"""What an answer denies that a field note tells, and what it tells that a note denies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from trainer.answers.case import Case
from trainer.answers.language.slots import SILENT, Slot, slot_of
from trainer.answers.language.terms import Row
from trainer.answers.rubric.contradiction import Contradiction, beside, likeness
from trainer.answers.rubric.kinds import bare
from trainer.answers.rubric.other_states_words import (
    AHEAD,
    CONDITION,
    DENIES,
    DONE,
    FORBIDS,
    HAVING,
    HELPS,
    JOINS,
    LACKS,
    LATER,
    ONLY,
)
from trainer.answers.rubric.reading import Answer
from trainer.answers.rubric.told import known_of, told_by

NEEDED = 3.0
"""How alike the words around must be."""
EXISTS = 2.5
"""How much of what is told to be there or not."""
APART = 1.0
"""How much more they must be where neither neighbour is the same."""
NEAR = 6
"""Terms before a word in which it is seen to be denied, planned, asked or only possible."""
BEHIND = 5
"""Terms behind it in which it is seen to be denied after all: *rumah tidak ada*."""
WITHOUT = "tanpa"
"""Denies what follows it only."""
SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Saying:
    """A word that a sentence tells or denies. `plain`: nothing near it is denied, planned, or forbidden; `counted`: how
    many do it, of whom others may not; `exists`: it is told to be there or not; `words`: in a case,
    as it is written there.
    """

    slot: Slot
    denied: bool
    plain: bool
    counted: frozenset[str]
    exists: bool
    words: str = ""


def other_denials(answer: Answer) -> Iterator[Contradiction]:
    """Every word of the answer that is denied where the notes plainly tell it, or plainly told where they deny it."""
    theirs, common = _sayings_of(answer.case), known_of(answer.case).common
    ours = [
        each for row in told_by(answer).rows for each in _sayings(row) if each.slot.noun in theirs
    ]
    for said in ours:
        rival = _rival(said, theirs[said.slot.noun], ours, common)
        if rival is not None:
            yield Contradiction(said.slot.span, rival.words)


def _rival(
    said: Saying, theirs: tuple[Saying, ...], ours: list[Saying], common: frozenset[str]
) -> Saying | None:
    """What the notes say against it; None where they say it too, or the answer says both."""
    if not said.plain:
        return None
    found = [(likeness(said.slot, each.slot, common), each) for each in theirs]
    right = max((alike for alike, each in found if each.denied == said.denied), default=0.0)
    against = [
        (alike, each)
        for alike, each in found
        if each.denied != said.denied
        and each.plain
        and each.counted == said.counted
        and _is_near(said, each, alike)
    ]
    alike, rival = max(against, key=lambda each: each[0], default=(0.0, said))
    if not against or right >= alike - 1:
        return None
    told = (each for each in ours if each.slot.noun == said.slot.noun)
    both = any(each.denied == rival.denied for each in told)
    return None if both else rival


def _is_near(said: Saying, rival: Saying, alike: float) -> bool:
    """Whether two sayings speak of the same thing; of what is told in passing a neighbour must be the same."""
    if said.exists or rival.exists:
        return alike >= EXISTS
    if beside(said.slot, rival.slot):
        return alike >= NEEDED
    return said.denied and alike >= NEEDED + APART


@lru_cache(maxsize=256)
def _sayings_of(case: Case) -> Mapping[str, tuple[Saying, ...]]:
    """What the notes of a case tell and deny, by word."""
    found: dict[str, list[Saying]] = {}
    for source in known_of(case).notes:
        for row in source.told.rows:
            for each in _sayings(row):
                said = replace(each, words=source.words(each.slot.span))
                found.setdefault(each.slot.noun, []).append(said)
    return {word: tuple(each) for word, each in found.items()}


def _sayings(row: Row) -> Iterator[Saying]:
    """Every telling word of a sentence, conditions left aside."""
    for at in told_at(row):
        term = row[at]
        if len(term.word) < SHORTEST or not term.word.isalpha() or term.word in SILENT | LACKS:
            continue
        since = denied_from(row, at)
        denied = since < at
        slot = slot_of(row, since, at + 1, "told", bare(term.word), float(denied))
        counted = (each.key for each in _clause_before(row, since) if each.value is not None)
        exists = row[at - 1].word in HAVING if at and not denied else _is_none(row[since:at])
        yield Saying(slot, denied, _is_plain(row, since, at), frozenset(counted), exists)


def _is_none(denial: Row) -> bool:
    """Whether a denial says that something is not there, or forbids it."""
    words = {each.word for each in denial}
    return "ada" in words or FORBIDS in words


def _is_plain(row: Row, since: int, at: int) -> bool:
    """Whether a word is told or denied as it is."""
    before = _clause_before(row, since)
    ahead = max((i for i, each in enumerate(before) if each.word in AHEAD), default=-1)
    if ahead >= 0 and not any(each.word in DONE for each in before[max(0, ahead - 1) :]):
        return since < at and row[since].word == FORBIDS
    if since < at:
        return True
    behind = _clause_behind(row, at)
    return not (
        any(each.word in LATER for each in behind)
        or any(each.word in LACKS for each in before)
        or any(each.word in LACKS and each.word != WITHOUT for each in behind)
    )


def _clause_behind(row: Row, at: int) -> Row:
    """The terms behind one in its clause, not farther than `BEHIND`."""
    till = at + 1
    while till < min(len(row), at + 1 + BEHIND) and not _is_apart(row, till):
        if row[till].word in JOINS:
            break
        till += 1
    return row[at + 1 : till]


def _clause_before(row: Row, at: int) -> Row:
    """The terms before one in its clause, not farther than `NEAR`."""
    since = at
    while since and at - since < NEAR and not _is_apart(row, since):
        since -= 1
    return row[since:at]


def _is_apart(row: Row, at: int) -> bool:
    """Whether a clause begins with a term: something stands between it and the one before, or it is a word that joins two."""
    return row[at].start - row[at - 1].end > 1 or row[at - 1].word in JOINS


def told_at(row: Row) -> Iterator[int]:
    """The indices of the terms that stand in no condition; one ends with its clause."""
    told = True
    for at, term in enumerate(row):
        if term.word in CONDITION:
            told = False
        elif at and row[at].start - row[at - 1].end > 1:
            told = True
        if told:
            yield at


def denied_from(row: Row, at: int) -> int:
    """The index of what denies a word, its own where nothing does."""
    for back in range(at - 1, -1, -1):
        if row[back + 1].start - row[back].end > 1:
            return at
        word = row[back].word
        if word in DENIES:
            return at if any(each.word in ONLY for each in row[back:at]) else back
        if word not in HELPS:
            return at
    return at
