"""Words that stand beside each other in a case: where an answer has both, they mostly stand near each other there, too.

A text out of order has the words of the case, but torn from one another: *lubang* is no longer in front of *besar*.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from trainer.answers.language.language import FUNCTION
from trainer.answers.language.plain import ENDS, Plain, plain
from trainer.answers.language.spelling import stem

Pairs = frozenset[tuple[str, str]]
"""Stems, the first before the second."""

SMALL = FUNCTION | frozenset(
    "kepada sejak sekitar pukul bulan tahun lebih orang satu dua tiga seorang selama semua".split()
)
SHORTEST = 3
NEAR = 4
"""Words; as near as this, one belongs to the other."""
NEXT = 2
"""So many words of content further a word of a case is still beside the first."""


def pairs_of(texts: Iterable[str]) -> Pairs:
    """The pairs of words of content that stand beside each other in any of some texts."""
    return frozenset(
        (first, second)
        for text in texts
        for sentence in _sentences(plain(text))
        for i, (at, first) in enumerate(sentence)
        for place, second in sentence[i + 1 : i + 1 + NEXT]
        if first != second and place - at <= NEAR
    )


AS_SHARE = (0.5, 0.7, 0.433)
"""How many of the pairs of a case whole answers have near, in one sentence, and near in the same order."""
MOST = 3.0
SOME = 6
PLACES = 6
"""So many places of a word are looked at: who repeats it a thousand times shall not be waited for."""


def signs_of_pairs(read: Plain, pairs: Pairs) -> tuple[float, ...]:
    """How far an answer keeps the pairs of its case together: against whole answers (standard deviations), and if it has some."""
    places: dict[str, list[tuple[int, int]]] = {}
    for k, sentence in enumerate(_sentences(read)):
        for at, word in sentence:
            if len(found := places.setdefault(word, [])) < PLACES:
                found.append((k, at))
    n = near = together = ahead = 0
    for first, second in pairs:
        if first in places and second in places:
            gaps = [b - a for k, a in places[first] for m, b in places[second] if k == m]
            n += 1
            near += any(abs(gap) <= NEAR for gap in gaps)
            together += bool(gaps)
            ahead += any(0 < gap <= NEAR for gap in gaps)
    apart = [
        max(-MOST, min(MOST, (kept - share * n) / math.sqrt(n * share * (1 - share) + 1)))
        for kept, share in zip((near, together, ahead), AS_SHARE, strict=True)
    ]
    return *apart, min(0.0, apart[-1]), float(n >= SOME)


def _sentences(read: Plain) -> Iterator[list[tuple[int, str]]]:
    """The words of content of each sentence: which word of the text, and its stem."""
    found: list[tuple[int, str]] = []
    at = 0
    for token in read.tokens:
        for word in token.text.split() or ["."]:
            if word in ENDS or word == ";":
                yield found
                found = []
            elif word[0].isalnum():
                at += 1
                if word not in SMALL and not (word.isalpha() and len(word) < SHORTEST):
                    found.append((at, stem(word) if word.isalpha() else word))
    yield found
