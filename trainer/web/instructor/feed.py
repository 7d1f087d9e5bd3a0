"""What happened in a class: serious faults on top, below them the newest acts of everybody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from flask_babel import gettext as _

from trainer.domain.calendar import WorkingCalendar
from trainer.domain.overview import Fault, Overview, Pressed, Replied, Said
from trainer.web.instructor.acts import press_words
from trainer.web.instructor.desks import Desk, Desks
from trainer.web.instructor.replies import reply_words
from trainer.web.instructor.titles import critical_title
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


def feed_of(desks: Desks, calendar: WorkingCalendar) -> tuple[Entry, ...]:
    """Faults first, then acts and what the instructor said, each newest first. Hours are those of the hall, in the
    region's zone.
    """
    told = [(desk, desk.overview) for desk in desks.values() if desk.overview is not None]
    said = {one.once: one for _desk, run in told for one in run.said}
    faults: list[tuple[datetime, Entry]] = []
    acts = [(one.at, _said(one, calendar)) for one in said.values()]
    for desk, run in told:
        faults += [(each.at, _fault(each, desk, run, calendar)) for each in run.faults]
        acts += [
            (each.at, _act(each, desk, run, calendar))
            for each in run.presses
            if each.report in run.titles
        ]
        acts += [(each.at, _reply(each, desk, calendar)) for each in run.replies]
    return (*_newest(faults), *list(_newest(acts))[:LENGTH])


def _newest(happened: list[tuple[datetime, Entry]]) -> Iterator[Entry]:
    """The newest first; of one moment the later one in the log."""
    happened.sort(key=lambda each: each[0])
    return (entry for _at, entry in reversed(happened))


def _act(pressed: Pressed, desk: Desk, run: Overview, calendar: WorkingCalendar) -> Entry:
    time = hour_words(calendar.in_zone(pressed.at))
    said = press_words(pressed, run.titles[pressed.report])
    return Entry(time, desk.name, said, desk.href(pressed.report), False)


def _reply(replied: Replied, desk: Desk, calendar: WorkingCalendar) -> Entry:
    time = hour_words(calendar.in_zone(replied.at))
    return Entry(time, desk.name, reply_words(replied), desk.messages_href, False)


def _said(said: Said, calendar: WorkingCalendar) -> Entry:
    text = _("Anda kepada semua: “%(text)s”", text=said.text)
    return Entry(hour_words(calendar.in_zone(said.at)), "", text, "", False)


def _fault(fault: Fault, desk: Desk, run: Overview, calendar: WorkingCalendar) -> Entry:
    title = run.titles.get(fault.report)
    report = _("“%(title)s”, %(id)s", title=title, id=fault.report) if title else fault.report
    text = _(
        "Kesalahan berat, %(who)s: %(what)s (%(report)s)",
        who=desk.name,
        what=critical_title(fault.rule),
        report=report,
    )
    return Entry(hour_words(calendar.in_zone(fault.at)), "", text, desk.href(fault.report), True)
