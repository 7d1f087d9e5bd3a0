"""How pages word one kind of event: on the line of a report, and as a step in the debrief.

What the feed of a class says stands with the action (`action_spec`): there one press of a button is one entry.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from trainer.debrief.steps import Step
from trainer.domain.fact import Fact
from trainer.domain.scenario import World

FactT = TypeVar("FactT", bound=Fact)


@dataclass(frozen=True, slots=True)
class ReportLine:
    """An entry of a report's line. `state` gives its colour, "" for none; `office_only`: the public never reads it; `note`
    went along, for the office alone.
    """

    title: str
    icon: str
    text: str = ""
    state: str = ""
    office_only: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class StepLabel:
    """A step of a way: what it was, and what there is to add ("" when nothing)."""

    title: str
    text: str = ""


LineOf = Callable[[FactT, World], ReportLine]
LabelOf = Callable[[FactT, Step, World], StepLabel]


@dataclass(frozen=True, slots=True)
class EventLabels(Generic[FactT]):
    """The words of one kind of fact. None where a page says nothing of it: silence is written down, never forgotten."""

    fact: type[FactT]
    report_line: LineOf[FactT] | None
    step: LabelOf[FactT] | None


AnyLabels = EventLabels[Any]


def fixed_line(
    title: str,
    icon: str,
    text: Callable[[Any], str] = lambda _fact: "",
    *,
    state: str = "",
    office_only: bool = False,
) -> LineOf[Fact]:
    """An entry with the same title for every fact of its kind, and `text` of the fact. Translated when the page is made."""
    return lambda fact, _world: ReportLine(str(title), icon, text(fact), state, office_only)


def fixed_step(title: str, by_others: str = "") -> LabelOf[Fact]:
    """A step that is called the same every time; `by_others` where the world did it, "" for no difference."""
    return lambda _fact, step, _world: StepLabel(str(title if step.own else by_others or title))
