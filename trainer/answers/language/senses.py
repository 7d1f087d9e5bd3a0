"""The senses of words that faults are told in: who is spoken to, speaking up, a loss, the law, certainty, an end, a gift.

`senses.yaml` is a small dictionary of everyday and official Indonesian by meaning: a passage that says the same in words
that nobody has seen in a fault is known by what they mean. A word is known by itself or by its stem.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from trainer.answers.language.groups import groups_in
from trainer.answers.language.spelling import stem


@lru_cache(maxsize=8192)
def sense_of(word: str) -> str | None:
    """The sense of a word in small letters, or of its stem; None for a word in no list."""
    senses = _senses()
    return senses.get(word) or senses.get(stem(word))


@cache
def _senses() -> Mapping[str, str]:
    return groups_in(Path(__file__).with_suffix(".yaml"), stems=False)
