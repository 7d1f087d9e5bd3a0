"""Learns what each word, pair of words and sense weighs for a kind of passages, as `trainer/answers/language/logistic_model.py` reads it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from scipy import sparse
from sklearn.linear_model import LogisticRegression

from trainer.answers.language.logistic_model import LogisticModel

Known = tuple[tuple[str, ...], int]
"""What a passage is known by, and whether it is of the kind: 1 or 0."""


@dataclass(frozen=True, slots=True)
class Ways:
    """How to learn: among how many the weights of a passage are shared at least; how often a thing must be seen; how
    freely weights may grow; how much more a passage of the kind counts; weights nearer to 0 than `least` change no decision
    and are left out; `digits` of the others are kept.
    """

    fewest: float
    rarest: int
    strength: float
    counts: int
    least: float
    digits: int


def learned_weights(known: Sequence[Known], ways: Ways) -> LogisticModel:
    """Start and weights, the words and pairs in their alphabetical order. The same passages give the same weights."""
    counted = Counter(gram for grams, _ in known for gram in grams)
    names = sorted(gram for gram, n in counted.items() if n >= ways.rarest)
    learner = LogisticRegression(
        C=ways.strength,
        class_weight={0: 1, 1: ways.counts},
        max_iter=2000,
        l1_ratio=0,
        solver="liblinear",
        random_state=0,
    ).fit(_table([grams for grams, _ in known], names, ways.fewest), [kind for _, kind in known])
    weights = {
        name: round(float(weight), ways.digits)
        for name, weight in zip(names, learner.coef_[0], strict=True)
        if abs(weight) >= ways.least
    }
    return LogisticModel(round(float(learner.intercept_[0]), 3), weights)


def _table(
    rows: Sequence[tuple[str, ...]], names: Sequence[str], fewest: float
) -> sparse.csr_matrix:
    """A row for each passage: of each of its words and pairs the same part."""
    place = {name: i for i, name in enumerate(names)}
    cells = [
        (i, place[gram], 1 / math.sqrt(max(fewest, len(grams) + 1)))
        for i, grams in enumerate(rows)
        for gram in grams
        if gram in place
    ]
    values, at = [cell[2] for cell in cells], ([c[0] for c in cells], [c[1] for c in cells])
    return sparse.csr_matrix((values, at), shape=(len(rows), len(names)))
