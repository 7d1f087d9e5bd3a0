"""The identity strings of a case, and how each kind is found in an answer.

They are those of the reporter, those of `pii`, and what title and body show by shape (numbers, plates, e-mail). On an
open report the reporter's own name is none. Relations are hints, not identities, and the place of the matter is none.
Source: response rubric, W8 and its note.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from trainer.domain.vocabulary import Privacy
from trainer.scoring.case import Case
from trainer.scoring.reading.names import find_name
from trainer.scoring.reading.numbers import digits_of, find_grouped, phone_forms, shown
from trainer.scoring.reading.phrases import find_phrase, phrase_words
from trainer.scoring.reading.words import Span, merged, words

HINTS = frozenset(("relation",))
"""Kinds that narrow down but do not tell who."""

PLACE_OF_THE_MATTER = frozenset(("address", "health"))
"""Kinds that an answer may have to name when they are a key fact of the case."""

NEIGHBOURHOOD = frozenset(("rt", "rw", "desa", "dusun", "kelurahan"))
WHOLE_ADDRESS = 5
"""Words from which an address without a house number still names one household."""

DIGITS = 6
"""A string of unknown kind with so many digits is looked for as a number."""


@dataclass(frozen=True, slots=True)
class Identity:
    """One string that must not be printed, and its kind (name, nik, kk, phone, email, address, plate, account, …)."""

    text: str
    kind: str


def identities_of(case: Case) -> tuple[Identity, ...]:
    """Every identity string of a case, in a fixed order, without repetition."""
    who = case.reporter
    own = [(who.phone, "phone"), (who.nik, "nik"), (who.address, "address")]
    if case.privacy is not Privacy.TERBUKA:
        own.insert(0, (who.name, "name"))
    listed = [
        (each.text, each.kind or "") for each in case.pii if not _harmless(each.kind, each.of, case)
    ]
    shape = [(text, kind) for kind, text in (*shown(case.title), *shown(case.body))]
    known = (
        Identity(text, kind) for text, kind in (*own, *listed, *shape) if text and text.strip()
    )
    return tuple(each for each in dict.fromkeys(known) if not _is_the_matter(each, case))


def find_identity(identity: Identity, text: str) -> tuple[Span, ...]:
    """Where an identity stands in a text, however it is written there."""
    finder = FINDERS.get(identity.kind, _find_any)
    return merged(finder(identity.text, text))


def _harmless(kind: str | None, of: str | None, case: Case) -> bool:
    own_name = kind == "name" and of == "reporter" and case.privacy is Privacy.TERBUKA
    return kind in HINTS or own_name


def _is_the_matter(identity: Identity, case: Case) -> bool:
    """Whether a place or an illness is what the complaint is about, so that an answer has to name it."""
    if identity.kind not in PLACE_OF_THE_MATTER:
        return False
    wanted = phrase_words(identity.text)
    phrases = [phrase_words(phrase) for fact in case.key_facts for phrase in fact.phrases]
    return any(_inside(wanted, phrase) for phrase in phrases)


def _inside(inner: tuple[str, ...], outer: tuple[str, ...]) -> bool:
    return any(outer[i : i + len(inner)] == inner for i in range(len(outer) - len(inner) + 1))


def _find_person(identity: str, text: str) -> list[Span]:
    return find_name(identity, words(text))


def _find_number(identity: str, text: str) -> list[Span]:
    return find_grouped(digits_of(identity), text)


def _find_phone(identity: str, text: str) -> list[Span]:
    return [span for form in phone_forms(identity) for span in find_grouped(form, text)]


def _find_code(identity: str, text: str) -> list[Span]:
    """A plate: letters and digits, however they are parted."""
    return find_grouped("".join(word.text for word in words(identity)), text)


def _find_words(identity: str, text: str) -> list[Span]:
    return find_phrase(phrase_words(identity), words(text))


def _find_address(identity: str, text: str) -> list[Span]:
    """A part between commas that holds a house number, or a long address as a whole.

    A street, a village or an RT alone is a place where many live, not a home.
    """
    heard, whole = words(text), phrase_words(identity)
    parts = [phrase_words(part) for part in identity.split(",")]
    homes = [
        part
        for part in parts
        if len(part) > 2 and part[0] not in NEIGHBOURHOOD and any(word.isdigit() for word in part)
    ]
    phrases = [*homes, whole] if len(whole) >= WHOLE_ADDRESS else homes
    return [span for phrase in phrases for span in find_phrase(phrase, heard)]


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
    "address": _find_address,
    "email": _find_words,
    "health": _find_words,
    "child": _find_words,
}
