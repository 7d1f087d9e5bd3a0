"""Chooses a title that says nothing the text does not say.

Titles of a topic are written for all its tellings; some name a fact of one of them. The title of a report is drawn from
those that bring the fewest words of their own. Where all bring several, it is the beginning of the matter, as many
people type it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache

from trainer.domain.chance import Draw
from trainer.generator.grammar import Choice, Phrase, Slot
from trainer.generator.words import STREET_WORDS

WORD = re.compile(r"[a-z]{4,}|jam|\d+")
STEM = 5
"""Letters by which two words are the same."""
OF_ALL = frozenset(
    """
    mohon tolong laporan lapor keluhan pengaduan permohonan minta perihal soal perhatian penanganan segera
    warga kami saya tentang untuk dari yang dengan pada masalah persoalan tindak lanjut keadaan kondisi bantuan
    """.split()
)
"""Words that any title may have."""


KIN, KIN_COUNTS = (
    frozenset(["istri", "suami", "anak", "adik", "kakak", "nenek", "kakek", "bapak"]),
    4,
)
"""Words for people of whom no title may tell when the text does not, and how many other strange words each outweighs."""


TOO_STRANGE = 2
"""Words of its own with which no title is taken."""
MOST_WORDS, FEWEST_WORDS = 8, 4
"""Words of a title that is the beginning of a text, where a comma or a stop ends it, and where nothing does: six."""
HEAD_WORDS = 6
SMALL_WORDS = frozenset(
    ["di", "ke", "dari", "dan", "yang", "untuk", "dengan", "pada", "karena", "oleh", "atau", "rt"]
)
"""Words that end no title, and need no capital within one."""
STOP = re.compile(r"[,;:?!]|(?<!Jl)\.(?!\d)")
"""What ends a clause; neither *Jl.* nor 1.500 does."""


def head_of(text: str) -> str:
    """The beginning of a text as a title: up to the first comma or stop, or a few words that do not end halfway."""
    words = STOP.split(text, maxsplit=1)[0].split()
    if not FEWEST_WORDS <= len(words) <= MOST_WORDS:
        words = STOP.sub("", text).split()[:HEAD_WORDS]
    while len(words) > 1 and words[-1].lower() in SMALL_WORDS:
        words.pop()
    return " ".join(words)


def fitting(
    draw: Draw, titles: Sequence[Phrase], text: str, words: Mapping[str, str]
) -> tuple[Phrase, ...]:
    """The title for a text, as the one phrase to say; none where all bring too many words that the text has not.

    `words` are those that the text has said so far.
    """
    stems = stems_of(text)
    strange = [_strange(title, stems, words) for title in titles]
    fewest = min(strange)
    if fewest >= TOO_STRANGE:
        return ()
    fit = [title for title, own in zip(titles, strange, strict=True) if own == fewest]
    return (fit[int(draw() * len(fit))],)


def stems_of(text: str) -> frozenset[str]:
    """The beginnings of the words of a text, by which two words are the same."""
    return frozenset({word[:STEM] for word in WORD.findall(text.lower())})


@cache
def stems_of_phrase(phrase: Phrase) -> frozenset[str]:
    """The beginnings of all words that a phrase may say and that not any text has."""
    return frozenset(_own(phrase)[1])


def _strange(title: Phrase, known: Set[str], words: Mapping[str, str]) -> int:
    """How many words and slots a title has that the text has not."""
    slots, stems, kin = _own(title)
    strangers = len(stems - known)
    if kin:
        strangers += (KIN_COUNTS - 1) * len(kin - known)
    if slots:
        strangers += sum(slot not in words for slot in slots)
    return strangers


@cache
def _own(title: Phrase) -> tuple[tuple[str, ...], frozenset[str], frozenset[str]]:
    """The slots of a title that name no place, the stems of its words that not any title may have, and those of kin."""
    slots: list[str] = []
    stems: list[str] = []
    for part in _parts(title):
        if isinstance(part, Slot):
            if part.name not in STREET_WORDS:
                slots.append(part.name)
        else:
            found = WORD.findall(part.lower())
            stems += [word[:STEM] for word in found if word not in OF_ALL]
    return tuple(slots), frozenset(stems), KIN.intersection(stems)


def _parts(phrase: Phrase) -> Iterator[str | Slot]:
    """Everything that a phrase may say."""
    for part in phrase:
        if isinstance(part, Choice):
            for option in part.options:
                yield from _parts(option)
        else:
            yield part
