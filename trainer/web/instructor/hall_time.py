"""The simulated clocks of a class compared: who came later and is behind, and whose day a jump would cut short."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from flask_babel import gettext as _

from trainer.domain.calendar import WorkingCalendar
from trainer.domain.records import PersonId
from trainer.domain.scenario import World
from trainer.usecases.playing import sim_now
from trainer.web.instructor.deeds import Deeds
from trainer.web.time_words import hour_words, moment_words, short_moment

BEHIND = timedelta(minutes=20)
"""Simulated time by which a clock has to be behind the furthest one before the console speaks of it."""


@dataclass(frozen=True, slots=True)
class Clocks:
    """Simulated now of everybody who still works, and the furthest of them; None where nobody does."""

    by_person: Mapping[PersonId, datetime]
    furthest: datetime | None


def clocks_of(deeds: Mapping[PersonId, Deeds], world: World, wall: datetime) -> Clocks:
    """The clocks of a class at a wall time."""
    by_person = {
        person: world.calendar.in_zone(sim_now(done.run, world, wall))
        for person, done in deeds.items()
        if not done.run.finished
    }
    return Clocks(by_person, max(by_person.values(), default=None))


def late_words(person: PersonId, clocks: Clocks) -> str:
    """That somebody came later and works by an own clock; "" for everybody else."""
    own = clocks.by_person.get(person)
    if own is None or clocks.furthest is None or clocks.furthest - own < BEHIND:
        return ""
    same_day = own.date() == clocks.furthest.date()
    return _(
        "Masuk belakangan; jamnya %(now)s", now=hour_words(own) if same_day else short_moment(own)
    )


def rest_words(clocks: Clocks, calendar: WorkingCalendar) -> str:
    """How many would lose the rest of their working day by a jump to the next one; "" when nobody would."""
    losing = sum(_has_rest(now, calendar) for now in clocks.by_person.values())
    if not losing:
        return ""
    return _(
        "%(losing)s dari %(all)s peserta kehilangan sisa hari kerjanya.",
        losing=losing,
        all=len(clocks.by_person),
    )


def arrived_words(nows: Collection[datetime]) -> str:
    """Where a jump has taken a class."""
    if len(set(nows)) == 1:
        return _(
            "Semua peserta kini pada %(moment)s.",
            moment=moment_words(next(iter(nows)), year=False),
        )
    return _("Setiap peserta kini pada pukul 08.00 hari kerja berikutnya menurut jamnya sendiri.")


def _has_rest(now: datetime, calendar: WorkingCalendar) -> bool:
    midnight = (now + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
    return calendar.office_seconds_between(now, midnight) > 0
