"""The shape of a rule profile, seed_data/profiles/<id>.yaml."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from trainer.content.schema.base import ClockTime, Count, Positive, Shape, Sourced, Words, YesNo
from trainer.content.schema.report import Decided
from trainer.domain.profile import RungMoment
from trainer.domain.vocabulary import Flag, State, Urgency

Weekday = Annotated[int, Field(strict=True, ge=1, le=7)]
"""1 Monday to 7 Sunday."""

Recipient = Literal[
    "pejabat_penghubung", "admin_instansi", "admin_koordinator", "kepala_opd", "sekda", "pelatih"
]
"""Whom a rung of the ladder can reach (ref. 3.4)."""


class OfficeShape(Sourced):
    zone: Words
    opens: ClockTime
    closes: ClockTime
    weekdays: Annotated[tuple[Weekday, ...], Field(min_length=1)]


class CountingShape(Sourced):
    rule: Words
    text: Words


class LimitShape(Sourced):
    value: Count
    unit: Literal["hk", "jam", "kali", "karakter", "berkas", "MB", "unit"]
    label: Words


class BucketShape(Sourced):
    code: Words
    label: Words


class StateShape(Sourced):
    label: Words
    bucket: Words


class FlagShape(Sourced):
    label: Words
    explanation: Words


class ClassShape(Sourced):
    code: Decided
    label: Words
    test: Words
    limit_hk: Positive
    always_secret: YesNo


class CategoryShape(Sourced):
    """`contents`: in one line what belongs there; shown in the Rujukan."""

    code: Words
    label: Words
    contents: Words | None = None


class ReasonShape(Sourced):
    """`ask` and `pauses` belong to Tunda, `next_step` to the others, `told` to those of *Arsipkan*; the rest says what it is where it applies."""

    code: Words
    label: Words
    use_when: Words
    ask: Words | None = None
    next_step: Words | None = None
    told: Words | None = None
    pauses: YesNo | None = None
    needs_owner: YesNo = False
    system_only: YesNo = False


class RungShape(Sourced):
    """`day`: working days, 0 at the disposition, null for the class limit. `to`: who is told."""

    code: Words
    label: Words
    moment: RungMoment
    day: Count | None
    condition: Literal["belum_dibuka"] | None
    message: Words
    to: Annotated[tuple[Recipient, ...], Field(min_length=1)]


class UrgencyShape(Sourced):
    code: Urgency
    label: Words
    explanation: Words


class ReasonsShape(Shape):
    tunda: tuple[ReasonShape, ...]
    bukan_wewenang: tuple[ReasonShape, ...]
    kembalikan: tuple[ReasonShape, ...]
    arsipkan: tuple[ReasonShape, ...]


class ProfileShape(Shape):
    id: Words
    name: Words
    valid_from: Words
    note: Words
    legal_line: Words
    sources: dict[str, Words]
    office: OfficeShape
    counting: tuple[CountingShape, ...]
    limits: dict[str, LimitShape]
    buckets: tuple[BucketShape, ...]
    states: dict[State, StateShape]
    flags: dict[Flag, FlagShape]
    classifications: tuple[ClassShape, ...]
    categories: tuple[CategoryShape, ...]
    reasons: ReasonsShape
    ladder: tuple[RungShape, ...]
    urgencies: tuple[UrgencyShape, ...]
