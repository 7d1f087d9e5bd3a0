"""What has happened in a run: a closed list of facts, past tense, and their stored form.

A fact never changes and never refuses. `Recorded` is one line of a run's log: the fact with its number, its two
times and who caused it. Payloads hold ids, never personal data of people in the class.
Every kind has a version; a changed shape gets version + 1 and an upcaster in `UPCASTERS`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar

from trainer.domain.attachment import AnswerFile
from trainer.domain.clock import SimClock
from trainer.domain.commands import Mask
from trainer.domain.inject import Inject
from trainer.domain.plain import from_plain, to_plain
from trainer.domain.report import Fact as KeyFact
from trainer.domain.report import Report
from trainer.domain.scenario import SeatSpec
from trainer.domain.vocabulary import AnswerKind, Classification, Flag, Ruling, Standing

TIME_UP, BY_INSTRUCTOR, BY_LEARNER = "time_up", "ended_by_instructor", "ended_by_learner"
"""Why a run is over: it came to its own end, or somebody ended it before."""


@dataclass(frozen=True, slots=True)
class RunStarted:
    version: ClassVar[int] = 1
    scenario: str
    content_hash: str
    profile: str
    seed: int
    seats: tuple[SeatSpec, ...]
    ends_at: datetime
    feedback: str


@dataclass(frozen=True, slots=True)
class ClockChanged:
    """`why`: start | pause | resume | speed | next_day | end."""

    version: ClassVar[int] = 1
    clock: SimClock
    why: str


@dataclass(frozen=True, slots=True)
class SeatTaken:
    version: ClassVar[int] = 1
    seat: str
    person: str


@dataclass(frozen=True, slots=True)
class SeatLeft:
    """The instructor freed a seat: from now on a simulated colleague has it, until somebody takes it again."""

    version: ClassVar[int] = 1
    seat: str
    person: str


@dataclass(frozen=True, slots=True)
class RunFinished:
    """`why`: TIME_UP, or who ended it early. In older logs a learner alone who ended early let the rest of the days pass."""

    version: ClassVar[int] = 1
    why: str


@dataclass(frozen=True, slots=True)
class AttemptRefused:
    """A move that the rules refused. It changes nothing; the debrief may speak of it. `report` "" if none."""

    version: ClassVar[int] = 1
    report: str
    action: str
    code: str
    state: str | None


@dataclass(frozen=True, slots=True)
class ComplaintArrived:
    """A report reached `desk`. Carries the truth, so that replay draws nothing."""

    version: ClassVar[int] = 1
    report: Report
    desk: str


@dataclass(frozen=True, slots=True)
class ReportOpened:
    """The first opening of a report by a seat."""

    version: ClassVar[int] = 1
    report: str
    seat: str
    agency: str


@dataclass(frozen=True, slots=True)
class ReportVerified:
    version: ClassVar[int] = 1
    report: str
    title: str
    classification: Classification
    category: str
    tags: tuple[str, ...]
    masks: tuple[Mask, ...]


@dataclass(frozen=True, slots=True)
class ReportTakenUp:
    """`Kelola`: the desk said that it will answer itself."""

    version: ClassVar[int] = 1
    report: str


@dataclass(frozen=True, slots=True)
class ReportDisposed:
    version: ClassVar[int] = 1
    report: str
    lead: str
    supporting: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class UnitsAdded:
    version: ClassVar[int] = 1
    report: str
    supporting: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class DispositionWithdrawn:
    version: ClassVar[int] = 1
    report: str
    reason: str


@dataclass(frozen=True, slots=True)
class ReportGivenBack:
    """*Kembalikan* by `agency`. By the lead it ends every disposition, by a supporting unit only its own."""

    version: ClassVar[int] = 1
    report: str
    agency: str
    reason: str
    owner: str | None
    basis: str


@dataclass(frozen=True, slots=True)
class ReportPostponed:
    """`pauses`: whether the class limit stands still and a lapse threatens meanwhile."""

    version: ClassVar[int] = 1
    report: str
    reason: str
    question: str
    pauses: bool


@dataclass(frozen=True, slots=True)
class ReportCompleted:
    """`then`: fields of the truth that the completion changes, in their plain form; None when it changes none."""

    version: ClassVar[int] = 1
    report: str
    text: str
    fills: tuple[str, ...]
    then: dict[str, object] | None


@dataclass(frozen=True, slots=True)
class PostponementEnded:
    """*Lanjutkan* by an admin or, after an unanswered clarification, by the system: the pause is void."""

    version: ClassVar[int] = 1
    report: str


@dataclass(frozen=True, slots=True)
class ReportDeclined:
    """`Bukan Wewenang` from `desk` to the desk `to`."""

    version: ClassVar[int] = 1
    report: str
    desk: str
    to: str
    reason: str
    owner: str
    basis: str


@dataclass(frozen=True, slots=True)
class ReportPassedOn:
    """The Admin Nasional verified the report and handed it to `to` (row 3)."""

    version: ClassVar[int] = 1
    report: str
    to: str


@dataclass(frozen=True, slots=True)
class ReportLeftRun:
    """The report went to somebody nobody plays: readable, no clock, never late."""

    version: ClassVar[int] = 1
    report: str
    to: str


@dataclass(frozen=True, slots=True)
class ReportArchived:
    """By a seat, or by the system when a `Tunda` lapsed or a deletion was granted."""

    version: ClassVar[int] = 1
    report: str
    reason: str
    explanation: str


@dataclass(frozen=True, slots=True)
class ReportRestored:
    version: ClassVar[int] = 1
    report: str
    reason: str


@dataclass(frozen=True, slots=True)
class FollowUpPosted:
    """`leads`: the answer counts as the lead's (lead unit, or an admin who stands in for it)."""

    version: ClassVar[int] = 2
    report: str
    agency: str
    kind: AnswerKind
    text: str
    next_news: date | None
    leads: bool
    attachments: tuple[AnswerFile, ...]


