"""Frames: sentences with visible blanks for what only the officer can know, and what stands for them while they are tried.

In a template `[what belongs there=stand-in]` is one blank. Shown is `[what belongs there]`, which the scorer reads as left
open (`language.blanks`): whoever pastes a frame as it is has an unfilled template. The stand-in is never shown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from trainer.answers.explaining.changing import Edit
from trainer.answers.language.blanks import blanks

BLANK = re.compile(r"\[([^\[\]=\n]+)=([^\[\]\n]*)\]")
LONGEST = 56
"""Letters of what a blank says: longer ones the scorer takes for a remark in brackets."""


def shown(template: str) -> str:
    """The frame as a person sees it."""
    return BLANK.sub(r"[\1]", template)


def filled(template: str) -> str:
    """The frame as it is tried."""
    return BLANK.sub(r"\2", template)


def all_shown(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """A change as a person sees it."""
    return tuple(replace(each, text=shown(each.text)) for each in edits)


def all_filled(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """A change as it is tried."""
    return tuple(replace(each, text=filled(each.text)) for each in edits)


def blank(name: str, example: str, stand_in: str) -> str:
    """A blank whose name gives an example where there is room for it."""
    hinted = f"{name}, misalnya {example}"
    fits = example and len(hinted) <= LONGEST and not re.search(r"[\[\]=\n]", example)
    return f"[{hinted if fits else name}={stand_in}]"


def has_blank(text: str) -> bool:
    """Whether something is left open in a text."""
    return bool(blanks(text))
