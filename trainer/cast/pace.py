"""When a simulated person acts: a working day and a minute of its morning, drawn once per report from the run's seed."""

from __future__ import annotations

from datetime import datetime, timedelta

from trainer.domain.chance import between, stream
from trainer.domain.run import Run
from trainer.domain.scenario import World

MORNING_MINUTES = 120
"""Simulated people act in the first two office hours of their day."""


def on_working_day(
    run: Run, world: World, since: datetime, days: int, who: str, report: str, occasion: int
) -> datetime:
    """The moment on working day `days` after `since` at which `who` acts on a report.

    `occasion` counts how often this person has acted on it before, so that the second time differs from the first.
    """
    calendar = world.calendar
    day = calendar.add_working_days(calendar.day_zero(since), days)
    minute = between(stream(run.seed, "cast", who, report, occasion), 5, MORNING_MINUTES)
    return calendar.opening(day) + timedelta(minutes=minute)
