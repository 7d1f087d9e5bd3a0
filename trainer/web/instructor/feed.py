"""What happened in a class: serious faults on top, below them the newest acts of everybody."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from flask import url_for
from flask_babel import gettext as _

from trainer.domain.calendar import WorkingCalendar
from trainer.domain.records import Person, PersonId, RunCard, RunId
from trainer.web.instructor.acts import Pressed, press_words
from trainer.web.instructor.deeds import Deeds, Fault
from trainer.web.instructor.titles import critical_title
from trainer.web.join.names import shown_name
from trainer.web.time_words import hour_words

LENGTH = 30
"""Acts in the feed; older ones stand in the debrief."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line as `components/feed.html` draws it."""

    time: str
    who: str
    text: str
    href: str
    critical: bool


def feed_of(
    people: Mapping[PersonId, Person],
    cards: Mapping[PersonId, RunCard],
    deeds: Mapping[PersonId, Deeds],
    calendar: WorkingCalendar,
) -> tuple[Entry, ...]:
    """Faults first, then acts, each newest first. Hours are those of the hall, in the region's zone."""
    faults: list[tuple[datetime, Entry]] = []
    acts: list[tuple[datetime, Entry]] = []
    for person, done in deeds.items():
        if person not in people:
            continue
        who, run = shown_name(people[person]), cards[person].run
        faults += [(each.at, _fault(each, who, run, calendar)) for each in done.faults]
        acts += [(each.at, _act(each, who, run, calendar)) for each in done.presses]
    return (*_newest(faults), *list(_newest(acts))[:LENGTH])


def _newest(happened: list[tuple[datetime, Entry]]) -> Iterator[Entry]:
    """The newest first; of one moment the later one in the log."""
    happened.sort(key=lambda each: each[0])
    return (entry for _at, entry in reversed(happened))


def _act(pressed: Pressed, who: str, run: RunId, calendar: WorkingCalendar) -> Entry:
    href = url_for("desk.report", run=run, report=pressed.report)
    time = hour_words(calendar.in_zone(pressed.at))
    return Entry(time, who, press_words(pressed), href, False)


def _fault(fault: Fault, who: str, run: RunId, calendar: WorkingCalendar) -> Entry:
    href = url_for("desk.report", run=run, report=fault.report)
    text = _(
        "Kesalahan berat, %(who)s: %(what)s (%(report)s)",
        who=who,
        what=critical_title(fault.rule),
        report=fault.report,
    )
    return Entry(hour_words(calendar.in_zone(fault.at)), "", text, href, True)
