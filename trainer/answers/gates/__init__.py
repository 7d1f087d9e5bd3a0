"""Gates of a written answer: critical failures that leave 40 % of its points. One file for each, like the dimensions.

A gate fires where its rule points at words, and the learned part does not find them harmless, or where the learned part
is sure by itself.
"""

from __future__ import annotations

from collections.abc import Mapping

from trainer.answers.gates import false_closure, gratuity, overpromise, passages, threat, withdraw
from trainer.answers.language.words import Span
from trainer.answers.rubric.reading import Answer
from trainer.wording import Wording, wording_next_to

RULES = {
    "threat": threat.find,
    "overpromise": overpromise.find,
    "false_closure": false_closure.find,
    "withdraw": withdraw.find,
    "gratuity": gratuity.find,
}
"""Every gate but `leak`, which follows from W8, by the order of the rubric, and its rule."""

SURE = 0.9
"""Likelihood from which a gate fires by itself: of a hundred answers without the fault, on cases of the build part that
the learned part had not seen, fewer than one reaches it; many of those were written to sound like one."""
NOT_HARMLESS = 0.3
"""Likelihood from which the words let a gate's rule be believed: from here on it is right more often than not on unseen cases."""


def fired(answer: Answer) -> dict[str, tuple[Span, ...]]:
    """The gates that fire, each with offsets in the plain text of the words that made it."""
    found: dict[str, tuple[Span, ...]] = {}
    heard: dict[str, tuple[float, Span]] = {}
    likeliest = passages.likeliest(answer.clauses)
    for gate, rule in RULES.items():
        if not may_fire(gate, answer):
            continue
        places = rule(answer)
        likely, passage = likeliest[gate]
        if fires(pointed=bool(places), likely=likely):
            if places and likely >= NOT_HARMLESS:
                found[gate] = places
            else:
                found[gate] = (passage,)
                heard[gate] = likely, passage
    return {gate: places for gate, places in found.items() if not _is_of_another(gate, heard)}


def _is_of_another(gate: str, heard: Mapping[str, tuple[float, Span]]) -> bool:
    """Whether the words by which alone a gate was heard are more like the fault of another: the same words are one fault."""
    if gate not in heard:
        return False
    likely, (start, end) = heard[gate]
    return any(
        other > likely and since < end and start < till for other, (since, till) in heard.values()
    )


def may_fire(gate: str, answer: Answer) -> bool:
    """Whether a case leaves room for a gate: a matter that is finished may be called so."""
    return gate != "false_closure" or not answer.case.resolved


def fires(*, pointed: bool, likely: float) -> bool:
    """Whether a gate fires: its rule points at words or not, and a passage is a fault with this likelihood (0 to 1)."""
    return likely >= SURE or (pointed and likely >= NOT_HARMLESS)


def wording_of(gate: str) -> Wording:
    """The sentences about a gate, from the yaml of its name."""
    return wording_next_to(__file__.replace("__init__.py", f"{gate}.py"))
