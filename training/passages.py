"""What is learned from plain passages: which words of them tell a fault, for some faults at once.

A passage is labelled for each fault: 1 where it is there, 0 where it is none, -1 for who knows. What comes of it is read by
`trainer/answers/gates/passages.py`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from trainer.answers.evaluation.gold import BUILD, GoldAnswer, Passage, read_gold
from trainer.answers.gates.passages import passages_of
from trainer.answers.language.plain import plain
from trainer.answers.rubric.reading import Answer, read_answer
from trainer.measuring import agencies_in
from training.grams import Table, table_of

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "seed_data" / "gold"
MODELS = ROOT / "trainer" / "answers" / "models"
STRENGTH, COUNTS = 5.0, 3
"""How freely weights may grow, and how much more a passage with a fault counts."""
LEAST = 0.45
"""Weight from which a thing tells something of a fault."""
DIGITS = 2
FOLDS = 6

Row = tuple[str, int]
"""A plain passage, and its label for one fault."""

Labelling = Callable[[str, GoldAnswer, Answer], list[Row]]
"""All passages of an answer with their labels for a fault."""


@dataclass(frozen=True, slots=True)
class Lessons:
    """What is learned from: the answers of the build part, then all their passages and the single ones, in one row.

    `texts`: the passages, plain, with their `table`; `of`: the place of each one's answer, -1 for a single one; `labels`: by
    fault 1 where it is, 0 where there is none, -1 for who knows.
    """

    answers: tuple[GoldAnswer, ...]
    read: tuple[Answer, ...]
    texts: tuple[str, ...]
    table: Table
    of: np.ndarray
    labels: Mapping[str, np.ndarray]


def lessons_of(faults: Sequence[str], labelled: Labelling, single: Sequence[Passage]) -> Lessons:
    """The answers of the gold set's build part, labelled, and single passages; one that was written to sound like a fault
    and to hold none is none for the other faults, too.
    """
    answers = read_gold(GOLD, agencies_in(ROOT)).of_part(BUILD).answers
    read = tuple(read_answer(each.case.case, each.text) for each in answers)
    rows = {
        fault: [labelled(fault, gold, answer) for gold, answer in zip(answers, read, strict=True)]
        for fault in faults
    }
    some = rows[faults[0]]
    texts = [text for each in some for text, _ in each]
    texts += [plain(each.text).text for each in single]
    of = [i for i, each in enumerate(some) for _ in each]
    labels = {
        fault: np.array(
            [label for each in rows[fault] for _, label in each]
            + [_of_single(fault, each) for each in single]
        )
        for fault in faults
    }
    table = table_of(texts)
    return Lessons(answers, read, tuple(texts), table, np.array(of + [-1] * len(single)), labels)


def _of_single(fault: str, passage: Passage) -> int:
    """What a single passage is for a fault; what was written as another's may be one of this, too."""
    if passage.fires:
        return 1 if passage.gate == fault else -1
    return 0


def all_alike(answer: Answer, label: int, *, parts: bool = True) -> list[Row]:
    """All passages of an answer with one label."""
    return [(text, label) for text, _ in passages_of(answer.clauses, parts=parts)]


@dataclass(frozen=True, slots=True)
class Learned:
    """`kept`: the places of the things that tell anything of any fault; by fault where it starts and, a column, their weights."""

    kept: np.ndarray
    starts: tuple[float, ...]
    weights: np.ndarray


def write_learned(lessons: Lessons, name: str) -> None:
    """Learn from all, and write the model: a line for each thing, so that a change of it is a line that changed."""
    learned = _learned(lessons, np.ones(len(lessons.texts), dtype=bool))
    starts = {
        fault: round(start, 3) for fault, start in zip(lessons.labels, learned.starts, strict=True)
    }
    weights = np.round(learned.weights, DIGITS) + 0.0
    lines = (
        f"{json.dumps(lessons.table.names[at], ensure_ascii=False)}: {json.dumps([float(each) for each in row])}"
        for at, row in zip(learned.kept, weights, strict=True)
    )
    text = f'{{"starts": {json.dumps(starts)}, "weights": {{\n' + ",\n".join(lines) + "\n}}\n"
    (MODELS / f"{name}.json").write_text(text, encoding="utf-8")


def _learned(lessons: Lessons, used: np.ndarray) -> Learned:
    """Learn from the passages that are used: from all that is told apart first, then from what told something."""
    every = np.arange(len(lessons.table.names))
    first = _fitted(lessons, used, every)
    return _fitted(lessons, used, every[np.abs(first.weights).max(axis=1) >= LEAST])


def _fitted(lessons: Lessons, used: np.ndarray, kept: np.ndarray) -> Learned:
    rows = lessons.table.shares(kept)
    starts, weights = [], []
    for labels in lessons.labels.values():
        known = used & (labels >= 0)
        learner = LogisticRegression(
            C=STRENGTH,
            class_weight={0: 1, 1: COUNTS},
            max_iter=2000,
            l1_ratio=0,
            solver="liblinear",
            random_state=0,
        ).fit(rows[known], labels[known])
        starts.append(float(learner.intercept_[0]))
        weights.append(learner.coef_[0])
    return Learned(kept, tuple(starts), np.column_stack(weights))


def unseen(lessons: Lessons) -> Mapping[str, np.ndarray]:
    """By fault how likely each answer holds it by words that were learned without its case."""
    cases = np.array([each.case.id for each in lessons.answers])
    case_of = np.where(lessons.of < 0, "", cases[lessons.of])
    every = sorted(set(cases))
    likely = np.zeros((len(lessons.answers), len(lessons.labels)))
    for fold in (every[i::FOLDS] for i in range(FOLDS)):
        out = np.isin(case_of, fold)
        learned = _learned(lessons, ~out)
        odds = lessons.table.shares(learned.kept)[out] @ learned.weights + np.array(learned.starts)
        np.maximum.at(likely, lessons.of[out], 1 / (1 + np.exp(-odds)))
    return {fault: likely[:, at] for at, fault in enumerate(lessons.labels)}
