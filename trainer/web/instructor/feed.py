"""What just happened in a class: critical failures by name, and what each person did last."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from flask import url_for

from trainer.domain.calendar import WorkingCalendar
from trainer.domain.history import History
from trainer.domain.records import Person, PersonId, RunCard
from trainer.scoring.engine import score
from trainer.usecases.playing import load
from trainer.usecases.services import Services
from trainer.web.instructor.titles import critical_title
from trainer.web.instructor.words import act_words
from trainer.web.join.names import shown_name
from trainer.web.time_words import hour_words

LENGTH = 12
"""Entries of the feed; older ones stand in the debrief."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line as `components/feed.html` draws it."""

    time: str
    who: str
    text: str
    href: str
    critical: bool


@dataclass(frozen=True, slots=True)
class _Happened:
    at: datetime
    entry: Entry


def feed_of(
    services: Services,
    people: Mapping[PersonId, Person],
    cards: Mapping[PersonId, RunCard],
    calendar: WorkingCalendar,
) -> tuple[Entry, ...]:
    """The newest entries first. Hours are those of the hall, in the region's zone."""
    happened = [
        each
        for person_id, card in cards.items()
        if person_id in people
        for each in (
            *_latest(people[person_id], card, calendar),
            *_failures(services, people[person_id], card, calendar),
        )
    ]
    newest = sorted(happened, key=lambda each: (each.at, each.entry.critical), reverse=True)
    return tuple(each.entry for each in newest[:LENGTH])


def _latest(person: Person, card: RunCard, calendar: WorkingCalendar) -> Iterator[_Happened]:
    at = card.last_action_at_wall
    if at is not None:
        href = url_for("desk.inbox", run=card.run)
        time = hour_words(calendar.in_zone(at))
        yield _Happened(at, Entry(time, shown_name(person), act_words(card.doing), href, False))


def _failures(
    services: Services, person: Person, card: RunCard, calendar: WorkingCalendar
) -> Iterator[_Happened]:
    """Failures are named from the log itself, and only where the card says that there are some."""
    if not card.critical:
        return
    playing = load(services, card.run)
    for failure in score(History.of(playing.events, playing.world)).critical:
        at = playing.events[failure.event - 1].at_wall
        href = url_for("desk.report", run=card.run, report=failure.report)
        text = f"{critical_title(failure.rule)}, {failure.report}"
        yield _Happened(
            at, Entry(hour_words(calendar.in_zone(at)), shown_name(person), text, href, True)
        )
