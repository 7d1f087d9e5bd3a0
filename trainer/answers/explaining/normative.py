"""*Jawaban normatif*: an answer that would fit any report, by what it leaves out or by what it repeats.

It has no fact of its case, or 70 % of its words stand in the same order in a formula or in an earlier answer of the same
person. That is told, not marked: what is missing costs its levels anyway.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from functools import cache
from pathlib import Path

import yaml

from trainer.answers.case import Case
from trainer.answers.explaining.conditions import is_general
from trainer.answers.explaining.reasons import reading
from trainer.answers.language.plain import plain
from trainer.answers.rubric.reading import LONGEST

SAME = 0.7
"""Share of an answer's words that also stand elsewhere, from which it counts as the same text."""
RUN = 4
"""Words in a row that are needed to count: fewer any two letters share."""
FEWEST = 8
"""Words below which an answer is too short to be a repetition of anything."""


class Repeats(StrEnum):
    FORMULA = "formula"
    EARLIER = "earlier"


@dataclass(frozen=True, slots=True)
class Normative:
    """`no_fact`: none of the case's facts is named. `repeats`: what it is mostly the same as, None for nothing, with the
    `share` of its words (0 to 1) and, for an earlier answer, its place in the row that was given.
    """

    no_fact: bool
    repeats: Repeats | None = None
    share: float = 0.0
    which: int | None = None

    @property
    def fires(self) -> bool:
        return self.no_fact or self.repeats is not None


def normative(case: Case, text: str, earlier: Sequence[str] = ()) -> Normative:
    """Whether an answer is normative. `earlier`: what the same person wrote to other reports, oldest first.

    A case without facts cannot be told from others by them; the empty answer repeats nothing.
    """
    # With the wider look of the reasons: nothing is to be called general that speaks of this case.
    no_fact = bool(case.key_facts) and is_general(reading(case, text))
    formula = max((sameness(text, each) for each in formulas()), default=0.0)
    shares = [sameness(text, each) for each in earlier]
    best = max(shares, default=0.0)
    if max(formula, best) < SAME:
        return Normative(no_fact)
    if best >= formula:
        return Normative(no_fact, Repeats.EARLIER, best, shares.index(best))
    return Normative(no_fact, Repeats.FORMULA, formula)


def sameness(text: str, other: str) -> float:
    """The share of the words of `text` that stand in `other` in the same order, in runs of four or more; 0 to 1."""
    words, others = _words(text), _words(other)
    if len(words) < FEWEST:
        return 0.0
    blocks = SequenceMatcher(None, words, others, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks if block.size >= RUN) / len(words)


def _words(text: str) -> list[str]:
    return [token.text for token in plain(text[:LONGEST]).tokens if token.text[0].isalnum()]


@cache
def formulas() -> tuple[str, ...]:
    """The formulas of the yaml beside this module."""
    path = Path(__file__).with_suffix(".yaml")
    raw = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return tuple(str(each) for each in raw["templates"])
