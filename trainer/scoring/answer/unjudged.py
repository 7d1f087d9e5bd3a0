"""Dimensions that need no reading or get none: those that wait for a marker, and every one of an empty answer."""

from __future__ import annotations

from trainer.scoring.answer.verdict import DIMENSIONS, Evidence
from trainer.scoring.reading.words import Span
from trainer.scoring.wording import wording_beside

WORDING = wording_beside(__file__)


def waiting(
    dimension: str, missing: tuple[str, ...] = (), spans: tuple[Span, ...] = (), advice: str = ""
) -> Evidence:
    """A dimension without a level; what is known to be missing is told already."""
    rule = missing[0] if missing else "not_judged"
    return Evidence(
        dimension,
        None,
        None,
        spans,
        missing,
        rule,
        advice or WORDING.message("not_judged").advice,
        0.0,
    )


def of_nothing() -> tuple[Evidence, ...]:
    """An empty answer: W1 to W7 are 0 by the contract, W8 is 4."""
    advice = WORDING.message("empty_answer").advice
    return tuple(
        Evidence(
            each,
            None,
            4 if each == "W8" else 0,
            (),
            () if each == "W8" else ("answer",),
            "empty_answer",
            advice,
            1.0,
        )
        for each in DIMENSIONS
    )
