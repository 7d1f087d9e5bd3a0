"""What reached a report that a seat did not do itself: the reporter's later words, and what is new since the last own act.

Derived from the log each time. What the reporter wrote stands under the first text, since it is part of the complaint.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from flask_babel import gettext as _

from trainer.domain import events as e
from trainer.domain.events import Recorded
from trainer.web.access import Access
from trainer.web.time_words import short_moment

COMPLETED, REPLIED, ANSWERED = "completed", "replied", "answered"
ORDER = (COMPLETED, REPLIED, ANSWERED)
"""Kinds of news, the most telling first."""


@dataclass(frozen=True, slots=True)
class Addition:
    """Later words of the reporter, with when they came."""

    heading: str
    paragraphs: tuple[str, ...]


def additions_to(report: str, events: Iterable[Recorded]) -> tuple[Addition, ...]:
    """Completions and replies of the reporter, oldest first."""
    found = []
    for recorded in events:
        fact = recorded.fact
        if recorded.report != report:
            continue
        when = short_moment(recorded.at_sim)
        if isinstance(fact, e.ReportCompleted):
            found.append(
                Addition(
                    _("Tambahan dari pelapor pada %(when)s", when=when), _paragraphs(fact.text)
                )
            )
        elif isinstance(fact, e.CommentPosted) and fact.by == "reporter":
            found.append(
                Addition(_("Balasan pelapor pada %(when)s", when=when), _paragraphs(fact.text))
            )
    return tuple(found)


def _paragraphs(text: str) -> tuple[str, ...]:
    """A citizen's text as it was parted by empty lines."""
    parts = text.replace("\r\n", "\n").split("\n\n")
    return tuple(part for part in parts if part.strip())


def news_for(desk: Access) -> Mapping[str, str]:
    """Report to the most telling thing that happened to it since the seat itself last did something there."""
    news: dict[str, str] = {}
    for recorded in desk.playing.events:
        report = recorded.report
        if not report:
            continue
        if recorded.seat == desk.seat:
            news.pop(report, None)
        elif kind := _kind(recorded, desk):
            news[report] = min(kind, news.get(report, kind), key=ORDER.index)
    return news


def words_of(kind: str) -> str:
    """How a kind of news is marked in the list."""
    words = {
        COMPLETED: _("Sudah dilengkapi pelapor"),
        REPLIED: _("Ada balasan pelapor"),
        ANSWERED: _("Ada jawaban unit"),
    }
    return words[kind]


def _kind(recorded: Recorded, desk: Access) -> str:
    fact = recorded.fact
    if isinstance(fact, e.ReportCompleted):
        return COMPLETED
    if isinstance(fact, e.CommentPosted) and fact.by == "reporter":
        return REPLIED
    if isinstance(fact, e.FollowUpPosted) and fact.agency != desk.actor.agency:
        return ANSWERED
    return ""
