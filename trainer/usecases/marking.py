"""Marks that a person gives to an answer: W1 to W8 and the gates, as an event with author, time and reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from trainer.domain import events as e
from trainer.domain.errors import InvalidInput, NotFound, Problem
from trainer.domain.records import RunId
from trainer.domain.refusals import Wrong
from trainer.usecases.playing import Playing, change
from trainer.usecases.services import Services

DIMENSIONS = ("W1", "W2", "W3", "W4", "W5", "W6", "W7", "W8")
W8_LEVELS = (0, 2, 4)
GATES = ("leak", "threat", "overpromise", "false_closure", "withdraw", "gratuity")


@dataclass(frozen=True, slots=True)
class Marks:
    levels: Mapping[str, int]
    gates: tuple[str, ...] = ()
    note: str = ""
    reason: str = ""
    """Why an earlier mark is overridden; required then."""


def mark_answer(
    services: Services, run: RunId, report: str, answer_seq: int, marks: Marks, marker: str
) -> Playing:
    """Record the marks for one answer. Raises NotFound, InvalidInput (every wrong field at once)."""
    problems = _problems(marks)
    if problems:
        raise InvalidInput(*problems)

    def facts(playing: Playing) -> tuple[e.AnswerMarked, ...]:
        answers = playing.run.dossier(report).answers
        if all(answer.seq != answer_seq for answer in answers):
            raise NotFound("answer", str(answer_seq))
        marked_before = any(m.answer_seq == answer_seq for m in playing.run.markings)
        if marked_before and not marks.reason.strip():
            raise InvalidInput(Problem("reason", Wrong.REQUIRED))
        fact = e.AnswerMarked(
            report,
            answer_seq,
            dict(marks.levels),
            marks.gates,
            marks.note,
            marker,
            marks.reason.strip(),
        )
        return (fact,)

    return change(services, run, facts, seat="marker", person=None)


def _problems(marks: Marks) -> tuple[Problem, ...]:
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
    return tuple(found)
