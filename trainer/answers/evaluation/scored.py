"""The gold set as the scorer sees it: every answer scored once, beside what was agreed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from trainer.answers.case import Case
from trainer.answers.evaluation.gold import GoldAnswer, Marks
from trainer.answers.judging import judge
from trainer.answers.total import total_of
from trainer.answers.verdict import DIMENSIONS, Verdict

BAND = 20.0
BANDS = 5

Score = Callable[[Case, str], Verdict]


@dataclass(frozen=True, slots=True)
class Scored:
    """One answer with its marks by people or blind markers (`agreed`), and the machine's.

    `case`, `register`: what intervals and biases are grouped by. `provisional`: dimensions the machine gave up.
    `confidence`: W1…W8 to how sure the machine is of its level, 0 to 1.
    """

    id: str
    case: str
    register: str
    agreed: Marks
    machine: Marks
    provisional: frozenset[str]
    confidence: Mapping[str, float]

    def level(self, code: str, *, machine: bool) -> int:
        """The level of a dimension, or the band of the total (0 to 4) for `total`."""
        marks = self.machine if machine else self.agreed
        return band_of(points_of(marks)) if code == TOTAL else marks.levels[code]


TOTAL = "total"


def scored(answer: GoldAnswer, score: Score = judge) -> Scored:
    """Score one answer."""
    verdict = score(answer.case.case, answer.text)
    levels = {code: verdict.levels[code] or 0 for code in DIMENSIONS}
    return Scored(
        answer.id,
        answer.case.id,
        answer.register,
        answer.agreed,
        Marks(levels, frozenset(verdict.gates)),
        frozenset(verdict.provisional),
        {each.dimension: each.confidence for each in verdict.evidence if each.dimension},
    )


def points_of(marks: Marks) -> float:
    """The total of some marks, 0 to 100."""
    return total_of(dict(marks.levels), tuple(sorted(marks.gates))) or 0.0


def band_of(total: float) -> int:
    """The band of a total, 0 to 4: 0 to 19.9, 20 to 39.9, 40 to 59.9, 60 to 79.9, 80 to 100."""
    return min(BANDS - 1, int(total // BAND))


def pairs(answers: Iterable[Scored], code: str) -> tuple[list[int], list[int]]:
    """The agreed levels and the machine's, side by side."""
    listed = list(answers)
    return (
        [each.level(code, machine=False) for each in listed],
        [each.level(code, machine=True) for each in listed],
    )


def by_group(
    answers: Iterable[Scored], group: Callable[[Scored], str]
) -> Mapping[str, list[Scored]]:
    """Answers by register or by case, in the order in which groups first come."""
    found: dict[str, list[Scored]] = {}
    for each in answers:
        found.setdefault(group(each), []).append(each)
    return found
