"""Blanks that an answer left open, filled in by stand-ins to see whether that is what holds it down."""

from __future__ import annotations

import re
from collections.abc import Iterator

from trainer.answers.explaining.changing import Edit
from trainer.answers.explaining.speaking import blank_stand_ins
from trainer.answers.language.blanks import blanks

BEFORE = 24
"""Letters before a blank that tell what belongs there, where it does not say so itself."""
ELSE = "12 Agustus"


def fillings(text: str) -> tuple[Edit, ...]:
    """Every blank with what stands for it; () where none is open."""
    return tuple(Edit(start, end, _stand_in(text, start, end)) for start, end in blanks(text))


def _stand_in(text: str, start: int, end: int) -> str:
    near = (text[start:end], text[max(0, start - BEFORE) : start])
    return next((found for each in near for found in _named(each)), ELSE)


def _named(text: str) -> Iterator[str]:
    """What stands for the last thing that is named here."""
    for word in reversed(re.findall(r"[a-z]+", text.lower())):
        yield from (stand_in for names, stand_in in blank_stand_ins() if word in names)
