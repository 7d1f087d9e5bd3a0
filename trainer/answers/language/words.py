"""A text as words that can be compared: folded, without accents and apostrophes, each with its place in the text.

Folding is for comparing only. Places are Python string indices (code points) into the text as it was given.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

Span = tuple[int, int]
"""Half-open range of string indices."""

DROPPED = frozenset("'’‘ʼ`´\u00ad\u200b\u200c\u200d\u2060\ufeff")
"""Characters that join rather than part a word: Nor'aini is one name, and so is a name cut by a soft hyphen."""


ASCII_WORD = re.compile(r"[a-z0-9]+(?:['`]+[a-z0-9]+)*")
"""A word where no letter has to be folded but into a small one: most texts are of such letters alone."""


class Word(NamedTuple):
    """One folded word or number and the place it stands at."""

    text: str
    start: int
    end: int


@lru_cache(maxsize=1_024)
def folded(character: str) -> str:
    """A character as it is compared: compatibility form, case folded, without accents."""
    if character.isascii():
        return character.lower()
    plain = unicodedata.normalize("NFKD", character).casefold()
    return "".join(each for each in plain if not unicodedata.combining(each))


KEPT_TEXTS, LONGEST_KEPT = 1_024, 2_000
"""How many texts stay taken apart, and how long they are at most: names and phrases of a case come again with every answer."""


def words(text: str) -> tuple[Word, ...]:
    """Runs of letters and digits, in order. `Jl.Kenanga` is two words, `Nor'aini` and `S1` are one."""
    return _read(text) if len(text) > LONGEST_KEPT else _kept(text)


@lru_cache(maxsize=KEPT_TEXTS)
def _kept(text: str) -> tuple[Word, ...]:
    return _read(text)


def _read(text: str) -> tuple[Word, ...]:
    if text.isascii():
        return tuple(
            Word(match.group().replace("'", "").replace("`", ""), *match.span())
            for match in ASCII_WORD.finditer(text.lower())
        )
    found: list[Word] = []
    letters: list[str] = []
    start = end = 0
    for index, character in enumerate(text):
        if character in DROPPED or unicodedata.combining(character):
            continue
        piece = folded(character)
        if piece.isalnum():
            start = start if letters else index
            end = index + 1
            letters.append(piece)
        elif letters:
            found.append(Word("".join(letters), start, end))
            letters = []
    if letters:
        found.append(Word("".join(letters), start, end))
    return tuple(found)


def merged(spans: list[Span]) -> tuple[Span, ...]:
    """The spans in order, those that overlap made one."""
    done: list[Span] = []
    for start, end in sorted(spans):
        if done and start < done[-1][1]:
            done[-1] = (done[-1][0], max(end, done[-1][1]))
        else:
            done.append((start, end))
    return tuple(done)
