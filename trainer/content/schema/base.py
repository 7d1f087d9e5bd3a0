"""What all content models share: unknown keys are refused, and the small types dates, times and texts are made of.

Values are never bent into shape: a number is no text, `yes` is no truth value, a date without its parts is no date.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from trainer.content.defects import DefectCode


class Shape(BaseModel):
    """Base of all content models."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def refusal(code: DefectCode, sentence: str, advice: str) -> PydanticCustomError:
    """What a validator of ours raises: it arrives as a flaw with these very words."""
    return PydanticCustomError(code.value, "{sentence}", {"sentence": sentence, "advice": advice})


YEARS = range(1900, 2101)
"""Years that content may speak of; beyond them a calendar cannot be asked."""


def _day(value: object) -> object:
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        try:
            return _in_years(date.fromisoformat(value))
        except ValueError:
            raise refusal(
                DefectCode.OUT_OF_RANGE, f"tanggal {value} tidak ada", "periksa bulan dan harinya"
            ) from None
    raise refusal(DefectCode.WRONG_TYPE, f"“{value}” bukan tanggal", 'tulis seperti "2026-04-14"')


def _moment(value: object) -> object:
    try:
        moment = datetime.fromisoformat(str(value)) if isinstance(value, str) else None
    except ValueError:
        moment = None
    if moment is None or "T" not in str(value):
        raise refusal(
            DefectCode.WRONG_TYPE,
            f"“{value}” bukan tanggal dan jam",
            'tulis seperti "2026-04-14T08:00:00+07:00"',
        )
    if moment.tzinfo is None:
        raise refusal(
            DefectCode.TIME_ZONE,
            f"waktu {value} tidak menyebut zona waktu",
            'tambahkan zona, misalnya "+07:00" untuk WIB',
        )
    return _in_years(moment)


def _in_years(value: date) -> date:
    if value.year not in YEARS:
        raise refusal(
            DefectCode.OUT_OF_RANGE, f"tahun {value.year} di luar jangkauan", "periksa tahunnya"
        )
    return value


def _clock_time(value: object) -> object:
    found = re.fullmatch(r"([01]\d|2[0-3])\.([0-5]\d)", value) if isinstance(value, str) else None
    if found is None:
        raise refusal(DefectCode.WRONG_TYPE, f"“{value}” bukan jam", 'tulis seperti "08.00"')
    return time(int(found[1]), int(found[2]))


Words = Annotated[str, StringConstraints(min_length=1, pattern=r"\S")]
"""A text that says something."""

Whole = Annotated[int, Field(strict=True)]
Count = Annotated[int, Field(strict=True, ge=0)]
Positive = Annotated[int, Field(strict=True, ge=1)]
YesNo = Annotated[bool, Field(strict=True)]
Day = Annotated[date, BeforeValidator(_day)]
"""A calendar day, written as an ISO text."""

Moment = Annotated[datetime, BeforeValidator(_moment)]
"""An instant with its zone, written as an ISO text."""

ClockTime = Annotated[time, BeforeValidator(_clock_time)]
"""A time of day, written as in Indonesian offices: 08.00."""

RunHour = Annotated[str, Field(strict=True, pattern=r"^hari [1-9]\d* ([01]\d|2[0-3])\.[0-5]\d$")]
"""A moment of a run: *hari 2 09.30* is half past nine on its second working day."""

Confidence = Literal["H", "M", "L", "U", "D"]
"""H official or two sources, M one secondary, L inferred, U general knowledge, D the trainer's own choice."""


class Sourced(Shape):
    """An entry that says where it comes from and how sure that is."""

    source: Words
    confidence: Confidence
