"""States and causes that an answer tells otherwise than case and notes: the opposite of a word, a denied deed, another reason."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from trainer.answers.case import Case
from trainer.answers.language.slots import Slot, slot_of
from trainer.answers.language.terms import Row
from trainer.answers.rubric.contradiction import Contradiction, likeness
from trainer.answers.rubric.reading import Answer
from trainer.answers.rubric.told import known_of, told_by

OPPOSITES = (
    (("tinggi",), ("rendah",)),
    (("perempuan", "wanita"), ("laki", "pria")),
    (("awal",), ("akhir",)),
    (("normal", "lancar"), ("terganggu", "gangguan")),
    (("naik",), ("turun",)),
    (("kanan",), ("kiri",)),
    (("siang",), ("malam",)),
    (("sukarela",), ("wajib",)),
    (("gratis",), ("berbayar",)),
    (("darurat", "sementara"), ("permanen",)),
    (("diterima",), ("ditolak",)),
    (("maksimal", "maksimum"), ("minimal", "minimum")),
    (("barat",), ("timur",)),
    (("utara",), ("selatan",)),
    (("dalam perbaikan", "sedang diperbaiki"), ("selesai diperbaiki", "sudah diperbaiki", "telah diperbaiki")),
)
"""Words that cannot both be true of one thing."""
SIDES = {
    tuple(words.split()): (str(pair), float(side))
    for pair, sides in enumerate(OPPOSITES)
    for side, group in enumerate(sides)
    for words in group
}
DENIES = frozenset(("belum", "tidak", "tak"))
DEED = re.compile(r"(?:ter|di)[a-z]{4,}$")
DONE = frozenset(("sudah", "telah", "selesai"))
"""Words before a deed with which it is told as done; *terpasang* says so by itself."""
CONDITION = frozenset(
    ("bila", "jika", "kalau", "apabila", "seandainya", "andai", "sebelum", "selama", "supaya", "agar", "apakah", "semoga", "kapan")
)
"""Words after which nothing is told as it is."""
NEEDED = {"opposite": 2.5, "deed": 3.0}
"""How alike the words around must be."""
CAUSE = frozenset(("karena", "akibat", "lantaran", "sebab", "gara"))
THING = frozenset(("pengadaan", "pembelian"))
REASON, TOLD_BEHIND = 3, 5
"""Telling words behind *karena* of which the case knows none, and in which it tells the right reason."""


def other_states(answer: Answer) -> Iterator[Contradiction]:
    """Every state and every cause of the answer that contradicts the case. That something is said to be done which is not,
    is left to the gate of false closure.
    """
    ours = [slot for row in told_by(answer).rows for slot in _states(row)]
    for slot in ours:
        if slot.kind == "deed" and not slot.low:
            continue
        rival = _rival(slot, ours, answer.case)
        if rival:
            yield Contradiction(slot.span, rival)
    yield from _causes(answer)


def _rival(slot: Slot, ours: list[Slot], case: Case) -> str:
    """The words in which the case tells the opposite of the same thing; "" where it does not, or where the answer does, too."""
    common = known_of(case).common
    found = [
        (likeness(slot, each, common), each, words)
        for each, words in _states_of(case)
        if _same(slot, each)
    ]
    right = max((alike for alike, each, _ in found if each.low == slot.low), default=0.0)
    alike, rival, words = max(
        (each for each in found if each[1].low != slot.low),
        key=lambda each: each[0],
        default=(0.0, slot, ""),
    )
    if alike < NEEDED[slot.kind] or right >= alike - 1:
        return ""
    told = (each for each in ours if _same(each, rival) and each.low == rival.low)
    return "" if any(likeness(each, rival, common) >= alike - 1 for each in told) else words


def _same(slot: Slot, other: Slot) -> bool:
    return slot.kind == other.kind and slot.noun == other.noun


@lru_cache(maxsize=256)
def _states_of(case: Case) -> tuple[tuple[Slot, str], ...]:
    return tuple(
        (slot, source.text[slice(*slot.span)])
        for source in known_of(case).sources
        for row in source.told.rows
        for slot in _states(row)
    )


def _states(row: Row) -> Iterator[Slot]:
    """What a sentence tells by words that have an opposite, and the deeds that it tells or denies."""
    for at, term in enumerate(row):
        if term.word in CONDITION:
            return
        for size in (2, 1):
            words = tuple(each.word for each in row[at : at + size])
            side = SIDES.get(words)
            if side is not None and len(words) == size:
                yield slot_of(row, at, at + size, "opposite", *side)
                break
        if at and DEED.match(term.word):
            denied, done = row[at - 1].word in DENIES, row[at - 1].word in DONE
            if denied or done or term.word.startswith("ter"):
                yield slot_of(row, at - denied, at + 1, "deed", term.key, float(denied))


def _causes(answer: Answer) -> Iterator[Contradiction]:
    """Reasons of which the case knows no word, for what it gives another reason that the answer does not tell."""
    known = known_of(answer.case)
    heard = frozenset(answer.heard.keys)
    theirs = _causes_of(answer.case)
    for slot in (each for row in told_by(answer).rows for each in _reasons(row)):
        thing = slot.noun == "thing"
        if not slot.after or known.keys & set(slot.after[: 1 if thing else REASON]):
            continue
        for rival, words in theirs:
            alike = rival.noun == slot.noun and (thing or slot.before[:1] == rival.before[:1] != ())
            if alike and rival.after and not heard & set(rival.after[:TOLD_BEHIND]):
                yield Contradiction(slot.span, words)
                break


@lru_cache(maxsize=256)
def _causes_of(case: Case) -> tuple[tuple[Slot, str], ...]:
    return tuple(
        (slot, source.text[slice(*slot.span)])
        for source in known_of(case).sources
        for row in source.told.rows
        for slot in _reasons(row)
    )


def _reasons(row: Row) -> Iterator[Slot]:
    """*karena* and its like with the words behind; *pengadaan* with what is bought."""
    for at, term in enumerate(row):
        kind = "cause" if term.word in CAUSE else "thing" if term.word in THING else ""
        if kind:
            yield slot_of(row, at, at + 1, "reason", kind, 0.0)
