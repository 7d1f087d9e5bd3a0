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
PARTS = frozenset(
    ("bidang", "seksi", "bagian", "subbagian", "unit", "tim", "panitia", "pejabat", "kelompok")
)
"""Words before *pengadaan* where it belongs to a name."""
STRANGE = {"cause": 3, "bought": 1}
"""Telling words behind *karena*, or behind *pengadaan*, of which the case knows none."""
TOLD = {"cause": 5, "bought": 1}
"""Words in which the case tells the right one, of which the answer tells none."""


BEFORE, ALIKE = 4, 2
"""Words before two reasons, and how many of them must be the same; as many of the right reason tell it."""
SHOWN = 5
"""Words of a reason that are shown."""


def other_reasons(answer: Answer) -> Iterator[Contradiction]:
    """Every reason of which the case knows no word, for what it gives another reason that the answer does not tell."""
    known = known_of(answer.case).keys
    heard = frozenset(answer.heard.keys)
    for slot, span in (each for row in told_by(answer).rows for each in _reasons(row)):
        strange = [key for key in slot.after if not key[0].isdigit()][: STRANGE[slot.kind]]
        if not strange or any(_is_known(key, known) for key in strange):
            continue
        rivals = (
            words for each, words in _reasons_of(answer.case) if _contradicts(slot, each, heard)
        )
        rival = next(rivals, None)
        if rival is not None:
            yield Contradiction(span, rival)


ROOT = 5
"""Letters from which on a word that another one holds is of its root."""


def _is_known(key: str, known: frozenset[str]) -> bool:
    """Whether a case has a word or one of its root: *terlambat* for *keterlambatan*."""
    if key in known:
        return True
    return len(key) >= ROOT and any(
        key in each or (len(each) >= ROOT and each in key) for each in known
    )


def _contradicts(slot: Slot, rival: Slot, heard: frozenset[str]) -> bool:
    """Whether two reasons are given for the same thing, told right before, and the answer tells nothing of the other one."""
    if slot.kind != rival.kind or not rival.after:
        return False
    same = slot.kind == "bought" or slot.before[:1] == rival.before[:1] != ()
    if not same:
        same = len(set(slot.before[:BEFORE]) & set(rival.before[:BEFORE])) >= ALIKE
    right = set(rival.after[: TOLD[rival.kind]])
    return same and len(right & heard) < min(ALIKE, len(right))


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
        if kind == "bought" and at and row[at - 1].word in PARTS:
            continue
        if kind:
            clause = row[: _end_of_clause(row, at)]
            last = clause[min(len(clause), at + SHOWN) - 1]
            yield slot_of(clause, at, at + 1, kind, "", 0.0), (term.start, last.end)


def _end_of_clause(row: Row, at: int) -> int:
    """The index behind the clause of a term."""
    ends = (i for i in range(at + 1, len(row)) if row[i].start - row[i - 1].end > 1)
    return next(ends, len(row))