@dataclass(frozen=True, slots=True)
class CommentPosted:
    """`by`: reporter | officer | citizen | watcher. `thanks`: the reporter only says thank you."""

    version: ClassVar[int] = 1
    report: str
    by: str
    agency: str
    text: str
    thanks: bool


@dataclass(frozen=True, slots=True)
class ReportClosed:
    """`by`: reporter | officer | system (auto-close)."""

    version: ClassVar[int] = 1
    report: str
    by: str


@dataclass(frozen=True, slots=True)
class ReportReopened:
    version: ClassVar[int] = 1
    report: str
    by: str
    reason: str


@dataclass(frozen=True, slots=True)
class ReportRated:
    version: ClassVar[int] = 1
    report: str
    stars: int
    text: str


@dataclass(frozen=True, slots=True)
class DeletionAsked:
    version: ClassVar[int] = 1
    report: str
    reason: str


@dataclass(frozen=True, slots=True)
class DeletionDecided:
    version: ClassVar[int] = 1
    report: str
    granted: bool
    reason: str


@dataclass(frozen=True, slots=True)
class ReportPublished:
    version: ClassVar[int] = 1
    report: str


@dataclass(frozen=True, slots=True)
class ReportReclassified:
    version: ClassVar[int] = 1
    report: str
    title: str
    classification: Classification
    category: str
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PublicVersionMasked:
    version: ClassVar[int] = 1
    report: str
    masks: tuple[Mask, ...]


@dataclass(frozen=True, slots=True)
class MadeSecret:
    """`why`: officer | class | escalation | link (the main report is secret)."""

    version: ClassVar[int] = 1
    report: str
    why: str


@dataclass(frozen=True, slots=True)
class DuplicateLinked:
    """`same`: by the same reporter, so that the report is archived; else it is handled together with `main`."""

    version: ClassVar[int] = 1
    report: str
    main: str
    same: bool


@dataclass(frozen=True, slots=True)
class ReportEscalated:
    """Handed to the internal supervisor `to`: every other unit loses access, the accused one first."""

    version: ClassVar[int] = 1
    report: str
    to: str
    classification: Classification
    note: str


@dataclass(frozen=True, slots=True)
class EmergencyCallNoted:
    version: ClassVar[int] = 1
    report: str
    agency: str
    number: str
    told: str
    called_at: datetime


@dataclass(frozen=True, slots=True)
class FieldNoteDelivered:
    """Finding number `index` of the report's truth reached `agency` as an internal note."""

    version: ClassVar[int] = 1
    report: str
    agency: str
    index: int
    text: str
    resolves: bool
    facts: tuple[KeyFact, ...]


