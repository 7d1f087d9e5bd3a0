"""The empty answer: W1 to W7 are 0 by the contract, W8 is 4, and nothing has to be read."""

from __future__ import annotations

from trainer.answers.verdict import DIMENSIONS, Evidence
from trainer.wording import wording_next_to

WORDING = wording_next_to(__file__)


def of_nothing() -> tuple[Evidence, ...]:
    """What is said of an answer without a letter in it."""
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
