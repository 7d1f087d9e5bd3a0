"""The card of a run: the little that lists and the console show of it. Derived from the log, rebuildable at any time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from trainer.domain import events as e
from trainer.domain.events import Recorded
from trainer.domain.history import History
from trainer.domain.records import RunCard, RunRow
from trainer.domain.run import Run
from trainer.scoring.findings import ScoreSheet
from trainer.usecases.progress import Progress

DOING: dict[type, str] = {
    e.ReportOpened: "reading",
    e.FollowUpPosted: "answering",
    e.CommentPosted: "answering",
}
"""What a person's latest act says about where they are; any other act on a report is deciding."""


def card_of(
    row: RunRow,
    history: History,
    sheet: ScoreSheet,
    progress: Progress,
    next_due_at_wall: datetime | None,
) -> RunCard:
    """The card of a run as of its last event, with what it was judged and how far its people have come; its position in the log is filled in by whoever stores it."""
    run = history.run
    doing, last_action = latest_act(history.events)
    dossiers = run.dossiers.values()
    return RunCard(
        run=row.id,
        exercise=row.exercise,
        person=row.person,
        seq=run.seq,
        position=0,
        state=_state(run),
        arrived=len(progress.came),
        decided=len(progress.done),
        late=sum(len(d.flags) for d in dossiers),
        critical=len(sheet.critical),
        doing=doing,
        last_action_at_wall=last_action,
        next_due_at_wall=next_due_at_wall,
        points=sheet.points if sheet.max_points else None,
        max_points=sheet.max_points or None,
    )


def _state(run: Run) -> str:
    if run.finished:
        return "finished"
    return "paused" if run.clock is None or run.clock.paused else "running"


def latest_act(events: Sequence[Recorded]) -> tuple[str, datetime | None]:
    """What people did last in a run: the code of a card, and when; "inbox" and None before any act."""
    for recorded in reversed(events):
        doing = doing_of(recorded)
        if doing is not None:
            return doing, recorded.at_wall
    return "inbox", None


def doing_of(recorded: Recorded) -> str | None:
    """The code of what a person did by an event; None for what is no act of a person on a report."""
    refused = isinstance(recorded.fact, e.AttemptRefused)
    if recorded.person is None or recorded.report is None or refused:
        return None
    return f"{DOING.get(type(recorded.fact), 'deciding')}:{recorded.report}"
