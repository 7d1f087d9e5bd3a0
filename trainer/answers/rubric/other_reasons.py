"""Reasons that an answer gives for what has another reason by case and notes, and what money is said to be for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from trainer.answers.case import Case
from trainer.answers.language.slots import Slot, slot_of
from trainer.answers.language.terms import Row
from trainer.answers.rubric.contradiction import Contradiction
from trainer.answers.rubric.reading import Answer
from trainer.answers.rubric.told import known_of, told_by

CAUSE = frozenset(("karena", "akibat", "lantaran", "sebab", "gara"))
BOUGHT = frozenset(("pengadaan",))
STRANGE = {"cause": 3, "bought": 1}
"""Telling words behind *karena*, or behind *pengadaan*, of which the case knows none."""
TOLD = {"cause": 5, "bought": 1}
"""Words in which the case tells the right one, of which the answer tells none."""


def other_reasons(answer: Answer) -> Iterator[Contradiction]:
    """Every reason of which the case knows no word, for what it gives another reason that the answer does not tell."""
    known, heard = known_of(answer.case).keys, frozenset(answer.heard.keys)
    for slot in (each for row in told_by(answer).rows for each in _reasons(row)):
        if not slot.after or known & set(slot.after[: STRANGE[slot.kind]]):
            continue
        for rival, words in _reasons_of(answer.case):
            told = heard & set(rival.after[: TOLD[rival.kind]])
            if _is_of_same(slot, rival) and rival.after and not told:
                yield Contradiction(slot.span, words)
                break


def _is_of_same(slot: Slot, rival: Slot) -> bool:
    """Whether two reasons are given for the same thing, told right before."""
    if slot.kind != rival.kind:
        return False
    return slot.kind == "bought" or slot.before[:1] == rival.before[:1] != ()


@lru_cache(maxsize=256)
def _reasons_of(case: Case) -> tuple[tuple[Slot, str], ...]:
    """The reasons of a case, each with the sentence from there on."""
    return tuple(
        (slot, source.text[slot.span[0] : row[min(len(row), at + SHOWN) - 1].end])
        for source in known_of(case).sources
        for row in source.told.rows
        for slot in _reasons(row)
        for at in (next(i for i, term in enumerate(row) if term.start == slot.span[0]),)
    )


SHOWN = 5
"""Words of a reason that are shown."""


def _reasons(row: Row) -> Iterator[Slot]:
    """*karena* and its like with the words behind; *pengadaan* with what is bought."""
    for at, term in enumerate(row):
        kind = "cause" if term.word in CAUSE else "bought" if term.word in BOUGHT else ""
        if kind:
            yield slot_of(row, at, at + 1, kind, "", 0.0)
