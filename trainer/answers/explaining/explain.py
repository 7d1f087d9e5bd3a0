"""`explain`: one answer with everything that can be said of its marks.

Some dozens of verdicts go into it (a third of a second): ask for one answer at a time.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from trainer.answers.case import Case
from trainer.answers.explaining.citing import Cited, cited
from trainer.answers.explaining.raising import Raise, smallest_raise, without_answers_by_facts
from trainer.answers.explaining.reasons import Reasons, reasons_of
from trainer.answers.judging import judge
from trainer.answers.verdict import DIMENSIONS, Evidence, Verdict


@dataclass(frozen=True, slots=True)
class Explained:
    """One dimension: its evidence, what may be said of it (`reasons`), the stretches without which its level would be lower,
    and the smallest change that was found to raise it (None at the top, or where none of those tried does).
    """

    evidence: Evidence
    reasons: Reasons
    cited: tuple[Cited, ...]
    raised_by: Raise | None

    @property
    def code(self) -> str:
        return str(self.evidence.dimension)


@dataclass(frozen=True, slots=True)
class Explanation:
    """The dimensions W1 to W8 in order, and the gates that fired. What is only suspected is told to nobody who wrote it."""

    verdict: Verdict
    dimensions: tuple[Explained, ...]
    gates: tuple[Evidence, ...]


_REMEMBERED = 512
"""Explanations kept: those of the answers that a class looks at together."""


@lru_cache(maxsize=_REMEMBERED)
def explain(case: Case, text: str) -> Explanation:
    """Why an answer has its marks. Any text will do, the empty one too."""
    verdict = judge(case, text)
    stretches = cited(case, text, verdict)
    raises = without_answers_by_facts(
        case,
        text,
        verdict,
        {code: smallest_raise(case, text, verdict, code) for code in DIMENSIONS},
    )
    return Explanation(
        verdict,
        tuple(
            Explained(
                each,
                reasons_of(case, text, each),
                stretches[each.dimension],
                raises[each.dimension],
            )
            for each in verdict.evidence
            if each.dimension is not None
        ),
        tuple(each for each in verdict.evidence if each.gate in verdict.gates),
    )
