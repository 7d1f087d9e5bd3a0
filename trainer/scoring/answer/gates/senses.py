"""The senses of words that faults are told in: who is spoken to, speaking up, a loss, the law, certainty, an end, a gift.

The lists stand in `senses.yaml`; a word is known by itself or by its stem.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

from trainer.scoring.reading.spelling import stem


def sense_of(word: str) -> str | None:
    """The sense of a word in small letters, or of its stem; None for a word in no list."""
    return _senses().get(word)


@cache
def _senses() -> Mapping[str, str]:
    raw = yaml.load(Path(__file__).with_suffix(".yaml").read_text("utf-8"), Loader=yaml.CSafeLoader)
    found: dict[str, str] = {}
    for sense, words in raw.items():
        for word in str(words).split():
            found.setdefault(word, sense)
            found.setdefault(stem(word), sense)
    return found
