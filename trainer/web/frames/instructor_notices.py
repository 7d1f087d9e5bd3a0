"""What a desk of a class hears from its instructor, from the log: words to everybody, more time, a day that was moved on.

Each stands as one notice: on top of the desk on the day it was made, and among the messages for good.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from trainer.domain import events as e
from trainer.domain.events import Recorded
from trainer.domain.history import EventIndex
from trainer.domain.run import Notice
from trainer.web.access import Access
from trainer.web.language import gettext as _
from trainer.web.time_words import minutes_words, moment_words, working_days_words

NEXT_DAY = "next_day"
"""Why a clock changed: somebody moved on to the next working day. In a class that is the instructor."""


def instructor_notices_of(desk: Access) -> tuple[Notice, ...]:
    """Every notice of a run, oldest first; () for a learner alone, whom nobody instructs."""
    return () if desk.alone else tuple(_notices(desk))


def _notices(desk: Access) -> Iterator[Notice]:
    calendar, ends_at = desk.loaded.world.calendar, None
    for recorded in _notice_events(desk.loaded.index):
        match recorded.fact:
            case e.MessageSent(text=text):
                yield Notice(recorded.seq, recorded.at_sim, text)
            case e.ClockChanged(clock=clock, why=why) if why == NEXT_DAY:
                opening = calendar.in_zone(clock.sim_anchor)
                yield Notice(recorded.seq, opening, _day_words(opening))
            case e.RunStarted(ends_at=end):
                ends_at = calendar.in_zone(end)
            case e.RunExtended(ends_at=end):
                before, ends_at = ends_at, calendar.in_zone(end)
                if before is not None:
                    text = _time_words(desk, before, ends_at)
                    yield Notice(recorded.seq, recorded.at_sim, text)


def _notice_events(index: EventIndex) -> list[Recorded]:
    """The events that may be a notice, oldest first."""
    kinds = (e.RunStarted, e.RunExtended, e.ClockChanged, e.MessageSent)
    found = (recorded for kind in kinds for recorded, _fact in index.of_kind(kind))
    return sorted(found, key=lambda recorded: recorded.seq)


def _day_words(opening: datetime) -> str:
    return _(
        "Hari dimajukan bagi semua peserta: kini %(moment)s.",
        moment=moment_words(opening, year=False),
    )


def _time_words(desk: Access, before: datetime, ends_at: datetime) -> str:
    exercise = desk.loaded.exercise
    days = desk.loaded.world.calendar.working_days_between(before.date(), ends_at.date())
    values = {
        "days": working_days_words(days),
        "time": minutes_words(days * exercise.minutes_per_working_day),
        "moment": moment_words(ends_at, year=False),
    }
    if exercise.shared:
        return _(
            "Waktu latihan ditambah %(days)s (sekitar %(time)s). Latihan berakhir %(moment)s.",
            **values,
        )
    return _(
        "Waktu Anda ditambah %(days)s (sekitar %(time)s). Latihan Anda berakhir %(moment)s.",
        **values,
    )


@dataclass(frozen=True, slots=True)
class NoticeView:
    """The instructor's word to everybody, or what they did to the time, with when it was."""

    when: str
    text: str
