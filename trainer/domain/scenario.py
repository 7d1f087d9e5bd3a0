"""What an author wrote, as frozen types: the scenario, its seats, its rubric; and the world a run is played in.

A scenario is read-only at run time. `World` bundles what the core needs beside the run itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from trainer.domain.calendar import WorkingCalendar
from trainer.domain.clock import Mode
from trainer.domain.inject import Inject, RunMoment
from trainer.domain.profile import Profile
from trainer.domain.region import Region
from trainer.domain.report import Report
from trainer.domain.vocabulary import Role


@dataclass(frozen=True, slots=True)
class SeatSpec:
    """A place that a person may take: a role at an agency (a desk, a unit or an inspectorate)."""

    id: str
    role: Role
    agency: str
    title: str


class Habit(StrEnum):
    """How a simulated colleague works."""

    PROMPT = "prompt"
    SLOW = "slow"
    """Answers after the limit."""
    FORMULA = "formula"
    """Answers in time with words that say nothing."""
    RETURNS = "returns"
    """Gives everything back once, with a reason, before working on it."""


@dataclass(frozen=True, slots=True)
class Colleague:
    """A simulated colleague at an agency that no person plays, with a habit of its own."""

    agency: str
    habit: Habit


@dataclass(frozen=True, slots=True)
class RubricCheck:
    """A process check of the rubric: how many points it is worth on each report it applies to."""

    check: str
    points: int
    params: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Rubric:
    """`answer_points`: what a marked answer on a report is worth (report id to points). `defensible`: agencies beside those of
    the key to which a report may go as well, to lead or to help (report id to agencies): they cost nothing.
    """

    checks: tuple[RubricCheck, ...]
    answer_points: Mapping[str, int]
    defensible: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Scenario:
    slug: str
    title: str
    summary: str
    level: int
    language: str
    region: str
    profile: str
    minutes: int
    """How long a trainee needs, about."""
    starts_at: datetime
    """Simulated time at which every run of it begins."""
    working_days: int
    """The run ends by itself at 16.00 of this working day, the first being 1."""
    clock_mode: Mode
    minutes_per_working_day: float
    feedback: str
    """at_once | on_closing | at_end | withheld: when a trainee may see what was right."""
    late_join: str
    """own_start: clock and reports start at joining; class_clock: the class's clock."""
    seats: tuple[SeatSpec, ...]
    expects: tuple[str, ...]
    reports: tuple[Report, ...]
    rubric: Rubric
    injects: tuple[Inject, ...]
    colleagues: tuple[Colleague, ...]
    """Agencies with a habit of their own; a desk named here is played, so that what is passed to it stays in the run."""
    texts: Mapping[str, str]
    """Markdown by name: briefing, debrief, notes."""
    content_hash: str
    """SHA-256 over every file it was read from; a run keeps it."""
    likely_duplicates: bool = True
    """Whether a desk is shown which earlier reports may be about the same event; not where finding them is the exercise."""
    varies: bool = False
    """Whether it can be played with other reports that teach the same."""
    replaced: tuple[str, ...] = ()
    """The written reports in whose place a variant puts others; the rest stays as it was written."""
    made: bool = False
    """Whether none of its reports was written: each time it is opened, they may be others."""
    variant: int | None = None
    """The number of the variant that this is; None for the scenario as it was written."""

    def habit_at(self, agency: str) -> Habit:
        """How the simulated colleague at an agency works: prompt where the scenario says nothing."""
        found = (each.habit for each in self.colleagues if each.agency == agency)
        return next(found, Habit.PROMPT)

    def plays(self, agency: str) -> bool:
        """Whether somebody, a person or a colleague, sits at a desk: it has a seat or is named among the colleagues."""
        places = (*(s.agency for s in self.seats), *(c.agency for c in self.colleagues))
        return agency in places


@dataclass(frozen=True, slots=True)
class World:
    """Everything outside the run that its rules depend on."""

    scenario: Scenario
    profile: Profile
    region: Region
    calendar: WorkingCalendar


def run_days(scenario: Scenario, calendar: WorkingCalendar) -> tuple[date, ...]:
    """The working days of a run, from the first. Raises CalendarGap."""
    first = calendar.first_working_day_on_or_after(calendar.in_zone(scenario.starts_at).date())
    return tuple(calendar.add_working_days(first, n) for n in range(scenario.working_days))


def run_end(scenario: Scenario, calendar: WorkingCalendar) -> datetime:
    """When a run ends by itself: the close of the office on its last working day. Raises CalendarGap."""
    last = run_days(scenario, calendar)[-1]
    return datetime.combine(last, calendar.hours.closes, calendar.opening(last).tzinfo)


def moment_of(scenario: Scenario, moment: RunMoment, calendar: WorkingCalendar) -> datetime:
    """The instant that a moment of a run names, in the calendar's zone. Raises CalendarGap."""
    first = calendar.first_working_day_on_or_after(calendar.in_zone(scenario.starts_at).date())
    day = calendar.add_working_days(first, moment.day - 1)
    return datetime.combine(day, moment.hour, calendar.opening(day).tzinfo)
