"""What happened in a class: serious faults on top, below them the newest acts of everybody."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from trainer.domain.calendar import WorkingCalendar
from trainer.domain.overview import Broadcast, Fault, Overview, Pressed, Replied
from trainer.scoring.failures import rule_wording
from trainer.web.action_registry import FEED
from trainer.web.instructor.desks import Desk, Desks
from trainer.web.instructor.replies import reply_words
from trainer.web.language import gettext as _
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
    overviews = [(desk, desk.overview) for desk in desks.values() if desk.overview is not None]
    broadcasts = {one.once: one for _desk, run in overviews for one in run.said}
    faults: list[Happened] = []
    acts: list[Happened] = [
        (one.at, partial(_broadcast_entry, one, calendar)) for one in broadcasts.values()
    ]
    for desk, run in overviews:
        presses = [each for each in run.presses if each.report in run.titles]
        faults += _each(partial(_fault, run), run.faults, desk, calendar)
        # Of one desk no more than its newest can be among the newest of all.
        acts += _each(partial(_act, run), presses[-LENGTH:], desk, calendar)
        acts += _each(_reply, run.replies[-LENGTH:], desk, calendar)
    newest = [*_newest(faults), *_newest(acts)[:LENGTH]]
    return tuple(in_words() for _at, in_words in newest)


Happened = tuple[datetime, Callable[[], Entry]]
"""When something was, and its line: most of what a class does is too old for the feed and needs no words."""


def _each(
    in_words: Callable[[Any, Desk, WorkingCalendar], Entry],
    happened: Iterable[Any],
    desk: Desk,
    calendar: WorkingCalendar,
) -> list[Happened]:
    return [(each.at, partial(in_words, each, desk, calendar)) for each in happened]


def _newest(happened: list[Happened]) -> list[Happened]:
    """The newest first; of one moment the later one in the log."""
    return sorted(happened, key=lambda each: each[0])[::-1]


def _act(run: Overview, pressed: Pressed, desk: Desk, calendar: WorkingCalendar) -> Entry:
    time = hour_words(calendar.in_zone(pressed.at))
    sentence = _press_words(pressed, run.titles[pressed.report])
    return Entry(time, desk.name, sentence, desk.href(pressed.report), False)


def _press_words(pressed: Pressed, title: str) -> str:
    """What was done, after a name: “menunda “Akses Jalan””, “mencoba menautkan duplikat: “Akses Jalan”; ditolak”. The title
    comes without identities, because consoles stand on projectors, too.
    """
    done = str(FEED[pressed.action]) % {"report": f"“{title}”"}
    return _("mencoba %(done)s; ditolak", done=done) if pressed.refused else done


def _reply(replied: Replied, desk: Desk, calendar: WorkingCalendar) -> Entry:
    time = hour_words(calendar.in_zone(replied.at))
    return Entry(time, desk.name, reply_words(replied), desk.messages_href, False)


def _broadcast_entry(broadcast: Broadcast, calendar: WorkingCalendar) -> Entry:
    text = _("Anda kepada semua: “%(text)s”", text=broadcast.text)
    return Entry(hour_words(calendar.in_zone(broadcast.at)), "", text, "", False)


def _fault(run: Overview, fault: Fault, desk: Desk, calendar: WorkingCalendar) -> Entry:
    title = run.titles.get(fault.report)
    report = _("“%(title)s”, %(id)s", title=title, id=fault.report) if title else fault.report
    text = _(
        "Kesalahan berat, %(who)s: %(what)s (%(report)s)",
        who=desk.name,
        what=rule_wording(fault.rule).title,
        report=report,
    )
    return Entry(hour_words(calendar.in_zone(fault.at)), "", text, desk.href(fault.report), True)
