"""How far an exercise has come: which of its working days it is, and how much real time is left.

Both follow the run that stands for its class. The real time is what passes while nobody moves the day on.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from trainer.domain.scenario import Scenario
from trainer.usecases.loading import RunInSight
from trainer.web.language import gettext as _
from trainer.web.time_words import MINUTES_OF_AN_HOUR

ONLY_HOURS_FROM = 2 * MINUTES_OF_AN_HOUR
"""From so many minutes on a length is told in whole hours."""


@dataclass(frozen=True, slots=True)
class ClassDay:
    """`day` of `days`, from 1. `minutes` of real time until the end; 0 in the last moments."""

    day: int
    days: int
    minutes: int


def class_day(loaded: RunInSight) -> ClassDay | None:
    """Where a run stands; None for one that is over."""
    run, calendar = loaded.run, loaded.world.calendar
    if run.finished or run.clock is None or run.ends_at is None:
        return None
    first = calendar.in_zone(loaded.world.scenario.starts_at).date()
    last = calendar.in_zone(run.ends_at).date()
    today = min(max(loaded.now.date(), first), last)
    begun = 1 if calendar.is_working_day(first) else 0
    ends = run.clock.resumed_at(loaded.wall).wall_at(run.ends_at, calendar)
    left = max(ends - loaded.wall, timedelta()) if ends is not None else timedelta()
    return ClassDay(
        day=max(1, begun + calendar.working_days_between(first, today)),
        days=begun + calendar.working_days_between(first, last),
        minutes=round(left / timedelta(minutes=1)),
    )


def class_day_words(loaded: RunInSight | None) -> str:
    """“hari 2 dari 5, sisa sekitar 38 menit”; "" where nobody works."""
    found = class_day(loaded) if loaded is not None else None
    if found is None:
        return ""
    where = _("hari %(day)s dari %(days)s", day=found.day, days=found.days)
    if found.minutes < 1:
        return _("%(where)s, sisa kurang dari satu menit", where=where)
    return _("%(where)s, sisa sekitar %(left)s", where=where, left=_spent(found.minutes))


def length_words(scenario: Scenario, minutes_per_day: float) -> str:
    """How long an exercise takes: when its days pass by themselves, and when they are moved on."""
    longest = scenario.working_days * minutes_per_day
    if longest <= scenario.minutes:
        return _("sekitar %(time)s", time=_spent(longest))
    return _(
        "%(longest)s, sekitar %(time)s bila hari dimajukan",
        longest=_spent(longest),
        time=_spent(scenario.minutes),
    )


def _spent(minutes: float) -> str:
    """A length as one plans an afternoon by it: “75 menit”, “22 jam”."""
    if minutes < ONLY_HOURS_FROM:
        return _("%(n)s menit", n=round(minutes))
    return _("%(n)s jam", n=round(minutes / MINUTES_OF_AN_HOUR))
