"""Makes `trainer/answers/models/levels.json`: the trees of the learned part, from the build part of the gold set.

Run from the project's root: `python3 run.py dev -m training.levels`. Needs scikit-learn (development group). Prints how well it does
on each case when it has not seen it, so that a change can be judged without the held-out part. Gates count as they fire
by words that were learned without the answer's case: how far they are to be trusted is learned, too. The examples
beside each rule are learned with the answers.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import click
import numpy as np
from sklearn.ensemble import HistGradientBoostingRegressor
from sklearn.isotonic import IsotonicRegression

from trainer.answers.evaluation.kappa import weighted_kappa
from trainer.answers.judging import GATE_DECIDES
from trainer.answers.rubric.examples import answer_examples
from trainer.answers.rubric.features import features
from trainer.answers.rubric.model import level_by, margin
from trainer.answers.rubric.reading import read_answer
from training.gates import read_lessons, unseen_gates

ROOT = Path(__file__).parents[1]
OUT = ROOT / "trainer" / "answers" / "models" / "levels.json"
LEARNED = ("W1", "W2", "W3", "W4", "W5", "W6", "W7")

EARNS: Mapping[str, tuple[str, ...]] = {
    "W1": ("w1_",),
    "W2": ("w2_fact", "w2_topic", "w2_rule", "matter_telling"),
    "W3": (
        "w3_specific_done",
        "w3_specific_under",
        "w3_specific_planned",
        "w3_unit",
        "w3_real",
        "w3_exp",
        "w3_rule",
    ),
    "W4": ("w4_firm", "w4_contacts", "w4_failing", "w4_done_with", "w4_rule"),
    "W5": ("w5_rule",),
    "W6": ("w6_rule",),
    "W7": ("w7_rule", "w7_warm", "w7_respect", "w7_sorry", "w7_understands"),
}
"""Beginnings of the names of what can only raise a level."""
COSTS: Mapping[str, tuple[str, ...]] = {
    "W2": ("w2_facts_missing", "matter_none", "matter_strange"),
    "W5": ("gate_overpromise", "w5_disowned"),
    "W6": ("w6_circular",),
    "W7": ("gate_threat", "w7_insult", "w7_blame"),
}
"""The same for what can only lower it; these come before those."""


def main() -> None:
    """Read, check by cases, learn from all, write."""
    lessons = read_lessons()
    answers = lessons.answers
    rows = [
        features(answer, gates)
        for answer, gates in zip(lessons.read, unseen_gates(lessons), strict=True)
    ]
    names = sorted(rows[0])
    table = np.array([[row[name] for name in names] for row in rows])
    cases = np.array([each.case.id for each in answers])
    dimensions = {}
    for code in LEARNED:
        wanted = np.array([each.agreed.levels[code] for each in answers])
        unseen = _by_cases(code, names, table, wanted, cases)
        cuts = _cuts(unseen, wanted)
        decided = np.array([_decided(code, row) for row in rows])
        for tried in (HALVES, cuts):
            levels = np.where(decided, 0, _levels(tried, unseen))
            _tell(code, tried, levels, wanted)
        examples = answer_examples()[code]
        shown = [features(read_answer(each.case, each.text)) for each in examples] * EXAMPLES_COUNT
        trees = _plain(
            _learned(
                code,
                names,
                np.vstack([table, [[row[name] for name in names] for row in shown]]),
                np.concatenate([wanted, [each.level for each in examples] * EXAMPLES_COUNT]),
            )
        )
        same = np.array([row[f"{code.lower()}_rule"] for row in rows]) == levels
        apart, right = np.array([margin(cuts, value) for value in unseen]), levels == wanted
        sure = [
            _sureness(apart[~decided & (same == each)], right[~decided & (same == each)])
            for each in (False, True)
        ]
        dimensions[code] = {**trees, "cuts": cuts, "sure": sure}
    used = {"names": names, "dimensions": dimensions}
    OUT.write_text(json.dumps(used, separators=(",", ":")) + "\n", encoding="utf-8")


def _learned(
    code: str, names: Sequence[str], table: np.ndarray, wanted: np.ndarray
) -> list[HistGradientBoostingRegressor]:
    """Learners that differ in chance alone; what counts is their mean, so that no figure hangs on one draw."""
    return [_learner(code, names, draw).fit(table, wanted) for draw in range(DRAWS)]


DRAWS = 4
EXAMPLES_COUNT = 5
"""How much more an example beside a rule counts than an answer: those are what readers of the code are told."""


def _mean(learners: Sequence[HistGradientBoostingRegressor], table: np.ndarray) -> np.ndarray:
    return np.asarray(np.mean([each.predict(table) for each in learners], axis=0))


def _learner(code: str, names: Sequence[str], draw: int) -> HistGradientBoostingRegressor:
    return HistGradientBoostingRegressor(
        max_iter=120,
        max_leaf_nodes=8,
        learning_rate=0.07,
        min_samples_leaf=10,
        max_features=0.4,
        l2_regularization=1.0,
        early_stopping=False,
        monotonic_cst=[_direction(code, name) for name in names],
        random_state=draw,
    )


def _direction(code: str, name: str) -> int:
    if name.startswith(COSTS.get(code, ("-",))):
        return -1
    return int(name.startswith(EARNS[code]))


def _by_cases(
    code: str, names: Sequence[str], table: np.ndarray, wanted: np.ndarray, cases: np.ndarray
) -> np.ndarray:
    """What is guessed for each case by a learner that has seen neither it nor some others."""
    guessed = np.zeros(len(wanted))
    all_cases = sorted(set(cases))
    for fold in (all_cases[i::FOLDS] for i in range(FOLDS)):
        left_out = np.isin(cases, fold)
        learners = _learned(code, names, table[~left_out], wanted[~left_out])
        guessed[left_out] = _mean(learners, table[left_out])
    return np.clip(guessed, 0.0, 4.0)


FOLDS = 8


def _decided(code: str, row: Mapping[str, float]) -> bool:
    """Whether a gate decides the level before the trees are asked."""
    return any(row[f"gate_{gate}"] for gate, of in GATE_DECIDES.items() if of == code)


def _levels(cuts: Sequence[float], guesses: np.ndarray) -> np.ndarray:
    return np.array([level_by(cuts, value) for value in guesses])


HALVES = (0.5, 1.5, 2.5, 3.5)
"""Where cuts lie when nothing speaks for another place."""
FARTHEST, STEP = 0.25, 0.05
MIDDLE = (1, 3)


def _cuts(guesses: np.ndarray, wanted: np.ndarray) -> list[float]:
    """The cuts, each near its half, by which guesses for unseen cases agree best with the markers, drawn half way back.

    What counts is QWK over all answers, and half as much over those marked 1 to 3. Cut by cut until none moves.
    """
    cuts = list(HALVES)
    moved = True
    while moved:
        moved = False
        for i, half in enumerate(HALVES):
            tries = [round(half + n * STEP, 2) for n in range(-MOST_STEPS, MOST_STEPS + 1)]
            agreement = {
                at: _worth([*cuts[:i], at, *cuts[i + 1 :]], guesses, wanted) for at in tries
            }
            best = max(tries, key=lambda at: (agreement[at], -abs(at - half)))
            if agreement[best] > agreement[cuts[i]]:
                cuts[i], moved = best, True
    return [round((at + half) / 2, 3) for at, half in zip(cuts, HALVES, strict=True)]


MOST_STEPS = round(FARTHEST / STEP)


def _worth(cuts: Sequence[float], guesses: np.ndarray, wanted: np.ndarray) -> float:
    levels = _levels(cuts, guesses)
    return round(_kappa(levels, wanted) + 0.5 * _kappa(*_middle(levels, wanted)), 9)


def _middle(levels: np.ndarray, wanted: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    inside = (wanted >= MIDDLE[0]) & (wanted <= MIDDLE[1])
    return levels[inside], wanted[inside]


def _kappa(levels: np.ndarray, wanted: np.ndarray) -> float:
    return weighted_kappa([int(each) for each in levels], [int(each) for each in wanted]) or 0.0


def _tell(code: str, cuts: Sequence[float], levels: np.ndarray, wanted: np.ndarray) -> None:
    """How well these cuts do on cases that were not seen."""
    near = float((abs(levels - wanted) <= 1).mean())
    click.echo(
        f"{code} {len(wanted)} answers, unseen cases, cuts {cuts}: QWK {_kappa(levels, wanted):.3f}, "
        f"middle {_kappa(*_middle(levels, wanted)):.3f}, within one {near:.3f}"
    )


def _sureness(apart: np.ndarray, right: np.ndarray) -> list[list[float]]:
    """For each stretch of distance between guess and nearest cut, up to where it goes and the share of right levels in it.

    Never less with more distance (isotonic), and drawn a fifth of the way towards the whole.
    """
    smooth = IsotonicRegression(increasing=True, y_min=0.0, y_max=1.0, out_of_bounds="clip").fit(
        apart, right
    )
    edges = [(i + 1) * STRETCH for i in range(STRETCHES)]
    shares = smooth.predict([edge - STRETCH / 2 for edge in edges])
    whole = float(right.mean())
    return [
        [round(edge, 3), round(0.8 * float(share) + 0.2 * whole, 3)]
        for edge, share in zip(edges, shares, strict=True)
    ]


STRETCH, STRETCHES = 0.1, 5


def _plain(learners: Sequence[HistGradientBoostingRegressor]) -> dict[str, object]:
    """The start and the trees of all learners as `model` adds them up: each gives its part of the mean."""
    trees = [
        [
            [round(float(node["value"]) / len(learners), 5)]
            if node["is_leaf"]
            else [
                int(node["feature_idx"]),
                round(float(node["num_threshold"]), 4),
                int(node["left"]),
                int(node["right"]),
            ]
            for node in predictors[0].nodes
        ]
        for learner in learners
        for predictors in learner._predictors
    ]
    start = np.mean([each._baseline_prediction.item() for each in learners])
    return {"start": round(float(start), 4), "trees": trees}


if __name__ == "__main__":
    main()
