"""The learned part of what is said to the marker: how like a sentence is to such talk, by its words and senses.

Beside patterns (`to_marker`), which know plain talk for certain, this knows the veiled: flattery, pity, a bribe, an
answer that praises itself. The weights are made by `training/injection_model.py` and stand in `models/talk.json`, the senses in `injection_model.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path

from trainer.answers.language.clauses import clauses_of
from trainer.answers.language.groups import groups_in
from trainer.answers.language.logistic_model import LogisticModel, compared, likelihood_by, together
from trainer.answers.language.plain import Plain
from trainer.answers.language.words import Span
from trainer.answers.models import load_model

FEWEST = 25.0
"""What the weights of a sentence are shared among at least: a few words alone prove little."""
INJECTION, BESIDE = 0.8, 0.2
"""Likelihood from which a sentence is talk to the marker, and from which one beside certain talk is more of it.

Chosen on cases and writers that had not been learned from: one earnest sentence of 3,000 at most is taken for talk.
"""
CLOSING = ".!?)]}\"”'’» "


def learned_injections(plain: Plain, text: str, certain: Iterable[Span]) -> tuple[Span, ...]:
    """The sentences that talk to the marker, in order; `certain` are stretches of the text known to be talk."""
    rated = [
        (_to_its_end(text, *plain.place(each.start, each.end)), likelihood(each.text))
        for each in clauses_of(plain).sentences
        if each.text
    ]
    sure = tuple(certain)
    injected = [likely >= INJECTION or _meets(span, sure) for span, likely in rated]
    for order in (range(1, len(rated)), range(len(rated) - 2, -1, -1)):
        step = order.step
        for i in order:
            injected[i] = injected[i] or (injected[i - step] and rated[i][1] >= BESIDE)
    return tuple(
        span
        for (span, likely), is_injected in zip(rated, injected, strict=True)
        if is_injected and likely >= BESIDE
    )


def _meets(span: Span, others: tuple[Span, ...]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)


def _to_its_end(text: str, start: int, end: int) -> Span:
    """A sentence with the marks that close it."""
    while end < len(text) and text[end] in CLOSING:
        end += 1
    return start, start + len(text[start:end].rstrip())


@lru_cache(maxsize=4096)
def likelihood(sentence: str) -> float:
    """How like a plain sentence is to talk to the marker, 0 to 1."""
    return likelihood_of(model(), sentence)


def likelihood_of(learned: LogisticModel, sentence: str) -> float:
    """How like a plain sentence is to talk of such a likeness, 0 to 1."""
    grams = grams_of(sentence)
    weights = (learned.weights[gram] for gram in grams if gram in learned.weights)
    return likelihood_by(learned.start, weights, max(FEWEST, len(grams) + 1))


def grams_of(sentence: str) -> tuple[str, ...]:
    """What a plain sentence is known by, each once: its words as they are compared, and each two in a row.

    Then their senses: `@mark` each, `@me>@mark` one after the other with no third between, `@me&@mark` anywhere.
    """
    senses_of = _senses()
    words = [compared(word) for word in re.findall(r"[a-z]+|\d\S*|[?!]", sentence)]
    pairs = (f"{one} {other}" for one, other in pairwise(words))
    senses = [f"@{senses_of[word]}" for word in words if word in senses_of]
    return tuple(dict.fromkeys((*words, *pairs, *together(senses))))


@cache
def _senses() -> Mapping[str, str]:
    """Words and their stems to their senses."""
    return groups_in(Path(__file__).with_suffix(".yaml"), stems=True)


@cache
def model() -> LogisticModel:
    """What was learned."""
    raw = load_model("talk")
    return LogisticModel(raw["start"], raw["weights"])