@dataclass(frozen=True, slots=True)
class FlagRaised:
    """A deadline passed at `due_at`. `agency` is whose it was; the event stays when the flag goes."""

    version: ClassVar[int] = 1
    report: str
    flag: Flag
    agency: str
    due_at: datetime


@dataclass(frozen=True, slots=True)
class AnswerMarked:
    """A person's marks for the answer at `answer_seq`: W1…W8 to level, gates by name. What counts: `scoring.markings`.

    `marker` is an id, `reason` is required when it overrides an earlier mark. `round` is the id of the double marking that
    blind and agreed marks belong to, "" for marks given alone.
    """

    version: ClassVar[int] = 2
    report: str
    answer_seq: int
    levels: Mapping[str, int]
    gates: tuple[str, ...]
    note: str
    marker: str
    reason: str
    standing: Standing = Standing.SINGLE
    round: str = ""


@dataclass(frozen=True, slots=True)
class AnswerScored:
    """The machine's marks for the answer at `answer_seq`, made when it was given and again by a re-scoring. The latest
    counts; a person's marks go over them.

    `scorer` is the version that judged, `key` the content hash of the scenario whose key it judged by, `levels` W1…W8
    to 0…4 (None: not judged). `provisional` are the dimensions that wait for a person, `missing` what each lacks by code.
    """

    version: ClassVar[int] = 1
    report: str
    answer_seq: int
    scorer: str
    key: str
    levels: Mapping[str, int | None]
    gates: tuple[str, ...]
    provisional: tuple[str, ...]
    missing: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class RescoringApplied:
    """Somebody let the machine's marks of a run be made again; those that changed follow as `AnswerScored`, `answers` of
    them, the others were found to stand.

    `by` is an account's id, "" for whoever runs the installation; `reason` is theirs. `scorer` is the version that looked.
    `key` is the content hash of the scenario whose key judges the run from now on, its answers and all else.
    """

    version: ClassVar[int] = 1
    by: str
    reason: str
    scorer: str
    key: str
    answers: int


@dataclass(frozen=True, slots=True)
class AppealFiled:
    """*Keberatan*: whoever gave the answer at `answer_seq` objects to its marks on these dimensions and gates, in their own
    words.

    `mark_seq` is the event of the marks that stand (`scoring.appeals.standing_seq`), 0 for a machine's that the log lacks.
    """

    version: ClassVar[int] = 2
    report: str
    answer_seq: int
    mark_seq: int
    dimensions: tuple[str, ...]
    text: str
    gates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AppealAnswered:
    """The instructor `by` decided on the appeal at `appeal_seq`, and why.

    `mark_seq` is the event of the marks that were given with it, 0 where the old ones stand as they are.
    """

    version: ClassVar[int] = 2
    report: str
    appeal_seq: int
    ruling: Ruling
    text: str
    by: str
    mark_seq: int


@dataclass(frozen=True, slots=True)
class ReminderSent:
    """A rung of the reminder ladder was reached by the silence of `unit` on the disposition of `since`.

    `to` are the roles it went to, as the profile names them. Source: ref. 3.4.
    """

    version: ClassVar[int] = 1
    report: str
    unit: str
    since: datetime
    rung: str
    to: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TakenElsewhere:
    """The reporter went to the ombudsman or the press (`to`) and said `text` there. No clock stops."""

    version: ClassVar[int] = 1
    report: str
    to: str
    text: str


@dataclass(frozen=True, slots=True)
class InjectDelivered:
    """A message of the world reached its seats. Carries its key; `answer_by` is None when nothing is asked."""

    version: ClassVar[int] = 1
    inject: Inject
    answer_by: datetime | None


@dataclass(frozen=True, slots=True)
class InjectAnswered:
    """One of the written replies was sent; `option` None: the time for it passed in silence."""

    version: ClassVar[int] = 1
    inject: str
    option: str | None


@dataclass(frozen=True, slots=True)
class MessageSent:
    """The instructor's word to everybody in the run."""

    version: ClassVar[int] = 1
    text: str


@dataclass(frozen=True, slots=True)
class HandRaised:
    """Somebody in a seat asks for the instructor."""

    version: ClassVar[int] = 1
    seat: str


@dataclass(frozen=True, slots=True)
class HandLowered:
    """`by`: self | instructor."""

    version: ClassVar[int] = 1
    seat: str
    by: str


