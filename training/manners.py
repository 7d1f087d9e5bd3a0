"""Makes `trainer/answers/models/manners.json`: the words that tell blame and a denied authority.

Run from the project's root: `python3 run.py dev -m training.manners`. Needs scikit-learn (development group). The lessons are the
single passages of `manners.jsonl`, and the answers of the gold set's build part: where the dimension is low nobody has shown the
words, so that none of its passages is used; elsewhere every passage is none. Prints how many answers would be struck by words
that were learned without their case.
"""

from __future__ import annotations

from collections.abc import Mapping

import click
import numpy as np

from trainer.answers.evaluation.gold import GoldAnswer, read_passages
from trainer.answers.rubric.manners import BLAME, DENIAL, SURE
from trainer.answers.rubric.reading import Answer
from training.passages import GOLD, Lessons, Row, all_alike, lessons_of, unseen, write_learned

HELD_DOWN = {BLAME: "W7", DENIAL: "W5"}
LOW = 1
"""Highest level of an answer that may hold the fault."""
BOUNDS = (0.5, 0.7, 0.8, 0.9, 0.95, 0.97, 0.99)


def main() -> None:
    """Read, check by cases, learn from all, write."""
    lessons = read_manner_lessons()
    likely = unseen(lessons)
    for fault, dimension in HELD_DOWN.items():
        low = np.array([_may_hold(fault, gold) for gold in lessons.answers])
        for bound in BOUNDS:
            struck = likely[fault] >= bound
            click.echo(
                f"{fault} from {bound}: {int(struck[low].sum())} of {int(low.sum())} with {dimension} up to {LOW},"
                f" {int(struck[~low].sum())} of {int((~low).sum())} others (bound {SURE[fault]})"
            )
    write_learned(lessons, "manners")


def read_manner_lessons() -> Lessons:
    """The lessons as they stand in the gold set."""
    return lessons_of(tuple(HELD_DOWN), _labelled, read_passages(GOLD, "manners"))


def unseen_manners(answers: int) -> list[Mapping[str, float]]:
    """How likely each of so many answers of the build part holds a fault, by words that were learned without its case."""
    likely = unseen(read_manner_lessons())
    return [{fault: float(likely[fault][i]) for fault in HELD_DOWN} for i in range(answers)]


def _labelled(fault: str, gold: GoldAnswer, answer: Answer) -> list[Row]:
    return all_alike(answer, -1 if _may_hold(fault, gold) else 0)


def _may_hold(fault: str, gold: GoldAnswer) -> bool:
    """Whether an answer may hold the fault somewhere; one that rightly says that the matter is another's is none to learn from."""
    case = gold.case.case
    if fault == DENIAL and (not case.authority.within or case.authority.right_door):
        return True
    return gold.agreed.levels[HELD_DOWN[fault]] <= LOW


if __name__ == "__main__":
    main()
