"""Makes `trainer/answers/models/manners.json`: the words that tell blame and a denied authority.

Run from the project's root: `python3 run.py dev -m training.manners`. Needs scikit-learn (development group). The lessons are the
single passages of `manners.jsonl`, and the answers of the gold set's build part: where the dimension is low nobody has shown the
words, so that none of its passages is used; elsewhere every passage is none. Prints how many answers would be struck by words
that were learned without their case, and what becomes of the answers of `manner_trials.jsonl`, from which nothing is learned.
"""

from __future__ import annotations

import json

import click
import numpy as np

from trainer.answers.evaluation.gold import GoldAnswer, read_passages
from trainer.answers.rubric.line import read_line
from trainer.answers.rubric.manners import BLAME, DENIAL, SURE, marks_of, may_deny
from trainer.answers.rubric.reading import Answer, read_answer
from trainer.measuring import agencies_in
from training.passages import GOLD, ROOT, Lessons, Row, all_alike, lessons_of, unseen, write_learned

HELD_DOWN = {BLAME: "W7", DENIAL: "W5"}
LOW = 1
"""Highest level of an answer that may hold the fault."""
BOUNDS = (0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95)
GOOD = 3
"""Level from which an answer in which no gate fires is earnest and good."""


def main() -> None:
    """Read, check by cases, learn from all, write."""
    lessons = read_manner_lessons()
    likely = unseen(lessons)
    for fault, dimension in HELD_DOWN.items():
        low = np.array([_may_hold(fault, gold) for gold in lessons.answers])
        good = np.array([_is_good(dimension, gold) for gold in lessons.answers])
        could = np.array([fault == BLAME or may_deny(answer) for answer in lessons.read])
        for bound in BOUNDS:
            struck = could & (likely[fault] >= bound)
            click.echo(
                f"{fault} from {bound}: {int(struck[low].sum())} of {int(low.sum())} with {dimension} up to {LOW},"
                f" {int(struck[~low].sum())} of {int((~low).sum())} others, {int(struck[good].sum())} of"
                f" {int((could & good).sum())} good ones (bound {SURE[fault]})"
            )
    write_learned(lessons, "manners")
    for fault in HELD_DOWN:
        _tell_trials(fault)


def _tell_trials(fault: str) -> None:
    """Of the answers of `manner_trials.jsonl` that hold the fault, and of those that come near, how many are struck."""
    agencies, struck = agencies_in(ROOT), {True: [0, 0], False: [0, 0]}
    for raw in (GOLD / "manner_trials.jsonl").read_bytes().splitlines():
        trial = json.loads(raw)
        if trial["fault"] == fault:
            line = read_line(raw, agencies)
            counted = struck[trial["holds"]]
            counted[0] += HELD_DOWN[fault] in marks_of(read_answer(line.case, line.response))
            counted[1] += 1
    click.echo(f"{fault} tried: {struck[True]} with it, {struck[False]} near it")


def read_manner_lessons() -> Lessons:
    """The lessons as they stand in the gold set."""
    return lessons_of(tuple(HELD_DOWN), _labelled, read_passages(GOLD, "manners"))


def _is_good(dimension: str, gold: GoldAnswer) -> bool:
    return gold.agreed.levels[dimension] >= GOOD and not gold.agreed.gates


def _labelled(fault: str, gold: GoldAnswer, answer: Answer) -> list[Row]:
    return all_alike(answer, -1 if _may_hold(fault, gold) else 0, parts=False)


def _may_hold(fault: str, gold: GoldAnswer) -> bool:
    """Whether an answer may hold the fault somewhere; one that rightly says that the matter is another's is none to learn from."""
    case = gold.case.case
    if fault == DENIAL and (not case.authority.within or case.authority.right_door):
        return True
    return gold.agreed.levels[HELD_DOWN[fault]] <= LOW


if __name__ == "__main__":
    main()
