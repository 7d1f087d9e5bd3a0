"""When a simulated person acts: a working day and a minute of its morning, drawn once per report from the run's seed."""

from __future__ import annotations

from datetime import datetime, timedelta

from trainer.domain.chance import between, stream
from trainer.domain.run import Run
from trainer.domain.scenario import World

MORNING_MINUTES = 120
"""Simulated people act in the first two office hours of their day."""

SOON_MINUTES = 55
"""What is done at once is done within the first office hour."""


def on_working_day(
    run: Run, world: World, since: datetime, days: int, who: str, report: str, occasion: int
) -> datetime:
    """The moment on working day `days` after `since` at which `who` acts on a report; never before `since`.

    `occasion` counts how often this person has acted on it before, so that the second time differs from the first.
    """
    calendar = world.calendar
    day = calendar.add_working_days(calendar.day_zero(since), days)
    minute = between(stream(run.seed, "cast", who, report, occasion), 5, MORNING_MINUTES)
    return max(calendar.opening(day) + timedelta(minutes=minute), since)


def within_the_hour(
    run: Run, world: World, since: datetime, who: str, report: str, occasion: int
) -> datetime:
    """Minutes after `since` while the office is open, else after it opens next; what its closing cuts off goes on there."""
    calendar = world.calendar
    minute = between(stream(run.seed, "cast", who, report, occasion), 5, SOON_MINUTES)
    opened = max(calendar.in_zone(since), calendar.opening(calendar.day_zero(since)))
    at, day = opened + timedelta(minutes=minute), opened.date()
    closes = datetime.combine(day, calendar.hours.closes, at.tzinfo)
    left = max(at - max(closes, opened), timedelta())
    return calendar.opening(calendar.next_working_day(day)) + left if left else at


def minutes_after(
    run: Run, since: datetime, low: int, high: int, who: str, report: str, occasion: int
) -> datetime:
    """`low` to `high` minutes after `since`, at any hour: for what follows in one sitting."""
    return since + timedelta(
        minutes=between(stream(run.seed, "cast", who, report, occasion), low, high)
    )
