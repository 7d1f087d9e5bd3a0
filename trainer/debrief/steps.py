"""A report's way as steps: what a person did with it, and what the world did in turn, each as a code with values.

Only what belongs beside the expert's way is a step; what else has its time on a report is added by `moments`. Nothing is
compared or judged here.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from trainer.domain import events as e
from trainer.domain.commands import Mask
from trainer.domain.events import Recorded
from trainer.domain.history import History
from trainer.domain.run import Run

Value = str | tuple[str, ...]
Values = Mapping[str, Value]
Teller = Callable[[Any], "tuple[Act, Values]"]
"""How a fact becomes an act with its values."""


class Act(StrEnum):
    """What was done. The names of acts are those of the facts they are read from."""

    OPENED = "opened"
    VERIFIED = "verified"
    TAKEN_UP = "taken_up"
    DISPOSED = "disposed"
    UNITS_ADDED = "units_added"
    ESCALATED = "escalated"
    POSTPONED = "postponed"
    COMPLETED = "completed"
    RESUMED = "resumed"
    DECLINED = "declined"
    PASSED_ON = "passed_on"
    GIVEN_BACK = "given_back"
    WITHDRAWN = "withdrawn"
    ARCHIVED = "archived"
    RESTORED = "restored"
    ANSWERED = "answered"
    COMMENTED = "commented"
    CLOSED = "closed"
    REOPENED = "reopened"
    DELETION_DECIDED = "deletion_decided"
    RECLASSIFIED = "reclassified"
    MASKED = "masked"
    HIDDEN = "hidden"
    LINKED = "linked"
    CALLED = "called"
    FLAGGED = "flagged"
    REFUSED = "refused"
    REMINDED = "reminded"
    RATED = "rated"
    TAKEN_ELSEWHERE = "taken_elsewhere"
    DELETION_ASKED = "deletion_asked"
    PUBLISHED = "published"


@dataclass(frozen=True, slots=True)
class Step:
    """One step on a report's way. `own`: a person did it, else the world. `seat` it came from.

    `values` are codes: agency ids, classes, reasons, ISO dates. `group` is shared by the steps of one command.
    """

    seq: int
    at: datetime
    act: Act
    own: bool
    values: Values
    group: str
    seat: str = ""

    def value(self, name: str) -> str:
        """A single value by name, "" when the step has none of it."""
        found = self.values.get(name, "")
        return found if isinstance(found, str) else ",".join(found)

    def many(self, name: str) -> tuple[str, ...]:
        """A value that holds several, () when the step has none of it."""
        found = self.values.get(name, ())
        return (found,) if isinstance(found, str) else found


def steps_of(history: History, report: str) -> tuple[Step, ...]:
    """The steps of one report, in order; of one command what was decided comes before the secrecy that it brought.

    () for a report that has not arrived.
    """
    return told_with(TELLERS, history, report)


def as_played(steps: Iterable[Step], seats: Collection[str]) -> Iterator[Step]:
    """The expert's steps as this run could take them: what seats did that nobody has here is the world's, and their
    readings are none.
    """
    for step in steps:
        if not step.own or step.seat in seats:
            yield step
        elif step.act is not Act.OPENED:
            yield replace(step, own=False)


def told_with(tellers: Mapping[type, Teller], history: History, report: str) -> tuple[Step, ...]:
    """The steps of one report as far as these tellers know them, in the same order."""
    groups: dict[str, list[Step]] = {}
    for step in _steps(tellers, history, report):
        groups.setdefault(step.group, []).append(step)
    return tuple(
        step
        for group in groups.values()
        for step in sorted(group, key=lambda step: step.act is Act.HIDDEN)
    )


def _steps(tellers: Mapping[type, Teller], history: History, report: str) -> Iterator[Step]:
    for recorded in history.of_report(report):
        teller = tellers.get(type(recorded.fact))
        if teller is None or _nobodys(history.run, recorded):
            continue
        act, values = teller(recorded.fact)
        group = recorded.command_id or f"seq-{recorded.seq}"
        own = recorded.person is not None
        yield Step(recorded.seq, recorded.at_sim, act, own, values, group, recorded.seat)


def _nobodys(run: Run, recorded: Recorded) -> bool:
    """A deadline that passed in the hands of somebody whom no person plays is told to nobody (ref. 3.5)."""
    if not isinstance(recorded.fact, e.FlagRaised):
        return False
    seat = run.seat_at(recorded.fact.agency)
    return seat is None or seat.person is None


def _masks(masks: tuple[Mask, ...]) -> tuple[str, ...]:
    return tuple(f"{m.field}:{m.start}:{m.end}" for m in masks)


def _verified(fact: e.ReportVerified) -> Values:
    return {
        "classification": fact.classification,
        "category": fact.category,
        "masks": _masks(fact.masks),
    }


def _answered(fact: e.FollowUpPosted) -> Values:
    news = fact.next_news.isoformat() if fact.next_news else ""
    return {"kind": fact.kind, "agency": fact.agency, "next_news": news}


def _disposed(fact: e.ReportDisposed) -> Values:
    return {"lead": fact.lead, "supporting": fact.supporting}


def _returned(fact: e.ReportDeclined | e.ReportGivenBack) -> Values:
    return {"reason": fact.reason, "owner": fact.owner or ""}


def _told(act: Act, values: Callable[[Any], Values] = lambda _fact: {}) -> Teller:
    return lambda fact: (act, values(fact))


TELLERS: Mapping[type, Teller] = {
    e.ReportOpened: _told(Act.OPENED),
    e.ReportVerified: _told(Act.VERIFIED, _verified),
    e.ReportTakenUp: _told(Act.TAKEN_UP),
    e.ReportDisposed: _told(Act.DISPOSED, _disposed),
    e.UnitsAdded: _told(Act.UNITS_ADDED, lambda f: {"supporting": f.supporting}),
    e.ReportEscalated: _told(Act.ESCALATED, lambda f: {"lead": f.to}),
    e.ReportPostponed: _told(Act.POSTPONED, lambda f: {"reason": f.reason}),
    e.ReportCompleted: _told(Act.COMPLETED),
    e.PostponementEnded: _told(Act.RESUMED),
    e.ReportDeclined: _told(Act.DECLINED, _returned),
    e.ReportPassedOn: _told(Act.PASSED_ON, lambda f: {"lead": f.to}),
    e.ReportGivenBack: _told(Act.GIVEN_BACK, lambda f: {**_returned(f), "agency": f.agency}),
    e.DispositionWithdrawn: _told(Act.WITHDRAWN),
    e.ReportArchived: _told(Act.ARCHIVED, lambda f: {"reason": f.reason}),
    e.ReportRestored: _told(Act.RESTORED),
    e.FollowUpPosted: _told(Act.ANSWERED, _answered),
    e.CommentPosted: _told(Act.COMMENTED, lambda f: {"by": f.by, "agency": f.agency}),
    e.ReportClosed: _told(Act.CLOSED, lambda f: {"by": f.by}),
    e.ReportReopened: _told(Act.REOPENED, lambda f: {"by": f.by}),
    e.DeletionDecided: _told(
        Act.DELETION_DECIDED, lambda f: {"granted": "yes" if f.granted else "no"}
    ),
    e.ReportReclassified: _told(
        Act.RECLASSIFIED,
        lambda f: {"classification": f.classification, "category": f.category},
    ),
    e.PublicVersionMasked: _told(Act.MASKED, lambda f: {"masks": _masks(f.masks)}),
    e.MadeSecret: _told(Act.HIDDEN),
    e.DuplicateLinked: _told(Act.LINKED, lambda f: {"main": f.main}),
    e.EmergencyCallNoted: _told(Act.CALLED, lambda f: {"number": f.number}),
    e.FlagRaised: _told(Act.FLAGGED, lambda f: {"flag": f.flag, "due_at": f.due_at.isoformat()}),
    e.AttemptRefused: _told(
        Act.REFUSED, lambda f: {"action": f.action, "code": f.code, "state": f.state or ""}
    ),
}
"""How each fact is told. A fact that is not here is no step."""
