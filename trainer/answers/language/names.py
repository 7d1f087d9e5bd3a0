"""Finds a known person's name in a text: whole, shortened, turned round, with a slip, or after *Bapak*, *Ibu* and their like.

A name that follows *Jalan*, *Desa*, *Gang* and their like is a place and is not found. Nothing here guesses names that
nobody told it.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from trainer.answers.language.spelling import is_listed
from trainer.answers.language.words import Span, Word, words

ADDRESSES = frozenset(
    (
        "bapak",
        "bpk",
        "pak",
        "bp",
        "ibu",
        "bu",
        "sdr",
        "sdri",
        "saudara",
        "saudari",
        "nama",
        "bernama",
        "an",
        "tn",
        "ny",
        "nyonya",
        "tuan",
        "mas",
        "mbak",
        "abang",
        "bang",
        "kak",
        "kakak",
        "adik",
        "ading",
        "nak",
        "anak",
        "haji",
        "hajah",
        "acil",
        "amang",
        "paman",
        "bibi",
        "mina",
        "julak",
        "kai",
        "nini",
        "mbah",
        "almarhum",
        "almarhumah",
        "alm",
        "almh",
        "yth",
        "ny",
        "nn",
        "nona",
        "om",
        "tante",
        "kek",
        "kakek",
        "nenek",
        "oma",
        "opa",
        "uda",
        "uni",
        "bung",
        "teh",
        "teteh",
        "kang",
        "cak",
        "ning",
        "daeng",
        "opung",
        "sodara",
        "sodari",
        "bang",
        "bund",
        "bunda",
        "h",
        "hj",
        "dg",
        "mama",
        "papa",
        "pace",
        "mace",
        "kaka",
        "dek",
        "dik",
        "gus",
        "bli",
        "mbok",
        "inang",
        "ito",
        "lae",
        "puan",
        "cik",
        "encik",
        "koh",
        "cece",
    )
)
"""Words before a given name that make it a person's."""

LEAD_INS = frozenset(
    "kepada kasih halo hai salam oleh dari milik keluarga rumah bagi untuk".split()
)
"""Words after which a capital letter makes a given name a person's: *terima kasih, Nurmala*."""

TITLES = ADDRESSES | frozenset("h hj dg dr drs dra ir prof ust ustaz ustadz ustadzah kh".split())
"""Words in a person's name that are not the name."""

PLACES = frozenset(
    "jalan jl jln gang gg desa kampung kelurahan kel kecamatan kec kabupaten kab kota dusun sungai sei handil danau "
    "bukit jembatan pasar komplek kompleks perumahan masjid gereja sdn smpn sman smkn sd smp sma smk rsud puskesmas "
    "bandara pelabuhan dermaga lapangan taman simpang pulau".split()
)
"""Words after which the same letters name a place."""

POSTS = frozenset("kepala kep sekretaris perangkat bendahara ketua".split())
"""Words before a kind of place that make an office of it: after *Kepala Desa* the name is a person's."""

SHORTEST = 3
"""Letters a given name must have to be looked for alone."""
SLIPPED = 5
"""Letters a part of a name must have to be known with one slip."""


def name_words(name: str) -> tuple[str, ...]:
    """The words of a name without titles and degrees: `Pak H. Basran, S.Pd.` is `basran`."""
    spoken = [each.text for each in words(name.split(",")[0])]
    bare = [each for each in spoken if each not in TITLES and len(each) > 1]
    return tuple(bare or spoken)


def find_name(name: str, text: str) -> list[Span]:
    """Where a person's name stands in a text.

    Whole, run together or apart, with words of the middle or the end left out or shortened to a letter, in any order (two
    suffice), or one of its words after a word of address; there and in pairs one slip is forgiven. A rare given name is
    also found alone where a capital letter within a sentence makes it a name. A name of one word is found wherever it
    stands alone, if it is no everyday word.
    """
    heard = _heard(text)
    parts = name_words(name)
    if not parts:
        return []
    if len(parts) == 1:
        everyday = is_listed(parts[0])
        alone = [
            (w.start, w.end)
            for i, w in enumerate(heard)
            if _is(w, parts[0])
            and not _is_place(heard, i)
            and not (everyday and text[w.start].islower())
        ]
        return [*alone, *_joined(parts, heard), *_addressed(parts, heard, text)]
    return [
        *_pairs(parts, heard, text),
        *_joined(parts, heard),
        *_addressed(parts, heard, text),
        *_given(parts, heard, text),
    ]


@lru_cache(maxsize=8)
def _heard(text: str) -> tuple[Word, ...]:
    return words(text)


