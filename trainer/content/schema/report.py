"""The shape of a report file: the fields of trainer.domain.report, each written out; only keys with a default may be
left away.

The closed lists of the format stand here (docs/laporan-dan-kunci.md explains them). A test keeps these models and the
frozen types of the domain equal, field by field.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field

from trainer.content.defects import DefectCode
from trainer.content.schema.base import Count, Day, Moment, Positive, Shape, Words, YesNo, refusal
from trainer.domain.vocabulary import AnswerKind, Decision, Privacy, Urgency

REPORT_ID = re.compile(r"SIM-\d{7}")
"""Report numbers of the trainer: no prefix or length a real one has (ref. 5.4)."""


def _report_id(value: str) -> str:
    if not REPORT_ID.fullmatch(value):
        raise refusal(
            DefectCode.ID_SHAPE, f"nomor laporan “{value}” keliru", "tulis SIM- dan tujuh angka"
        )
    return value


ReportId = Annotated[str, AfterValidator(_report_id)]

Ticked = Literal["pengaduan", "aspirasi", "permintaan_informasi"]
"""What the public form offers."""

Decided = Literal["permintaan_informasi", "aspirasi", "pengaduan_tbp", "pengaduan_bp", "wbs"]

Channel = Literal["website", "android", "sms", "whatsapp", "tatap_muka", "surat", "medsos"]

Register = Literal[
    "formal", "plain", "chatty", "angry", "sms", "capitals", "story", "elderly", "legalistic",
    "activist",
]  # fmt: skip
PiiKind = Literal[
    "name", "nik", "kk", "phone", "email", "address", "plate", "account", "health", "child",
    "relation",
]  # fmt: skip
Element = Literal["what", "who", "when", "where", "evidence", "service_number"]
FactKind = Literal["what", "where", "when", "who", "ref"]
Occasion = Literal["tunda_asked", "sementara", "akhir_good", "akhir_empty", "late", "closed_empty"]
RoadStatus = Literal["nasional", "provinsi", "kabupaten", "desa", "lingkungan"]
Sensitive = Literal["face", "nik", "medical", "plate"]
Phrases = Annotated[tuple[Words, ...], Field(min_length=1)]
Grade = Annotated[int, Field(strict=True, ge=1, le=5)]


class ReporterShape(Shape):
    ref: Words
    name: Words | None
    phone: Words | None
    nik: Words | None
    address: Words | None


class LocationShape(Shape):
    region_code: Words | None
    text: Words | None


class AttachmentShape(Shape):
    kind: Words
    caption: Words
    alt: Words


class PiiSpanShape(Shape):
    field: Literal["body", "title"]
    start: Count
    end: Count
    text: Words
    kind: PiiKind
    of: Literal["reporter", "third_party"]


class FactShape(Shape):
    id: Words
    kind: FactKind
    phrases: Phrases


class WordingShape(Shape):
    id: Words
    phrases: Phrases


LongestWait = Annotated[int, Field(strict=True, ge=0, le=60)]
"""Working days a finding may need: no class has a longer limit (ref. 3.2)."""


class FieldNoteShape(Shape):
    after_hk: LongestWait
    text: Words
    resolves: YesNo
    facts: tuple[FactShape, ...]
    of_call: YesNo = False


class StageShape(Shape):
    after_hours: Positive
    sender: Words
    text: Words


class EmergencyShape(Shape):
    helped: Words
    stages: Annotated[tuple[StageShape, ...], Field(min_length=1)]
    only_call: YesNo = False


class ReplyShape(Shape):
    on: Occasion
    text: Words
    fills: tuple[Element, ...]
    then: dict[str, Any] | None
    from_note: Positive | None = None
    to_note: Positive | None = None
    unless_told: tuple[Words, ...] = ()


class AlsoRightShape(Shape):
    decision: Decision
    reason: Words | None


class AccusedShape(Shape):
    agency: Words
    post: Words


class AttachmentTruthShape(Shape):
    contradicts: YesNo
    sensitive: Sensitive | None


class TruthShape(Shape):
    decision: Decision
    reason: Words | None
    classification: Decided
    category: Words
    lead: Words | None
    supporting: tuple[Words, ...]
    return_to: Words | None
    right_door: Words | None
    basis: tuple[Words, ...]
    urgency: Urgency
    set_secret: YesNo
    pii_spans: tuple[PiiSpanShape, ...]
    missing: tuple[Element, ...]
    duplicate_of: ReportId | None
    duplicate_group: Words | None
    storyline: Words | None
    defects: tuple[Words, ...]
    key_facts: tuple[FactShape, ...]
    expected_actions: tuple[WordingShape, ...]
    asks: tuple[WordingShape, ...]
    answer: AnswerKind | None
    field_notes: tuple[FieldNoteShape, ...]
    replies: tuple[ReplyShape, ...]
    also: tuple[AlsoRightShape, ...]
    accused: AccusedShape | None
    call_out: tuple[Words, ...]
    road_status: RoadStatus | None
    attachments: tuple[AttachmentTruthShape, ...]
    resolved: YesNo
    temper: Grade
    difficulty: Grade
    emergency: EmergencyShape | None = None
    defensible: tuple[Words, ...] = ()


class ReportShape(Shape):
    id: ReportId
    title: Words
    body: Words
    classification: Ticked
    category: Words
    topic: Words
    channel: Channel
    tone: Register = Field(alias="register")  # pydantic's base has a method of that name
    anonymous: YesNo
    secret: YesNo
    privacy: Privacy
    reporter: ReporterShape
    addressed_to: Words
    location: LocationShape
    event_date: Day | None
    received_at: Moment
    attachments: tuple[AttachmentShape, ...]
    arrives: Literal["system", "counter"]
    truth: TruthShape
