"""The stretches of an answer that stand out in it: what earned, what cost, and where a gate fired.

Whoever shows an explanation, on a page or in the terminal, marks these.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from trainer.answers.explaining.explain import Explained, Explanation
from trainer.answers.language.words import Span
from trainer.answers.verdict import Evidence

WELL = 3
"""Level from which what earned it is shown as good."""


class Look(StrEnum):
    """From what earned to what cost."""

    GOOD = "good"
    WEAK = "weak"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Marked:
    """Stretches that speak for one mark. `costs`: they lower the dimension; a gate's stretches are bad and cost nothing more."""

    evidence: Evidence
    look: Look
    spans: tuple[Span, ...]
    costs: bool = False


def marked(explanation: Explanation) -> Iterator[Marked]:
    """Gates first, then each dimension with what earned it and what cost it; what a gate has told is not told again."""
    for gate in explanation.gates:
        if gate.spans:
            yield Marked(gate, Look.BAD, gate.spans)
    gate_spans = {span for gate in explanation.gates for span in gate.spans}
    for each in explanation.dimensions:
        earned = tuple(span for cited in each.cited for span in cited.spans)
        if earned:
            well = (each.evidence.level or 0) >= WELL
            yield Marked(each.evidence, Look.GOOD if well else Look.WEAK, earned)
        cost = _cost(each)
        if cost and not set(cost) <= gate_spans:
            yield Marked(each.evidence, Look.BAD, cost, costs=True)


def _cost(each: Explained) -> tuple[Span, ...]:
    """The faults of a mark, or what made it level 0."""
    return each.evidence.faults or (() if each.evidence.level else each.evidence.spans)
