"""All figures of one part of a gold set in one object: what `bimtek agreement` prints and the health page shows.

Figures are kept to six decimals, so that what is read from a file is what was computed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from trainer.answers.evaluation.calibration import ALL, Calibration, calibration_of
from trainer.answers.evaluation.figures import (
    RESAMPLES,
    Agreement,
    GateFigures,
    Register,
    agreement_of,
    between_markers,
    differences_by_register,
    gate_figures,
    mean_difference,
)
from trainer.answers.evaluation.gold import GoldSet
from trainer.answers.evaluation.limits import KindFigures, kind_figures, paraphrase_change
from trainer.answers.evaluation.scored import TOTAL, Score, Scored, scored
from trainer.answers.judging import judge
from trainer.answers.verdict import DIMENSIONS, SCORER
from trainer.domain.plain import from_plain, to_plain

DECIMALS = 6
TO_SCORER = "to_scorer"


@dataclass(frozen=True, slots=True)
class Report:
    """Agreement of scorer version `scorer` with the markers of `n` answers to `cases` cases.

    `dimensions`: W1 to W8, then the total. `markers`: QWK between the markers themselves, by the same codes. `calibration`: of all dimensions together, then of each. `difference`:
    standardised mean difference of the totals, machine less markers. `paraphrase_change`: mean absolute change of W1 to W7
    over `paraphrases` pairs. `fingerprint` says what was measured, as `published.fingerprint` makes it.
    """

    scorer: str
    fingerprint: str
    cases: int
    n: int
    dimensions: tuple[Agreement, ...]
    markers: Mapping[str, float | None]
    calibration: tuple[Calibration, ...]
    difference: float | None
    registers: tuple[Register, ...]
    gates: tuple[GateFigures, ...]
    kinds: tuple[KindFigures, ...]
    paraphrases: int
    paraphrase_change: float

    def of(self, code: str) -> Agreement:
        """The figures of one dimension or of the total. Raises KeyError for another code."""
        found = next((each for each in self.dimensions if each.code == code), None)
        if found is None:
            raise KeyError(code)
        return found


def report_of(gold: GoldSet, fingerprint: str, score: Score = judge) -> Report:
    """Score everything in a gold set, which must hold answers, and compute all figures.

    `score` is called once for each answer of the set as `calls` counts them; this takes seconds for hundreds of answers.
    """
    return report_from(gold, [scored(each, score) for each in gold.answers], fingerprint, score)


def report_from(
    gold: GoldSet,
    answers: Sequence[Scored],
    fingerprint: str,
    score: Score = judge,
    resamples: int = RESAMPLES,
) -> Report:
    """The same where the answers are scored already."""
    codes = (*DIMENSIONS, TOTAL)
    made = Report(
        SCORER,
        fingerprint,
        len({each.case for each in answers}),
        len(answers),
        tuple(agreement_of(answers, code, resamples) for code in codes),
        {code: between_markers(gold.answers, code) for code in codes},
        tuple(calibration_of(answers, code) for code in (ALL, *DIMENSIONS)),
        mean_difference(answers),
        differences_by_register(answers),
        gate_figures(answers),
        kind_figures(gold.adversarial, score),
        len(gold.paraphrases),
        paraphrase_change(gold.paraphrases, score),
    )
    return report_of_plain(plain_of(made))


def calls(gold: GoldSet) -> int:
    """How often `report_of` scores a text: some answers are compared with themselves less what speaks to the scorer."""
    to_scorer = sum(each.kind == TO_SCORER for each in gold.adversarial)
    return len(gold.answers) + len(gold.adversarial) + to_scorer + 2 * len(gold.paraphrases)


def plain_of(report: Report) -> dict[str, Any]:
    """The form that is kept in a file."""
    plain: dict[str, Any] = _rounded(to_plain(report))
    return plain


def report_of_plain(plain: object) -> Report:
    """A report from its kept form. Raises ValueError for anything else."""
    return from_plain(Report, plain)


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, DECIMALS)
    if isinstance(value, list):
        return [_rounded(each) for each in value]
    if isinstance(value, dict):
        return {name: _rounded(each) for name, each in value.items()}
    return value
