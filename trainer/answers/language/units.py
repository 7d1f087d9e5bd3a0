"""Units, offices and posts that a text names: *Bidang Bina Marga*, *UPT*, *Kepala Desa*, *loket 3*; and known agencies.

`kami`, `tim` and `petugas` are none (response rubric, W3), nor is *bidang terkait* or *dinas kami*. Most are known by the
shape of their names; the agencies of a region by their names and short forms, with slips. Whether a unit is the right
one is not decided here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from rapidfuzz import fuzz

from trainer.answers.language.gazetteer import NOWHERE, Gazetteer
from trainer.answers.language.plain import plain
from trainer.answers.language.units_words import (
    AGENCIES,
    AREA,
    AUX,
    BY,
    DESKS,
    IN_OFFICE,
    LEAD,
    NUMBER_AFTER,
    PARTS,
    POSTS,
    TERKAIT,
    TURN_TO,
    WRITER,
)
from trainer.answers.language.words import Span


class Grade(StrEnum):
    """How closely a name tells who is answerable."""

    PART = "part"
    """A part of an office: a bidang, seksi, UPT, ward."""
    AGENCY = "agency"
    POST = "post"
    """Somebody in office: a camat, a village head, a field worker of a programme."""
    DESK = "desk"
    """Where one calls or knocks: a counter, a numbered room, a command post."""


_NAMED = re.compile(
    rf"\b{LEAD}(?:(?P<part>{PARTS})|(?P<agency>{AGENCIES})|(?P<post>{POSTS})|(?P<desk>{DESKS}))\b{TERKAIT}"
)


@lru_cache(maxsize=512)
def name_words(name: str) -> tuple[str, ...]:
    """The words of an agency's name that tell it from others, plain."""
    return tuple(word for word in re.findall(r"[a-z0-9]+", plain(name).text) if word not in _EMPTY)


_EMPTY = frozenset("dan pt persero tbk kalimantan tengah unit pelaksana teknis di untuk".split())
NEAR = 86
"""Of 100: how much of the name's words must be there."""


def names_agency(name: str, text: str, agencies: Gazetteer = NOWHERE) -> bool:
    """Whether a plain text names an agency, whole, in short, or with slips; by another of its names, where these are known."""
    forms = agencies.forms_of(name)
    if forms and any(form in forms for _, form in agencies.named_in(text)):
        return True
    wanted = name_words(name)
    if not wanted:
        return False
    words = frozenset(re.findall(r"[a-z0-9]+", text))
    if all(word in words for word in wanted):
        return True
    return fuzz.partial_token_set_ratio(" ".join(wanted), text) >= 100 and (
        fuzz.partial_ratio(" ".join(wanted), text) >= NEAR
    )


class Role(StrEnum):
    """What a unit is named for."""

    ACTS = "acts"
    CONTACT = "contact"
    """Where the reporter may turn to, or where papers go."""
    PLACE = "place"
    WRITES = "writes"
    """Who writes or was written to."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit named: its offsets in the plain text, what for, and how closely it tells who is answerable."""

    span: Span
    role: Role
    grade: Grade


def units_of(
    sentences: Iterable[tuple[int, int, str]], agencies: Gazetteer = NOWHERE
) -> tuple[Unit, ...]:
    """Every unit that a plain text names, in order. `sentences`: (start, end, text); `agencies`: those of the region."""
    return tuple(
        Unit((start + place[0], start + place[1]), _role(place, sentence), grade)
        for start, _, sentence in sentences
        for place, grade in _named(sentence, agencies)
    )


def _named(sentence: str, agencies: Gazetteer) -> list[tuple[Span, Grade]]:
    """Where a sentence names units, in order: by the shape of a name first, then what only the region knows."""
    found = [(match.span(), Grade(str(match.lastgroup))) for match in _NAMED.finditer(sentence)]
    by_shape = [place for place, _ in found]
    found += [
        (place, Grade.AGENCY)
        for place, _ in agencies.named_in(sentence)
        if all(place[1] <= start or end <= place[0] for start, end in by_shape)
    ]
    return sorted(found)


NEARBY = 160
"""Characters of a sentence that are looked at on each side of a unit."""


def _role(place: Span, sentence: str) -> Role:
    before = sentence[max(0, place[0] - NEARBY) : place[0]]
    after = sentence[place[1] : place[1] + NEARBY]
    if WRITER.search(before[-60:]):
        return Role.WRITES
    area = sentence[slice(*place)] in ("kecamatan", "kelurahan")
    if area and not IN_OFFICE.search(before) and (AREA.search(before) or not AUX.match(after)):
        return Role.PLACE
    if TURN_TO.search(before) and not BY.search(before):
        return Role.CONTACT
    if NUMBER_AFTER.match(after) and not AUX.match(after):
        return Role.CONTACT
    return Role.ACTS
