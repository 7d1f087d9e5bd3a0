"""Finds what was left open in a template: brackets, lines of dots or underscores, placeholders, names of fields, notes of
its author, stand-ins; and what bears no sign (`holes`) or was to be crossed out (`choices`).

An ellipsis of three dots, a footnote `[1]`, a link and a date are no blanks.
"""

from __future__ import annotations

from trainer.answers.language.blanks_words import BLANKS, LEFT_BEHIND, NO_VALUE
from trainer.answers.language.choices import open_choices
from trainer.answers.language.holes import gaps, holes
from trainer.answers.language.stand_ins import STAND_INS
from trainer.answers.language.words import Span, merged


def blanks(text: str) -> tuple[Span, ...]:
    """The places left open, in order, without overlaps."""
    marked = gaps((*BLANKS, *NO_VALUE, *LEFT_BEHIND, *STAND_INS), text)
    return merged([*marked, *holes(text), *open_choices(text)])
