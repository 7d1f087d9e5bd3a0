"""How like a passage is to passages in which a fault was there, by its words and senses: what was learned of gates, and of manners.

A passage is a sentence, two in a row, or a stretch of one between commas. It is known by three kinds of things: its words,
their senses (`reading.senses`) and themes (`themes`) with pairs of them; pieces of its words, which are the same in many
forms of a word and in slips; and two or three words in a row. What each weighs for every gate is made by
`training/` from the build part of the gold set and from single passages; all can be read in `models/passages.json` (gates) and
`models/manners.json` (`rubric.manners`).
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from math import fsum
from typing import NamedTuple

from trainer.answers.gates.themes import theme_of
from trainer.answers.language.clauses import Clauses
from trainer.answers.language.logistic_model import compared, likelihood_of_sum, together
from trainer.answers.language.senses import sense_of
from trainer.answers.language.words import Span
from trainer.answers.models import load_model

FEWEST = 4.0
"""Known things of one kind that their weights are shared among at least."""
PIECES = (3, 4)
"""Letters of a piece of a word, its edges among them."""


class Grams(NamedTuple):
    """What a plain passage is known by, each once.

    `words`: as they are compared, their senses (`@loss`); of each two in a row the senses (`@loss @reader`) and the sense of
    one with the other (`@loss nama`); themes, `~loss` each, `~speaking_up>~loss` one after the other with no third between,
    `~law&~reader` anywhere. `pieces`: `'^jam`, `'amin`. `rows`: two and three words as they stand.
    """

    words: tuple[str, ...]
    pieces: tuple[str, ...]
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FaultModels:
    """Some faults: where each starts, and what each known thing weighs for every one of them, in the same order."""

    starts: Mapping[str, float]
    weights: Mapping[str, tuple[float, ...]]


GATES, MANNERS = "passages", "manners"
"""Names of the models."""
HEARD_IN_PARTS = (GATES,)
"""Models that hear stretches of sentences, too. Out of its sentence a stretch of sympathy sounds like blame."""


def likeliest(clauses: Clauses, name: str = GATES) -> Mapping[str, tuple[float, Span]]:
    """For every fault of a model the passage of a text that is most like it: how likely it is one (0 to 1), and its offsets."""
    heard = [
        (likelihoods(text, name), span)
        for text, span in passages_of(clauses, parts=name in HEARD_IN_PARTS)
    ]
    return {
        fault: max(((likely[fault], span) for likely, span in heard), key=lambda each: each[0])
        for fault in models(name).starts
    }


def likeliest_beside(clauses: Clauses, fault: str, cleared: Sequence[Span]) -> tuple[float, Span]:
    """The passage of a text that is most like a fault of a gate among those that touch nothing which its rule has cleared."""
    return max(
        (
            (likelihoods(text)[fault], span)
            for text, span in passages_of(clauses)
            if not any(start < span[1] and span[0] < end for start, end in cleared)
        ),
        default=(0.0, (0, 0)),
        key=lambda each: each[0],
    )


def passages_of(clauses: Clauses, *, parts: bool = True) -> Iterator[tuple[str, Span]]:
    """Every sentence of a text, every two in a row, and its `parts`, stretches between the commas of one, with their offsets."""
    sentences = clauses.sentences
    for i, each in enumerate(sentences):
        yield each.text, (each.start, each.end)
        if i + 1 < len(sentences):
            after = sentences[i + 1]
            yield f"{each.text} . {after.text}", (each.start, after.end)
        for start, end in _stretches(each.text) if parts else ():
            yield each.text[start:end], (each.start + start, each.start + end)


COMMA = re.compile(r" [,;–-] ")
MOST_PARTS = 3
FEWEST_WORDS, MOST_WORDS = 6, 30


def _stretches(sentence: str) -> Iterator[Span]:
    """One to three parts in a row of a sentence with commas: a fault is often half of a long sentence."""
    commas = [match.span() for match in COMMA.finditer(sentence)]
    starts = [0, *(end for _, end in commas)]
    ends = [*(start for start, _ in commas), len(sentence)]
    for first, start in enumerate(starts):
        for end in ends[first : first + MOST_PARTS]:
            words = sentence.count(" ", start, end) + 1
            if end - start < len(sentence) and FEWEST_WORDS <= words <= MOST_WORDS:
                yield start, end


@lru_cache(maxsize=4096)
def likelihoods(passage: str, name: str = GATES) -> Mapping[str, float]:
    """For every fault of a model how likely a plain passage holds it, 0 to 1."""
    learned = models(name)
    totals = list(learned.starts.values())
    for grams in grams_of(passage):
        known = [each for gram in grams if (each := learned.weights.get(gram)) is not None]
        share = 1 / math.sqrt(max(FEWEST, len(known)))
        for at, weights in enumerate(zip(*known, strict=True)):
            totals[at] += share * fsum(weights)
    return dict(zip(learned.starts, map(likelihood_of_sum, totals), strict=True))


@lru_cache(maxsize=512)
def grams_of(passage: str) -> Grams:
    """What a plain passage is known by."""
    raw = re.findall(r"[a-z]+|\d\S*|[?!]", passage)
    rows = (
        *(f"{one} {two}" for one, two in pairwise(raw)),
        *(f"{one} {two} {three}" for one, two, three in zip(raw, raw[1:], raw[2:], strict=False)),
    )
    pieces = (piece for word in dict.fromkeys(raw) for piece in _pieces(word))
    return Grams(_words(raw), tuple(dict.fromkeys(pieces)), tuple(dict.fromkeys(rows)))


def _words(raw: list[str]) -> tuple[str, ...]:
    words = [compared(word) for word in raw]
    senses = [f"@{sense}" if (sense := sense_of(word)) else "" for word in raw]
    pairs = (
        f"{one} {other}"
        for (word, sense), (next_word, next_sense) in pairwise(zip(words, senses, strict=True))
        for one, other in ((word, next_sense), (sense, next_word), (sense, next_sense))
        if one and other
    )
    themes = [f"~{theme}" for word in words if (theme := theme_of(word))]
    return tuple(dict.fromkeys((*words, *filter(None, senses), *pairs, *together(themes))))


@lru_cache(maxsize=16384)
def _pieces(word: str) -> tuple[str, ...]:
    """The pieces of a word; every number alike."""
    whole = "^#$" if word[0].isdigit() else f"^{word}$"
    return tuple(
        f"'{whole[at : at + size]}" for size in PIECES for at in range(len(whole) - size + 1)
    )


@cache
def models(name: str = GATES) -> FaultModels:
    """What was learned of the faults of a model."""
    raw = load_model(name)
    return FaultModels(raw["starts"], {gram: tuple(each) for gram, each in raw["weights"].items()})
