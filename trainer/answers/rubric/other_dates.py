"""Dates and months that an answer gives to what case or notes date otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator

from trainer.answers.language.heard import Day, same_day
from trainer.answers.language.moments import Told
from trainer.answers.language.slots import Slot
from trainer.answers.rubric.contradiction import Contradiction, likeness
from trainer.answers.rubric.reading import Answer
from trainer.answers.rubric.told import known_of, told_by

NEEDED = 4.0
"""How alike the words around two dates must be."""
SINCE = re.compile(
    r"(?:\bsejak|\bmulai|\bsemenjak|\bdari)(?: (?:bulan|awal|akhir|pertengahan|hari|tanggal))*(?: \w+ ,)? ?$"
)
BEGUN = 2.5
"""What it is worth that both tell since when something is so."""


AHEAD = re.compile(
    r"\b(?:akan|rencana\w*|direncanakan|jadwal\w*|dijadwalkan|nanti|besok|perkiraan|diperkirakan|paling lambat)\b"
)
BEFORE = 70
"""Characters before a date in which it is told whether it is still to come."""


def other_dates(answer: Answer) -> Iterator[Contradiction]:
    """Every date of the answer that contradicts one of the case."""
    told, known = told_by(answer), known_of(answer.case)
    for slot, day in _dates(told):
        if any(_same(day, other) for other in known.days):
            continue
        score, right, words = max(
            _rivals(answer, slot), key=lambda each: each[0], default=(0.0, day, "")
        )
        if score >= NEEDED and not any(_same(each, right) for each in told.days.values()):
            yield Contradiction(slot.span, words)


def _rivals(answer: Answer, slot: Slot) -> Iterator[tuple[float, Day, str]]:
    """The dates of the case that are as far to come as this one: how alike what they tell is, the date, and its words."""
    text, known = answer.plain.text, known_of(answer.case)
    since, ahead = _is_since(text, slot), _is_ahead(text, slot)
    for source in known.sources:
        for other, day in _dates(source.told):
            if _is_ahead(source.text, other) == ahead:
                begun = BEGUN * (since and _is_since(source.text, other))
                score = likeness(slot, other, known.common) + begun
                yield score, day, source.words(other.span)


def _dates(told: Told) -> Iterator[tuple[Slot, Day]]:
    return ((slot, told.days[slot.span]) for slot in told.slots if slot.kind == "date")


def _is_ahead(text: str, slot: Slot) -> bool:
    """Whether a date is told as one to come."""
    return AHEAD.search(text, max(0, slot.span[0] - BEFORE), slot.span[0]) is not None


def _is_since(text: str, slot: Slot) -> bool:
    """Whether a date is the beginning of what is told."""
    told = text[slice(*slot.span)]
    return told.startswith("sejak ") or SINCE.search(text[: slot.span[0]]) is not None


def _same(one: Day, other: Day) -> bool:
    """Whether two dates may be one, or one lies in the stretch that the other tells."""
    if same_day(one, other) or same_day(other, one):
        return True
    inside = one.day <= other.until and other.day <= one.until
    return inside and one.month == other.month
