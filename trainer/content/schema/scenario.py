"""The shapes of scenario.yaml and rubric.yaml."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from trainer.content.schema.base import Moment, Positive, RunHour, Shape, Words, YesNo
from trainer.content.schema.report import ReportId
from trainer.content.schema.wish import BatchShape, Variant, WishShape
from trainer.domain.clock import Mode
from trainer.domain.inject import InjectKind, Verdict
from trainer.domain.scenario import Habit

SeatRole = Literal["pejabat_penghubung", "admin_instansi", "admin_koordinator", "inspektorat"]
"""Roles a person can sit in (trainer.domain.vocabulary.SEAT_ROLES)."""

Pace = Annotated[float, Field(gt=0, strict=True)]


class ClockShape(Shape):
    mode: Mode
    minutes_per_working_day: Pace


class SeatShape(Shape):
    id: Words
    role: SeatRole
    agency: Words
    title: Words


class ColleagueShape(Shape):
    agency: Words
    habit: Habit


class InjectOptionShape(Shape):
    id: Words
    text: Words
    verdict: Verdict
    why: Words
    exposes: ReportId | None = None


class SilenceShape(Shape):
    verdict: Verdict
    why: Words


class InjectShape(Shape):
    """`at` and `answer_by` are written as *hari 2 09.30*: the run's second working day."""

    id: Words
    kind: InjectKind
    at: RunHour
    to: tuple[Words, ...]
    sender: Words
    title: Words
    text: Words
    report: ReportId | None
    answer_by: RunHour | None
    options: Annotated[tuple[InjectOptionShape, ...], Field(max_length=4)]
    silence: SilenceShape | None
    when: Words | None = None


class ScenarioShape(Shape):
    """`generated`: reports that are made each time; `variants`: what takes the place of a report in a variant.

    `variant` is the number of the variant, written into the copy in which everything has been made.
    """

    slug: Words
    title: Words
    summary: Words
    level: Annotated[int, Field(strict=True, ge=1, le=5)]
    language: Literal["id"]
    region: Words
    profile: Words
    minutes: Positive
    starts_at: Moment
    working_days: Positive
    clock: ClockShape
    feedback: Literal["at_once", "on_closing", "at_end", "withheld"]
    late_join: Literal["own_start", "class_clock"]
    seats: Annotated[tuple[SeatShape, ...], Field(min_length=1)]
    expects: Annotated[tuple[Words, ...], Field(min_length=1)]
    reports: tuple[Words, ...]
    colleagues: tuple[ColleagueShape, ...] = ()
    injects: tuple[InjectShape, ...] = ()
    likely_duplicates: YesNo = True
    generated: tuple[BatchShape, ...] = ()
    variants: dict[ReportId, WishShape] = Field(default_factory=dict)
    variant: Variant | None = None


class RubricCheckShape(Shape):
    check: Words
    points: Positive
    params: dict[str, Any] = Field(default_factory=dict)


class RubricShape(Shape):
    answer_points: dict[str, Positive]
    defensible: dict[str, tuple[Words, ...]] = Field(default_factory=dict)
    checks: Annotated[tuple[RubricCheckShape, ...], Field(min_length=1)]
