"""What stands above the list of the inbox besides reports: questions that wait, today's news, papers at the counter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from flask import url_for

from trainer.web.access import Access
from trainer.web.desk.messages import message_href, until_chip
from trainer.web.frames.waiting import messages_for, waiting_counter_reports, waiting_messages
from trainer.web.language import ngettext
from trainer.web.reports.rows import Chip


@dataclass(frozen=True, slots=True)
class Alert:
    """One line with its way on. `until` is a deadline, None where there is none."""

    icon: str
    text: str
    href: str
    until: Chip | None


def alerts_of(desk: Access) -> tuple[Alert, ...]:
    """The lines, what waits for an answer first. Nothing once the run is over."""
    if desk.loaded.run.finished:
        return ()
    return (*_questions(desk), *_news(desk), *_counter_reports(desk))


def _questions(desk: Access) -> Iterator[Alert]:
    for message in waiting_messages(desk):
        title = f"{message.inject.sender}: {message.inject.title}"
        yield Alert("inject", title, message_href(desk, message), until_chip(desk, message))


def _news(desk: Access) -> Iterator[Alert]:
    """What only tells something is marked on the day it came."""
    today = desk.loaded.now.date()
    for message in messages_for(desk):
        if not message.inject.asks and message.delivered_at.date() == today:
            title = f"{message.inject.sender}: {message.inject.title}"
            yield Alert("note", title, message_href(desk, message), None)


def _counter_reports(desk: Access) -> Iterator[Alert]:
    count = len(waiting_counter_reports(desk))
    if count:
        sentence = ngettext(
            "%(num)d berkas di loket belum dicatat",
            "%(num)d berkas di loket belum dicatat",
            count,
        )
        yield Alert("door", sentence, url_for("counter.papers", run=desk.run_id), None)
