"""The shape of a region pack's region.yaml. Its tables are read by trainer.content.region."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from trainer.content.defects import DefectCode
from trainer.content.schema.base import Shape, Sourced, Words, refusal
from trainer.content.zones import known_zone


def _zone(value: str) -> str:
    if not known_zone(value):
        raise refusal(
            DefectCode.TIME_ZONE, f"zona waktu “{value}” tidak dikenal", "tulis Asia/Jakarta"
        )
    return value


class EmergencyShape(Sourced):
    number: Words
    used_for: Words = Field(alias="for")
    note: Words


class GovernmentShape(Shape):
    code: Words
    name: Words
    short: Words
    capital: Words
    level: Literal["kabupaten", "kota"]


class RegionShape(Shape):
    code: Words
    name: Words
    short: Words
    zone: Annotated[str, AfterValidator(_zone)]
    province_desk: Words
    national_desk: Literal["nasional"]
    emergency_numbers: tuple[EmergencyShape, ...]
    governments: Annotated[tuple[GovernmentShape, ...], Field(min_length=1)]
