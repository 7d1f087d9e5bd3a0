"""Texts without what is drawn at random: ids and codes get the name they have in the scene, or a number."""

from __future__ import annotations

import re
from collections.abc import Mapping

CODE_WORDS = "kode latihan nomor"
"""How the personal codes of a scene begin; a number follows."""

ID = re.compile(rf"\b[0-9a-f]{{20,}}\b|{CODE_WORDS} \d+")
SHORTEST = 6
"""Characters of a name's value below which it could stand in a text by chance."""


def named(text: str, names: Mapping[str, str]) -> str:
    """The text with the values of `names` by their names, in braces; of two names of one value the first counts."""
    first = {value: name for name, value in sorted(names.items(), reverse=True)}
    known = [value for value in first if len(value) >= SHORTEST and not value.isdecimal()]
    if not known:
        return text
    longest_first = sorted(known, key=len, reverse=True)
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")
    return pattern.sub(lambda found: f"{{{first[found[0]]}}}", text)


def numbered(text: str) -> str:
    """The text with every other id and personal code by the number in which it comes."""
    numbers: dict[str, int] = {}
    return ID.sub(lambda found: f"#{numbers.setdefault(found[0], len(numbers) + 1)}", text)
