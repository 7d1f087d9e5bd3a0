"""A run: one world being played, as the fold of its events. State only; how events change it is in `evolve`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from trainer.domain.clock import SimClock
from trainer.domain.dossier import Dossier
from trainer.domain.errors import NotFound
from trainer.domain.inject import Inject
from trainer.domain.rules import CURRENT
from trainer.domain.scenario import SeatSpec
from trainer.domain.vocabulary import Ruling, MarkStatus


@dataclass(frozen=True, slots=True)
class Seat:
    spec: SeatSpec
    person: str | None


def seat_at(seats: Mapping[str, Seat], agency: str) -> Seat | None:
    """The seat at an agency, taken or not; None when nobody plays that agency."""
    return next((seat for seat in seats.values() if seat.spec.agency == agency), None)


@dataclass(frozen=True, slots=True)
class Marking:
    """One marker's marks for one answer, with the fields of `AnswerMarked`. Not all of them count: `scoring.markings`."""

    seq: int
    report: str
    answer_seq: int
    levels: Mapping[str, int]
    gates: tuple[str, ...]
    note: str
    marker: str
    reason: str
    at: datetime
    status: MarkStatus
    round: str


@dataclass(frozen=True, slots=True)
class AppealReply:
    """What the instructor answered to an appeal, with the fields of `AppealAnswered`; `at` is wall time."""

    seq: int
    ruling: Ruling
    text: str
    by: str
    mark_seq: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Appeal:
    """An objection to the marks of an answer, with the fields of `AppealFiled`. `reply` None while it waits; `at` is wall
    time.
    """

    seq: int
    report: str
    answer_seq: int
    mark_seq: int
    dimensions: tuple[str, ...]
    gates: tuple[str, ...]
    text: str
    at: datetime
    reply: AppealReply | None = None


@dataclass(frozen=True, slots=True)
class Scoring:
    """The machine's marks for one answer as they stand in the log; the fields of `AnswerScored`, `at` is simulated time."""

    seq: int
    report: str
    answer_seq: int
    scorer: str
    key: str
    levels: Mapping[str, int | None]
    gates: tuple[str, ...]
    provisional: tuple[str, ...]
    missing: Mapping[str, tuple[str, ...]]
    at: datetime


@dataclass(frozen=True, slots=True)
class Rescoring:
    """A re-scoring of the run, the fields of `RescoringApplied`; `at` is wall time."""

    seq: int
    by: str
    reason: str
    scorer: str
    key: str
    answers: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Message:
    """A message of the world as it stands: `answered_at` None while it waits or asks nothing.

    `option` is the reply that was sent; None with `answered_at` set: the time passed in silence.
    """

    seq: int
    inject: Inject
    delivered_at: datetime
    answer_by: datetime | None
    option: str | None = None
    answered_at: datetime | None = None
    answered_by: str | None = None
    """Seat that sent the reply, `system` for silence."""

    @property
    def waits(self) -> bool:
        return self.inject.asks and self.answered_at is None


@dataclass(frozen=True, slots=True)
class Notice:
    """The instructor's word to everybody."""

    seq: int
    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Outline:
    """Where a run stands as a whole after `seq` events: its clock, its end, its seats and raised hands."""

    seq: int = 0
    feedback: str = "at_end"
    feedback_released: bool = False
    """The instructor let out what was withheld."""
    clock: SimClock | None = None
    ends_at: datetime | None = None
    finished_at: datetime | None = None
    finished_why: str | None = None
    last_at: datetime | None = None
    """Simulated time of the latest event: the log never runs backwards."""
    seats: Mapping[str, Seat] = field(default_factory=dict)
    hands: tuple[str, ...] = ()
    """Seats that ask for the instructor, in order of asking."""

    @property
    def finished(self) -> bool:
        return self.finished_at is not None

    def seat_of(self, person: str) -> Seat | None:
        """The seat that a person took, None when they took none."""
        return next((s for s in self.seats.values() if s.person == person), None)

    def seat(self, seat: str) -> Seat:
        try:
            return self.seats[seat]
        except KeyError:
            raise NotFound("seat", seat) from None

    def seat_at(self, agency: str) -> Seat | None:
        """The seat at an agency, taken or not; None when nobody plays that agency."""
        return seat_at(self.seats, agency)


@dataclass(frozen=True, slots=True)
class Run(Outline):
    """Everything that is true in a run after `seq` events."""

    scenario: str = ""
    content_hash: str = ""
    profile: str = ""
    rules: int = CURRENT
    """The version of the rules of scoring that judges it."""
    seed: int = 0
    started_at: datetime | None = None
    dossiers: Mapping[str, Dossier] = field(default_factory=dict)
    """By report id, in order of arrival."""
    markings: tuple[Marking, ...] = ()
    scorings: tuple[Scoring, ...] = ()
    rescorings: tuple[Rescoring, ...] = ()
    appeals: tuple[Appeal, ...] = ()
    messages: Mapping[str, Message] = field(default_factory=dict)
    """By inject id, in order of delivery."""
    notices: tuple[Notice, ...] = ()

    @property
    def key(self) -> str:
        """Content hash of the scenario whose key judges the run: what it was opened with until another one was applied."""
        return self.rescorings[-1].key if self.rescorings else self.content_hash

    def dossier(self, report: str) -> Dossier:
        """The dossier of a report that has arrived. Raises NotFound."""
        try:
            return self.dossiers[report]
        except KeyError:
            raise NotFound("report", report) from None

    def message(self, inject: str) -> Message:
        """A message that was delivered. Raises NotFound."""
        try:
            return self.messages[inject]
        except KeyError:
            raise NotFound("message", inject) from None

    def scoring_of(self, answer_seq: int) -> Scoring | None:
        """The machine's latest marks for the answer at an event; None where the log has none (a simulated colleague's
        answer, or a log from before machine marks were kept).
        """
        return next((s for s in reversed(self.scorings) if s.answer_seq == answer_seq), None)

    def linked_to(self, main: str) -> tuple[Dossier, ...]:
        """Reports handled together with `main`, straight or through another, in order of arrival."""
        together = [main]
        for report in together:
            together.extend(
                d.id
                for d in self.dossiers.values()
                if d.linked_to == report and d.id not in together
            )
        return tuple(d for d in self.dossiers.values() if d.id in together[1:])
