"""Values that an answer gives otherwise than case and notes: another number, price, length of time, clock time or weekday of the
same thing.

Two slots speak of the same thing where their kind is one and the words around them are alike. An answer is only held to be
wrong where its value stands nowhere in case or notes, in whatever form, and where it does not tell the right one in that place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rapidfuzz.distance import OSA

from trainer.answers.language.slots import Slot
from trainer.answers.rubric.contradiction import Contradiction, likeness
from trainer.answers.rubric.reading import Answer
from trainer.answers.rubric.told import Known, known_of, told_by

NEEDED = {
    "count": 2.0,
    "label": 2.0,
    "money": 2.0,
    "time": 3.0,
    "age": 0.0,
    "length": 2.5,
    "mass": 2.0,
    "volume": 2.0,
    "area": 2.0,
    "inch": 0.0,
    "share": 2.0,
    "times": 2.0,
    "angle": 2.0,
    "every": 2.0,
    "clock": 2.75,
    "weekday": 3.0,
    "period": 4.0,
}
"""Kind to how alike the words around two values must be for them to speak of the same thing."""

REST, REST_WITHIN = re.compile(r"\b(?:lain|lainnya|sisanya)\b"), 30
"""What shows that a number counts the others, and the characters behind it in which it stands."""
DATED = "date"
"""Noun of a weekday whose date says it all."""


def other_values(answer: Answer) -> Iterator[Contradiction]:
    """Every value of the answer that contradicts one of the case."""
    known, slots = known_of(answer.case), told_by(answer).slots
    for slot in slots:
        if slot.kind not in NEEDED or slot.noun == DATED or _is_known(slot, known):
            continue
        if REST.search(answer.plain.text, slot.span[1], slot.span[1] + REST_WITHIN):
            continue
        needed = _needed(slot, known)
        rivals = _rivals(slot, known)
        wrong = (
            words
            for alike, rival, words in rivals
            if alike >= needed and not _is_told(rival, alike, slots, _common(rival, known))
        )
        words = next(wrong, None)
        if words is not None:
            yield Contradiction(slot.span, words)


def _rivals(slot: Slot, known: Known) -> list[tuple[float, Slot, str]]:
    """What the case tells in words that are most alike: how alike they are, the slots, and their words."""
    found = [
        (likeness(slot, other, _common(slot, known)), other, words)
        for other, words in known.slots
        if is_rival(slot, other)
    ]
    most = max((alike for alike, _, _ in found), default=0.0)
    return [each for each in found if each[0] == most]


def _common(slot: Slot, known: Known) -> frozenset[str]:
    """The keys that show no likeness; of a label, which names a place itself, there are none."""
    return frozenset() if slot.kind == "label" else known.common


def _needed(slot: Slot, known: Known) -> float:
    """How alike the words must be: not at all where there is but one such thing, of which the answer counts more."""
    sure = _is_more(slot, known) or _is_only(slot, known) or _is_slip(slot, known)
    return 0.0 if sure else NEEDED[slot.kind]


def _is_more(slot: Slot, known: Known) -> bool:
    """Whether an answer counts more than there are of what the complaint is about, where the case knows one number of it: no
    part of them.
    """
    if slot.kind != "count" or slot.noun not in known.topic:
        return False
    values = {other.low for other, _ in known.slots if is_rival(slot, other)}
    return len(values) == 1 and slot.low > max(values) > 1


def _is_slip(slot: Slot, known: Known) -> bool:
    """Whether figures of the one number that the case knows of this changed places; of an amount also one figure is another."""
    values = {other.low for other, words in known.slots if words and is_rival(slot, other)}
    figures = f"{slot.low:.0f}".rstrip("0")
    if slot.kind not in SLIPS or len(values) != 1 or len(figures) < SHORTEST:
        return False
    right = f"{values.pop():.0f}".rstrip("0")
    if sorted(figures) == sorted(right):
        return len(f"{slot.low:.0f}") >= SHORTEST
    return slot.kind == "money" and len(figures) == len(right) and OSA.distance(figures, right) == 1


SLIPS = frozenset(("money", "count", "label"))
SHORTEST = 2
"""Figures of a number of which two may change places."""
ALONE = frozenset(("rt", "rw", "simpang"))
"""Labels of which a matter has one."""


def _is_only(slot: Slot, known: Known) -> bool:
    """Whether the case knows one number of this label alone."""
    values = {other.low for other, words in known.slots if words and is_rival(slot, other)}
    return slot.kind == "label" and slot.noun in ALONE and len(values) == 1


def is_rival(slot: Slot, other: Slot) -> bool:
    """Whether two slots could speak of the same thing: one kind, one noun, and not the same value."""
    if slot.kind == "count" and not (slot.noun and other.low):
        return False
    return slot.kind == other.kind and slot.noun == other.noun


def _is_told(rival: Slot, alike: float, slots: Iterable[Slot], common: frozenset[str]) -> bool:
    """Whether the answer tells the right value, and in words as near to those of the case."""
    return any(
        same_value(each, rival) and likeness(each, rival, common) >= alike - 1
        for each in slots
        if is_rival(each, rival)
    )


NEAR, ROUGH = 0.005, 0.25
"""How far apart values may lie that are the same: told exactly, and told as rough figures."""
LONG, LOOSELY = 25.0, 0.08
"""Days from which stretches of time are told in months as well as in weeks, and how far these lie apart."""
WHOLE = (365.0, 30.0, 7.0)
"""Years, months and weeks in days: what is told in one and the same of them is told exactly."""
SLOW_CLOCK = 45
"""Minutes by which a rough clock time may differ."""


def same_value(slot: Slot, other: Slot) -> bool:
    """Whether two slots tell the same value, or one of the other's range."""
    loose = slot.loose or other.loose
    if slot.kind == "clock":
        return abs(slot.low - other.low) <= (SLOW_CLOCK if loose else 0)
    far = ROUGH if loose else NEAR
    if slot.kind in ("time", "age", "every") and max(slot.high, other.high) > LONG:
        exact = any(slot.low % each == 0 == other.low % each for each in WHOLE)
        far = max(far, 0.0 if exact else LOOSELY)
    slack = far * max(abs(slot.low), abs(other.high))
    return slot.low <= other.high + slack and other.low <= slot.high + slack


def _is_known(slot: Slot, known: Known) -> bool:
    """Whether the case tells this value anywhere, or something from which it follows."""
    if slot.kind == "weekday" and slot.low in known.weekdays:
        return True
    same = [other for other, _ in known.slots if other.kind == slot.kind]
    if any(same_value(slot, other) for other in same):
        return True
    values = sorted({each.low for each in same if each.noun == slot.noun})[:MANY]
    return any(abs(slot.low - value) <= NEAR * slot.low for value in _derived(slot.kind, values))


MANY = 16
TIMES = (7, 12, 30)


def _derived(kind: str, values: list[float]) -> Iterator[float]:
    """Sums of two values; of what is counted also what is left; of money what a week, a year or a month makes of it."""
    for i, one in enumerate(values):
        yield from (one + other for other in values[i + 1 :])
        if kind == "count":
            yield from (other - one for other in values[i + 1 :])
        if kind == "money":
            yield from (one * times for times in TIMES)
