"""Dates and months that an answer gives to what case or notes date otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz.distance import OSA

from trainer.answers.case import Case
from trainer.answers.language.heard import Day, same_day
from trainer.answers.language.moments import Told
from trainer.answers.language.slots import Slot
from trainer.answers.rubric.contradiction import Contradiction, likeness
from trainer.answers.rubric.reading import Answer
from trainer.answers.rubric.told import known_of, told_by

NEEDED = 4.0
"""How alike the words around two dates must be."""
SLIPPED, EARLIER = 2.0, 1.0
"""How alike where one figure of the day is another; where the one date of the case is later, or has day and month changed about."""
OURS = re.compile(
    r"\b(?:kami|petugas|tim|regu|pemeriksaan|diperiksa|ditinjau|rapat|surat|diteruskan|mediasi|bidang|dinas|survei)\b"
)
"""Words before a date of what the office did."""
JUST_BEFORE = 35
"""Characters before a date in which they stand."""
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
        if score >= _needed(answer, slot, day, right) and not any(
            _same(each, right) for each in told.days.values()
        ):
            yield Contradiction(slot.span, words)


def _needed(answer: Answer, slot: Slot, day: Day, right: Day) -> float:
    """How alike the words must be: less where nothing is told of the office and the date is a slip of the right one, or the
    case tells but one beginning and this is another.
    """
    text = answer.plain.text
    if OURS.search(text, max(0, slot.span[0] - JUST_BEFORE), slot.span[0]) or _is_ahead(text, slot):
        return NEEDED
    if day.day and right.day and _is_only(right, answer.case) and _is_earlier(day, right):
        return EARLIER
    if day.day and right.day and day.month == right.month:
        near = OSA.distance(str(day.day), str(right.day)) <= 1
        return SLIPPED if near else NEEDED
    if day.day and (day.day, day.month) == (right.month, right.day):
        return EARLIER
    begun = _is_since(text, slot) and day.month and right.month
    return BEGUN if begun and len(_beginnings(answer.case)) == 1 else NEEDED


def _is_only(day: Day, case: Case) -> bool:
    """Whether a case knows this date alone."""
    return all((each.day, each.month) == (day.day, day.month) for each in known_of(case).days)


def _is_earlier(day: Day, right: Day) -> bool:
    """Whether a date lies some days or months before another one, on which an office had nothing to do yet."""
    if day.year and right.year and day.year != right.year:
        return False
    return 0 < (right.month - day.month) * MONTH + right.day - day.day <= HALF_YEAR


MONTH, HALF_YEAR = 30, 180
"""Days."""


def _beginnings(case: Case) -> frozenset[tuple[int, int]]:
    """The dates since which something is so, by the case."""
    return frozenset(
        (day.day, day.month)
        for source in known_of(case).sources
        for slot, day in _dates(source.told)
        if _is_since(source.text, slot)
    )


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
