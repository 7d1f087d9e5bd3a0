"""Whether a text says nearly what others said: two people who tell of one event do not tell it in the same sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

RUN = 3
"""Words in a row that are compared."""
TOO_MUCH = 0.3
"""Share of the shorter text's runs that the other may not share."""
SENTENCE = 6
"""Words in a row that two people do not hit upon by themselves, other than those that name the place."""
WORD = re.compile(r"\w+")


def repeats(text: str, others: Iterable[str]) -> bool:
    """Whether a text repeats much of one of the others."""
    own = _runs(text, RUN)
    return any(_shared(own, _runs(other, RUN)) > TOO_MUCH for other in others)


def copied(text: str, others: Iterable[str], place: Iterable[str]) -> bool:
    """Whether a text has a sentence of one of the others. `place`: names that all may say."""
    own, known = _runs(text, SENTENCE), _words(place)
    return any(known.isdisjoint(run) for other in others for run in own & _runs(other, SENTENCE))


def _words(names: Iterable[str]) -> frozenset[str]:
    return frozenset(word for name in names for word in WORD.findall(name.casefold()))


@lru_cache(maxsize=512)  # whatever is drawn anew is compared with the same others again
def _runs(text: str, length: int) -> frozenset[tuple[str, ...]]:
    words = WORD.findall(text.casefold())
    return frozenset(tuple(words[at : at + length]) for at in range(len(words) - length + 1))


def _shared(one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]) -> float:
    return len(one & other) / max(1, min(len(one), len(other)))
