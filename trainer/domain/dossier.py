"""One report as it stands in a run: its state, who holds it, what was answered, which clocks run from where.

A dossier holds instants at which clocks started, never computed deadlines: those are derived by `deadlines` from the
profile and the calendar. It is changed only by `evolve`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from trainer.domain.attachment import AnswerFile
from trainer.domain.report import Fact, Report
from trainer.domain.vocabulary import (
    PUBLIC_STATES,
    SUPERVISORY,
    AnswerKind,
    Classification,
    Flag,
    State,
)


@dataclass(frozen=True, slots=True)
class Mask:
    """A stretch of the citizen's `field` (title or body) that the *versi publik* hides. Half-open range."""

    field: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Disposition:
    """A unit's hold on the report. `ended_at` None: it holds it still."""

    unit: str
    lead: bool
    since: datetime
    note: str
    ended_at: datetime | None = None
    ended_by: str | None = None
    """given_back | withdrawn | escalated | superseded | lead_gave_back | closed."""
    first_answer_at: datetime | None = None
    relieved_at: datetime | None = None
    """An admin answered for the lead: the unit's clock ended without verdict (ref. 3.5)."""
    opened_at: datetime | None = None
    """When a seat of the unit first opened the report since this disposition."""


@dataclass(frozen=True, slots=True)
class Postponement:
    reason: str
    question: str
    since: datetime
    desk: str
    pauses: bool


@dataclass(frozen=True, slots=True)
class Pause:
    """A stretch in TUNDA that does not count towards the class limit. `until` None: it lasts."""

    since: datetime
    until: datetime | None


@dataclass(frozen=True, slots=True)
class PostedAnswer:
    seq: int
    at: datetime
    seat: str
    agency: str
    kind: AnswerKind
    text: str
    next_news: date | None
    leads: bool
    hidden: bool = False
    """Hidden by an escalation: it meets nothing any more."""
    attachments: tuple[AnswerFile, ...] = ()


@dataclass(frozen=True, slots=True)
class PostedComment:
    seq: int
    at: datetime
    seat: str
    by: str
    agency: str
    text: str


@dataclass(frozen=True, slots=True)
class DeliveredNote:
    index: int
    at: datetime
    agency: str
    text: str
    resolves: bool
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class GivingBack:
    """One return to the desk `to`, by a desk (`Bukan Wewenang`) or a unit (*Kembalikan*): ping-pong is read off these."""

    at: datetime
    agency: str
    to: str
    reason: str
    owner: str | None


@dataclass(frozen=True, slots=True)
class EmergencyCall:
    at: datetime
    agency: str
    number: str
    told: str
    called_at: datetime


@dataclass(frozen=True, slots=True)
class Raised:
    """A flag that stands. It goes when the duty is done; the event in the log stays."""

    flag: Flag
    agency: str
    due_at: datetime


@dataclass(frozen=True, slots=True)
class SentReminder:
    """A rung of the ladder that was reached by the silence of `unit` on the disposition of `since`."""

    at: datetime
    unit: str
    since: datetime
    rung: str
    to: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The reporter went to the ombudsman or the press (`to`)."""

    at: datetime
    to: str
    text: str


@dataclass(frozen=True, slots=True)
class Dossier:
    report: Report
    state: State
    desk: str
    """The desk where it lies or through which it was disposed: a region code or `nasional`."""
    arrived_at_desk: datetime
    """Start of clock V at this desk, also of the agency's own 5 hk once it is verified."""
    title: str
    classification: Classification
    category: str
    secret: bool
    in_run: bool = True
    tags: tuple[str, ...] = ()
    masks: tuple[Mask, ...] = ()
    returned_here_at: datetime | None = None
    """When it reached this desk by `Bukan Wewenang`, straight or passed on by the desk above; None otherwise."""
    verified_at: datetime | None = None
    at_agency_since: datetime | None = None
    """Since when the desk owes a disposition or an answer (in TERVERIFIKASI)."""
    taken_up_at: datetime | None = None
    """`Kelola`: since when the desk works on it itself."""
    dispositions: tuple[Disposition, ...] = ()
    answers: tuple[PostedAnswer, ...] = ()
    comments: tuple[PostedComment, ...] = ()
    notes: tuple[DeliveredNote, ...] = ()
    answer_again_since: datetime | None = None
    """A reply or reopening waits for a new answer since then."""
    countdown_since: datetime | None = None
    """Start of the auto-close countdown; None when none runs."""
    promised: date | None = None
    postponement: Postponement | None = None
    pauses: tuple[Pause, ...] = ()
    reclassified_at: datetime | None = None
    limit_met_at: datetime | None = None
    flags: tuple[Raised, ...] = ()
    deletion_asked_at: datetime | None = None
    deleted: bool = False
    closed_at: datetime | None = None
    archived_at: datetime | None = None
    archive_reason: str | None = None
    lapsed_at: datetime | None = None
    linked_to: str | None = None
    escalated_to: str | None = None
    office_secret: bool = False
    """The office made it secret: the reporter's *Publikasikan* is refused."""
    rated: bool = False
    calls: tuple[EmergencyCall, ...] = ()
    returns: tuple[GivingBack, ...] = ()
    opened: tuple[tuple[str, str], ...] = ()
    """(seat, agency) pairs that have opened it."""
    reminders: tuple[SentReminder, ...] = ()
    elsewhere: tuple[Elsewhere, ...] = ()
    dangers: tuple[int, ...] = ()
    """Numbers of what was told of a danger: stages from 1, 0 that help came."""
    completed: tuple[str, ...] = ()
    """Elements that the reporter filled in after a `Tunda`."""
    been: tuple[State, ...] = ()
    """States that it has left, each once, in the order of leaving."""

    @property
    def id(self) -> str:
        return self.report.id

    @property
    def active(self) -> tuple[Disposition, ...]:
        """Dispositions that hold the report now."""
        return tuple(d for d in self.dispositions if d.ended_at is None)

    @property
    def lead(self) -> Disposition | None:
        return next((d for d in self.active if d.lead), None)

    @property
    def public(self) -> bool:
        """Whether everybody may read it: a function of state and secrecy (ref. 3.5)."""
        return self.state in PUBLIC_STATES and not self.secret and not self.deleted

    @property
    def supervisory(self) -> bool:
        return self.classification in SUPERVISORY

    @property
    def final_answer(self) -> PostedAnswer | None:
        """The lead's last *tanggapan akhir* that still stands."""
        finals = [
            a for a in self.answers if a.leads and a.kind is AnswerKind.AKHIR and not a.hidden
        ]
        return finals[-1] if finals else None

    @property
    def verified(self) -> bool:
        """Whether it counts as verified now: not while it waits for a (new) verification, nor in the archive."""
        return self.state in PUBLIC_STATES

    def held_by(self, agency: str) -> bool:
        """Whether a unit holds it now."""
        return any(d.unit == agency for d in self.active)
