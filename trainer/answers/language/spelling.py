"""Mends typing slips: a word that nobody knows and that is one slip away from a common word becomes that word.

`common.txt` holds the words that are mended to, `known.txt` those that are left as they are; both come from this project's
own texts and from general knowledge of Indonesian. No list knows every word and name. So the kind of slip counts: hurried
fingers leave letters out, swap two, or hit a neighbouring key; and a word that no Indonesian word looks like (`kuitnasi`,
`penyalurn`) is mended sooner than one that could be a word.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from threading import local

import snowballstemmer

SHORTEST, TOO_LONG = 5, 30
"""Letters; shorter words are too near to one another, longer ones are none."""
LONG = 7
"""From so many letters on a word that could be one is mended, too."""
CALENDAR = frozenset(
    (
        "januari",
        "februari",
        "maret",
        "april",
        "agustus",
        "september",
        "oktober",
        "november",
        "desember",
        "senin",
        "selasa",
        "kamis",
        "jumat",
        "sabtu",
        "minggu",
    )
)
"""Names that anybody writes in a letter."""
SEEN = 3
"""Words in which three letters must follow one another to be usual."""
VOWELS = "aiueo"
LETTERS = "abcdefghijklmnopqrstuvwxyz"
NEIGHBOURS = {
    letter: frozenset(row[max(0, at - 1) : at + 2]) | frozenset(below[max(0, at - 1) : at + 1])
    for row, below in (("qwertyuiop", "asdfghjkl"), ("asdfghjkl", "zxcvbnm"), ("zxcvbnm", ""))
    for at, letter in enumerate(row)
}
"""The keys beside and below a key."""


class _Stemmer(local):
    """A stemmer of its own for each thread: while it works it keeps the word in itself."""

    def __init__(self) -> None:
        super().__init__()
        self.own = snowballstemmer.stemmer("indonesian")


_STEMMER = _Stemmer()
_HERE = Path(__file__).parent


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of a folded word, as the Snowball rules cut it: crude, but the same for most forms of one word."""
    return str(_STEMMER.own.stemWord(word))


@lru_cache(maxsize=65536)
def mended(word: str, name: bool = False) -> str:
    """The common word that `word` was meant to be, or the word itself. `word` is folded.

    `name`: it may be a name, being written with a capital letter inside a sentence.
    """
    if not SHORTEST <= len(word) <= TOO_LONG or not word.isascii() or not word.isalpha():
        return word
    if is_listed(word):
        return word
    if len(word) > SHORTEST and not _is_listed_nya(word) and (whole := _first(_doubled(word))):
        return whole
    if is_known(word):
        return word
    if word.endswith("nya"):
        base = mended(word[:-3], name)
        if base != word[:-3]:
            return f"{base}nya"
    odd = is_odd(word)
    if name and not (odd and len(word) > SHORTEST):
        return next((each for each in _with(word, LETTERS) if each in CALENDAR), word)
    for slips, enough in (
        (_opened, True),
        (_single, len(word) > SHORTEST),
        (_swapped, odd or len(word) >= LONG),
        (_with_vowel, odd or len(word) >= LONG),
        (_with_consonant, len(word) >= LONG or (odd and len(word) > SHORTEST)),
        (_cut, odd and len(word) > LONG),
        (_beside, odd and len(word) > SHORTEST and not name),
    ):
        if enough and (right := _first(slips(word))):
            return right
    return _voweled(word) if odd else word


def _is_listed_nya(word: str) -> bool:
    return word.endswith("nya") and is_listed(word[:-3])


def _first(words: Iterator[str]) -> str:
    """The first common word of these; "" if there is none."""
    return next((each for each in words if each in _words("common")), "")


def _doubled(word: str) -> Iterator[str]:
    """With one letter doubled: `laporanya`, `pertanyan`."""
    for at, letter in enumerate(word):
        yield word[:at] + letter + word[at:]


def _opened(word: str) -> Iterator[str]:
    """With the vowel put back that parts the first two consonants: `stelah`, `skitar`."""
    if word[0] not in VOWELS and word[1] not in VOWELS:
        for vowel in "eaiuo":
            yield word[0] + vowel + word[1:]


def _swapped(word: str) -> Iterator[str]:
    """With two neighbours swapped: `kuitnasi`."""
    for at in range(len(word) - 1):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _single(word: str) -> Iterator[str]:
    """With one of two like letters left out: `prosess`, `pengecekkan`."""
    for at in range(1, len(word)):
        if word[at] == word[at - 1]:
            yield word[:at] + word[at + 1 :]


def _with_vowel(word: str) -> Iterator[str]:
    """With one vowel put in: `penyalurn`."""
    return _with(word, VOWELS)


