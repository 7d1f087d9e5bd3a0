"""What checks and critical failures are called, from the wording beside each of them."""

from __future__ import annotations

from trainer.scoring.failures import rule_wording


def critical_title(rule: str) -> str:
    """The name of one critical failure."""
    return rule_wording(rule).title
