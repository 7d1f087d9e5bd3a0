"""Finds the words of every kind of fact: with the action that leaves it, or in `trainer.web.facts` where none does."""

from __future__ import annotations

from collections.abc import Mapping

from trainer.debrief.steps import Step
from trainer.domain.events import Fact
from trainer.domain.registry import modules_of
from trainer.domain.scenario import World
from trainer.web import facts
from trainer.web.action_registry import SPECS
from trainer.web.action_spec import ActionSpec
from trainer.web.event_labels import AnyLabels, ReportLine, StepLabel

SPEC_OF: Mapping[type[Fact], ActionSpec] = {
    labels.fact: spec for spec in SPECS for labels in spec.events
}
"""The action that each kind of fact is named after."""

LABELS: Mapping[type[Fact], AnyLabels] = {
    **{labels.fact: labels for spec in SPECS for labels in spec.events},
    **{labels.fact: labels for module in modules_of(facts) for labels in module.EVENTS},
}
"""The words of each kind of fact that any page speaks of."""


def report_line(fact: Fact, world: World) -> ReportLine | None:
    """The entry of a fact on the line of its report; None where the line is silent about it."""
    labels = LABELS.get(type(fact))
    return labels.report_line(fact, world) if labels and labels.report_line else None


def step_label(step: Step, world: World) -> StepLabel:
    """One step of a way in words. Raises LookupError for a step that has none."""
    labels = LABELS.get(step.kind)
    if labels is None or labels.step is None:
        raise LookupError(f"{step.kind.__name__} is a step and has no words; write its EventLabels")
    return labels.step(step.fact, step, world)
