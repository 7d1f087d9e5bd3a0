"""Sentences that read well and say nothing: a thing explained by itself, or said again in other words.

Source: response rubric, W6 and its note, and the table of answers that must not score well (nonsense in good words).
"""

from __future__ import annotations

import re

from trainer.answers.language.alternatives import any_of, compiled
from trainer.answers.language.keys import EMPTY, key_of
from trainer.answers.language.words import Span
from trainer.answers.rubric.reading import Answer, once

EXPLAINS = compiled(
    r"\b"
    + any_of(
        "adalah",
        "ialah",
        "merupakan",
        "yaitu",
        "yakni",
        "berarti",
        "artinya",
        "karena",
        "sebab",
        "sehingga",
        "agar",
        "supaya",
        "dengan cara",
        "bila",
        "jika",
        "apabila",
        "kalau",
        "selama",
        "sesuai",
        "berdasarkan",
        "sebagaimana",
        "sebagai",
    )
    + r"\b"
)
"""Between a thing and what explains it."""
SIDES = 2
MOST_OF_IT = 0.5
"""Share of the sentences that say nothing from which the whole says nothing."""


@once
def circular(answer: Answer) -> tuple[Span, ...]:
    """The sentences in which what explains a thing holds no word of its own."""
    return tuple(
        (each.start, each.end) for each in answer.clauses.sentences if _is_circular(each.text)
    )


def says_nothing(answer: Answer) -> bool:
    """Whether the sentences together say nothing: half of them and more explain a thing by itself."""
    telling = sum(bool(_keys(each.text)) for each in answer.clauses.sentences)
    return bool(telling) and len(circular(answer)) >= MOST_OF_IT * telling


def _is_circular(sentence: str) -> bool:
    """Whether each side of the words that explain has nothing that the first side has not."""
    sides = [_keys(each) for each in EXPLAINS.split(sentence)]
    if len(sides) < SIDES or not sides[0]:
        return False
    return all(side and side <= sides[0] for side in sides[1:])


def _keys(text: str) -> frozenset[str]:
    words = re.findall(r"[a-z]{3,}|\d+", text)
    return frozenset(key_of(word) for word in words if word not in EMPTY)
