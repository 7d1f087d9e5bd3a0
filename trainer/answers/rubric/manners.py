"""Two faults of manner that hold a dimension down whatever else an answer says: blame (W7), and a denied authority (W5).

They are said in too many ways for rules: each is learned like the gates, from sentences that hold it and from firm, fair or
honest ones that come near (`training/manners.py`). Source: response rubric, notes on W5 and W7.
"""

from __future__ import annotations

from collections.abc import Mapping

from trainer.answers.gates.passages import MANNERS, likeliest
from trainer.answers.language.words import Span
from trainer.answers.rubric.reading import Answer, once

BLAME, DENIAL = "blame", "denial"

SURE: Mapping[str, float] = {BLAME: 0.9, DENIAL: 0.9}
"""From which likelihood (0 to 1) a passage is the fault: chosen on answers of the build part by words that were learned
without their case, so that hardly an earnest answer is struck.
"""


def passage_with(fault: str, answer: Answer) -> Span | None:
    """The passage of an answer (offsets of its plain text) that surely is this fault; None where there is none."""
    likely, passage = _heard(answer)[fault]
    return passage if likely >= SURE[fault] else None


@once
def _heard(answer: Answer) -> Mapping[str, tuple[float, Span]]:
    return likeliest(answer.clauses, MANNERS)
