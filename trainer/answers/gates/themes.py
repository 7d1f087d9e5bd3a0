"""What faults turn on, in wide groups: who is spoken to, speaking up, a loss, the law, certainty, an end, a gift.

Wider than the senses of words (`reading.senses`): they tell what a passage is made of, wherever in it the words stand.
The lists stand in `themes.yaml`; a word is known by itself or by its stem.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from trainer.answers.language.groups import groups_in


def theme_of(word: str) -> str | None:
    """The theme of a word in small letters, or of its stem; None for a word in no list."""
    return _themes().get(word)


@cache
def _themes() -> Mapping[str, str]:
    return groups_in(Path(__file__).with_suffix(".yaml"), stems=True)
