"""What pages know of one action: its name, its words in the feed of a class, its events, and its form on a report's page.

Each stands in a module of its own in `trainer.web.actions`; `action_registry` finds all of them by itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any

from trainer.domain.command import Command, ReportCommand
from trainer.domain.refusals import Refusal
from trainer.domain.vocabulary import Action
from trainer.web.event_labels import AnyLabels
from trainer.web.forms.base import Case, DeskForm


class Group(StrEnum):
    """Under which heading of the page a form stands. One form of a group is open at a time."""

    DECISION = "putusan"
    ANSWER = "jawaban"
    OTHER = "lain"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionSpec:
    """An action as pages speak of it.

    `name` stands in refusals ("%(action)s tidak dapat dilakukan sekarang"). `feed` is what the console says behind the name
    of whoever did it to "%(report)s", "" where it says nothing. `events` word the facts that its core module defines.
    """

    command: type[Command]
    name: str
    feed: str
    events: tuple[AnyLabels, ...]

    @property
    def action(self) -> Action:
        """The row of the rights matrix that it is about."""
        return self.command.action


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What is offered right after an action: the form of `action`, with `field` of it in view ("" for none). `instead`: of
    everything else that would be said behind it.
    """

    action: DeskAction
    words: str
    field: str = ""
    instead: bool = False


def _never(_case: Case) -> None:
    return None


def _no_words(_case: Case) -> str:
    return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskAction(ActionSpec):
    """An action with a form on the page of a report.

    `slug` ends its address and is the id of its form. It stands in its `group` by `order`, a number with room on both sides.
    `heading` is what the form is called, "" for its name; `when` in which case it is the right one, always "Bila …" so that
    none reads as a finding; `shortcut` its letter, "" for none. `consequence` is said before the button is pressed, `done`
    after. `leads_on`: somebody goes on with another report after it, as after every decision.

    What depends on the report as it stands: `obstacle` is why the form would be pointless though the rules allow the action,
    `warning` what is odd about doing it now, `when_here` and `done_here` say something else than `when` and `done`, each ""
    for nothing; `suggestion` is what to do next. After the action its case is the report as it stands then.
    """

    command: type[ReportCommand]
    slug: str
    group: Group
    order: int
    heading: str = ""
    when: str
    icon: str
    form: type[DeskForm]
    button: str
    consequence: str
    done: str
    shortcut: str = ""
    leads_on: bool = False
    obstacle: Callable[[Case], Refusal | None] = _never
    warning: Callable[[Case], str] = _no_words
    when_here: Callable[[Case], str] = _no_words
    done_here: Callable[[Any, Case], str] = lambda _command, _case: ""
    suggestion: Callable[[Case], Suggestion | None] = _never

    def command_of(self, form: DeskForm, case: Case) -> ReportCommand:
        """The command that a form stands for, as far as it could be read: see its `gaps`."""
        known = {each.name for each in fields(self.command)}
        values = {name: value for name, value in form.values(case).items() if name in known}
        return self.command(case.report, **values)
