"""The learned part of the gates: how like a passage is to passages in which a fault was there, by its words and senses.

A passage is a sentence, two in a row, or a stretch of one between commas. A gate has some thousand words, senses of words
(`reading.senses`), themes (`themes`), and pairs of a sense with the word or sense beside it, with their weights, made by
`training/gates.py` from the build part of the gold set and from single passages; all can be read in `passages.json`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path

from trainer.scoring.answer.gates.themes import theme_of
from trainer.scoring.reading.clauses import Clauses
from trainer.scoring.reading.likeness import Likeness, compared, likelihood_by, together
from trainer.scoring.reading.senses import sense_of
from trainer.scoring.reading.words import Span

FEWEST = 4.0
"""Words, senses and pairs of a passage that its weights are shared among at least."""


@dataclass(frozen=True, slots=True)
class Likenesses:
    """All gates: where each starts, and what each word or pair of words weighs for every one of them, in the same order."""

    starts: Mapping[str, float]
    weights: Mapping[str, tuple[float, ...]]


def likeliest(clauses: Clauses) -> Mapping[str, tuple[float, Span]]:
    """For every gate the passage of a text that is most like its fault: how likely it is one (0 to 1), and its offsets."""
    heard = [(likelihoods(text), span) for text, span in passages_of(clauses)]
    return {
        gate: max(((likely[gate], span) for likely, span in heard), key=lambda each: each[0])
        for gate in models().starts
    }


def passages_of(clauses: Clauses) -> Iterator[tuple[str, Span]]:
    """Every sentence of a text, every two in a row, and stretches between the commas of one, with their offsets."""
    sentences = clauses.sentences
    for i, each in enumerate(sentences):
        yield each.text, (each.start, each.end)
        if i + 1 < len(sentences):
            after = sentences[i + 1]
            yield f"{each.text} . {after.text}", (each.start, after.end)
        for start, end in _stretches(each.text):
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
def likelihoods(passage: str) -> Mapping[str, float]:
    """For every gate how likely a plain passage holds its fault, 0 to 1."""
    learned, grams = models(), grams_of(passage)
    known = [learned.weights[gram] for gram in grams if gram in learned.weights]
    return {
        gate: _likely(start, [weights[at] for weights in known], len(grams))
        for at, (gate, start) in enumerate(learned.starts.items())
    }


def likelihood_of(likeness: Likeness, passage: str) -> float:
    """How like a plain passage is to a fault, 0 to 1."""
    grams = grams_of(passage)
    return _likely(likeness.start, [likeness.weights.get(gram, 0.0) for gram in grams], len(grams))


def _likely(start: float, weights: Iterable[float], grams: int) -> float:
    return likelihood_by(start, weights, max(FEWEST, grams + 1))


def grams_of(passage: str) -> tuple[str, ...]:
    """What a plain passage is known by, each once: its words as they are compared, and their senses (`@loss`).

    Of each two words in a row, too, their senses (`@loss @reader`) and the sense of one with the other (`@loss nama`). Then
    its themes: `~loss` each, `~speaking_up>~loss` one after the other with no third between, `~law&~reader` anywhere.
    """
    raw = re.findall(r"[a-z]+|\d\S*|[?!]", passage)
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


@cache
def models() -> Likenesses:
    """What was learned of every gate."""
    raw = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))
    weights: dict[str, list[float]] = {}
    for at, each in enumerate(raw.values()):
        for gram, weight in each["weights"].items():
            weights.setdefault(gram, [0.0] * len(raw))[at] = weight
    return Likenesses(
        {gate: each["start"] for gate, each in raw.items()},
        {gram: tuple(each) for gram, each in weights.items()},
    )
