"""What is counted in an answer for the learned part of the judges: one flat row of numbers, the same names for every answer.

Every number is small, bounded and says something that a marker could point at. Each judge counts its own, and each may
learn from all: a dated act is evidence for W3 as well as for W4.
"""

from __future__ import annotations

from collections.abc import Container

from trainer.answers.gates import RULES, fired
from trainer.answers.rubric import (
    matter,
    w1_greeting,
    w2_facts,
    w3_action,
    w4_time,
    w5_authority,
    w6_clarity,
    w7_tone,
)
from trainer.answers.rubric.reading import Answer

COUNTED = {
    "w1": w1_greeting.features,
    "w2": w2_facts.features,
    "w3": w3_action.features,
    "w4": w4_time.features,
    "w5": w5_authority.features,
    "w6": w6_clarity.features,
    "w7": w7_tone.features,
}


def features(answer: Answer, gates: Container[str] | None = None) -> dict[str, float]:
    """The row of one answer: `w3_unit_acts` and its like, and `gate_threat` and its like.

    `gates`: those that fire, for whoever has found them already; None: they are looked for.
    """
    row = {
        f"{name}_{key}": float(value)
        for name, count in COUNTED.items()
        for key, value in count(answer).items()
    }
    row |= matter.features(answer)
    gates = fired(answer) if gates is None else gates
    return row | {f"gate_{name}": float(name in gates) for name in RULES}
