"""Makes `trainer/answers/models/passages.json`: the words that tell a fault, from the gold set's build part.

Run from the project's root: `python3 run.py dev -m training.gates`. Needs scikit-learn (development group). In an answer where a
gate fires, the passage that holds the words shown as the fault (`faults.jsonl`) is one; where nobody has shown them, the
passages that the rule points at are, and the others are left out. In all other answers every passage is none. Single
passages written for this (`passages.jsonl`) are added; one that was written to sound like a gate's fault and to hold none
is none for the other gates, too. Prints what it finds in each case when it has not seen it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import click
import numpy as np
from sklearn.linear_model import LogisticRegression

from trainer.answers.evaluation.gold import (
    BUILD,
    GoldAnswer,
    Passage,
    read_faults,
    read_gold,
    read_passages,
)
from trainer.answers.gates import RULES, fires, may_fire, suspected
from trainer.answers.gates.passages import passages_of
from trainer.answers.language.plain import plain
from trainer.answers.language.words import Span
from trainer.answers.rubric.reading import Answer, read_answer
from trainer.measuring import agencies_in
from training.grams import Table, table_of

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "seed_data" / "gold"
OUT = ROOT / "trainer" / "answers" / "models" / "passages.json"
STRENGTH, COUNTS = 5.0, 3
"""How freely weights may grow, and how much more a passage with a fault counts."""
LEAST = 0.45
"""Weight from which a thing tells something of a gate."""
DIGITS = 2


def main() -> None:
    """Read, check by cases, learn from all, write."""
    lessons = read_lessons()
    likely = _unseen(lessons)
    for gate in RULES:
        _tell(gate, lessons, likely[gate])
    learned = _learned(lessons, np.ones(len(lessons.texts), dtype=bool))
    starts = {gate: round(start, 3) for gate, start in zip(RULES, learned.starts, strict=True)}
    names = [lessons.table.names[at] for at in learned.kept]
    _write(starts, names, np.round(learned.weights, DIGITS) + 0.0)


def _write(starts: Mapping[str, float], names: Sequence[str], weights: np.ndarray) -> None:
    """A line for each thing, so that a change of it is a line that changed."""
    lines = (
        f"{json.dumps(name, ensure_ascii=False)}: {json.dumps([float(each) for each in row])}"
        for name, row in zip(names, weights, strict=True)
    )
    text = f'{{"starts": {json.dumps(starts)}, "weights": {{\n' + ",\n".join(lines) + "\n}}\n"
    OUT.write_text(text, encoding="utf-8")


Row = tuple[str, int]
"""A plain passage, and 1 for a fault, 0 for none, -1 for who knows."""


@dataclass(frozen=True, slots=True)
class Lessons:
    """What is learned from: the answers of the build part, then all their passages and the single ones, in one row.

    `texts`: the passages, plain, with their `table`; `of`: the place of each one's answer, -1 for a single one; `labels`: by
    gate 1 for a fault, 0 for none, -1 for who knows.
    """

    answers: tuple[GoldAnswer, ...]
    read: tuple[Answer, ...]
    texts: tuple[str, ...]
    table: Table
    of: np.ndarray
    labels: Mapping[str, np.ndarray]


def read_lessons() -> Lessons:
    """The lessons as they stand in the gold set."""
    answers = read_gold(GOLD, agencies_in(ROOT)).of_part(BUILD).answers
    read = tuple(read_answer(each.case.case, each.text) for each in answers)
    shown, single = read_faults(GOLD), read_passages(GOLD)
    rows = {
        gate: [
            _labelled(gate, gold, answer, shown.get((gold.id, gate)))
            for gold, answer in zip(answers, read, strict=True)
        ]
        for gate in RULES
    }
    some = rows[next(iter(RULES))]
    texts = [text for each in some for text, _ in each]
    texts += [plain(each.text).text for each in single]
    of = [i for i, each in enumerate(some) for _ in each]
    labels = {
        gate: np.array(
            [label for each in rows[gate] for _, label in each]
            + [_of_single(gate, each) for each in single]
        )
        for gate in RULES
    }
    table = table_of(texts)
    return Lessons(answers, read, tuple(texts), table, np.array(of + [-1] * len(single)), labels)


def _of_single(gate: str, passage: Passage) -> int:
    """What a single passage is for a gate; what was written as another gate's fault may be one of this, too."""
    if passage.fires:
        return 1 if passage.gate == gate else -1
    return 0


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


