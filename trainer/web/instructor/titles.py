"""What checks and critical failures are called, from the wording beside each of them."""

from __future__ import annotations

from trainer.domain.scenario import Scenario
from trainer.exports.csv import Titles
from trainer.scoring.failures import all_failures, gate_wordings, rule_wording
from trainer.scoring.registry import check_named


def critical_title(rule: str) -> str:
    """The name of one critical failure."""
    return rule_wording(rule).title


def titles_of(scenario: Scenario) -> Titles:
    """The checks of a scenario in the order of its rubric, and every critical failure there is."""
    gates = {gate: wording.title for gate, wording in gate_wordings().items()}
    rules = {rule: failure.wording.title for rule, failure in all_failures().items()}
    checks = {each.check: check_named(each.check).wording.title for each in scenario.rubric.checks}
    return Titles(checks, gates | rules)
