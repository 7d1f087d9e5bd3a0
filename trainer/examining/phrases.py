"""Phrases in files: whether each can be read, and which slots it asks for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from trainer.content.defects import DefectCode, Flaw, KeyPath
from trainer.content.shapes import nearest
from trainer.generator.bank import NEEDS, PLACES
from trainer.generator.grammar import PhraseError, compiled, slots
from trainer.generator.words import STREET_WORDS, TIME_WORDS, WITH_NAME

FILLED = frozenset(
    {*STREET_WORDS, *TIME_WORDS, *WITH_NAME, *PLACES, "kab", "sungai", "masjid", "gereja", "uang"}
)
"""Slots that the generator fills and every author may use."""

RESERVED = frozenset(
    {"saksi", "nama", "hp", "nik", "alamat", "hp_saksi", "bagian_hari", "yth", "number", "kab_lain"}
)
"""Slots that the generator fills itself, mostly with personal data; no topic has one of its own by these names."""

PathTexts = Iterator[tuple[KeyPath, str]]


def texts(value: Any, path: KeyPath = ()) -> PathTexts:
    """Every text below a value, with its place."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from texts(inner, (*path, str(key)))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from texts(inner, (*path, index))


def broken(phrases: PathTexts) -> Iterator[Flaw]:
    """Phrases that cannot be read."""
    for path, text in phrases:
        try:
            compiled(_bare(text))
        except PhraseError as error:
            yield Flaw(
                DefectCode.PHRASE, path, str(error), r"pasangkan kurungnya, atau tulis \( dan \)"
            )


def unknown_slots(phrases: PathTexts, own: frozenset[str]) -> Iterator[Flaw]:
    """Slots that neither the file nor the generator fills; phrases that cannot be read are told elsewhere."""
    known = sorted(own | FILLED)
    for path, text in phrases:
        try:
            asked = dict.fromkeys(slots(compiled(_bare(text))))
        except PhraseError:
            continue
        for slot in asked:
            if slot not in own and slot not in FILLED:
                sentence = f"isian {{{slot}}} tidak dikenal"
                yield Flaw(DefectCode.SLOT, path, sentence, nearest(slot, known))


def _bare(text: str) -> str:
    return text[2:] if text[:2] in NEEDS else text
