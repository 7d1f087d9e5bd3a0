"""What the use cases need from outside, as Protocols: the log, the directory of people and exercises, content, time.

`store` and `content` supply them, `wiring` plugs them together. Rows are frozen dataclasses: the use cases never see a table.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from trainer.domain.commands import Command
from trainer.domain.events import Recorded
from trainer.domain.overview import Overview
from trainer.domain.profile import Profile
from trainer.domain.records import (
    Account,
    AccountId,
    Addition,
    CalibrationMark,
    Draft,
    Exercise,
    ExerciseId,
    MarkingInvitation,
    MarkingRound,
    Person,
    PersonId,
    RunCard,
    RunFound,
    RunId,
    RunRow,
    Upload,
)
from trainer.domain.scenario import Scenario, World


class Step(Protocol):
    """One act: when by the simulated clock, what, and from which seat."""

    @property
    def at(self) -> datetime: ...
    @property
    def command(self) -> Command: ...
    @property
    def seat(self) -> str: ...


class Mark(Protocol):
    """Marks as an instructor would give them; several for one report are in the order of its answers."""

    @property
    def report(self) -> str: ...
    @property
    def levels(self) -> Mapping[str, int]: ...
    @property
    def gates(self) -> tuple[str, ...]: ...
    @property
    def note(self) -> str: ...


class Script(Protocol):
    @property
    def name(self) -> str: ...
    @property
    def seat(self) -> str:
        """The seat that a person takes even if no step is taken from it."""
        ...

    @property
    def steps(self) -> Sequence[Step]: ...
    @property
    def marks(self) -> Sequence[Mark]: ...


class WallClock(Protocol):
    def now(self) -> datetime:
        """The present, aware, in UTC."""
        ...


class Tokens(Protocol):
    """Chance that must not be guessed. The pure rooms get what was drawn, never the drawing."""

    def new_id(self) -> str: ...

    def join_code(self) -> str:
        """Six characters without those that are mistaken for others."""
        ...

    def code_words(self) -> str:
        """Four plain Indonesian words, separated by spaces."""
        ...

    def seed(self) -> int:
        """A seed for a run: 0 to 2**31 - 1."""
        ...


class EventLog(Protocol):
    def load(self, run: RunId, after: int = 0) -> tuple[Recorded, ...]:
        """Every recorded fact of a run behind fact number `after`, in order. () where there is none.

        Times are equal to those appended; `at_sim` keeps its offset but not the name of its zone.
        """
        ...

    def load_many(self, after: Mapping[RunId, int]) -> Mapping[RunId, tuple[Recorded, ...]]:
        """The same of many runs at once, each behind a fact number of its own; every run asked for is in the answer."""
        ...

    def append(self, additions: Sequence[Addition]) -> Mapping[RunId, int]:
        """Append facts to one run or to many, all or none; returns the position of the newest fact of each run named.

        The seqs of an addition run on from its `expected_seq` + 1. Durable once the transaction around it ends. Raises
        LogMoved when a log is not at its `expected_seq`, NotFound when there is no such run, ValueError for seqs with a
        gap.
        """
        ...

    def marked_runs(self) -> Mapping[RunId, int]:
        """Every run in which a person marked an answer, with the position of its newest mark, a person's or the machine's.

        Positions rise with time over all runs. One query over an index of marks alone.
        """
        ...

    def marks(self, run: RunId) -> tuple[Recorded, ...]:
        """What people and the machine marked in a run, in order: AnswerMarked and AnswerScored."""
        ...

    def position(self, exercise: ExerciseId) -> int:
        """Position of the newest fact of an exercise's runs; 0 when there is none. One indexed query."""
        ...


