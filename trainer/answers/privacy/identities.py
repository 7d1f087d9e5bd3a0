"""The identity strings of a case, and how each kind is found in an answer.

They are those of the reporter, those of `pii`, and what title and body show by shape (numbers, plates, e-mail). On an
open report the reporter's own name is none. Relations are hints, not identities, and the place of the matter is none.
Source: response rubric, W8 and its note.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from trainer.answers.case import Case, CasePii
from trainer.answers.language.names import find_name
from trainer.answers.language.numbers import digits_of, find_grouped, phone_forms, shown
from trainer.answers.language.phrases import find_phrase, may_hold, phrase_words
from trainer.answers.language.spelling import is_listed
from trainer.answers.language.words import Span, Word, merged, words
from trainer.answers.privacy.place_names import is_place_name
from trainer.answers.rubric.conditions_words import ILLNESS_WORD
from trainer.domain.vocabulary import Privacy

HINTS = frozenset(("relation",))
"""Kinds that narrow down but do not tell who."""

PLACE_OF_THE_MATTER = frozenset(("address", "health"))
"""Kinds that an answer may have to name when they are a key fact of the case."""

NEIGHBOURHOOD = frozenset(("rt", "rw", "desa", "dusun", "kelurahan"))
"""First words of a part of an address that many households share."""
LANES, ROMAN = (
    frozenset("gang gg lorong jalur blok".split()),
    frozenset("i ii iii iv v vi vii viii ix x".split()),
)
"""What is numbered in letters, too: *Gang II*."""
SHORTEST_ADDRESS = 3
"""Words. A street or a village alone is where many live: a hint, not a home."""

WIDER = re.compile(r"\b(?:RT|RW|Kel\b|Kelurahan|Desa|Dusun|Kec\b|Kecamatan)", re.IGNORECASE)
"""What follows in an address after street and house number."""

BLOCK = re.compile(r"\b(?:Blok|Kav|Gang|Gg|Lorong)\b", re.IGNORECASE)
"""What a house number in a housing estate or a lane begins with."""

SHORTEST_HEALTH = 3
"""Words. Fewer everyday ones are said of anybody; what they hint at is told in `quasi_identifiers`."""

DIGITS = 6
"""A string of unknown kind with so many digits is looked for as a number."""


@dataclass(frozen=True, slots=True)
class Identity:
    """One string that must not be printed, and its kind (name, nik, kk, phone, email, address, plate, account, …)."""

    text: str
    kind: str


@lru_cache(maxsize=256)
def identities_of(case: Case) -> tuple[Identity, ...]:
    """Every identity string of a case, in a fixed order, without repetition."""
    who = case.reporter
    own = [(who.phone, "phone"), (who.nik, "nik"), (who.address, "address")]
    if case.privacy is not Privacy.TERBUKA:
        own.insert(0, (who.name, "name"))
    listed = [(each.text, each.kind or "") for each in case.pii if not _harmless(each, case)]
    shape = [(text, kind) for kind, text in (*shown(case.title), *shown(case.body))]
    listed = [(text, kind) for text, kind in listed if not _says_little(text, kind)]
    named = [(name, "name") for text, kind in listed if kind == "child" and (name := _child(text))]
    known = [
        (text, kind) for text, kind in (*own, *listed, *named, *shape) if text and text.strip()
    ]
    parts = [Identity(part, kind) for text, kind in known for part in _parts(text, kind)]
    homes = frozenset(each.text for each in case.pii if each.kind == "address")
    return tuple(each for each in dict.fromkeys(parts) if not _is_the_matter(each, case, homes))


def find_identity(identity: Identity, text: str) -> tuple[Span, ...]:
    """Where an identity stands in a text, however it is written there."""
    finder = FINDERS.get(identity.kind, _find_any)
    return merged(finder(identity.text, text))


def _parts(text: str, kind: str) -> tuple[str, ...]:
    """Of an address the whole, and the parts between commas that hold a house number. Other kinds are one string."""
    if kind != "address":
        return (text,)
    house = [WIDER.split(part)[0] for part in text.split(",")]
    house += [part[match.start() :] for part in house if (match := BLOCK.search(part))]
    spoken = {part: phrase_words(part) for part in (text, *text.split(","), *house)}
    return tuple(
        part
        for part, part_words in spoken.items()
        if len(part_words) >= SHORTEST_ADDRESS
        and (part == text or (_numbered(part_words) and part_words[0] not in NEIGHBOURHOOD))
    )


def _numbered(part_words: tuple[str, ...]) -> bool:
    """Whether a house number is among the words; the number of an RT or RW is none."""
    return any(
        (word.isdigit() and (at == 0 or part_words[at - 1] not in ("rt", "rw")))
        or (word in ROMAN and at > 0 and part_words[at - 1] in LANES)
        for at, word in enumerate(part_words)
    )


def _harmless(pii: CasePii, case: Case) -> bool:
    """A hint, or the reporter's own name on an open report."""
    if pii.kind in HINTS:
        return True
    own = pii.of == "reporter" or (
        case.reporter.name is not None
        and phrase_words(pii.text) == phrase_words(case.reporter.name)
    )
    return own and pii.kind == "name" and case.privacy is Privacy.TERBUKA


