"""Records about people, exercises and runs, as frozen dataclasses: ordinary rows that have no past worth scoring.

The store keeps them, the use cases and the pages pass them on; nobody outside the store sees a table. What happened in
a run is not here but in its log.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import datetime
from typing import NewType

from trainer.domain.events import Recorded

AccountId = NewType("AccountId", str)
PersonId = NewType("PersonId", str)
ExerciseId = NewType("ExerciseId", str)
RunId = NewType("RunId", str)

MIN_PASSWORD_CHARS = 12
"""Any password of this length is good enough; nothing else is asked of it."""


def name_key(name: str) -> str:
    """What two spellings of one name share: capitals and spaces do not tell names apart."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def code_key(code: str) -> str:
    """What two ways of typing one code share: only its letters and digits count, capitals do not."""
    return "".join(c for c in unicodedata.normalize("NFKC", code).casefold() if c.isalnum())


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody with user name and password: an instructor, a self-paced learner, or both. `epoch` + 1 signs out."""

    id: AccountId
    user_name: str
    display_name: str
    instructor: bool
    created_at: datetime
    epoch: int


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who plays: a class participant (with a personal code) or an account's own way through (no code).

    `exercise` is the class joined; None for a self-paced learner. `number` tells two people of one name apart
    (1, 2, …: "Yuliana (2)"). `epoch` + 1 signs the seat out everywhere.
    """

    id: PersonId
    name: str
    number: int
    exercise: ExerciseId | None
    account: AccountId | None
    joined_at: datetime
    last_seen_at: datetime | None
    epoch: int


EACH, SHARED = "each", "shared"
"""How a class plays: everybody a run of their own, or all of them one run from different seats."""

MODES = (EACH, SHARED)

OWN_START, CLASS_CLOCK, CLOSED = "own_start", "class_clock", "closed"
"""What a late joiner meets: the beginning, the class's clock, a closed door."""

LATE_JOINS = (OWN_START, CLASS_CLOCK, CLOSED)


@dataclass(frozen=True, slots=True)
class Exercise:
    """A scenario opened for a class (`join_code` set) or for one learner alone (`join_code` None).

    `state`: open (people join, clocks not started) | running | paused | ended. `profile` and `late_join` are None where
    the scenario's own hold. `hide_names`: people see numbers instead of each other's names.
    """

    id: ExerciseId
    scenario: str
    content_hash: str
    title: str
    owner: AccountId
    join_code: str | None
    seed: int
    feedback: str
    clock_mode: str
    minutes_per_working_day: float
    state: str
    created_at: datetime
    ended_at: datetime | None
    mode: str = EACH
    profile: str | None = None
    late_join: str | None = None
    hide_names: bool = False

    @property
    def shared(self) -> bool:
        return self.mode == SHARED


@dataclass(frozen=True, slots=True)
class RunRow:
    """A run belongs to an exercise and, in the each-for-themselves mode, to one person; None: a shared run."""

    id: RunId
    exercise: ExerciseId
    person: PersonId | None
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Addition:
    """Facts to be recorded behind a run's first `expected_seq`; none only asserts that the log is there."""

    run: RunId
    new: tuple[Recorded, ...]
    expected_seq: int


@dataclass(frozen=True, slots=True)
class RunCard:
    """Derived and rebuildable: what the console and the lists show of a run, as of `seq`.

    `next_due_at_wall`: when the world next does something by itself (None: never, or paused); a poll before it is one
    indexed read. `points`/`max_points` are None until something was scored.
    """

    run: RunId
    exercise: ExerciseId
    person: PersonId | None
    seq: int
    position: int
    state: str
    """running | paused | finished"""
    arrived: int
    """Reports that reached the desks of people, not those of simulated colleagues."""
    decided: int
    """Those of them that people decided or, in a unit, answered for the first time."""
    late: int
    critical: int
    doing: str
    """Code of what the seat did last: inbox | reading | deciding | answering | idle, with the report id behind a colon."""
    last_action_at_wall: datetime | None
    next_due_at_wall: datetime | None
    points: float | None
    max_points: float | None


@dataclass(frozen=True, slots=True)
class RunFound:
    """A run as its rows tell of it. `person`: whose it is, None where several share it; `card` None where none was made yet."""

    row: RunRow
    exercise: Exercise
    person: Person | None
    card: RunCard | None


@dataclass(frozen=True, slots=True)
class Draft:
    """Unfinished text of one form of one report in one run: field name to value. Kept while typing, dropped on sending."""

    run: RunId
    seat: str
    report: str
    form: str
    fields: dict[str, str]
    saved_at: datetime


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that a seat has sent, as it is kept; its bytes are asked for apart. `kind` image | pdf.

    It belongs to an answer once an event of the run names its id, and to nobody else before.
    """

    id: str
    run: RunId
    seat: str
    kind: str
    media_type: str
    name: str
    size_bytes: int
    sha256: str
    at: datetime


EVERY, SAMPLE, PROVISIONAL = "every", "sample", "provisional"
"""What two markers read: every answer of a class, some drawn by lot, or those that wait for a person."""

SCOPES = (PROVISIONAL, SAMPLE, EVERY)


@dataclass(frozen=True, slots=True)
class MarkingRound:
    """Two accounts mark the same answers of a class blind; `first` opened it. The marks stand in the logs of the runs.

    `second` is None until an invited colleague has come. `answers` are run and event number, in the order of the class;
    `seed` gives each marker an order of their own. After `ended_at` nothing is marked any more.
    """

    id: str
    exercise: ExerciseId
    first: AccountId
    second: AccountId | None
    scope: str
    seed: int
    answers: tuple[tuple[RunId, int], ...]
    opened_at: datetime
    ended_at: datetime | None = None

    @property
    def markers(self) -> tuple[AccountId, ...]:
        """Those who mark: one while an invited colleague has not come."""
        return (self.first,) if self.second is None else (self.first, self.second)

    def other(self, marker: AccountId) -> AccountId | None:
        """The marker beside this one, None while nobody is."""
        return self.second if marker == self.first else self.first


@dataclass(frozen=True, slots=True)
class MarkingInvitation:
    """The invitation to be the second marker of a round, of which there is one at a time. The secret itself is kept nowhere:
    `key_hash` is its SHA-256 in hexadecimal digits.
    """

    round: str
    key_hash: str
    made_at: datetime


@dataclass(frozen=True, slots=True)
class CalibrationMark:
    """What an account said of one answer of the calibration set. `attempt` counts from 1; `item` is the answer's id."""

    account: AccountId
    attempt: int
    item: str
    levels: dict[str, int]
    gates: tuple[str, ...]
    at: datetime
