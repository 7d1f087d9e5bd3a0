"""The examples of every dimension and gate, gathered from where they stand."""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType

from trainer.answers.gates import false_closure, gratuity, leak, overpromise, threat, withdraw
from trainer.answers.judging import JUDGES
from trainer.answers.privacy import w8_privacy
from trainer.answers.rubric.example import AnswerExample

GATES: Mapping[str, ModuleType] = {
    "leak": leak,
    "threat": threat,
    "overpromise": overpromise,
    "false_closure": false_closure,
    "withdraw": withdraw,
    "gratuity": gratuity,
}


def answer_examples() -> Mapping[str, tuple[AnswerExample, ...]]:
    """Dimension or gate to its examples, W1 to W8 and then the gates."""
    found = {code: module.EXAMPLES for code, module in JUDGES.items()}
    return {
        **found,
        "W8": w8_privacy.EXAMPLES,
        **{name: module.EXAMPLES for name, module in GATES.items()},
    }
