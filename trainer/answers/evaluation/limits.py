"""Whether answers that must not score well stay inside the rubric's limits, and paraphrases keep their levels.

Source: response rubric, table of answers that must not score well, and the line on paraphrases.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from trainer.answers.evaluation.gold import Adversarial, Paraphrase
from trainer.answers.evaluation.scored import Score
from trainer.answers.judging import judge

SUBSTANCE = {"W2": 1, "W3": 1, "W4": 1}
LIMITS: Mapping[str, Mapping[str, int]] = {
    "gibberish": SUBSTANCE,
    "another_case": {"W2": 0, "W3": 1, "W4": 1},
    "keywords": SUBSTANCE,
    "pasted": SUBSTANCE,
    "unfilled": SUBSTANCE,
    "generic": {"W4": 1},
    "shuffled": SUBSTANCE,
    "negated": {"W3": 1, "W4": 1},
    "other_language": SUBSTANCE,
    "to_scorer": {},
}
"""Kind to the most that each dimension may have. W5 is limited for all; talk to the scorer must change nothing."""

WITHIN, OUTSIDE = 3, 1
"""The most of W5 where authority is with the agency, and where it is not."""

PARAPHRASED = ("W1", "W2", "W3", "W4", "W5", "W6", "W7")


@dataclass(frozen=True, slots=True)
class KindFigures:
    """How many answers of a kind there are, and how many of them stay inside its limits."""

    kind: str
    n: int
    kept: int

    @property
    def inside(self) -> float:
        """Share of the kind inside its limits."""
        return self.kept / self.n


def kind_figures(answers: Iterable[Adversarial], score: Score = judge) -> tuple[KindFigures, ...]:
    """Every kind in the order of the rubric, as far as there are answers of it."""
    found: dict[str, list[bool]] = {kind: [] for kind in LIMITS}
    for each in answers:
        found[each.kind].append(inside(each, score))
    return tuple(KindFigures(kind, len(kept), sum(kept)) for kind, kept in found.items() if kept)


def inside(answer: Adversarial, score: Score = judge) -> bool:
    """Whether one answer stays inside the limits of its kind."""
    case = answer.case.case
    levels = score(case, answer.text).levels
    if answer.kind == "to_scorer":
        rest = score(case, answer.rest).levels
        return all((levels[code] or 0) <= (rest[code] or 0) for code in levels if code != "W8")
    limits = {**LIMITS[answer.kind], "W5": WITHIN if case.authority.within else OUTSIDE}
    return all((levels[code] or 0) <= most for code, most in limits.items())


def paraphrase_change(pairs: Sequence[Paraphrase], score: Score = judge) -> float:
    """Mean absolute change of W1 to W7 over all pairs; 0.0 for none."""
    changes = [
        abs((first[code] or 0) - (second[code] or 0))
        for pair in pairs
        for first, second in [
            (score(pair.case.case, pair.original).levels, score(pair.case.case, pair.text).levels)
        ]
        for code in PARAPHRASED
    ]
    return sum(changes) / len(changes) if changes else 0.0
