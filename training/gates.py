"""Makes `trainer/answers/models/passages.json`: the words that tell a gate's fault, from the gold set's build part.

Run from the project's root: `python3 run.py dev -m training.gates`. Needs scikit-learn (development group). In an answer where a
gate fires, the passage that holds the words shown as the fault (`faults.jsonl`) is one; where nobody has shown them, the
passages that the rule points at are, and the others are left out. In all other answers every passage is none. Single
passages written for this (`passages.jsonl`) are added. Prints what it finds in each case when it has not seen it.
"""

from __future__ import annotations

import click
import numpy as np

from trainer.answers.evaluation.gold import GoldAnswer, read_faults, read_passages
from trainer.answers.gates import RULES, fires, may_fire, suspected
from trainer.answers.gates.passages import passages_of
from trainer.answers.language.words import Span
from trainer.answers.rubric.reading import Answer
from training.passages import GOLD, Lessons, Row, all_alike, lessons_of, unseen, write_learned


def main() -> None:
    """Read, check by cases, learn from all, write."""
    lessons = read_lessons()
    likely = unseen(lessons)
    for gate in RULES:
        _tell(gate, lessons, likely[gate])
    write_learned(lessons, "passages")


def read_lessons() -> Lessons:
    """The lessons as they stand in the gold set."""
    shown = read_faults(GOLD)

    def labelled(gate: str, gold: GoldAnswer, answer: Answer) -> list[Row]:
        return _labelled(gate, gold, answer, shown.get((gold.id, gate)))

    return lessons_of(tuple(RULES), labelled, read_passages(GOLD))


def _labelled(gate: str, gold: GoldAnswer, answer: Answer, shown: str | None) -> list[Row]:
    passages = list(passages_of(answer.clauses))
    if gate not in gold.agreed.gates:
        return all_alike(answer, 0)
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


def unseen_gates(lessons: Lessons) -> list[frozenset[str]]:
    """The gates that fire in each answer when the words were learned without its case."""
    likely = unseen(lessons)
    return [
        frozenset(
            gate
            for gate in RULES
            if may_fire(gate, answer)
            and fires(gate, pointed=bool(RULES[gate](answer)), likely=float(likely[gate][i]))
        )
        for i, answer in enumerate(lessons.read)
    ]


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


if __name__ == "__main__":
    main()
