"""The shapes of topics, storylines and mixes as authors write them; docs/menulis-topik.md explains the files.

What a file means is decided in `trainer.generator`, which reads it without these models; here every key and every type
is asked for at once, so that an author sees all that does not fit.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal, get_args

from pydantic import BeforeValidator, Field

from trainer.content.schema.base import Count, Day, Positive, Shape, Whole, Words, YesNo
from trainer.content.schema.report import (
    Channel,
    Element,
    EmergencyShape,
    Register,
    RoadStatus,
    Ticked,
)
from trainer.domain.vocabulary import AnswerKind, Classification, Decision, Urgency

Share = Annotated[float, Field(strict=True, ge=0)]
Family = Literal["resmi", "biasa", "singkat"]
Order = Literal["masalah", "cerita", "permohonan", "tuduhan", "tanya", "daftar", "terusan"]
Desk = Literal["kab", "prov"]
CHANNELS: tuple[str, ...] = get_args(Channel)


def _text(value: object) -> object:
    """A number that stands for itself is a word here; anything else must be a text."""
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else value


def _desks(value: object) -> object:
    """One desk, several, or several with weights: always as weights."""
    if isinstance(value, list):
        return {str(each): 1 for each in value}
    return {value: 1} if isinstance(value, str) else value


Word = Annotated[str, BeforeValidator(_text)]
Range = Annotated[tuple[Whole, ...], Field(min_length=2, max_length=2)]
Temper = Annotated[
    tuple[Annotated[int, Field(strict=True, ge=1, le=5)], ...], Field(min_length=2, max_length=2)
]
Phrases = Annotated[tuple[Words, ...], Field(min_length=1)]
Slots = dict[str, Annotated[tuple[Word, ...], Field(min_length=1)]]


class WordingShape(Shape):
    id: Words
    phrases: Phrases


class NoteShape(Shape):
    after_hk: Count
    resolves: YesNo
    text: Words
    phrases: Phrases


class NarrationShape(Shape):
    plan: Order
    registers: tuple[Register, ...] = Field(default=(), alias="for")
    say: Phrases


class AccusedShape(Shape):
    agency: Words
    post: Words


class Circumstance(Shape):
    """What a topic says for all of its cases and a case may say anew."""

    months: Any = None
    near: Any = None
    first: Day | None = None
    since: Range | None = None
    at_office: YesNo = False
    hour_told: YesNo = False
    pictures: tuple[Words, ...] | None = None

    @property
    def season(self) -> Mapping[str, object]:
        """What decides when in a year it is reported."""
        return {"months": self.months, "near": self.near, "first": self.first}


class CaseShape(Circumstance):
    id: Words
    weight: Share
    desk: Annotated[dict[Desk, Share], BeforeValidator(_desks)]
    owner: Words | None
    classification: Classification = Field(alias="class")
    supporting: tuple[Words, ...] = ()
    basis: tuple[Words, ...] = ()
    place: Literal["desa", "kota"] | None = None
    kab: Literal["kabupaten", "kota"] | None = None
    kab_code: tuple[Words, ...] = ()
    call_out: tuple[Word, ...] = ()
    emergency: EmergencyShape | None = None
    set_secret: YesNo = False
    flip: YesNo = False
    road_status: RoadStatus | None = None
    accused: AccusedShape | None = None
    defensible: tuple[Words, ...] = ()
    told_enough: tuple[Words, ...] = ()
    decision: Decision | None = None
    reason: Words | None = None
    words: Slots = Field(default_factory=dict)
    tell: dict[Family, Phrases] = Field(default_factory=dict)
    own_tellings: dict[Family, tuple[NarrationShape, ...]] = Field(default_factory=dict)
    titles: tuple[Words, ...] = ()
    label: Words | None = None
    trap: Words | None = None
    must_say: Words | None = None
    urgency: Urgency | None = None
    answer: AnswerKind | None = None
    event: YesNo | None = None
    category: Words | None = None
    what: Phrases | None = None
    asks: tuple[WordingShape, ...] | None = None
    expected_actions: tuple[WordingShape, ...] | None = None
    notes: tuple[NoteShape, ...] | None = None


class TopicShape(Circumstance):
    id: Words
    label: Words
    rows: tuple[Positive, ...]
    category: Words
    ticked: dict[Ticked, Share]
    event: YesNo
    urgency: Urgency
    urgency_why: Words
    temper: Temper
    what: Phrases
    asks: tuple[WordingShape, ...]
    expected_actions: tuple[WordingShape, ...]
    answer: AnswerKind | None
    must_say: str
    typically_missing: tuple[Element, ...]
    trap: str
    wrong_owners: tuple[Words, ...]
    notes: tuple[NoteShape, ...]
    cases: Annotated[tuple[CaseShape, ...], Field(min_length=1)]
    slots: Slots
    numbers: dict[str, Range]
    money: dict[str, Range]
    titles: Annotated[tuple[Words, ...], Field(min_length=10)]
    tellings: dict[Family, Annotated[tuple[NarrationShape, ...], Field(min_length=12)]]
    details: dict[Literal["resmi", "biasa"], Phrases]
    vague: tuple[Words, ...]


class LookAlikeShape(Shape):
    topic: Words
    share: Share
    what: str = ""
    """For authors: what makes it resemble the storm."""


class StorylineShape(Shape):
    id: Words
    label: Words
    topic: Words
    cases: Phrases
    months: Any = None
    near: Any = None
    first: Day | None = None
    count: Range
    areas: Range
    days: Positive
    days_before: Range
    hours: Range | None = None
    same: dict[str, Any]
    here: dict[str, Any]
    place: tuple[Words, ...]
    words: Slots
    titles: Phrases
    tellings: dict[Family, tuple[NarrationShape, ...]]
    details: dict[Family, Phrases]
    look_alikes: tuple[LookAlikeShape, ...]


class MixShape(Shape):
    """Shares; a mix that stands on another one writes only what differs."""

    based_on: Words | None = None
    decisions: dict[Decision, Share] | None = None
    tunda: dict[str, Share] | None = None
    hidden: dict[Literal["accusation", "emergency", "insult", "other_region"], Share] | None = None
    registers: dict[Register, Share] | None = None
    channels: dict[str, dict[str, Share]] | None = None
    privacy: dict[Literal["anonymous", "secret"], Share] | None = None
    governments: dict[str, Share] | None = None
    topics: dict[str, Share] | None = None
    kinds: dict[str, Share] | None = None
