"""Makes `trainer/scoring/answer/gates/passages.json`: the words that tell a fault, from the gold set's build part.

Run from the project's root: `python -m training.gates`. Needs scikit-learn (development group). In an answer where a
gate fires, the passages that the rule points at are taken for the fault and the others left out; in all other answers
every passage is none. Single passages written for this (`passages.jsonl`) are added. Prints what it finds in each case
when it has not seen it.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click
import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from trainer.scoring.agreement.gold import BUILD, GoldAnswer, read_gold, read_passages
from trainer.scoring.answer.gates import BOUNDS, RULES
from trainer.scoring.answer.gates.passages import (
    FEWEST,
    Likeness,
    grams_of,
    likelihood_of,
    passages_of,
)
from trainer.scoring.answer.reading import Answer, read_answer
from trainer.scoring.reading.plain import plain

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "seed_data" / "gold"
OUT = ROOT / "trainer" / "scoring" / "answer" / "gates" / "passages.json"
RAREST = 2
STRENGTH = 30.0
FAULTS_COUNT = 3
"""How much more a fault counts in learning than a passage without one."""


def main() -> None:
    """Read, check by cases, learn from all, write."""
    answers = read_gold(GOLD).of_part(BUILD).answers
    read = [read_answer(each.case.case, each.text) for each in answers]
    out = {}
    for gate in RULES:
        extra = [
            (plain(each.text).text, int(each.fires))
            for each in read_passages(GOLD)
            if each.gate == gate
        ]
        rows = [_labelled(gate, each, answer) for each, answer in zip(answers, read, strict=True)]
        pointed = np.array([bool(RULES[gate](each)) for each in read])
        _check(gate, answers, rows, extra, pointed)
        learned = _learned([pair for row in rows for pair in row] + extra)
        out[gate] = {"start": learned.start, "weights": learned.weights}
    OUT.write_text(json.dumps(out, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


Row = tuple[str, int]
"""A plain passage, and 1 for a fault, 0 for none, -1 for who knows."""


def _labelled(gate: str, gold: GoldAnswer, answer: Answer) -> list[Row]:
    fires = gate in gold.agreed.gates
    places = RULES[gate](answer) if fires else ()
    return [
        (
            text,
            (1 if any(start <= at < end for at, _ in places) else -1) if fires else 0,
        )
        for text, (start, end) in passages_of(answer.clauses)
    ]


def _learned(rows: Sequence[Row]) -> Likeness:
    """Start and weights, the words and pairs in their alphabetical order; those of hardly any weight are left out."""
    known = [(grams_of(text), label) for text, label in rows if label >= 0]
    counted = Counter(gram for grams, _ in known for gram in grams)
    names = sorted(gram for gram, n in counted.items() if n >= RAREST)
    learner = LogisticRegression(
        C=STRENGTH,
        class_weight={0: 1, 1: FAULTS_COUNT},
        max_iter=2000,
        l1_ratio=0,
        solver="liblinear",
        random_state=0,
    ).fit(_table([grams for grams, _ in known], names), [label for _, label in known])
    weights = {
        name: round(float(weight), 3)
        for name, weight in zip(names, learner.coef_[0], strict=True)
        if abs(weight) >= LEAST
    }
    return Likeness(round(float(learner.intercept_[0]), 3), weights)


LEAST = 0.12
"""Weights nearer to 0 change no decision and are left out."""


def _table(rows: Sequence[tuple[str, ...]], names: Sequence[str]) -> sparse.csr_matrix:
    """A row for each passage: of each of its words and pairs the same part."""
    place = {name: i for i, name in enumerate(names)}
    cells = [
        (i, place[gram], 1 / math.sqrt(max(FEWEST, len(grams) + 1)))
        for i, grams in enumerate(rows)
        for gram in grams
        if gram in place
    ]
    values, at = [cell[2] for cell in cells], ([c[0] for c in cells], [c[1] for c in cells])
    return sparse.csr_matrix((values, at), shape=(len(rows), len(names)))


def _check(
    gate: str,
    answers: Sequence[GoldAnswer],
    rows: Sequence[list[Row]],
    extra: Sequence[Row],
    pointed: np.ndarray,
) -> None:
    """What rule and words find together in each case when the words were learned without it.

    `pointed`: whether the rule points at something, for each answer. Told for bounds from which no rule is needed.
    """
    likely = np.zeros(len(answers))
    fires = np.array([gate in each.agreed.gates for each in answers])
    cases = [each.case.id for each in answers]
    every = sorted(set(cases))
    for fold in (every[i::FOLDS] for i in range(FOLDS)):
        seen = [pair for row, of in zip(rows, cases, strict=True) if of not in fold for pair in row]
        learned = _learned([*seen, *extra])
        for i, of in enumerate(cases):
            if of in fold:
                likely[i] = max(likelihood_of(learned, text) for text, _ in rows[i])
    found = {
        bound: (likely >= bound) | (pointed & (likely >= BOUNDS[gate][0]))
        for bound in (0.7, 0.8, 0.85, 0.9, 0.95)
    }
    told = ", ".join(
        f"{bound}: {int(fired[fires].sum())} of {int(fires.sum())}, {int(fired[~fires].sum())} wrong"
        for bound, fired in found.items()
    )
    click.echo(f"{gate} {told}")


FOLDS = 6


if __name__ == "__main__":
    main()
