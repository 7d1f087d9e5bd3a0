"""The log, the directory and the wall clock in memory: for tests, and for `bimtek play`, which keeps nothing.

They keep the promises of `trainer.usecases.ports`, proved by the tests that the database passes too. Nothing here
survives the process, and passwords stay as they are: no file ever sees them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from datetime import datetime, timedelta
from hmac import compare_digest
from itertools import count
from threading import Lock

from trainer.domain import events as e
from trainer.domain.errors import InvalidInput, LogMoved, NotFound, Problem
from trainer.domain.events import Recorded
from trainer.domain.overview import Overview
from trainer.domain.records import (
    MIN_PASSWORD_CHARS,
    Account,
    AccountId,
    Addition,
    Draft,
    Exercise,
    ExerciseId,
    Person,
    PersonId,
    RunCard,
    RunFound,
    RunId,
    RunRow,
    Upload,
    code_key,
    name_key,
)
from trainer.domain.refusals import Wrong
from trainer.usecases.memory_marking import MemoryMarking


class HandClock:
    """A wall clock that stands still until somebody moves it. Raises ValueError for a naive time."""

    def __init__(self, start: datetime) -> None:
        if start.tzinfo is None:
            raise ValueError("a wall clock needs a time zone")
        self._now = start

    def now(self) -> datetime:
        return self._now

    def advance(self, by: timedelta) -> None:
        """Move forward by `by`. Raises ValueError for a step back."""
        if by < timedelta(0):
            raise ValueError(f"wall time does not go back by {by}")
        self._now += by


class CountedTokens:
    """`ports.Tokens` that count instead of drawing, so that a test or a playthrough can be repeated."""

    def __init__(self) -> None:
        self._number = count(1)

    def new_id(self) -> str:
        return f"id-{next(self._number)}"

    def join_code(self) -> str:
        return f"KLS{next(self._number):03d}"

    def code_words(self) -> str:
        return f"kode latihan nomor {next(self._number)}"

    def seed(self) -> int:
        return next(self._number)


class MemoryDirectory(MemoryMarking):
    """`ports.Directory` in dictionaries; ids count up, so that a test can be repeated."""

    def __init__(self) -> None:
        super().__init__()
        self._number = count(1)
        self._passwords: dict[AccountId, str] = {}
        self._code_words: dict[PersonId, str] = {}
        self._accounts: dict[AccountId, Account] = {}
        self._exercises: dict[ExerciseId, Exercise] = {}
        self._sources: dict[str, bytes] = {}
        self._people: dict[PersonId, Person] = {}
        self._runs: dict[RunId, RunRow] = {}
        self._cards: dict[RunId, RunCard] = {}
        self._overviews: dict[RunId, Overview] = {}
        self._drafts: dict[tuple[RunId, str, str, str], Draft] = {}
        self._uploads: dict[str, tuple[Upload, bytes]] = {}

    def add_account(
        self, user_name: str, display_name: str, password: str, instructor: bool, now: datetime
    ) -> Account:
        taken = [Problem("user_name", Wrong.TAKEN)] if self.account_named(user_name) else []
        _refuse(taken + _password_problems(password))
        account_id = AccountId(f"akun-{next(self._number)}")
        account = Account(account_id, user_name, display_name, instructor, now, epoch=0)
        self._passwords[account.id] = password
        self._accounts[account.id] = account
        return account

    def account(self, account: AccountId) -> Account | None:
        return self._accounts.get(account)

    def account_named(self, user_name: str) -> Account | None:
        key = name_key(user_name)
        return next((a for a in self._accounts.values() if name_key(a.user_name) == key), None)

    def accounts(self) -> tuple[Account, ...]:
        return tuple(sorted(self._accounts.values(), key=lambda each: each.created_at))

    def check_password(self, user_name: str, password: str) -> Account | None:
        found = self.account_named(user_name)
        kept = self._passwords[found.id] if found else ""
        right = compare_digest(kept.encode(), password.encode())
        return found if right else None

    def set_password(self, account: AccountId, password: str) -> Account:
        _refuse(_password_problems(password))
        if account not in self._accounts:
            raise NotFound("account", account)
        self._passwords[account] = password
        changed = replace(self._accounts[account], epoch=self._accounts[account].epoch + 1)
        self._accounts[account] = changed
        return changed

    def add_exercise(self, exercise: Exercise, scenario_source: bytes) -> Exercise:
        if exercise.join_code is not None and self.exercise_by_code(exercise.join_code):
            raise InvalidInput(Problem("join_code", Wrong.TAKEN))
        self._sources.setdefault(exercise.content_hash, scenario_source)
        self._exercises[exercise.id] = exercise
        return exercise

    def scenario_source(self, content_hash: str) -> bytes | None:
        return self._sources.get(content_hash)

    def keep_source(self, content_hash: str, scenario_source: bytes, now: datetime) -> None:
        self._sources.setdefault(content_hash, scenario_source)

    def exercise(self, exercise: ExerciseId) -> Exercise | None:
        return self._exercises.get(exercise)

    def exercise_by_code(self, join_code: str) -> Exercise | None:
        key = code_key(join_code)
        classes = (e for e in self._exercises.values() if e.join_code is not None)
        return next((e for e in classes if code_key(e.join_code or "") == key), None)

    def exercises_of(self, owner: AccountId) -> tuple[Exercise, ...]:
        mine = (e for e in self._exercises.values() if e.owner == owner)
        oldest_first = sorted(mine, key=lambda each: each.created_at)
        return tuple(reversed(oldest_first))

    def set_exercise_state(self, exercise: ExerciseId, state: str, now: datetime) -> Exercise:
        found = self._exercise(exercise)
        ended_at = (found.ended_at or now) if state == "ended" else None
        self._exercises[exercise] = replace(found, state=state, ended_at=ended_at)
        return self._exercises[exercise]

    def set_exercise_pace(self, exercise: ExerciseId, minutes_per_working_day: float) -> Exercise:
        found = self._exercise(exercise)
        changed = replace(found, minutes_per_working_day=minutes_per_working_day)
        self._exercises[exercise] = changed
        return changed

    def _exercise(self, exercise: ExerciseId) -> Exercise:
        found = self._exercises.get(exercise)
        if found is None:
            raise NotFound("exercise", exercise)
        return found

    def add_person(
        self,
        name: str,
        exercise: ExerciseId | None,
        account: AccountId | None,
        code_words: str | None,
        now: datetime,
    ) -> Person:
        alone = account is not None and exercise is None
        code_taken = code_words is not None and self.person_by_code(code_words)
        account_taken = alone and account is not None and self.person_of_account(account)
        problems = [Problem("code_words", Wrong.TAKEN)] if code_taken else []
        _refuse(problems + ([Problem("account", Wrong.TAKEN)] if account_taken else []))
        person_id = PersonId(f"orang-{next(self._number)}")
        number = self._next_number(name, exercise)
        person = Person(person_id, name, number, exercise, account, now, None, epoch=0)
        self._people[person.id] = person
        if code_words is not None:
            self._code_words[person.id] = code_words
        return person

    def _next_number(self, name: str, exercise: ExerciseId | None) -> int:
        if exercise is None:
            return 1
        same = [p for p in self.people(exercise) if name_key(p.name) == name_key(name)]
        return max((p.number for p in same), default=0) + 1

    def person(self, person: PersonId) -> Person | None:
        return self._people.get(person)

    def person_by_code(self, code_words: str) -> Person | None:
        key = code_key(code_words)
        codes = self._code_words.items()
        return next((self._people[who] for who, words in codes if code_key(words) == key), None)

    def person_of_account(self, account: AccountId) -> Person | None:
        own = (p for p in self._people.values() if p.exercise is None and p.account == account)
        return next(own, None)

    def code_words(self, person: PersonId) -> str | None:
        return self._code_words.get(person)

    def people(self, exercise: ExerciseId) -> tuple[Person, ...]:
        joined = [p for p in self._people.values() if p.exercise == exercise]
        return tuple(sorted(joined, key=lambda each: each.joined_at))

    def seen_now(self, person: PersonId, now: datetime) -> None:
        found = self._people.get(person)
        if found and (found.last_seen_at is None or found.last_seen_at < now):
            self._people[person] = replace(found, last_seen_at=now)

    def add_run(self, run: RunRow) -> RunRow:
        if run.person is not None and self.run_of(run.exercise, run.person):
            raise InvalidInput(Problem("person", Wrong.TAKEN))
        self._runs[run.id] = run
        return run

    def run(self, run: RunId) -> RunRow | None:
        return self._runs.get(run)

    def transaction(self) -> AbstractContextManager[None]:
        return nullcontext()

    def found(self, run: RunId) -> RunFound | None:
        row = self._runs.get(run)
        return None if row is None else self._found(row)

    def all_found(self, exercise: ExerciseId) -> tuple[RunFound, ...]:
        return tuple(self._found(row) for row in self.runs(exercise))

    def _found(self, row: RunRow) -> RunFound:
        person = self._people.get(row.person) if row.person is not None else None
        return RunFound(row, self._exercises[row.exercise], person, self._cards.get(row.id))

    def runs(self, exercise: ExerciseId) -> tuple[RunRow, ...]:
        return _oldest_first(r for r in self._runs.values() if r.exercise == exercise)

    def run_of(self, exercise: ExerciseId, person: PersonId) -> RunRow | None:
        return next((r for r in self.runs(exercise) if r.person == person), None)

    def runs_of_person(self, person: PersonId) -> tuple[RunRow, ...]:
        mine = _oldest_first(r for r in self._runs.values() if r.person == person)
        return tuple(reversed(mine))

    def all_runs(self) -> tuple[RunRow, ...]:
        return _oldest_first(self._runs.values())

    def put_cards(
        self, cards: Sequence[RunCard], overviews: Mapping[RunId, Overview] | None = None
    ) -> None:
        told = overviews or {}
        for card in cards:
            self._cards[card.run] = card
            self._overviews.pop(card.run, None)
            if card.run in told:
                self._overviews[card.run] = told[card.run]

    def overviews(self, runs: Sequence[RunId]) -> Mapping[RunId, tuple[RunCard, Overview]]:
        return {
            run: (self._cards[run], self._overviews[run]) for run in runs if run in self._overviews
        }

    def card(self, run: RunId) -> RunCard | None:
        return self._cards.get(run)

    def cards(self, exercise: ExerciseId) -> tuple[RunCard, ...]:
        found = (self._cards.get(run.id) for run in self.runs(exercise))
        return tuple(card for card in found if card is not None)

    def put_draft(self, draft: Draft) -> None:
        self._drafts[draft.run, draft.seat, draft.report, draft.form] = draft

    def draft(self, run: RunId, seat: str, report: str, form: str) -> Draft | None:
        return self._drafts.get((run, seat, report, form))

    def drafts(self, run: RunId, seat: str) -> tuple[Draft, ...]:
        mine = [each for each in self._drafts.values() if (each.run, each.seat) == (run, seat)]
        return tuple(sorted(mine, key=lambda each: (each.report, each.form)))

    def drop_draft(self, run: RunId, seat: str, report: str, form: str) -> None:
        self._drafts.pop((run, seat, report, form), None)

    def add_upload(self, upload: Upload, data: bytes) -> Upload:
        if upload.id in self._uploads:
            raise ValueError(f"upload {upload.id} is there already")
        self._uploads[upload.id] = (upload, data)
        return upload

    def uploads(self, run: RunId, ids: Sequence[str]) -> tuple[Upload, ...]:
        found = (self._uploads.get(each) for each in dict.fromkeys(ids))
        return tuple(one[0] for one in found if one is not None and one[0].run == run)

    def upload_data(self, run: RunId, upload: str) -> bytes | None:
        found = self._uploads.get(upload)
        return found[1] if found is not None and found[0].run == run else None


class MemoryEventLog:
    """`ports.EventLog` in lists. `directory` tells which exercise a run belongs to; threads may share it."""

    def __init__(self, directory: MemoryDirectory) -> None:
        self._directory = directory
        self._facts: dict[RunId, list[Recorded]] = {}
        self._positions: dict[ExerciseId, int] = {}
        self._newest_marks: dict[RunId, int] = {}
        self._newest: dict[RunId, int] = {}
        self._last_position = 0
        self._lock = Lock()

    def load(self, run: RunId, after: int = 0) -> tuple[Recorded, ...]:
        return tuple(self._facts.get(run, ())[after:])

    def marks(self, run: RunId) -> tuple[Recorded, ...]:
        return tuple(each for each in self.load(run) if isinstance(each.fact, e.MARKS))

    def marked_runs(self) -> Mapping[RunId, int]:
        return {
            run: position
            for run, position in self._newest_marks.items()
            if any(isinstance(each.fact, e.AnswerMarked) for each in self._facts[run])
        }

    def load_many(self, after: Mapping[RunId, int]) -> Mapping[RunId, tuple[Recorded, ...]]:
        return {run: self.load(run, seq) for run, seq in after.items()}

    def append(self, additions: Sequence[Addition]) -> Mapping[RunId, int]:
        with self._lock:
            for each in additions:
                self._refuse(each)
            return {each.run: self._appended(each) for each in additions}

    def _refuse(self, addition: Addition) -> None:
        if self._directory.run(addition.run) is None:
            raise NotFound("run", addition.run)
        expected, last = addition.expected_seq, len(self._facts.get(addition.run, ()))
        if last != expected:
            raise LogMoved(addition.run, expected, last)
        if [each.seq for each in addition.new] != [
            expected + i + 1 for i in range(len(addition.new))
        ]:
            raise ValueError(f"seqs of the new facts do not run on from {expected}")

    def _appended(self, addition: Addition) -> int:
        row = self._directory.run(addition.run)
        assert row is not None
        self._facts.setdefault(row.id, []).extend(addition.new)
        for each in addition.new:
            self._last_position += 1
            self._positions[row.exercise] = self._newest[row.id] = self._last_position
            if isinstance(each.fact, e.MARKS):
                self._newest_marks[row.id] = self._last_position
        return self._newest.get(row.id, 0)

    def position(self, exercise: ExerciseId) -> int:
        return self._positions.get(exercise, 0)


def _oldest_first(runs: Iterable[RunRow]) -> tuple[RunRow, ...]:
    return tuple(sorted(runs, key=lambda each: each.created_at))


def _password_problems(password: str) -> list[Problem]:
    if len(password) >= MIN_PASSWORD_CHARS:
        return []
    return [Problem("password", Wrong.TOO_SHORT, {"min": str(MIN_PASSWORD_CHARS)})]


def _refuse(problems: list[Problem]) -> None:
    if problems:
        raise InvalidInput(*problems)
