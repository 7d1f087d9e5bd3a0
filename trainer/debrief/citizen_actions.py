"""Which events of a run are something that the citizen of a report did, or left undone until the system acted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from typing import Any

from trainer.domain import events as e
from trainer.domain.events import Fact, Recorded
from trainer.domain.history import History
from trainer.domain.timeline import SYSTEM
from trainer.domain.vocabulary import State
from trainer.scoring.stays import GRANTED

REPORTER = "reporter"
"""`by` of a comment, a closing or a reopening of the reporter's own."""


class CitizenAction(StrEnum):
    """What the citizen did, or left undone until the system acted."""

    THANKED = "thanked"
    WROTE = "wrote"
    COMPLETED = "completed"
    ANSWERED_BADLY = "answered_badly"
    """To a `Tunda`, without the element that was missing."""
    REPLIED = "replied"
    """To a `Tunda` when nothing was missing."""
    CLOSED = "closed"
    RATED = "rated"
    REOPENED = "reopened"
    OMBUDSMAN = "ombudsman"
    PRESS = "press"
    ASKED_DELETION = "asked_deletion"
    PUBLISHED = "published"
    LAPSED = "lapsed"
    """Silence after a `Tunda`, until the report was archived."""
    SILENT = "silent"
    """Silence after the final answer, until the report closed by itself."""


def citizen_action_in(history: History, recorded: Recorded) -> Iterator[CitizenAction]:
    """The deed that an event is; nothing for every other event."""
    reader = ACTIONS.get(type(recorded.fact))
    action = reader(history, recorded, recorded.fact) if reader is not None else None
    if action is not None:
        yield action


def words_in(fact: Fact) -> str:
    """What the citizen said with it, "" where there are no words of theirs."""
    match fact:
        case e.CommentPosted() | e.ReportCompleted() | e.ReportRated() | e.TakenElsewhere():
            return fact.text
        case e.ReportReopened() | e.DeletionAsked():
            return fact.reason
        case _:
            return ""


def _commented(
    _history: History, _recorded: Recorded, fact: e.CommentPosted
) -> CitizenAction | None:
    if fact.by != REPORTER:
        return None
    return CitizenAction.THANKED if fact.thanks else CitizenAction.WROTE


def _completed(history: History, recorded: Recorded, fact: e.ReportCompleted) -> CitizenAction:
    if fact.fills:
        return CitizenAction.COMPLETED
    missing = history.truth_before(recorded.seq, fact.report).missing
    return CitizenAction.ANSWERED_BADLY if missing else CitizenAction.REPLIED


def _closed(_history: History, _recorded: Recorded, fact: e.ReportClosed) -> CitizenAction | None:
    return {REPORTER: CitizenAction.CLOSED, "system": CitizenAction.SILENT}.get(fact.by)


def _reopened(
    _history: History, _recorded: Recorded, fact: e.ReportReopened
) -> CitizenAction | None:
    return CitizenAction.REOPENED if fact.by == REPORTER else None


def _archived(history: History, recorded: Recorded, fact: e.ReportArchived) -> CitizenAction | None:
    waited = history.before(recorded.seq).dossier(fact.report).state is State.TUNDA
    by_itself = recorded.seat == SYSTEM and fact.reason != GRANTED
    return CitizenAction.LAPSED if waited and by_itself else None


ActionReader = Callable[[History, Recorded, Any], CitizenAction | None]

ACTIONS: Mapping[type, ActionReader] = {
    e.CommentPosted: _commented,
    e.ReportCompleted: _completed,
    e.ReportClosed: _closed,
    e.ReportRated: lambda _history, _recorded, _fact: CitizenAction.RATED,
    e.ReportReopened: _reopened,
    e.TakenElsewhere: lambda _history, _recorded, fact: CitizenAction(fact.to),
    e.DeletionAsked: lambda _history, _recorded, _fact: CitizenAction.ASKED_DELETION,
    e.ReportPublished: lambda _history, _recorded, _fact: CitizenAction.PUBLISHED,
    e.ReportArchived: _archived,
}
"""How a fact is read."""
