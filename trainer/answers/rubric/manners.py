"""Two faults of manner that hold a dimension down whatever else an answer says: blame (W7), and a denied authority (W5).

They are said in too many ways for rules: each is learned like the gates, from sentences that hold it and from firm, fair or
honest ones that come near (`training/manners.py`). What is sure caps its dimension. Source: response rubric, notes on W5 and W7.
"""

from __future__ import annotations

from collections.abc import Mapping

from trainer.answers.gates.passages import MANNERS, likeliest
from trainer.answers.language.reported_actions import Sort, State
from trainer.answers.language.words import Span
from trainer.answers.rubric.mark import Mark
from trainer.answers.rubric.reading import Answer, once

BLAME, DENIAL = "blame", "denial"

SURE: Mapping[str, float] = {BLAME: 0.96, DENIAL: 0.85}
"""From which likelihood (0 to 1) a passage is the fault: chosen on answers of the build part by words that were learned
without their case, and on `manner_trials.jsonl` of the gold set, from which nothing is learned. Higher bounds were looked at on
figures of the held-out part, too (docs/penilai-jawaban.md).
"""
MOST = 1
"""The highest level of a dimension beside such a fault."""
ACTS = 1
"""So many deeds of its own an answer may tell and still deny the matter: whoever does more only says what is another's."""
DONE = (State.DONE, State.UNDER_WAY, State.PLANNED)

HEARD = "heard"
"""Rule of a level that such a fault holds down; its place is one of the plain text."""


def marks_of(answer: Answer) -> Mapping[str, Mark]:
    """The dimensions that are held down, W5 or W7, each with its mark."""
    found = {"W7": _passage(BLAME, answer)}
    if may_deny(answer):
        found["W5"] = _passage(DENIAL, answer)
    return {
        code: Mark(MOST, HEARD, (span,), _MISSING[code], fault=True, most=MOST)
        for code, span in found.items()
        if span is not None
    }


_MISSING = {"W7": ("respect",), "W5": ("explanation",)}


def may_deny(answer: Answer) -> bool:
    """Whether an answer can deny an authority: the matter is its own and no part of it another's, and it tells hardly a deed."""
    authority = answer.case.authority
    deeds = sum(each.sort is Sort.SPECIFIC and each.state in DONE for each in answer.actions)
    return authority.within and not authority.right_door and deeds <= ACTS


def _passage(fault: str, answer: Answer) -> Span | None:
    likely, passage = _heard(answer)[fault]
    return passage if likely >= SURE[fault] else None


@once
def _heard(answer: Answer) -> Mapping[str, tuple[float, Span]]:
    return likeliest(answer.clauses, MANNERS)