def _child(text: str) -> str:
    """The name that a listed child is told with: *Nandira, 6 tahun*; "" where none is."""
    name = text.split(",")[0].strip()
    called = name.istitle() and not any(map(is_listed, phrase_words(name)))
    return name if called and name != text and name.replace(" ", "").isalpha() else ""


def _says_little(text: str, kind: str) -> bool:
    """Whether a state of health is told in two everyday words that name no illness: *masih demam*."""
    words = phrase_words(text)
    return (
        kind == "health"
        and 1 < len(words) < SHORTEST_HEALTH
        and all(map(is_listed, words))
        and not ILLNESS_WORD.search(" ".join(words))
    )


def _is_the_matter(identity: Identity, case: Case, homes: frozenset[str]) -> bool:
    """Whether a place or an illness is what the complaint is about, so that an answer has to name it.

    It is when a key fact names it. A street without a number is also when the complaint itself speaks of it, unless it is
    listed as somebody's (`homes`).
    """
    if identity.kind not in PLACE_OF_THE_MATTER:
        return False
    phrases = [phrase_words(phrase) for fact in case.key_facts for phrase in fact.phrases]
    wanted = phrase_words(identity.text)
    if any(_inside(wanted, phrase) for phrase in phrases):
        return True
    street = phrase_words(identity.text.split(",")[0])
    spoken_of = [*phrases, phrase_words(case.title), phrase_words(case.body)]
    unnumbered = identity.kind == "address" and identity.text not in homes and not _numbered(wanted)
    return unnumbered and any(_inside(street, place) for place in spoken_of)


def _inside(inner: tuple[str, ...], outer: tuple[str, ...]) -> bool:
    return any(outer[i : i + len(inner)] == inner for i in range(len(outer) - len(inner) + 1))


def _find_person(identity: str, text: str) -> list[Span]:
    return [span for span in find_name(identity, text) if not is_place_name(text, span)]


def _find_number(identity: str, text: str) -> list[Span]:
    return find_grouped(digits_of(identity), text)


def _find_phone(identity: str, text: str) -> list[Span]:
    return [span for form in phone_forms(identity) for span in find_grouped(form, text)]


def _find_code(identity: str, text: str) -> list[Span]:
    """A plate: letters and digits, however they are parted."""
    return find_grouped("".join(word.text for word in words(identity)), text)


def _find_words(identity: str, text: str) -> list[Span]:
    phrase = phrase_words(identity)
    return find_phrase(phrase, _heard(text)) if may_hold(text, phrase) else []


@lru_cache(maxsize=8)
def _heard(text: str) -> tuple[Word, ...]:
    return words(text)


def _find_any(identity: str, text: str) -> list[Span]:
    digits = digits_of(identity)
    by_number = find_grouped(digits, text) if len(digits) >= DIGITS else []
    return [*by_number, *_find_words(identity, text)]


FINDERS: dict[str, Callable[[str, str], list[Span]]] = {
    "name": _find_person,
    "nik": _find_number,
    "kk": _find_number,
    "account": _find_number,
    "phone": _find_phone,
    "plate": _find_code,
    "address": _find_words,
    "email": _find_words,
    "health": _find_words,
    "child": _find_words,
}
