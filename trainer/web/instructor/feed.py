"""What just happened in a class: critical failures by name, and what each person did last."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from flask import url_for
from markupsafe import Markup

from trainer.domain.calendar import WorkingCalendar
from trainer.domain.history import History
from trainer.domain.records import Person, PersonId, RunCard, RunId
from trainer.scoring.engine import score
from trainer.scoring.findings import Critical
from trainer.usecases.playing import load
from trainer.usecases.services import Services
from trainer.web.instructor.titles import critical_title
from trainer.web.instructor.words import act_words, report_id
from trainer.web.join.names import shown_name
from trainer.web.time_words import hour_words

LENGTH = 8
"""Entries of the feed; older ones stand in the debrief."""

KNOWN_RUNS = 256
"""Runs whose failures are kept at hand: a few full halls."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line as `components/feed.html` draws it; ids of reports in `text` do not break."""

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
    for at, failure in _failures_by(services, card.run, card.seq):
        href = url_for("desk.report", run=card.run, report=failure.report)
        text = Markup("{}, {}").format(critical_title(failure.rule), report_id(failure.report))
        yield _Happened(
            at, Entry(hour_words(calendar.in_zone(at)), shown_name(person), text, href, True)
        )


@lru_cache(maxsize=KNOWN_RUNS)
def _failures_by(
    services: Services, run: RunId, _seq: int
) -> tuple[tuple[datetime, Critical], ...]:
    """The failures of a run and when they happened.

    Kept by the run's last event: what follows from a log that only grows never becomes wrong, and a console asks for
    it again and again.
    """
    playing = load(services, run)
    failures = score(History.of(playing.events, playing.world)).critical
    return tuple((playing.events[each.event - 1].at_wall, each) for each in failures)
