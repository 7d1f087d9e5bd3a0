"""Reasons that an answer gives for what has another reason by case and notes, and what money is said to be for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from trainer.answers.case import Case
from trainer.answers.language.slots import Slot, slot_of
from trainer.answers.language.terms import Row
from trainer.answers.language.words import Span
from trainer.answers.rubric.contradiction import Contradiction
from trainer.answers.rubric.reading import Answer
from trainer.answers.rubric.told import known_of, told_by

CAUSE = frozenset(("karena", "akibat", "lantaran", "sebab", "gara"))
BOUGHT = frozenset(("pengadaan",))
STRANGE = {"cause": 3, "bought": 1}
"""Telling words behind *karena*, or behind *pengadaan*, of which the case knows none."""
TOLD = {"cause": 5, "bought": 1}
"""Words in which the case tells the right one, of which the answer tells none."""


SHOWN = 5
"""Words of a reason that are shown."""


def other_reasons(answer: Answer) -> Iterator[Contradiction]:
    """Every reason of which the case knows no word, for what it gives another reason that the answer does not tell."""
    known, heard = known_of(answer.case).keys, frozenset(answer.heard.keys)
    for slot, span in (each for row in told_by(answer).rows for each in _reasons(row)):
        if not slot.after or known & set(slot.after[: STRANGE[slot.kind]]):
            continue
        rivals = (
            words for each, words in _reasons_of(answer.case) if _contradicts(slot, each, heard)
        )
        rival = next(rivals, None)
        if rival is not None:
            yield Contradiction(span, rival)


def _contradicts(slot: Slot, rival: Slot, heard: frozenset[str]) -> bool:
    """Whether two reasons are given for the same thing, told right before, and the answer tells nothing of the other one."""
    if slot.kind != rival.kind or not rival.after:
        return False
    same = slot.kind == "bought" or slot.before[:1] == rival.before[:1] != ()
    return same and not heard & set(rival.after[: TOLD[rival.kind]])


@lru_cache(maxsize=256)
def _reasons_of(case: Case) -> tuple[tuple[Slot, str], ...]:
    """The reasons of a case with their words."""
    return tuple(
        (slot, source.words(span))
        for source in known_of(case).sources
        for row in source.told.rows
        for slot, span in _reasons(row)
    )


def _reasons(row: Row) -> Iterator[tuple[Slot, Span]]:
    """*karena* and its like with the words behind, *pengadaan* with what is bought; and where both stand."""
    for at, term in enumerate(row):
        kind = "cause" if term.word in CAUSE else "bought" if term.word in BOUGHT else ""
        if kind:
            last = row[min(len(row), at + SHOWN) - 1]
            yield slot_of(row, at, at + 1, kind, "", 0.0), (term.start, last.end)
