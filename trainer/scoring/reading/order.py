"""Whether the words of a text stand in an order that people write: a small model of which kind of word follows which.

Words that are frequent stand for themselves, others for their affixes. The counts and weights in `order.json` are made
by `training/order.py` from the build part of the gold set and its mechanical shuffles. What each place between two words
says by itself is told in `joints`.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from math import fsum
from pathlib import Path

from trainer.scoring.reading.joints import Joints, joints, pieces, signs_of_joints
from trainer.scoring.reading.language import FUNCTION, broken_joints
from trainer.scoring.reading.plain import ENDS, Plain, Token
from trainer.scoring.reading.spelling import is_known

PREFIXES = ("di", "meng", "mem", "men", "me", "ber", "ter", "peng", "pem", "pen", "pe", "ke", "se")
SUFFIXES = ("kan", "an", "i", "nya")
SMOOTH = 5.0
FEWEST = 12
"""Words; in fewer no order is judged."""


@dataclass(frozen=True, slots=True)
class Order:
    """The model: frequent words, counts of kinds and of pairs, and the weights of the signs of disorder.

    `proper`: words that people write with a capital letter inside a sentence. `skips`: counts of kinds with one between.
    """

    frequent: frozenset[str]
    proper: frozenset[str]
    kinds: Mapping[str, int]
    pairs: Mapping[str, int]
    skips: Mapping[str, int]
    weights: tuple[float, ...]
    bias: float


@cache
def model() -> Order:
    """The model as it stands in the file."""
    raw = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))
    return Order(
        frozenset(raw["frequent"]),
        frozenset(raw["proper"]),
        raw["kinds"],
        raw["pairs"],
        raw["skips"],
        tuple(raw["weights"]),
        raw["bias"],
    )


def out_of_order(plain: Plain, original: str, own: frozenset[str]) -> bool:
    """Whether the words of a text are so disordered that it does not read as one; False for a text of few words.

    `own`: words of the case, among them its names.
    """
    if len(re.findall(r"[a-z]+", plain.text)) < FEWEST:
        return False
    likely = disorder(plain, original)
    if sum(bool(token.short) for token in plain.tokens) >= HURRIED:
        return likely > SURE_OF_HURRIED
    breaks = len(capitals_inside(plain, original, model().proper | own))
    breaks += broken_joints(plain.text)[0]
    return likely > SURE or (breaks >= MANY and likely > DOUBTFUL)


SURE, DOUBTFUL = 0.91, 0.8
"""Likelihood of disorder that is enough alone, and beside so many breaks."""
HURRIED, SURE_OF_HURRIED = 2, 0.985
"""So many short forms make a hurried text, which leaves out words and marks: there it must be more."""


@lru_cache(maxsize=8)
def disorder(plain: Plain, original: str) -> float:
    """How likely the order of a text's words is broken, 0 to 1; 0 for a text of few words."""
    if len(re.findall(r"[a-z]+", plain.text)) < FEWEST:
        return 0.0
    order = model()
    signs = signs_of(plain, original, order, joints())
    total = order.bias + fsum(w * s for w, s in zip(order.weights, signs, strict=True))
    return 1.0 / (1.0 + math.exp(-max(-60.0, min(60.0, total))))


def signs_of(plain: Plain, original: str, order: Order, learned: Joints) -> tuple[float, ...]:
    """The signs that the weights belong to, for a text of some words.

    How usual the pairs are, capitals out of place and breaks for 20 words; shares of unusual pairs; beginnings and ends of
    sentences; the worst stretch; what the joints say.
    """
    kinds = kinds_of(plain, order.frequent)
    alone = _alone(kinds, order)
    usual = _usual(kinds, order, order.pairs, alone, far=1)
    mean = fsum(usual) / len(usual)
    apart = _usual(kinds, order, order.skips, alone, far=2)
    at_ends = [value for value, (a, b) in zip(usual, pairwise(kinds), strict=True) if "." in (a, b)]
    stretches = [fsum(usual[i : i + STRETCH]) / STRETCH for i in range(len(usual) - STRETCH + 1)]
    words = max(1, len(re.findall(r"[a-z]+", plain.text)))
    capitals = len(capitals_inside(plain, original, order.proper))
    others = broken_joints(plain.text)
    row = pieces(plain, original, order.proper, lambda word: kind_of(word, order.frequent))
    return (
        mean,
        min(mean, 0.0),
        float(min(MANY, capitals)),
        float(capitals >= MANY),
        float(min(MANY, _small_beginnings(plain, original))),
        *(20.0 * each / words for each in others),
        *(sum(value < bound for value in usual) / len(usual) for bound in UNUSUAL),
        fsum(at_ends) / max(1, len(at_ends)),
        fsum(apart) / max(1, len(apart)),
        *_edges(original),
        min(stretches, default=mean),
        fsum(max(value, WORST) for value in usual if value < 0) / len(usual),
        *signs_of_joints(row, learned),
    )


UNUSUAL = (-1.0, -0.5)
"""Below these (natural logarithm) a pair is unusual."""
WORST = -3.0
STRETCH = 6

MANY = 3
"""Capital letters inside sentences from which hardly a text is whole."""


def kind_of(word: str, frequent: frozenset[str]) -> str:
    """A word itself where it is frequent, else its affixes; `#` for a number, `@` for a name or a word nobody knows."""
    if word in frequent or not (word[0].isalpha() or word[0].isdigit() or word[0] == "+"):
        return "." if word in ENDS or word == ";" else word
    if not word[0].isalpha():
        return "#"
    if not is_known(word):
        return "@"
    suffix = next((each for each in SUFFIXES if word.endswith(each)), "")
    for prefix in PREFIXES:
        if word.startswith(prefix) and len(word) > len(prefix) + 3:
            return f"{prefix}-{suffix}"
    return f"*{suffix if suffix in ('nya', 'an') else ''}"


def kinds_of(plain: Plain, frequent: frozenset[str]) -> list[str]:
    """The kinds of a text's words in order, from the beginning of its first sentence."""
    words = (word for token in plain.tokens for word in token.text.split() or ["."])
    return [".", *(kind_of(word, frequent) for word in words)]


def _alone(kinds: Iterable[str], order: Order) -> Mapping[str, float]:
    """How likely each kind is by itself."""
    known = sum(order.kinds.values()) + 0.5 * len(order.kinds)
    return {each: (order.kinds.get(each, 0) + 0.5) / known for each in dict.fromkeys(kinds)}


def _usual(
    kinds: Sequence[str],
    order: Order,
    counts: Mapping[str, int],
    alone: Mapping[str, float],
    *,
    far: int,
) -> list[float]:
    """How much more likely each kind is so far after the one before it than by itself (natural logarithm)."""
    found = []
    for before, here in zip(kinds, kinds[far:], strict=False):
        after = counts.get(f"{before} {here}", 0) + SMOOTH * alone[here]
        found.append(math.log(after / (order.kinds.get(before, 0) + SMOOTH) / alone[here]))
    return found


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


def _small_beginnings(plain: Plain, original: str) -> int:
    """Sentences that begin small, in a text that mostly begins them with a capital letter."""
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
    return small if large >= small and large else 0
