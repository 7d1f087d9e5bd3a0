"""The numbers that a text tells: how many of what, how long, how far, how heavy, how much money, how often.

Each is a slot: its kind, its values in one unit for the whole kind, and the words around it by which two texts are seen to
speak of the same thing. Dates and clock times are read in `moments`; whether a number is right is not decided here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from trainer.answers.language.measures_words import (
    AGES,
    COLLECTIVES,
    EACH,
    EACH_ONE,
    LABELS,
    NAMED,
    NO_NOUNS,
    ONE_OF,
    PARTS,
    PERSONS,
    TO,
    UNITS,
)
from trainer.answers.language.slots import Slot, slot_of
from trainer.answers.language.terms import Row, Term

APART = frozenset(("sebelum", "sebelumnya", "sesudah", "sesudahnya", "setelah", "setelahnya"))
"""Words behind *sehari* with which it tells how two days lie to one another."""
ROUGHLY = frozenset(("sekitar", "kira"))
HALF = "setengah"
AT_WORK, WEEK_OF_WORK = "kerja", 7 / 5
"""*Hari kerja*: as many days, and those between them on which nobody works."""
YEAR = re.compile(r"20\d\d$")


def measures_in(row: Row) -> Iterator[Slot]:
    """Every number of a sentence, with its unit or with what it counts."""
    at = 0
    while at < len(row):
        slot, after = _slot_at(row, at)
        if slot is not None:
            yield slot
        at = max(after, at + 1)


def _slot_at(row: Row, at: int) -> tuple[Slot | None, int]:
    """The slot that begins with a term, and the index behind it."""
    term = row[at]
    if term.word in EACH_ONE:
        return slot_of(row, at, at + 1, "every", "", EACH_ONE[term.word]), at + 1
    if term.word in EACH and at + 1 < len(row) and row[at + 1].word in UNITS:
        kind, factor = UNITS[row[at + 1].word]
        return (slot_of(row, at, at + 2, "every", "", factor) if kind == "time" else None), at + 2
    if term.word in ONE_OF:
        if at + 1 < len(row) and row[at + 1].word in APART:
            return None, at + 1
        return _unit_slot(row, at, at + 1, 1.0, 1.0, ONE_OF[term.word])
    low, first = _quantity(row, at)
    if low is None or YEAR.match(term.word) or _is_name(row, at):
        return None, at + 1
    high, after = _upper(row, first, low)
    of_money = at > 0 and row[at - 1].word == "rp"
    if after < len(row) and row[after].word in UNITS and not of_money:
        return _unit_slot(row, at, after + 1, low, high, row[after].word)
    return _counted(row, at, after, low, high), after


def _is_name(row: Row, at: int) -> bool:
    """Whether a number is part of a name or of a size (*SDN 2*, *2 x 3 meter*)."""
    before = row[at - 1].word if at else ""
    after = row[at + 1].word if at + 1 < len(row) else ""
    return before in NAMED or "x" in (before, after) or _is_short_of(row, at)


def _is_short_of(row: Row, at: int) -> bool:
    """Whether a number tells how much is lacking: *kurang tujuh minggu*, but not *kurang lebih*, *kurang dari*."""
    words = [term.word for term in row[max(0, at - 3) : at] if term.word not in ROUGHLY]
    return words[-1:] == ["kurang"]


def _quantity(row: Row, at: int) -> tuple[float | None, int]:
    """A number, or a part of a whole, and the index behind it; a dozen makes twelve of it."""
    term = row[at]
    value = PARTS.get(term.word, term.value)
    at += 1
    if term.value is not None and at < len(row) and row[at].word == HALF:
        return term.value + PARTS[HALF], at + 1
    if value is not None and at < len(row) and row[at].word in COLLECTIVES:
        return value * COLLECTIVES[row[at].word], at + 1
    if value is None and term.word in COLLECTIVES:
        return COLLECTIVES[term.word], at
    return value, at


def _upper(row: Row, at: int, low: float) -> tuple[float, int]:
    """The other end of a range: *dua sampai tiga*, *7-14*; the same value where there is none."""
    if at < len(row) and row[at].value is not None and row[at].start - row[at - 1].end == 1:
        return max(low, row[at].value or 0.0), at + 1
    if at + 1 < len(row) and row[at].word in TO and row[at + 1].value is not None:
        return max(low, row[at + 1].value or 0.0), at + 2
    return low, at


def _unit_slot(
    row: Row, at: int, after: int, low: float, high: float, unit: str
) -> tuple[Slot | None, int]:
    kind, factor = UNITS[unit]
    if kind == "time" and after < len(row) and row[after].word == "sekali":
        return slot_of(row, at, after + 1, "every", "", low * factor), after + 1
    if kind == "time" and _is_age(row, at, after):
        kind = "age"
    figure = low
    if unit == "hari" and after < len(row) and row[after].word == AT_WORK:
        high, after = high * WEEK_OF_WORK, after + 1
    if kind == "time" and after < len(row) and row[after].word in ONE_OF:
        after += 1
    return slot_of(row, at, after, kind, "", low * factor, high * factor, figure), after


def _is_age(row: Row, at: int, after: int) -> bool:
    """Whether a stretch of years or months is how old somebody is."""
    return any(term.word in AGES for term in row[max(0, at - 2) : at]) or (
        after < len(row) and row[after].word in AGES
    )


def _counted(row: Row, at: int, after: int, low: float, high: float) -> Slot | None:
    """A number without a unit: money after *rp*, an age, a labelled thing (*km 5*), or things that are counted."""
    before = row[at - 1] if at else None
    if before is not None:
        if before.word == "rp":
            return slot_of(row, at - 1, after, "money", "", low, high)
        if before.word in AGES:
            return slot_of(row, at - 1, after, "age", "", low * UNITS["tahun"][1])
        if before.word in LABELS:
            return slot_of(row, at - 1, after, "label", before.key, low, high)
    noun = _noun_of_whole(row, after) or (row[after] if after < len(row) else None)
    if noun is not None and _is_noun(noun):
        if low >= MONEY_FROM and " " in row[at].word and row[at].word.split()[-1] in MONEY_WORDS:
            return slot_of(row, at, after, "money", "", low, high)
        return slot_of(row, at, after + 1, "count", noun_key(noun), low, high)
    if low >= MONEY_FROM:
        return slot_of(row, at, after, "money", "", low, high)
    if before is not None and _is_noun(before):
        return slot_of(row, at - 1, after, "count", noun_key(before), low, high)
    return slot_of(row, at, after, "count", "", low, high)


def _noun_of_whole(row: Row, at: int) -> Term | None:
    """What is counted in *empat dari sebelas pegawai* and *13 di antaranya berjentik*; None where no whole is told."""
    behind = [term.word for term in row[at : at + 2]]
    if behind[:1] == ["dari"] and at + 2 < len(row) and row[at + 1].value is not None:
        return row[at + 2]
    if behind == ["di", "antaranya"] and at + 2 < len(row):
        return row[at + 2]
    return None


MONEY_FROM = 1_000
MONEY_WORDS = frozenset(("ribu", "rb", "juta", "jt", "rupiah"))


def _is_noun(term: Term) -> bool:
    return term.value is None and term.word[:1].isalpha() and term.word not in NO_NOUNS


def noun_key(term: Term) -> str:
    """What a counted thing is compared by: persons are counted by several words."""
    return PERSONS.get(term.word, term.key)