def _is(word: Word, part: str) -> bool:
    """Whether a word is this part of a name; *-nya* may hang on it."""
    return word.text == part or word.text == f"{part}nya"


def _is_place(heard: tuple[Word, ...], index: int) -> bool:
    return index > 0 and heard[index - 1].text in PLACES


def _is_named_place(heard: tuple[Word, ...], index: int) -> bool:
    """Whether two parts of a name are a place's; *Kepala Desa* before them is a person's post."""
    return _is_place(heard, index) and not (index > 1 and heard[index - 2].text in POSTS)


def _nearly(word: Word, part: str) -> bool:
    """Whether a word is this part of a name, or would be without one slip. Everyday words are no slips."""
    if _is(word, part):
        return True
    return (
        len(part) >= SLIPPED
        and word.text[0] == part[0]
        and abs(len(word.text) - len(part)) <= 1
        and not is_listed(word.text)
        and _one_slip(word.text, part)
    )


def _one_slip(typed: str, meant: str) -> bool:
    """Whether one letter is missing, too many, wrong, or two neighbours are swapped."""
    if abs(len(typed) - len(meant)) > 1:
        return False
    at = next(
        (i for i, (a, b) in enumerate(zip(typed, meant, strict=False)) if a != b),
        min(len(typed), len(meant)),
    )
    if len(typed) == len(meant):
        swapped = typed[at : at + 2] == meant[at : at + 2][::-1]
        return typed[at + 1 :] == meant[at + 1 :] or (
            swapped and typed[at + 2 :] == meant[at + 2 :]
        )
    longer, shorter = (typed, meant) if len(typed) > len(meant) else (meant, typed)
    return longer[at + 1 :] == shorter[at:]


def _pairs(parts: tuple[str, ...], heard: tuple[Word, ...], text: str) -> list[Span]:
    """Two different parts of a name side by side, in any order; one of them may be shortened to its first letter."""
    found = []
    for i, (here, after) in enumerate(pairwise(heard)):
        at = [j for j, part in enumerate(parts) if _nearly(here, part)]
        if _is_named_place(heard, i):
            continue
        if _is_initial_of(parts, here, after, text):
            found.append((here.start, after.end))
        if not at:
            continue
        everyday = all(map(is_listed, parts)) and text[here.start].islower()
        others = [
            part for j, part in enumerate(parts) if j != at[0] and (j > at[0] or not everyday)
        ]
        initial = (
            at[0] == 0
            and len(here.text) >= SLIPPED
            and len(after.text) == 1
            and any(part[0] == after.text for part in others)
        )
        if initial or any(_nearly(after, part) for part in others):
            found.append((here.start, after.end))
    return found


def _is_initial_of(parts: tuple[str, ...], here: Word, after: Word, text: str) -> bool:
    """Whether a letter with a full stop stands for the given name, and another part follows: *R. Lambang*."""
    return (
        here.text == parts[0][0]
        and text[here.end : here.end + 1] == "."
        and len(after.text) >= SLIPPED
        and any(_is(after, part) for part in parts[1:])
    )


def _joined(parts: tuple[str, ...], heard: tuple[Word, ...]) -> list[Span]:
    """All parts run together, or one long part written as two words."""
    together = "".join(parts)
    whole = [(w.start, w.end) for w in heard if len(parts) > 1 and _is(w, together)]
    split = [
        (here.start, after.end)
        for here, after in pairwise(heard)
        if here.text[0].isalpha()
        and len(here.text) >= SHORTEST
        and len(after.text) >= SHORTEST
        and f"{here.text}{after.text}" in parts
    ]
    return [*whole, *split]


def _addressed(parts: tuple[str, ...], heard: tuple[Word, ...], text: str) -> list[Span]:
    return [
        (here.start, here.end)
        for before, here in pairwise(heard)
        if any(len(part) >= SHORTEST and _nearly(here, part) for part in parts)
        and (before.text in ADDRESSES or (before.text in LEAD_INS and text[here.start].isupper()))
    ]


def _given(parts: tuple[str, ...], heard: tuple[Word, ...], text: str) -> list[Span]:
    """The given name alone, with a capital letter within a sentence, if it is no everyday word and names no place."""
    first = parts[0]
    if len(first) < SHORTEST or is_listed(first):
        return []
    return [
        (here.start, here.end)
        for i, (before, here) in enumerate(pairwise(heard), 1)
        if _is(here, first)
        and text[here.start].isupper()
        and text[here.end - 1].islower()
        and text[before.end : here.start] == " "
        and not _is_place(heard, i)
        and (text[before.start].islower() or is_listed(before.text))
    ]
