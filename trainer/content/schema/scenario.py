"""The shapes of scenario.yaml and rubric.yaml."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from trainer.content.schema.base import Moment, Positive, Shape, Words
from trainer.domain.clock import Mode

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


class ScenarioShape(Shape):
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
    feedback: Literal["at_end", "on_closing"]
    late_join: Literal["own_start", "class_clock"]
    seats: Annotated[tuple[SeatShape, ...], Field(min_length=1)]
    expects: Annotated[tuple[Words, ...], Field(min_length=1)]
    reports: Annotated[tuple[Words, ...], Field(min_length=1)]


class RubricCheckShape(Shape):
    check: Words
    points: Positive
    params: dict[str, Any] = Field(default_factory=dict)


class RubricShape(Shape):
    answer_points: dict[str, Positive]
    checks: Annotated[tuple[RubricCheckShape, ...], Field(min_length=1)]
