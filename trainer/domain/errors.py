"""Every error the trainer raises on purpose, in one tree.

    TrainerError
    ├── NotAllowed        the rules refuse a move: a role, a state or the scope forbids it
    ├── InvalidInput      a form or command lacks something or holds something impossible
    ├── NotFound          no such thing, or none that this person may know of
    ├── LogMoved          somebody else appended to the run first
    ├── ReportMoved       the report changed since the page was made that the command came from
    ├── ContentError      a scenario, region pack or profile is defective
    └── CalendarGap       a year without a holiday list was asked for

The core speaks codes and values; sentences in the reader's language are made by `web` and `cli`.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass


class TrainerError(Exception):
    """Root of all errors that are part of the trainer's vocabulary."""


class NotAllowed(TrainerError):
    """A move that the lifecycle, the rights matrix or the scope of a seat excludes.

    `code` names the rule that refused (see `trainer.domain.refusals`), `action` the move that was tried,
    `state` the state the report was in (None when no report is involved).
    """

    def __init__(self, code: str, action: str, state: str | None = None, **values: str) -> None:
        super().__init__(f"{action} refused in {state}: {code} {values or ''}".rstrip())
        self.code = code
        self.action = action
        self.state = state
        self.values = values


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with an input: the field, a code, and the values its sentence needs."""

    field: str
    code: str
    values: dict[str, str] = dataclasses.field(default_factory=dict)


class InvalidInput(TrainerError):
    """A command whose fields are missing or impossible. Carries every problem found, not only the first."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(f"{p.field}: {p.code}" for p in problems))
        self.problems = problems


class NotFound(TrainerError):
    """There is no `kind` with this `key`, or none that the person asking may know of."""

    def __init__(self, kind: str, key: str) -> None:
        super().__init__(f"no {kind} {key!r}")
        self.kind = kind
        self.key = key


class LogMoved(TrainerError):
    """The run's log has grown since it was read: `expected` was its length then, `actual` is its length now."""

    def __init__(self, run_id: str, expected: int, actual: int) -> None:
        super().__init__(f"run {run_id}: expected seq {expected}, log is at {actual}")
        self.run_id = run_id
        self.expected = expected
        self.actual = actual


class ReportMoved(TrainerError):
    """The report changed after event `seen_seq`, which the person had on the page. `changes` are seqs of the log."""

    def __init__(self, report: str, seen_seq: int, changes: tuple[int, ...]) -> None:
        super().__init__(f"report {report} changed after {seen_seq}: {changes}")
        self.report = report
        self.seen_seq = seen_seq
        self.changes = changes


class ContentError(TrainerError):
    """Content that cannot be used. `lines` are complete sentences with file, line and remedy."""

    def __init__(self, *lines: str) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


class CalendarGap(TrainerError):
    """The calendar of a region has no holiday list for `year`, so no working day of it can be counted."""

    def __init__(self, year: int) -> None:
        super().__init__(f"no holiday list for {year}")
        self.year = year