class ScenarioLibrary(Protocol):
    def slugs(self) -> tuple[str, ...]:
        """Scenarios on offer, by level then title."""
        ...

    def profiles(self) -> tuple[Profile, ...]:
        """Rule profiles that a class can be opened with: those that stand alone first, then by name."""
        ...

    def current(
        self, slug: str, profile: str | None = None, variant: int | None = None
    ) -> Scenario:
        """The scenario as it stands in the files now, played by its own rule profile or by another one.

        `variant`: with other reports that teach the same. Its content hash covers all of that. Raises NotFound, also
        for a variant of a scenario that does not vary.
        """
        ...

    def source(self, slug: str, profile: str | None = None, variant: int | None = None) -> bytes:
        """The files of the scenario and its profile as they stand now, in one deterministic piece.

        Kept with every exercise opened on it, under the content hash of `current` with the same arguments.
        """
        ...

    def world(self, slug: str, content_hash: str, profile: str | None = None) -> World:
        """The world of a run that was opened with this content: from the kept source when the files have changed.

        The profile is the one it was opened with, unless `profile` names another.
        """
        ...

    def playthrough(self, slug: str, content_hash: str, name: str) -> Script:
        """A scripted way through the scenario, as it was written for this content. Raises NotFound."""
        ...


class Directory(Protocol):
    """People, classes, runs, drafts: ordinary rows. Every method is its own transaction, all or nothing, unless one is open.

    What must be unique is refused with InvalidInput, code `taken`, also when two requests race for it. Methods that
    change a thing raise NotFound when it is not there. User names, names and codes are compared by `name_key` and
    `code_key`.
    """

    def transaction(self) -> AbstractContextManager[None]:
        """One transaction for every write inside, of the directory and of the log beside it: all of them or none.

        A refusal of what must be unique ends the whole of it.
        """
        ...

    def add_account(
        self, user_name: str, display_name: str, password: str, instructor: bool, now: datetime
    ) -> Account:
        """Raises InvalidInput: `user_name` `taken`, `password` `too_short` (value `min`)."""
        ...

    def account(self, account: AccountId) -> Account | None: ...

    def account_named(self, user_name: str) -> Account | None: ...

    def accounts(self) -> tuple[Account, ...]:
        """Oldest first."""
        ...

    def check_password(self, user_name: str, password: str) -> Account | None:
        """The account when the password is right, else None; the time taken does not tell which was wrong."""
        ...

    def set_password(self, account: AccountId, password: str) -> Account:
        """Also signs the account out everywhere (epoch + 1). Raises InvalidInput: `password` `too_short`."""
        ...

    def add_exercise(self, exercise: Exercise, scenario_source: bytes) -> Exercise:
        """Store an exercise and the scenario's source as read (kept once per content hash).

        Raises InvalidInput: `join_code` `taken`.
        """
        ...

    def scenario_source(self, content_hash: str) -> bytes | None:
        """The source that was kept with this content: an exercise was opened with it, or is judged by its key."""
        ...

    def keep_source(self, content_hash: str, scenario_source: bytes, now: datetime) -> None:
        """Keep a scenario's source under its content hash; one that is kept already stays as it is."""
        ...

    def exercise(self, exercise: ExerciseId) -> Exercise | None: ...

    def exercise_by_code(self, join_code: str) -> Exercise | None: ...

    def exercises_of(self, owner: AccountId) -> tuple[Exercise, ...]:
        """Newest first; classes and own runs alike."""
        ...

    def set_exercise_state(self, exercise: ExerciseId, state: str, now: datetime) -> Exercise:
        """`ended_at` is `now` when it ends the first time, and None in every other state."""
        ...

    def set_exercise_pace(
        self, exercise: ExerciseId, minutes_per_working_day: float
    ) -> Exercise: ...

    def add_person(
        self,
        name: str,
        exercise: ExerciseId | None,
        account: AccountId | None,
        code_words: str | None,
        now: datetime,
    ) -> Person:
        """`code_words` is the personal code in plain words, kept so that an instructor can show it again.

        `number` counts the people of one name in a class. Raises InvalidInput: `code_words` `taken`, `account` `taken`
        (a person without a class whose account already has one).
        """
        ...

    def person(self, person: PersonId) -> Person | None: ...

    def person_by_code(self, code_words: str) -> Person | None: ...

    def person_of_account(self, account: AccountId) -> Person | None:
        """The account's own way through, the person without a class."""
        ...

    def code_words(self, person: PersonId) -> str | None: ...

    def people(self, exercise: ExerciseId) -> tuple[Person, ...]:
        """In order of joining."""
        ...

    def seen_now(self, person: PersonId, now: datetime) -> None:
        """Moves `last_seen_at` forward, never back. A person who is not there is left alone."""
        ...

    def add_run(self, run: RunRow) -> RunRow:
        """Raises InvalidInput: `person` `taken` when that person already has a run in the exercise."""
        ...

    def run(self, run: RunId) -> RunRow | None: ...

    def found(self, run: RunId) -> RunFound | None:
        """A run with its exercise, its person and its card, for whoever looks at a run: every page does. One statement."""
        ...

    def all_found(self, exercise: ExerciseId) -> tuple[RunFound, ...]:
        """The same of every run of an exercise, oldest first. One statement."""
        ...

    def runs(self, exercise: ExerciseId) -> tuple[RunRow, ...]:
        """Oldest first."""
        ...

    def run_of(self, exercise: ExerciseId, person: PersonId) -> RunRow | None: ...

    def runs_of_person(self, person: PersonId) -> tuple[RunRow, ...]:
        """Newest first."""
        ...

    def all_runs(self) -> tuple[RunRow, ...]:
        """Oldest first."""
        ...

    def put_cards(
        self, cards: Sequence[RunCard], overviews: Mapping[RunId, Overview] | None = None
    ) -> None:
        """Insert or replace, each with its overview. Written in the transaction of the facts that they follow from, or by
        `bimtek rebuild`.
        """
        ...

    def card(self, run: RunId) -> RunCard | None: ...

    def cards(self, exercise: ExerciseId) -> tuple[RunCard, ...]:
        """In the order of `runs`."""
        ...

    def overviews(self, runs: Sequence[RunId]) -> Mapping[RunId, tuple[RunCard, Overview]]:
        """Cards with their overviews, in one statement. A run is missing whose card has none, or one of another shape."""
        ...

    def put_draft(self, draft: Draft) -> None:
        """Insert or replace: the last one to save wins."""
        ...

    def draft(self, run: RunId, seat: str, report: str, form: str) -> Draft | None: ...

    def drafts(self, run: RunId, seat: str) -> tuple[Draft, ...]:
        """By report, then form."""
        ...

    def drop_draft(self, run: RunId, seat: str, report: str, form: str) -> None:
        """A draft that is not there is no error."""
        ...

    def add_upload(self, upload: Upload, data: bytes) -> Upload:
        """Keep a file with its bytes, under an id that nothing has yet; it is never changed."""
        ...

    def uploads(self, run: RunId, ids: Sequence[str]) -> tuple[Upload, ...]:
        """Files of one run in the order of `ids`, each once; what is not there, or of another run, is left out."""
        ...

    def upload_data(self, run: RunId, upload: str) -> bytes | None: ...

    def add_marking_round(self, round_: MarkingRound) -> MarkingRound:
        """Keep a round of double marking."""
        ...

    def join_marking_round(self, round_: str, second: AccountId) -> MarkingRound:
        """Give a round its second marker. Raises InvalidInput: `second` `taken`, when it has one."""
        ...

    def end_marking_round(self, round_: str, now: datetime) -> MarkingRound:
        """`ended_at` is `now` the first time and stays."""
        ...

    def put_marking_invitation(self, invitation: MarkingInvitation) -> None:
        """Keep the invitation to a round in place of an earlier one."""
        ...

    def marking_invitation(self, round_: str) -> MarkingInvitation | None: ...

    def marking_invitation_by_key(self, key_hash: str) -> MarkingInvitation | None: ...

    def drop_marking_invitation(self, round_: str) -> None:
        """One that is not there is no error."""
        ...

    def marking_round(self, round_: str) -> MarkingRound | None: ...

    def marking_rounds(self, exercise: ExerciseId) -> tuple[MarkingRound, ...]:
        """Newest first."""
        ...

    def marking_rounds_of(self, account: AccountId) -> tuple[MarkingRound, ...]:
        """Those in which an account is one of the two markers, newest first."""
        ...

    def keep_calibration_mark(self, mark: CalibrationMark) -> None:
        """Keep what somebody said of an answer of the calibration set; the first word in an attempt stays."""
        ...

    def calibration_marks(self, account: AccountId) -> tuple[CalibrationMark, ...]:
        """By attempt, then in the order in which they were given."""
        ...
