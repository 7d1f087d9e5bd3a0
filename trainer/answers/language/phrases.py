"""Finds a known run of words in a text, whatever the case, the punctuation and the usual short forms of an address.

Only whole words in the same order are found: a paraphrase is not looked for here.
"""

from __future__ import annotations

from functools import lru_cache

from trainer.answers.language.words import Span, Word, words

SHORT_FORMS = {
    "jl": "jalan",
    "jln": "jalan",
    "gg": "gang",
    "kec": "kecamatan",
    "kel": "kelurahan",
    "kab": "kabupaten",
}
"""Short forms of an address, beside the word they stand for."""

LONG_FORMS = frozenset(SHORT_FORMS.values())

SILENT = frozenset(("no", "nomor", "nmr"))
"""Words of an address that people leave out."""


@lru_cache(maxsize=4096)
def phrase_words(text: str) -> tuple[str, ...]:
    """The words of a phrase as they are compared."""
    return tuple(word.text for word in _plain(words(text)))


def may_hold(text: str, phrase: tuple[str, ...]) -> bool:
    """Whether a phrase may stand in a text: where a word of it that has no other form is missing it does not.

    Much cheaper than to look for it, which is needed where it may.
    """
    if not text.isascii():
        return True
    bare = text.lower().replace("'", "").replace("`", "")
    return all(word in bare for word in phrase if word.isalpha() and word not in LONG_FORMS)


def find_phrase(phrase: tuple[str, ...], heard: tuple[Word, ...]) -> list[Span]:
    """Where the words of `phrase` stand in this order and side by side."""
    if not phrase:
        return []
    plain = _plain(heard)
    texts = [word.text for word in plain]
    size = len(phrase)
    return [
        (plain[i].start, plain[i + size - 1].end)
        for i in range(len(texts) - size + 1)
        if tuple(texts[i : i + size]) == phrase
    ]


def _plain(heard: tuple[Word, ...]) -> tuple[Word, ...]:
    return tuple(
        Word(_number(SHORT_FORMS.get(word.text, word.text)), word.start, word.end)
        for word in heard
        if word.text not in SILENT
    )


def _number(text: str) -> str:
    """House number 07 is house number 7."""
    return text.lstrip("0") or "0" if text.isdigit() else text
