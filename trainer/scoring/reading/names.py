"""Finds a known person's name in a text: whole, shortened, turned to capitals, or after *Bapak*, *Ibu* and their like.

A name that follows *Jalan*, *Desa*, *Gang* and their like is a place and is not found. Nothing here guesses names that
nobody told it.
"""

from __future__ import annotations

from itertools import pairwise

from trainer.scoring.reading.words import Span, Word, words

ADDRESSES = frozenset(
    "bapak bpk pak bp ibu bu sdr sdri saudara saudari nama bernama an tn ny nyonya tuan mas mbak abang bang kak "
    "kakak adik ading nak anak haji hajah acil amang paman bibi mina julak kai nini mbah almarhum almarhumah yth".split()
)
"""Words before a given name that make it a person's."""

LEAD_INS = frozenset(
    "kepada kasih halo hai salam oleh dari milik keluarga rumah bagi untuk".split()
)
"""Words after which a capital letter makes a given name a person's: *terima kasih, Nurmala*."""

TITLES = ADDRESSES | frozenset("h hj dr drs dra ir prof ust ustaz ustadz ustadzah kh".split())
"""Words in a person's name that are not the name."""

PLACES = frozenset(
    "jalan jl jln gang gg desa kampung kelurahan kel kecamatan kec kabupaten kab kota dusun sungai sei handil danau "
    "bukit jembatan pasar komplek kompleks perumahan masjid gereja sdn smpn sman smkn sd smp sma smk rsud puskesmas "
    "bandara pelabuhan dermaga lapangan taman simpang pulau".split()
)
"""Words after which the same letters name a place."""

SHORTEST = 3
"""Letters a given name must have to be looked for alone."""


def name_words(name: str) -> tuple[str, ...]:
    """The words of a name without titles and degrees: `Pak H. Basran, S.Pd.` is `basran`."""
    spoken = [each.text for each in words(name.split(",")[0])]
    bare = [each for each in spoken if each not in TITLES and len(each) > 1]
    return tuple(bare or spoken)


def find_name(name: str, text: str) -> list[Span]:
    """Where a person's name stands in a text.

    Whole, run together, with words of the middle or the end left out (two in order suffice), or one of its words after
    a word of address. A name of one word is found wherever it stands alone.
    """
    heard = words(text)
    parts = name_words(name)
    if not parts:
        return []
    if len(parts) == 1:
        return [
            (w.start, w.end)
            for i, w in enumerate(heard)
            if _is(w, parts[0]) and not _is_place(heard, i)
        ]
    return [*_pairs(parts, heard), *_joined(parts, heard), *_addressed(parts, heard, text)]


def _is(word: Word, part: str) -> bool:
    """Whether a word is this part of a name; *-nya* may hang on it."""
    return word.text == part or word.text == f"{part}nya"


def _is_place(heard: tuple[Word, ...], index: int) -> bool:
    return index > 0 and heard[index - 1].text in PLACES


def _pairs(parts: tuple[str, ...], heard: tuple[Word, ...]) -> list[Span]:
    found = []
    for i in range(len(heard) - 1):
        here, after = heard[i], heard[i + 1]
        for j, part in enumerate(parts):
            if (
                here.text == part
                and any(_is(after, later) for later in parts[j + 1 :])
                and not _is_place(heard, i)
            ):
                found.append((here.start, after.end))
    return found


def _joined(parts: tuple[str, ...], heard: tuple[Word, ...]) -> list[Span]:
    together = "".join(parts)
    return [(w.start, w.end) for w in heard if _is(w, together)]


def _addressed(parts: tuple[str, ...], heard: tuple[Word, ...], text: str) -> list[Span]:
    return [
        (here.start, here.end)
        for before, here in pairwise(heard)
        if any(len(part) >= SHORTEST and _is(here, part) for part in parts)
        and (before.text in ADDRESSES or (before.text in LEAD_INS and text[here.start].isupper()))
    ]