@dataclass(frozen=True, slots=True)
class Learned:
    """`kept`: the places of the things that tell anything of any gate; by gate where it starts and, a column, their weights."""

    kept: np.ndarray
    starts: tuple[float, ...]
    weights: np.ndarray


def _learned(lessons: Lessons, used: np.ndarray) -> Learned:
    """Learn from the passages that are used: from all that is told apart first, then from what told something."""
    every = np.arange(len(lessons.table.names))
    first = _fitted(lessons, used, every)
    return _fitted(lessons, used, every[np.abs(first.weights).max(axis=1) >= LEAST])


def _fitted(lessons: Lessons, used: np.ndarray, kept: np.ndarray) -> Learned:
    rows = lessons.table.shares(kept)
    starts, weights = [], []
    for gate in RULES:
        known = used & (lessons.labels[gate] >= 0)
        learner = LogisticRegression(
            C=STRENGTH,
            class_weight={0: 1, 1: COUNTS},
            max_iter=2000,
            l1_ratio=0,
            solver="liblinear",
            random_state=0,
        ).fit(rows[known], lessons.labels[gate][known])
        starts.append(float(learner.intercept_[0]))
        weights.append(learner.coef_[0])
    return Learned(kept, tuple(starts), np.column_stack(weights))


def unseen_gates(lessons: Lessons) -> list[frozenset[str]]:
    """The gates that fire in each answer when the words were learned without its case."""
    likely = _unseen(lessons)
    return [
        frozenset(
            gate
            for gate in RULES
            if may_fire(gate, answer)
            and fires(gate, pointed=bool(RULES[gate](answer)), likely=float(likely[gate][i]))
        )
        for i, answer in enumerate(lessons.read)
    ]


def _unseen(lessons: Lessons) -> Mapping[str, np.ndarray]:
    """By gate how likely each answer holds its fault by words that were learned without its case."""
    cases = np.array([each.case.id for each in lessons.answers])
    case_of = np.where(lessons.of < 0, "", cases[lessons.of])
    every = sorted(set(cases))
    likely = np.zeros((len(lessons.answers), len(RULES)))
    for fold in (every[i::FOLDS] for i in range(FOLDS)):
        out = np.isin(case_of, fold)
        learned = _learned(lessons, ~out)
        odds = lessons.table.shares(learned.kept)[out] @ learned.weights + np.array(learned.starts)
        np.maximum.at(likely, lessons.of[out], 1 / (1 + np.exp(-odds)))
    return {gate: likely[:, at] for at, gate in enumerate(RULES)}


def _tell(gate: str, lessons: Lessons, likely: np.ndarray) -> None:
    """Of the faults, and of what is none, how many fire and how many are suspected."""
    pointed = [bool(RULES[gate](each)) for each in lessons.read]
    judged = [(point, float(each)) for point, each in zip(pointed, likely, strict=True)]
    sure = np.array([fires(gate, pointed=point, likely=each) for point, each in judged])
    doubted = ~sure & [suspected(gate, pointed=point, likely=each) for point, each in judged]
    fault = np.array([gate in each.agreed.gates for each in lessons.answers])
    click.echo(
        f"{gate} {int(sure[fault].sum())} + {int(doubted[fault].sum())} suspected of {int(fault.sum())},"
        f" {int(sure[~fault].sum())} + {int(doubted[~fault].sum())} suspected wrongly"
    )


FOLDS = 6


if __name__ == "__main__":
    main()
