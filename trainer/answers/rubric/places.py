"""Places that a text names with their kind or by their name, and the map of a case: its own places and their neighbours.

Whether an answer names a wrong one is decided in `wrong_places`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from trainer.answers.case import Case
from trainer.answers.language.alternatives import alternation
from trainer.answers.language.facts import names_in
from trainer.answers.language.keys import key_of
from trainer.answers.language.plain import Plain, plain
from trainer.answers.language.spelling import is_known
from trainer.answers.language.words import Span, words

KINDS = alternation(
    "desa",
    "kelurahan",
    "kecamatan",
    "kabupaten",
    "kota",
    "jalan",
    "gang",
    "dusun",
    "kampung",
    "sungai",
    "handil",
    "anjir",
    "poli",
    "pasar",
    "tps",
    "jembatan",
    "simpang",
    "puskesmas",
    "posyandu",
    "rsud",
    "sd",
    "smp",
    "sma",
    "smk",
    "sdn",
    "smpn",
    "sman",
    "smkn",
    "rt",
    "rw",
    "lorong",
    "blok",
    "perumahan",
    "terminal",
    "dermaga",
    "ruas",
)
NAMED = re.compile(
    rf"\b({KINDS})(?: negeri)? ((?:[a-z]+|\d{{1,3}})(?: (?:[a-z]+|\d{{1,3}})){{0,2}})"
)
SAME_KIND = {"sdn": "sd", "smpn": "smp", "sman": "sma", "smkn": "smk", "ruas": "jalan"}


@dataclass(frozen=True, slots=True)
class Place:
    """A name that a text gives to a place: its kind, "" when none stands before it, its keys and where it stands."""

    kind: str
    keys: tuple[str, ...]
    span: Span


def places_of(text: Plain, raw: str) -> Iterator[Place]:
    """The places that a text names with their kind; a name has a capital letter, a number, or no meaning."""
    at = 0
    while (match := NAMED.search(text.text, at)) is not None:
        parts = [
            (word.group(), match.start(2) + word.start())
            for word in re.finditer(r"[a-z]+|\d+", match[2])
        ]
        name: list[tuple[str, int]] = []
        for word, start in parts:
            at_place = (
                AT.search(text.text[max(0, match.start() - NEAR) : match.start()]) is not None
            )
            if word in NO_NAMES or not _is_name(word, start, text, raw, at_place):
                break
            if word[0].isdigit() and not name and match[1] not in NUMBERED:
                break
            name.append((word, start))
        at = match.end(1)
        if name:
            keys = tuple(key for word, _ in name for key in [key_of(word)])
            end = name[-1][1] + len(name[-1][0])
            kind = SAME_KIND.get(match[1], match[1])
            yield Place(kind, keys, (match.start(), end))


NUMBERED = frozenset("rt rw sd smp sma smk sdn smpn sman smkn blok lorong gang".split())
NO_NAMES = frozenset(KINDS.split("|")) | frozenset(
    (
        "negeri",
        "dan",
        "di",
        "ke",
        "yang",
        "bapak",
        "ibu",
        "saudara",
        "saudari",
        "anda",
        "kami",
        "pak",
        "bu",
        "kita",
        "itu",
        "ini",
        "tersebut",
        "dimaksud",
        "kakak",
        "mas",
        "mbak",
        "nomor",
        "setempat",
        "terkait",
    )
)
AT = re.compile(
    r"\b(?:di|ke|pada|dari|dekat|sekitar|wilayah|lokasi) (?:ujung |mulut |depan |area )?$"
)


def _is_name(word: str, start: int, text: Plain, raw: str, at_place: bool) -> bool:
    """Whether a word is a name: by its capital letter, or by having no meaning where a place is told."""
    if word[0].isdigit():
        return True
    token = text.tokens[text.token_at(start)]
    return raw[token.start].isupper() or (
        at_place and len(word) > 3 and not is_known(word) and not token.slip and not token.short
    )


@dataclass(frozen=True, slots=True)
class Map:
    """The places of a case: those that its facts speak of, and others that the complaint names."""

    right: tuple[Place, ...]
    neighbours: tuple[Place, ...]
    known: frozenset[str]
    numbered: frozenset[tuple[str, str]]
    regions: tuple[tuple[str, ...], ...]


@lru_cache(maxsize=256)
def map_of(case: Case) -> Map:
    """Read the places of a case once."""
    phrases = [phrase for fact in case.key_facts for phrase in fact.phrases]
    right = _places(phrases)
    where = [p for fact in case.key_facts if fact.kind == "where" for p in fact.phrases]
    right += _bare(where)
    names = {place.keys for place in right}
    own = {key for place in right for key in place.keys}
    named = [*_places([case.title, case.body]), *_bare([case.title, case.body])]
    neighbours = {
        place.keys: place
        for place in named
        if place.keys not in names and rivals_of(place, right) and not own.issuperset(place.keys)
    }
    office = (case.responder.agency, case.authority.owner, case.authority.right_door or "")
    texts = (case.title, case.body, case.reporter.address or "", *office, *phrases)
    known = frozenset(
        form
        for text in texts
        for word in re.findall(r"[a-z]+|\d+", plain(text, _words_of(text)).text)
        for form in (word, key_of(word))
    )
    everywhere = _places(list(texts))
    return Map(
        tuple(right),
        tuple(neighbours.values()),
        known,
        frozenset((place.kind, place.keys[0]) for place in everywhere),
        tuple({each.keys: None for each in everywhere if each.kind in ("kabupaten", "kota")}),
    )


def _places(texts: list[str]) -> list[Place]:
    return [place for text in texts for place in places_of(plain(text, _words_of(text)), text)]


def _words_of(text: str) -> frozenset[str]:
    """The folded words of a text, as names that are never mended."""
    return frozenset(word.text for word in words(text))


def _bare(texts: list[str]) -> list[Place]:
    """The names of a text without their kind."""
    return [Place("", keys, (0, 0)) for text in texts for keys in names_in(text)]


def rivals_of(place: Place, right: tuple[Place, ...] | list[Place]) -> list[Place]:
    """The places of the facts that this one could be taken for: of its kind, or with part of its name."""
    return [
        each
        for each in right
        if (each.kind == place.kind != "")
        or (each.keys[0] == place.keys[0] and each.keys != place.keys)
    ]


NEAR = 60
"""Characters before a place in which the words that govern it stand."""
