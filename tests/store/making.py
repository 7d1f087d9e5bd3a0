"""Invented rows and facts for the tests of the store."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import count
from zoneinfo import ZoneInfo

import pytest

from tests.store.databases import Store
from trainer.domain.errors import InvalidInput
from trainer.domain.events import CommentPosted, Fact, Recorded, ReportOpened
from trainer.domain.records import (
    Account,
    Addition,
    Exercise,
    ExerciseId,
    Person,
    RunCard,
    RunId,
    RunRow,
)

NOW = datetime(2027, 5, 3, 1, 30, tzinfo=UTC)
SIM = datetime(2027, 5, 3, 8, 5, tzinfo=ZoneInfo("Asia/Jakarta"))
LATER = NOW + timedelta(minutes=5)
PASSWORD = "cukup-panjang"

_numbers = count(1)


def make_account(store: Store, user_name: str = "instruktur") -> Account:
    return store.directory.add_account(user_name, "Instruktur Latihan", PASSWORD, True, NOW)


def exercise_of(account: Account, **changes: object) -> Exercise:
    values: dict[str, object] = {
        "id": ExerciseId(f"latihan-{next(_numbers)}"),
        "scenario": "hari-pertama",
        "content_hash": "0a" * 32,
        "title": "Hari pertama di kotak masuk",
        "owner": account.id,
        "join_code": None,
        "seed": 7,
        "feedback": "at_end",
        "clock_mode": "hari_kerja",
        "minutes_per_working_day": 10.0,
        "state": "open",
        "created_at": NOW,
        "ended_at": None,
    }
    return Exercise(**(values | changes))


def make_exercise(store: Store, **changes: object) -> Exercise:
    owner = store.directory.account_named("instruktur") or make_account(store)
    return store.directory.add_exercise(exercise_of(owner, **changes), b"judul: Hari pertama\n")


def make_run(store: Store, exercise: Exercise | None = None, **changes: object) -> RunRow:
    exercise = exercise or make_exercise(store)
    values: dict[str, object] = {"person": None, "created_at": NOW}
    run_id = RunId(f"jalan-{next(_numbers)}")
    return store.directory.add_run(RunRow(run_id, exercise.id, **(values | changes)))


def fact_number(seq: int, fact: Fact | None = None, command_id: str | None = None) -> Recorded:
    return Recorded(
        seq=seq,
        at_sim=SIM + timedelta(minutes=seq),
        at_wall=NOW + timedelta(seconds=seq),
        seat="admin",
        person="orang-1",
        command_id=command_id,
        fact=fact or ReportOpened(report="SIM-0000001", seat="admin", agency="diskominfo"),
    )


def comment(text: str) -> CommentPosted:
    return CommentPosted("SIM-0000001", "officer", "diskominfo", text, thanks=False)


def card_of(run: RunRow, seq: int, **changes: object) -> RunCard:
    values: dict[str, object] = {
        "run": run.id,
        "exercise": run.exercise,
        "person": run.person,
        "seq": seq,
        "position": seq,
        "state": "running",
        "arrived": 3,
        "decided": 1,
        "late": 0,
        "critical": 0,
        "doing": "reading:SIM-0000001",
        "last_action_at_wall": NOW,
        "next_due_at_wall": None,
        "points": None,
        "max_points": None,
    }
    return RunCard(**(values | changes))


def join(
    store: Store, exercise: Exercise, name: str = "Yuliana", code: str | None = None
) -> Person:
    return store.directory.add_person(name, exercise.id, None, code, NOW)


def problems_of(caught: pytest.ExceptionInfo[InvalidInput]) -> list[tuple[str, str]]:
    return [(problem.field, problem.code) for problem in caught.value.problems]


def append(log, run, facts, expected_seq):
    """Append to one run; the position of its newest fact."""
    return log.append([Addition(run, tuple(facts), expected_seq)])[run]
