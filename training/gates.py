"""Makes `trainer/scoring/answer/gates/passages.json`: the words that tell a fault, from the gold set's build part.

Run from the project's root: `python -m training.gates`. Needs scikit-learn (development group). In an answer where a
gate fires, the passage that holds the words shown as the fault (`faults.jsonl`) is one; where nobody has shown them, the
passages that the rule points at are, and the others are left out. In all other answers every passage is none. Single
passages written for this (`passages.jsonl`) are added. Prints what it finds in each case when it has not seen it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import click
import numpy as np

from trainer.measuring import agencies_in
from trainer.scoring.agreement.gold import (
    BUILD,
    GoldAnswer,
    read_faults,
    read_gold,
    read_passages,
)
from trainer.scoring.answer.gates import NOT_HARMLESS, RULES, fires, may_fire
from trainer.scoring.answer.gates.passages import (
    FEWEST,
    grams_of,
    likelihood_of,
    passages_of,
)
from trainer.scoring.answer.reading import Answer, read_answer
from trainer.scoring.reading.likeness import Likeness
from trainer.scoring.reading.plain import plain
from trainer.scoring.reading.words import Span
from training.weights import Ways, learned_weights

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "seed_data" / "gold"
OUT = ROOT / "trainer" / "scoring" / "answer" / "gates" / "passages.json"
WAYS = Ways(FEWEST, rarest=2, strength=30.0, counts=3, least=0.45, digits=2)


def main() -> None:
    """Read, check by cases, learn from all, write."""
    lessons = read_lessons()
    out = {}
    for gate in RULES:
        _tell(gate, lessons, _unseen(gate, lessons))
        learned = _learned([*chain.from_iterable(lessons.rows[gate]), *lessons.extra[gate]])
        out[gate] = {"start": learned.start, "weights": learned.weights}
    OUT.write_text(json.dumps(out, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


Row = tuple[str, int]
"""A plain passage, and 1 for a fault, 0 for none, -1 for who knows."""


@dataclass(frozen=True, slots=True)
class Lessons:
    """What is learned from: the answers of the build part, and by gate their passages and the single ones."""

    answers: tuple[GoldAnswer, ...]
    read: tuple[Answer, ...]
    rows: Mapping[str, Sequence[Sequence[Row]]]
    extra: Mapping[str, Sequence[Row]]


def read_lessons() -> Lessons:
    """The lessons as they stand in the gold set."""
    answers = read_gold(GOLD, agencies_in(ROOT)).of_part(BUILD).answers
    read = tuple(read_answer(each.case.case, each.text) for each in answers)
    shown = read_faults(GOLD)
    single = read_passages(GOLD)
    return Lessons(
        answers,
        read,
        {
            gate: [
                _labelled(gate, gold, answer, shown.get((gold.id, gate)))
                for gold, answer in zip(answers, read, strict=True)
            ]
            for gate in RULES
        },
        {
            gate: [(plain(each.text).text, int(each.fires)) for each in single if each.gate == gate]
            for gate in RULES
        },
    )


def _labelled(gate: str, gold: GoldAnswer, answer: Answer, shown: str | None) -> list[Row]:
    passages = list(passages_of(answer.clauses))
    if gate not in gold.agreed.gates:
        return [(text, 0) for text, _ in passages]
    if shown is None:
        places = RULES[gate](answer)
        return [
            (text, 1 if any(start <= at < end for at, _ in places) else -1)
            for text, (start, end) in passages
        ]
    shares = [_share(shown, answer, span) for _, span in passages]
    most = max(shares)
    return [
        (text, 1 if share >= min(MOST_OF_IT, most) else -1 if share > HARDLY else 0)
        for (text, _), share in zip(passages, shares, strict=True)
    ]


MOST_OF_IT, HARDLY = 0.6, 0.1
"""Share of a fault's letters from which a passage holds it, and up to which it holds none of it."""


def _share(shown: str, answer: Answer, passage: Span) -> float:
    """The share of a fault's letters that lie in a passage of the plain text."""
    start = answer.text.index(shown)
    ((since, till),) = answer.places([passage])
    return max(0, min(till, start + len(shown)) - max(since, start)) / len(shown)


def _learned(rows: Sequence[Row]) -> Likeness:
    known = [(grams_of(text), label) for text, label in rows if label >= 0]
    return learned_weights(known, WAYS)


def unseen_gates(lessons: Lessons) -> list[frozenset[str]]:
    """The gates that fire in each answer when the words were learned without its case."""
    found: list[set[str]] = [set() for _ in lessons.answers]
    for gate in RULES:
        likely = _unseen(gate, lessons)
        for i, answer in enumerate(lessons.read):
            pointed = bool(RULES[gate](answer))
            if may_fire(gate, answer) and fires(pointed=pointed, likely=float(likely[i])):
                found[i].add(gate)
    return [frozenset(each) for each in found]


def _unseen(gate: str, lessons: Lessons) -> np.ndarray:
    """How likely each answer holds the gate's fault by words that were learned without its case."""
    likely = np.zeros(len(lessons.answers))
    cases = [each.case.id for each in lessons.answers]
    every = sorted(set(cases))
    rows = lessons.rows[gate]
    for fold in (every[i::FOLDS] for i in range(FOLDS)):
        seen = [pair for row, of in zip(rows, cases, strict=True) if of not in fold for pair in row]
        learned = _learned([*seen, *lessons.extra[gate]])
        for i, of in enumerate(cases):
            if of in fold:
                likely[i] = max((likelihood_of(learned, text) for text, _ in rows[i]), default=0.0)
    return likely


def _tell(gate: str, lessons: Lessons, likely: np.ndarray) -> None:
    """What rule and words find together, for several bounds from which no rule is needed."""
    pointed = np.array([bool(RULES[gate](each)) for each in lessons.read])
    fault = np.array([gate in each.agreed.gates for each in lessons.answers])
    found = {
        bound: (likely >= bound) | (pointed & (likely >= NOT_HARMLESS))
        for bound in (0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95)
    }
    told = ", ".join(
        f"{bound}: {int(fired[fault].sum())} of {int(fault.sum())}, {int(fired[~fault].sum())} wrong"
        for bound, fired in found.items()
    )
    click.echo(f"{gate} {told}")


FOLDS = 6


if __name__ == "__main__":
    main()
