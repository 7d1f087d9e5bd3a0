"""What an answer only repeats: eight or more consecutive words that also stand in the complaint.

A word is what white space parts: *gorong-gorong* and *Rp1.500.000* are one each. Two are the same whatever marks stand at
their ends. Source: response rubric, note on quoting.
"""

from __future__ import annotations

import re
from functools import lru_cache

from trainer.answers.language.words import Span, Word, merged, words

LONG = 8
WORD = re.compile(r"\S+")


def quoted(text: str, *originals: str) -> tuple[Span, ...]:
    """The stretches of `text` that are quotations of any of the originals."""
    runs = {
        original_words[i : i + LONG]
        for original in originals
        for original_words in [tuple(word.text for word in _spaced(original))]
        for i in range(len(original_words) - LONG + 1)
    }
    heard = _spaced(text)
    found = [
        (heard[i].start, heard[i + LONG - 1].end)
        for i in range(len(heard) - LONG + 1)
        if tuple(word.text for word in heard[i : i + LONG]) in runs
    ]
    return merged(found)


@lru_cache(maxsize=256)
def _spaced(text: str) -> tuple[Word, ...]:
    """The words between white space, folded, each from its first letter or digit to its last; a mark alone is none."""
    found = []
    for match in WORD.finditer(text):
        if parts := words(match.group()):
            start = match.start()
            found.append(
                Word(
                    "-".join(each.text for each in parts),
                    start + parts[0].start,
                    start + parts[-1].end,
                )
            )
    return tuple(found)
