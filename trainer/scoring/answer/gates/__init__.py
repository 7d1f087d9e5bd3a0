"""Gates of a written answer: critical failures that leave 40 % of its points. One file for each, like the dimensions.

A gate fires where its rule points at words, and the learned part does not find them harmless, or where the learned part
is sure by itself.
"""

from __future__ import annotations

from trainer.scoring.answer.gates import (
    false_closure,
    gratuity,
    overpromise,
    passages,
    threat,
    withdraw,
)
from trainer.scoring.answer.reading import Answer
from trainer.scoring.reading.words import Span
from trainer.scoring.wording import Wording, wording_beside

RULES = {
    "threat": threat.find,
    "overpromise": overpromise.find,
    "false_closure": false_closure.find,
    "withdraw": withdraw.find,
    "gratuity": gratuity.find,
}
"""Every gate but `leak`, which follows from W8, by the order of the rubric, and its rule."""

BOUNDS = {
    "threat": (0.1, 0.88),
    "overpromise": (0.1, 0.85),
    "false_closure": (0.3, 0.85),
    "withdraw": (0.3, 0.8),
    "gratuity": (0.1, 0.88),
}
"""Likelihood below which the rule of a gate is not believed, and from which none is needed.

Chosen on cases of the build part that the learned part had not seen.
"""


def fired(answer: Answer) -> dict[str, tuple[Span, ...]]:
    """The gates that fire, each with offsets in the plain text of the words that made it."""
    found = {}
    likeliest = passages.likeliest(answer.clauses)
    for gate, rule in RULES.items():
        if gate == "false_closure" and answer.case.resolved:
            continue
        places = rule(answer)
        likely, passage = likeliest[gate]
        harmless, sure = BOUNDS[gate]
        if places and likely >= harmless:
            found[gate] = places
        elif likely >= sure:
            found[gate] = (passage,)
    return found


def wording_of(gate: str) -> Wording:
    """The sentences about a gate, from the yaml of its name."""
    return wording_beside(__file__.replace("__init__.py", f"{gate}.py"))
