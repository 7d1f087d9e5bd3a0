"""A report as it arrived, and its truth: the one shape that scenarios, the generator and the log share.

The fields are those of the report format in docs/laporan-dan-kunci.md, to the letter. The truth never reaches a
trainee before release; nor do `topic`, `register` and the reporter's number, phone and address.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from trainer.domain.plain import SPARED
from trainer.domain.vocabulary import AnswerKind, Classification, Decision, Privacy, Urgency


@dataclass(frozen=True, slots=True)
class Reporter:
    """The citizen. On an anonymous report only `ref` is set, for everybody and everywhere."""

    ref: str
    name: str | None
    phone: str | None
    nik: str | None
    address: str | None


@dataclass(frozen=True, slots=True)
class Location:
    """What the reporter filled in; both parts may be None."""

    region_code: str | None
    text: str | None


@dataclass(frozen=True, slots=True)
class Attachment:
    kind: str
    caption: str
    alt: str


@dataclass(frozen=True, slots=True)
class PiiSpan:
    """Something in `field` that tells who or whose. Half-open range of string indices; `text` equals that slice."""

    field: str
    start: int
    end: int
    text: str
    kind: str
    of: str


@dataclass(frozen=True, slots=True)
class Fact:
    """Something an answer must get right. `phrases` are examples of wording, not a complete list."""

    id: str
    kind: str
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    id: str
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FieldNote:
    """A finding that reaches whoever the matter belongs to, `after_hk` working days after the report reached them.

    `of_call`: it comes from the emergency service, so many working days after a call to it, and never without one.
    """

    after_hk: int
    text: str
    resolves: bool
    facts: tuple[Fact, ...]
    of_call: bool = field(default=False, metadata=SPARED)


@dataclass(frozen=True, slots=True)
class Stage:
    """How an emergency goes on that nobody minds: after so many office hours since it reached the run, who tells the
    desk (`sender`) what.
    """

    after_hours: int
    sender: str
    text: str


@dataclass(frozen=True, slots=True)
class Emergency:
    """What becomes of a danger: `helped` is what the called service tells soon after the call, `stages` what comes
    one after the other while nobody is told of it.

    `only_call`: it stands beside another matter, so that only a call brings help, and after the last stage it is over:
    help comes too late.
    """

    helped: str
    stages: tuple[Stage, ...]
    only_call: bool = field(default=False, metadata=SPARED)


@dataclass(frozen=True, slots=True)
class Reply:
    """What the reporter writes on an occasion. `fills` are elements that were missing; `then` changes the truth.

    `from_note` and `to_note` count field notes, the first being 1: the words are true once that one has come, and until
    that one comes. None: at any time. `unless_told`: wordings with which the office has told what these words ask for; where
    one of them was read, they are not said.
    """

    on: str
    text: str
    fills: tuple[str, ...]
    then: dict[str, object] | None
    from_note: int | None = field(default=None, metadata=SPARED)
    to_note: int | None = field(default=None, metadata=SPARED)
    unless_told: tuple[str, ...] = field(default=(), metadata=SPARED)


@dataclass(frozen=True, slots=True)
class AlsoRight:
    decision: Decision
    reason: str | None


@dataclass(frozen=True, slots=True)
class Accused:
    agency: str
    post: str


@dataclass(frozen=True, slots=True)
class AttachmentTruth:
    contradicts: bool
    sensitive: str | None


@dataclass(frozen=True, slots=True)
class Truth:
    """The key: what a careful expert at the addressed desk decides, and what an answer must hold."""

    decision: Decision
    reason: str | None
    classification: Classification
    category: str
    lead: str | None
    supporting: tuple[str, ...]
    return_to: str | None
    right_door: str | None
    basis: tuple[str, ...]
    urgency: Urgency
    set_secret: bool
    pii_spans: tuple[PiiSpan, ...]
    missing: tuple[str, ...]
    duplicate_of: str | None
    duplicate_group: str | None
    storyline: str | None
    defects: tuple[str, ...]
    key_facts: tuple[Fact, ...]
    expected_actions: tuple[Wording, ...]
    asks: tuple[Wording, ...]
    answer: AnswerKind | None
    field_notes: tuple[FieldNote, ...]
    replies: tuple[Reply, ...]
    also: tuple[AlsoRight, ...]
    accused: Accused | None
    call_out: tuple[str, ...]
    road_status: str | None
    attachments: tuple[AttachmentTruth, ...]
    resolved: bool
    temper: int
    difficulty: int
    emergency: Emergency | None = field(default=None, metadata=SPARED)
    """None: no danger, or nobody wrote what becomes of it."""
    defensible: tuple[str, ...] = field(default=(), metadata=SPARED)
    """Agencies to which it may go beside those named above; returned to one of them, it is in right hands."""

    @property
    def only_archived(self) -> bool:
        """Whether archiving alone is right: praise, a trial, what is no office's matter, or the own report sent again."""
        return {self.decision, *(each.decision for each in self.also)} == {Decision.ARSIPKAN}

    @property
    def asks_nothing(self) -> bool:
        """Whether no office has anything to do or to answer; a report sent again asks what its first one asks."""
        return self.only_archived and self.duplicate_of is None


@dataclass(frozen=True, slots=True)
class Report:
    """One report as the citizen sent it, with its truth."""

    id: str
    title: str
    body: str
    classification: Classification
    category: str
    topic: str
    channel: str
    register: str
    anonymous: bool
    secret: bool
    privacy: Privacy
    reporter: Reporter
    addressed_to: str
    location: Location
    event_date: date | None
    received_at: datetime
    attachments: tuple[Attachment, ...]
    arrives: str
    truth: Truth


def to_be_masked(spans: tuple[PiiSpan, ...], privacy: Privacy) -> tuple[PiiSpan, ...]:
    """Those of them that a public version must hide: all but the reporter's own name on an open report."""
    own = privacy is Privacy.TERBUKA
    return tuple(
        span for span in spans if not (own and span.kind == "name" and span.of == "reporter")
    )


def same_reporter(one: Report, other: Report) -> bool:
    """Whether two reports come from one person. An anonymous reporter is never "the same" (ref. 3.5)."""
    return not one.anonymous and not other.anonymous and one.reporter.ref == other.reporter.ref


def same_event(one: str, key: Truth, other: str, other_key: Truth) -> bool:
    """Whether the keys of two reports, by id, say that they tell of the same event; of one report and itself where its key
    names the event.
    """
    if one == other_key.duplicate_of or other == key.duplicate_of:
        return True
    if key.duplicate_of is not None and key.duplicate_of == other_key.duplicate_of:
        return True
    return key.duplicate_group is not None and key.duplicate_group == other_key.duplicate_group