def _with_consonant(word: str) -> Iterator[str]:
    """With one consonant put in: `petgas`, `kuitasi`."""
    return _with(word, "".join(each for each in LETTERS if each not in VOWELS))


def _with(word: str, letters: str) -> Iterator[str]:
    for letter in letters:
        for at in range(1, len(word) + 1):
            yield word[:at] + letter + word[at:]


def _cut(word: str) -> Iterator[str]:
    """With one letter left out, the first excepted."""
    for at in range(1, len(word)):
        yield word[:at] + word[at + 1 :]


def _beside(word: str) -> Iterator[str]:
    """With one letter changed to that of a key beside it, the first excepted."""
    for at in range(1, len(word)):
        for letter in sorted(NEIGHBOURS[word[at]] - {word[at]}):
            yield word[:at] + letter + word[at + 1 :]


MOST_VOWELS = 3
"""Vowels that hurried writers leave out of one word."""


def _voweled(word: str) -> str:
    """The shortest common word with the same consonants whose vowels were left out, or the word itself: `pmbngunan`."""
    wanted = [
        each
        for each in _by_bones().get(bones(word), ())
        if each[0] == word[0] and len(each) - len(word) <= MOST_VOWELS and _is_within(word, each)
    ]
    return min(wanted, key=lambda each: (len(each), each), default=word)


def _is_within(short: str, full: str) -> bool:
    """Whether `full` has the letters of `short` in the same order."""
    letters = iter(full)
    return all(letter in letters for letter in short)


@lru_cache(maxsize=65536)
def bones(word: str) -> str:
    """The consonants of a word: `skrang` and `sekarang` share them."""
    return "".join(letter for letter in word if letter not in VOWELS)


@lru_cache(maxsize=65536)
def is_odd(word: str) -> bool:
    """Whether three letters of a folded word follow one another as in hardly any Indonesian word."""
    usual = _usual()
    return any(each not in usual for each in _threes(word))


@lru_cache(maxsize=65536)
def is_known(word: str) -> bool:
    """Whether a folded word, or what it was made from, is one of this project's words."""
    if is_listed(word):
        return True
    return len(word) <= TOO_LONG and (stem(word) in _stems() or any(map(_is_root, _bases(word))))


def _is_root(word: str) -> bool:
    return len(word) >= SHORTEST - 1 and is_listed(word)


def _bases(word: str) -> Iterator[str]:
    """What a word may have been made from: without endings, without what stands before, or both."""
    for shorter in (word, *_without_end(word)):
        if shorter != word:
            yield shorter
        passive_an = shorter.startswith("di") and word.endswith("an") and not word.endswith("kan")
        for before, instead in BEFORE:
            if shorter.startswith(before) and not passive_an:
                yield from (letter + shorter[len(before) :] for letter in instead)


def _without_end(word: str) -> Iterator[str]:
    for end in ("nya", "lah", "kah", "pun"):
        if word.endswith(end):
            yield word[: -len(end)]
            word = word[: -len(end)]
            break
    for end in ("kan", "an", "i"):
        if word.endswith(end):
            yield word[: -len(end)]


BEFORE: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("di", ("",)),
    ("ter", ("",)),
    ("ber", ("",)),
    ("per", ("",)),
    ("diper", ("",)),
    ("memper", ("",)),
    ("ke", ("",)),
    ("se", ("",)),
    ("me", ("",)),
    ("pe", ("",)),
    ("mem", ("", "p")),
    ("pem", ("", "p")),
    ("men", ("", "t")),
    ("pen", ("", "t")),
    ("meng", ("", "k")),
    ("peng", ("", "k")),
    ("meny", ("s",)),
    ("peny", ("s",)),
)
"""What Indonesian puts before a word, and the letters that it swallows."""


def is_listed(word: str) -> bool:
    """Whether a folded word stands in a list as it is."""
    return word in _words("known") or word in _words("common")


def _threes(word: str) -> Iterator[str]:
    edged = f"^{word}$"
    return (edged[at : at + 3] for at in range(len(edged) - 2))


@lru_cache(maxsize=1)
def _usual() -> frozenset[str]:
    counted: Counter[str] = Counter()
    for word in (*sorted(_words("common")), *sorted(_words("known"))):
        counted.update(_threes(word))
    return frozenset(each for each, times in counted.items() if times >= SEEN)


@lru_cache(maxsize=2)
def _words(name: str) -> frozenset[str]:
    return frozenset((_HERE / f"{name}.txt").read_text(encoding="utf-8").split())


@lru_cache(maxsize=1)
def _stems() -> frozenset[str]:
    return frozenset(stem(each) for each in (*_words("common"), *_words("known")) if len(each) > 3)


@lru_cache(maxsize=1)
def _by_bones() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for word in sorted(_words("common")):
        found.setdefault(bones(word), []).append(word)
    return {each: tuple(words) for each, words in found.items()}
