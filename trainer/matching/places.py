"""Names of places: read from a line of address, from what a text calls a desa or a street, and found again elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trainer.matching.words import SMALL, words_of

Name = tuple[str, ...]
"""A name in folded words: *Desa Olung Tarai* is olung, tarai."""

LONGEST, SHORTEST = 4, 3
"""Words of a name, and letters of a word that may be one by itself."""
SHOWN = 2

_KINDS = frozenset(
    "desa dusun kelurahan kecamatan kabupaten kota provinsi jalan gang rt rw km nomor no blok perumahan komplek".split()
)
"""Words before a name that are no part of it."""
_BETWEEN = frozenset(
    """
    di ke dari dan dekat depan belakang samping sebelah seberang sebelum sesudah sampai arah menuju sekitar antara
    simpang ujung tepi pinggir kantor daerah wilayah kawasan yang dengan atau masuk lewat rumah
    """.split()
)
"""Words of a line of address between two names."""
_EVERYWHERE = frozenset(
    "sd sdn smp smpn sma sman smk smkn pasar masjid gereja sungai sekolah puskesmas jembatan balai pelabuhan".split()
)
"""What every place has: no name when it stands alone."""

_BEFORE_NAME = frozenset(("desa", "kelurahan"))
_MAY_BEGIN = frozenset("kota simpang ujung tepi muara rumah".split())
"""Begins the name of a desa or kelurahan where it follows that word: *Kelurahan Kota Mufakat*."""
_MAY_END = frozenset("seberang ujung tepi".split())
"""Ends a name where nothing follows: *Pasar Seberang*."""

_OFFICES = frozenset(
    "dinas badan bupati gubernur camat lurah wali bapak ibu kepala pemerintah".split()
)
"""Begins a name of whom a report is about or meant for."""

_PART = re.compile(r"[,;/()|\n]|\.\s")
_CAPITAL = r"((?:[A-Z](?:[\w'’-]*[a-z]|[IVX]*)\b ?){1,4})"
"""Words with a capital; none that is written in capitals throughout but a number of a street."""
_CALLED = re.compile(
    r"\b(?:[Dd]esa|[Dd]s\.?|[Dd]usun|[Kk]elurahan|[Kk]el\.?|[Kk]ecamatan|[Kk]ec\.?|[Jj]alan|[Jj]l\.?|[Jj]ln\.?|[Gg]ang"
    r"|[Gg]g\.?|[Pp]erum(?:ahan|\.)?|[Kk]omplek) ?" + _CAPITAL
)
_IN = re.compile(r"\b(?:di|ke|dari) " + _CAPITAL)


def names_in(line: str) -> tuple[Name, ...]:
    """The names in a line of address: *Desa Olung Tarai kec Tanah Siang* has two."""
    found: dict[Name, None] = {}
    for part in _PART.split(line):
        words = words_of(part)
        name: list[str] = []
        for before, word, after in zip(("", *words), words, (*words[1:], ""), strict=False):
            begins = word in _MAY_BEGIN and before in _BEFORE_NAME
            ends = word in _MAY_END and bool(name) and not after
            if begins or ends or not (word in _KINDS or word in _BETWEEN):
                name.append(word)
            elif name:
                found[tuple(name)] = None
                name = []
        found[tuple(name)] = None
    return tuple(name for name in found if _is_name(name))


def _is_name(words: Name) -> bool:
    """Whether words name a place: not an office, and not what every place has."""
    small = all(word in SMALL or len(word) < SHORTEST for word in words)
    return not (
        small or _EVERYWHERE.issuperset(words) or words[0] in _OFFICES or len(words) > LONGEST
    )


def called(text: str) -> tuple[Name, ...]:
    """What a text calls a desa, a street or the like, or places something in, and writes with a capital."""
    after_kind = (names_in(match.group(1)) for match in _CALLED.finditer(text))
    after_in = (names_in(match.group(1)) for match in _IN.finditer(text))
    longer = (tuple(name for name in names if len(name) > 1) for names in after_in)
    return tuple(dict.fromkeys(name for names in (*after_kind, *longer) for name in names))


def spelt(names: Sequence[Name], lines: Sequence[str]) -> tuple[str, ...]:
    """Names as people wrote them, best with capitals: *olung, tarai* is Olung Tarai. The longest first, at most two."""
    longest = sorted(names, key=lambda name: (-len(name), names.index(name)))[:SHOWN]
    return tuple(dict.fromkeys(_spelt(name, lines) for name in longest))


def _spelt(name: Name, lines: Sequence[str]) -> str:
    pattern = re.compile(r"\b" + r"\W+".join(map(re.escape, name)) + r"\b", re.IGNORECASE)
    for line in lines:
        match = pattern.search(line)
        if match and match.group()[0].isupper() and not match.group().isupper():
            return " ".join(match.group().split())
    return " ".join(word.capitalize() for word in name)
