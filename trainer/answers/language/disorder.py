"""Whether the words of a text stand in an order that people write: signs of disorder, each with a weight.

What each place between two words says is told in `word_order`, what words of the case say that stand beside each other there in
`cooccurrence`; here are the signs of form, and what all say together. The weights in `models/disorder.json` are made by
`training/order.py` from the build part of the gold set and from the same texts put out of order in many ways.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from math import fsum

from trainer.answers.language.cooccurrence import Pairs, signs_of_pairs
from trainer.answers.language.language import FUNCTION, broken_places
from trainer.answers.language.plain import ENDS, Plain, Token
from trainer.answers.language.spelling import is_known
from trainer.answers.language.word_order import (
    BreakWeights,
    break_weights,
    breaks,
    pieces,
    signs_of_breaks,
)
from trainer.answers.models import load_model

FEWEST = 12
"""Words; in fewer no order is judged."""


@dataclass(frozen=True, slots=True)
class Order:
    """The model: words that stand for themselves, words with a capital letter of their own, weights of the signs."""

    frequent: frozenset[str]
    proper: frozenset[str]
    weights: tuple[float, ...]
    bias: float


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a case: its words, among them its names, and which of them stand beside each other."""

    words: frozenset[str] = frozenset()
    pairs: Pairs = frozenset()


@cache
def model() -> Order:
    """The model as it stands in the file."""
    raw = load_model("disorder")
    return Order(
        frozenset(raw["frequent"].split()),
        frozenset(raw["proper"].split()),
        tuple(raw["weights"]),
        raw["bias"],
    )


def out_of_order(plain: Plain, original: str, known: Known) -> bool:
    """Whether the words of a text are so disordered that it does not read as one; False for a text of few words."""
    likely = disorder(plain, original, known)
    return likely > (SURE_OF_HURRIED if is_hurried(plain) else SURE)


SURE, SURE_OF_HURRIED = 0.88, 0.92
"""Likelihood of disorder that is enough; more for a hurried text, which leaves out words and marks."""
HURRIED = 2
"""So many short forms make a hurried text."""


def is_hurried(plain: Plain) -> bool:
    """Whether a text has the short forms of somebody in a hurry."""
    return sum(bool(token.short) for token in plain.tokens) >= HURRIED


@lru_cache(maxsize=8)
def disorder(plain: Plain, original: str, known: Known) -> float:
    """How likely the order of a text's words is broken, 0 to 1; 0 for a text of few words."""
    if len(re.findall(r"[a-z]+", plain.text)) < FEWEST:
        return 0.0
    order = model()
    signs = signs_of(plain, original, order, break_weights(), known)
    total = order.bias + fsum(w * s for w, s in zip(order.weights, signs, strict=True))
    return 1.0 / (1.0 + math.exp(-max(-60.0, min(60.0, total))))


def signs_of(
    plain: Plain, original: str, order: Order, learned: BreakWeights, known: Known
) -> tuple[float, ...]:
    """The signs that the weights belong to, for a text of some words: of its form, its joints, and the pairs of its case."""
    row = pieces(plain, original, order.proper | known.words, order.frequent)
    return (
        *signs_of_form(plain, original, order.proper | known.words),
        *signs_of_breaks(row, breaks(row, learned)),
        *signs_of_pairs(plain, known.pairs),
    )


MANY = 3
"""Capital letters inside sentences from which hardly a text is whole."""


def signs_of_form(plain: Plain, original: str, proper: frozenset[str]) -> tuple[float, ...]:
    """Capital letters out of place, bad ends and pairs for 20 words, edges of the text, short forms."""
    words = max(1, len(re.findall(r"[a-z]+", plain.text)))
    capitals = len(capitals_inside(plain, original, proper))
    others = broken_places(plain.text)
    small, large = _beginnings(plain, original)
    return (
        float(min(MANY, capitals)),
        float(capitals >= MANY),
        float(min(MANY, small if large >= small else 0)),
        float(large == 0),
        *(20.0 * each / words for each in others),
        *_edges(original),
        float(min(2 * HURRIED, sum(bool(token.short) for token in plain.tokens))),
    )


def _edges(original: str) -> tuple[float, float, float]:
    """Whether a text with ends of sentences has none at its own end, begins small, and how many sentences begin small."""
    text = original.strip()
    sentences = [each for each in re.split(r"(?<=[.!?])\s+", text) if each]
    ends = len(re.findall(r"[.!?](?:\s|$)", text))
    later = sentences[1:]
    large = sum(each[0].isupper() for each in later)
    return (
        float(ends >= 1 and text[-1:].isalnum()),
        float(bool(later) and text[:1].islower() and large > len(later) / 2),
        float(min(MANY, sum(each[0].islower() for each in later))),
    )


def capitals_inside(plain: Plain, original: str, proper: frozenset[str]) -> list[str]:
    """Known words with a capital letter right after a word without one: beginnings of sentences that lie inside one."""
    found: list[str] = []
    before: Token | None = None
    for token in plain.tokens:
        raw = original[token.start : token.end]
        inside = before is not None and original[before.end - 1].isalnum()
        named = before is not None and original[before.start].isupper()
        known = token.text in FUNCTION or is_known(token.text)
        capital = raw[0].isupper() and raw[1:].islower() and inside and not named
        if capital and known and token.text not in proper:
            found.append(token.text)
        before = token
    return found


def _beginnings(plain: Plain, original: str) -> tuple[int, int]:
    """How many sentences begin small, and how many with a capital letter."""
    small = large = 0
    first = True
    for token in plain.tokens:
        if token.text in ENDS:
            first = True
        elif first:
            letter = original[token.start]
            small += letter.islower()
            large += letter.isupper()
            first = False
    return small, large
