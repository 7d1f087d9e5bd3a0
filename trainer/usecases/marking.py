"""Marks that a person gives to an answer: W1 to W8 and the gates, as an event with author, time and reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from trainer.answers.total import GATES, W8_LEVELS
from trainer.domain import events as e
from trainer.domain.errors import InvalidInput, NotFound, Problem
from trainer.domain.records import RunId
from trainer.domain.refusals import Wrong
from trainer.domain.vocabulary import MarkStatus
from trainer.scoring.markings import counted_of
from trainer.usecases.acting import change
from trainer.usecases.loading import LoadedRun
from trainer.usecases.services import Services

DIMENSIONS = ("W1", "W2", "W3", "W4", "W5", "W6", "W7", "W8")

NOTE_MAX_CHARS = 2000
REASON_MAX_CHARS = 500


@dataclass(frozen=True, slots=True)
class Marks:
    levels: Mapping[str, int]
    gates: tuple[str, ...] = ()
    note: str = ""
    reason: str = ""
    """Why an earlier mark is overridden; required then."""


def mark_answer(
    services: Services,
    run: RunId,
    report: str,
    answer_seq: int,
    marks: Marks,
    marker: str,
    *,
    command_id: str | None = None,
) -> LoadedRun:
    """Record the marks for one answer. `command_id` makes a second click of one form a no-op.

    Raises NotFound, InvalidInput (every wrong field at once).
    """

    def facts(loaded: LoadedRun) -> tuple[e.AnswerMarked, ...]:
        answers = loaded.run.dossier(report).answers
        if all(answer.seq != answer_seq for answer in answers):
            raise NotFound("answer", str(answer_seq))
        marked_before = counted_of(loaded.run.markings, answer_seq) is not None
        require_whole(marks, reason=marked_before)
        return (fact_of(report, answer_seq, marks, marker),)

    return change(services, run, facts, seat="marker", person=None, command_id=command_id)


def require_whole(marks: Marks, *, reason: bool) -> None:
    """Refuse marks that lack something; `reason`: one must be given. Raises InvalidInput with every wrong field."""
    problems = problems_of(marks, reason=reason)
    if problems:
        raise InvalidInput(*problems)


def fact_of(
    report: str,
    answer_seq: int,
    marks: Marks,
    marker: str,
    status: MarkStatus = MarkStatus.SINGLE,
    round_: str = "",
) -> e.AnswerMarked:
    """The marks as the log keeps them."""
    return e.AnswerMarked(
        report,
        answer_seq,
        dict(marks.levels),
        marks.gates,
        marks.note.strip(),
        marker,
        marks.reason.strip(),
        status,
        round_,
    )


def problems_of(marks: Marks, *, reason: bool) -> tuple[Problem, ...]:
    """What marks lack, one problem a field; `reason`: one must be given."""
    found: list[Problem] = []
    for dimension in DIMENSIONS:
        level = marks.levels.get(dimension)
        allowed = W8_LEVELS if dimension == "W8" else range(5)
        if level is None:
            found.append(Problem(dimension, Wrong.REQUIRED))
        elif level not in allowed:
            found.append(Problem(dimension, Wrong.OUT_OF_RANGE))
    found.extend(
        Problem("gates", Wrong.NOT_A_CHOICE, {"value": g}) for g in marks.gates if g not in GATES
    )
    found.extend(Problem(name, Wrong.UNKNOWN) for name in marks.levels if name not in DIMENSIONS)
    found.extend(reason_problems(marks.reason, required=reason))
    if len(marks.note.strip()) > NOTE_MAX_CHARS:
        found.append(Problem("note", Wrong.TOO_LONG, {"max": str(NOTE_MAX_CHARS)}))
    return tuple(found)


def reason_problems(text: str, *, required: bool) -> tuple[Problem, ...]:
    """What is wrong with the words that give a reason."""
    if required and not text.strip():
        return (Problem("reason", Wrong.REQUIRED),)
    if len(text.strip()) > REASON_MAX_CHARS:
        return (Problem("reason", Wrong.TOO_LONG, {"max": str(REASON_MAX_CHARS)}),)
    return ()
