"""The reminder ladder: which reminders a unit's silence has earned by now, and to whom they went.

Nothing is stored and nothing is sent: a reminder follows from the disposition, the profile and the calendar, like a
deadline. Only the clock of a disposition climbs the ladder; a passed class limit is a flag. Source: ref. 3.4, 3.5.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from trainer.domain.deadlines import has_unit_clock
from trainer.domain.dossier import Disposition, Dossier
from trainer.domain.profile import Rung
from trainer.domain.run import Run
from trainer.domain.scenario import World

UNOPENED = "hari_2_belum_dibuka"
"""The rung that only a report which the unit has not opened yet climbs."""

PASSED = "hari_5_terlampaui"
"""The rung that says a day has passed: it stands at 24.00 of its day, the others at the opening."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """One rung that was reached, once for each disposition. `unit` is whose silence it is about."""

    at: datetime
    unit: str
    rung: Rung


def reminders(run: Run, dossier: Dossier, world: World, upto: datetime) -> tuple[Reminder, ...]:
    """Every reminder up to and including `upto`, in order of time; none after the unit's clock has stopped."""
    found = [
        Reminder(at, disposition.unit, rung)
        for disposition in dossier.dispositions
        if has_unit_clock(run, dossier, disposition, world)
        for rung in world.profile.ladder
        if (at := _reached_at(disposition, rung, world)) <= _climbs_until(disposition, upto)
        and not _spared(disposition, rung, at)
    ]
    return tuple(sorted(found, key=lambda each: each.at))


def _reached_at(disposition: Disposition, rung: Rung, world: World) -> datetime:
    if rung.day == 0:
        return disposition.since
    calendar = world.calendar
    if rung.code == PASSED:
        return calendar.limit_end(disposition.since, rung.day)
    return calendar.opening(
        calendar.add_working_days(calendar.day_zero(disposition.since), rung.day)
    )


def _climbs_until(disposition: Disposition, upto: datetime) -> datetime:
    """`upto`, or when the clock stopped before: a first answer, an admin's answer for it, the disposition's end."""
    ends = (disposition.first_answer_at, disposition.relieved_at, disposition.ended_at)
    return min((upto, *(at for at in ends if at is not None)))


def _spared(disposition: Disposition, rung: Rung, at: datetime) -> bool:
    opened = disposition.opened_at
    return rung.code == UNOPENED and opened is not None and opened < at
