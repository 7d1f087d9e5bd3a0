"""What waits for a seat beside reports, as the bar counts it: questions that can be answered, papers at the counter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from trainer.domain.inject import InjectKind
from trainer.domain.report import Report
from trainer.domain.rights import Grant, right_of
from trainer.domain.run import Message
from trainer.domain.vocabulary import ADMIN_ROLES, Action
from trainer.web.access import Access


def messages_for(desk: Access) -> Iterator[Message]:
    """What was delivered to this seat, oldest first. A citizen's reply stands on its report instead."""
    for message in desk.loaded.run.messages.values():
        if message.inject.kind is not InjectKind.REPLY and message.inject.reaches(desk.seat):
            yield message


def waiting_messages(desk: Access) -> tuple[Message, ...]:
    """Questions that can still be answered, the nearest deadline first."""
    if desk.loaded.run.finished:
        return ()
    found = [message for message in messages_for(desk) if message.waits]
    return tuple(sorted(found, key=lambda m: (m.answer_by or m.delivered_at, m.inject.id)))


def counter_reports(desk: Access) -> Iterator[Report]:
    """Every paper that reaches the counter of this seat's desk in this run: the own desk, or that of the unit's government."""
    served = desk.actor.agency
    if desk.actor.role not in ADMIN_ROLES:
        served = desk.loaded.world.region.desk_of(served)
    for report in desk.loaded.world.scenario.reports:
        if report.arrives == "counter" and report.addressed_to == served:
            yield report


def waiting_counter_reports(desk: Access) -> tuple[Report, ...]:
    """What has reached the counter of this seat's desk by now and is not typed in, oldest first."""
    loaded = desk.loaded
    if right_of(desk.actor.role, Action.INPUT).grant is Grant.N or loaded.run.finished:
        return ()
    waiting = (
        report
        for report in counter_reports(desk)
        if report.id not in loaded.run.dossiers and report.received_at <= loaded.now
    )
    return tuple(sorted(waiting, key=lambda report: (report.received_at, report.id)))


def next_counter_report_at(desk: Access) -> datetime | None:
    """When the next paper reaches this seat's counter, in simulated time; None when none is to come.

    For a page that wants to be there then; nobody is told of it before.
    """
    received = (report.received_at for report in counter_reports(desk))
    return min((at for at in received if at > desk.loaded.now), default=None)
