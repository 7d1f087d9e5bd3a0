"""What a person did, as the feed of a class says it: the button by its name, the report by its title.

A refused attempt is told as refused. Titles come without identities, because consoles stand on projectors, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from trainer.debrief.titles import shown_title
from trainer.domain import events as e
from trainer.domain.events import Fact, Recorded
from trainer.domain.run import Run
from trainer.domain.vocabulary import Action
from trainer.web.action_registry import FEED
from trainer.web.event_registry import LABELS, SPEC_OF
from trainer.web.language import gettext as _


@dataclass(frozen=True, slots=True)
class Pressed:
    """One press of a button by `person`. `refused`: the rules did not allow it. `title`: the report's, as it may be
    shown.
    """

    at: datetime
    person: str
    action: Action
    report: str
    title: str
    refused: bool


def presses_of(events: Sequence[Recorded], run: Run) -> Iterator[Pressed]:
    """Everything that people did in a run, in order; what one press caused is told once, by the first of its facts unless
    one of them names the button.
    """
    told: set[str] = set()
    named: dict[str | None, Fact] = {
        each.command_id: each.fact
        for each in events
        if each.command_id is not None and _names_action(each.fact)
    }
    for recorded in events:
        report = recorded.report
        if recorded.person is None or report is None or recorded.command_id in told:
            continue
        refused = isinstance(recorded.fact, e.AttemptRefused)
        action = _action_of(named.get(recorded.command_id, recorded.fact))
        dossier = run.dossiers.get(report)
        if action is None or dossier is None:
            continue
        if recorded.command_id is not None:
            told.add(recorded.command_id)
        title = shown_title(dossier.report)
        yield Pressed(recorded.at_wall, recorded.person, action, report, title, refused)


def press_words(pressed: Pressed) -> str:
    """What was done, after a name: “menunda “Akses Jalan””, “mencoba menautkan duplikat: “Akses Jalan”; ditolak”."""
    done = str(FEED[pressed.action]) % {"report": f"“{pressed.title}”"}
    return _("mencoba %(done)s; ditolak", done=done) if pressed.refused else done


def _names_action(fact: Fact) -> bool:
    labels = LABELS.get(type(fact))
    return labels is not None and labels.names_action


def _action_of(fact: Fact) -> Action | None:
    """The action that the feed tells a fact by; None where it is silent."""
    if isinstance(fact, e.AttemptRefused):
        return next((action for action in FEED if action == fact.action), None)
    spec = SPEC_OF.get(type(fact))
    return spec.action if spec is not None and spec.feed else None