@dataclass(frozen=True, slots=True)
class RunExtended:
    """The instructor gave more time: the run ends at `ends_at` by itself."""

    version: ClassVar[int] = 1
    ends_at: datetime


@dataclass(frozen=True, slots=True)
class FeedbackReleased:
    """The instructor lets out what the feedback policy withheld."""

    version: ClassVar[int] = 1


Fact = (
    RunStarted
    | ClockChanged
    | SeatTaken
    | SeatLeft
    | RunFinished
    | AttemptRefused
    | ComplaintArrived
    | ReportOpened
    | ReportVerified
    | ReportTakenUp
    | ReportDisposed
    | UnitsAdded
    | DispositionWithdrawn
    | ReportGivenBack
    | ReportPostponed
    | ReportCompleted
    | PostponementEnded
    | ReportDeclined
    | ReportPassedOn
    | ReportLeftRun
    | ReportArchived
    | ReportRestored
    | FollowUpPosted
    | CommentPosted
    | ReportClosed
    | ReportReopened
    | ReportRated
    | DeletionAsked
    | DeletionDecided
    | ReportPublished
    | ReportReclassified
    | PublicVersionMasked
    | MadeSecret
    | DuplicateLinked
    | ReportEscalated
    | EmergencyCallNoted
    | FieldNoteDelivered
    | FlagRaised
    | AnswerMarked
    | AnswerScored
    | RescoringApplied
    | ReminderSent
    | TakenElsewhere
    | InjectDelivered
    | InjectAnswered
    | MessageSent
    | HandRaised
    | HandLowered
    | RunExtended
    | FeedbackReleased
    | AppealFiled
    | AppealAnswered
)

KINDS: dict[str, type[Any]] = {kind.__name__: kind for kind in Fact.__args__}
"""Every kind of fact by the name it is stored under."""

MARKS = (AnswerMarked, AnswerScored)
"""Facts that say what an answer is worth: they move no report."""

ABOUT_MARKS = (*MARKS, AppealFiled, AppealAnswered)
"""Those, and what people say of them."""


def _without_attachments(payload: dict[str, Any]) -> dict[str, Any]:
    return {**payload, "attachments": []}


def _marked_alone(payload: dict[str, Any]) -> dict[str, Any]:
    return {**payload, "standing": Standing.SINGLE.value, "round": ""}


def _about_dimensions_alone(payload: dict[str, Any]) -> dict[str, Any]:
    return {**payload, "gates": []}


def _ruled_by_marks(payload: dict[str, Any]) -> dict[str, Any]:
    ruled = {name: value for name, value in payload.items() if name != "upheld"}
    ruling = Ruling.REMARKED if payload["upheld"] else Ruling.REJECTED
    return {**ruled, "ruling": ruling.value}


UPCASTERS: dict[tuple[str, int], Callable[[dict[str, Any]], dict[str, Any]]] = {
    ("AnswerMarked", 1): _marked_alone,
    ("AppealAnswered", 1): _ruled_by_marks,
    ("AppealFiled", 1): _about_dimensions_alone,
    ("FollowUpPosted", 1): _without_attachments,
}
"""(kind, old version) to the function that turns its payload into the next version's."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """One line of a run's log.

    `at_sim` is in the region's zone, `at_wall` in UTC. `seat` is who caused it (`system` for the world's own acts,
    `cast:<who>` for simulated people), `person` the id of the human in that seat or None.
    """

    seq: int
    at_sim: datetime
    at_wall: datetime
    seat: str
    person: str | None
    command_id: str | None
    fact: Fact

    @property
    def kind(self) -> str:
        return type(self.fact).__name__

    @property
    def report(self) -> str | None:
        """Id of the report the fact is about, None for facts about the run as a whole."""
        about = getattr(self.fact, "report", None)
        return about.id if isinstance(about, Report) else (about or None)


def fact_to_plain(fact: Fact) -> dict[str, Any]:
    """The payload that is stored for a fact."""
    payload: dict[str, Any] = to_plain(fact)
    return payload


def fact_from_plain(kind: str, version: int, payload: dict[str, Any]) -> Fact:
    """The fact stored under `kind`, brought up to its present version.

    Raises KeyError for an unknown kind, ValueError for a payload that does not fit.
    """
    cls = KINDS[kind]
    while version < cls.version:
        payload = UPCASTERS[kind, version](payload)
        version += 1
    fact: Fact = from_plain(cls, payload)
    return fact
