"""When two words for what a person is count as the same: of one family of trades, or of one stem.

The words themselves are in `conditions_words`.
"""

from __future__ import annotations

from trainer.answers.language.spelling import stem
from trainer.answers.rubric.conditions_words import EFFORT, FAMILIES

FAMILY_OF = {word: name for name, words in FAMILIES.items() for word in words}


def same(word: str) -> str:
    """A word as traits are compared: its family of trades, or its stem."""
    if word in FAMILY_OF:
        return FAMILY_OF[word]
    bare = word.removesuffix("nya")
    if bare in FAMILY_OF:
        return FAMILY_OF[bare]
    root = stem(word)
    return root if word in EFFORT else FAMILY_OF.get(root, root)
