"""The simulated clock of a run as a row of the bar: what it shows, how fast it goes, and the days that it knows ahead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from trainer.domain.calendar import WorkingCalendar
from trainer.domain.clock import Mode, SimClock
from trainer.domain.errors import CalendarGap
from trainer.domain.identity import Same
from trainer.usecases.loading import RunInSight
from trainer.web.frames.own_clock import has_begun
from trainer.web.language import gettext as _
from trainer.web.time_words import clock_face, minutes_words

COMING_DAYS = 30
"""How many working days the page's own clock knows ahead; it asks the server long before they are over."""

DAYS_KEPT = 128
"""Days of all runs in use whose coming days are kept."""


@dataclass(frozen=True, slots=True)
class ClockRow:
    """The arguments of `components/clock.html`."""

    label: str
    mode: str
    now: str
    speed: float
    paused: bool
    days: tuple[str, ...]
    note: str
    heading: str
    opens: str
    closes: str


def clock_row(loaded: RunInSight) -> ClockRow:
    """The simulated clock as it stands now."""
    clock = loaded.run.clock
    assert clock is not None, "a run has a clock from its first event on"
    calendar = loaded.world.calendar
    return ClockRow(
        label=clock_face(loaded.now),
        mode=clock.mode.value,
        now=loaded.now.isoformat(),
        speed=_speed(clock, calendar),
        paused=clock.paused or loaded.run.finished,
        days=_coming_days(loaded.now.date(), Same(calendar)),
        note=_pace(clock),
        heading=_heading(loaded, clock),
        opens=f"{calendar.hours.opens:%H:%M}",
        closes=f"{calendar.hours.closes:%H:%M}",
    )


def _heading(loaded: RunInSight, clock: SimClock) -> str:
    if loaded.run.finished:
        return _("Latihan selesai")
    if not clock.paused:
        return _("Waktu simulasi")
    if not has_begun(loaded):
        return _("Belum dimulai")
    return _("Dijeda") if loaded.exercise.join_code is None else _("Dijeda instruktur")


def _speed(clock: SimClock, calendar: WorkingCalendar) -> float:
    if clock.mode is Mode.KALENDER:
        return clock.sim_seconds_per_wall_second
    return calendar.hours.day_microseconds / 1_000_000 / clock.wall_seconds_per_working_day


def _pace(clock: SimClock) -> str:
    if clock.mode is Mode.KALENDER:
        minutes = 24 * 60 / clock.sim_seconds_per_wall_second
        return _("1 hari = %(time)s", time=minutes_words(minutes))
    minutes = clock.wall_seconds_per_working_day / 60
    return _("1 hari kerja = %(time)s", time=minutes_words(minutes))


@lru_cache(maxsize=DAYS_KEPT)
def _coming_days(today: date, calendar: Same[WorkingCalendar]) -> tuple[str, ...]:
    """The working days from today on as ISO dates. Kept: every page of a run asks for those of its day."""
    return tuple(day.isoformat() for day in _working_days_from(today, calendar.one))


def _working_days_from(today: date, calendar: WorkingCalendar) -> Iterator[date]:
    try:
        day = calendar.first_working_day_on_or_after(today)
        for _number in range(COMING_DAYS):
            yield day
            day = calendar.next_working_day(day)
    except CalendarGap:
        # The lists end there; so does every run long before.
        return
