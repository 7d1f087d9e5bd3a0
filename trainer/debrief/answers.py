"""What people wrote to a reporter, with the marks that count, and what the expert wrote to the same one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from trainer.answers.case import Case
from trainer.domain.dossier import PostedAnswer
from trainer.domain.history import History
from trainer.domain.run import Appeal
from trainer.scoring.answers import answer_marks, case_at
from trainer.scoring.appeals import appeal_of
from trainer.scoring.changes import Change, changes_of
from trainer.scoring.course import courses
from trainer.scoring.findings import AnswerMark, ScoreSheet
from trainer.scoring.markings import counted_of


class PointsStatus(StrEnum):
    """What an answer is to the points of its report."""

    COUNTS = "counts"
    COSTS = "costs"
    """Nobody owed it: what it lacks is taken from the report, and it earns nothing."""
    REPLACED = "replaced"
    """A later one earns them."""
    AFTERWARDS = "afterwards"
    """The final answer before it earns them."""
    NO_POINTS = "no_points"
    """No answer to this report earns any: its marks are feedback alone."""
    ASKED_NOTHING = "asked_nothing"
    """The report asked nothing: there is nothing to mark the answer by, and only its grave faults count."""


@dataclass(frozen=True, slots=True)
class AnswerDebrief:
    """A written answer. `mark` None: nobody and nothing has marked it. `points` None: it has no total; below 0 where it costs. `note` is what the
    marker wrote, "" when nothing. `points_status`: whether it counts for the report's points, and why not. `appeal`: the objection to
    its marks that waits, None while none does; `changes`: how the marks came about, oldest first;
    `case`: what it answers, as its writer had it.
    """

    posted: PostedAnswer
    mark: AnswerMark | None
    note: str
    points: float | None
    max_points: float
    points_status: PointsStatus = PointsStatus.COUNTS
    appeal: Appeal | None = None
    changes: tuple[Change, ...] = ()
    case: Case | None = None

    @property
    def counts(self) -> bool:
        """Whether it makes a difference to the report's points."""
        return self.points_status in (PointsStatus.COUNTS, PointsStatus.COSTS)

    @property
    def lost(self) -> float:
        """Points that it did not earn of those that it could, or that it cost; 0 while it has no total."""
        if self.points is None or not self.counts:
            return 0.0
        return round(self.max_points - self.points, 4)

    @property
    def waiting(self) -> bool:
        """Whether points wait: the machine was unsure of a dimension, and nobody has marked it."""
        return self.counts and (self.mark is None or bool(self.mark.provisional))

    @property
    def by_machine(self) -> bool:
        return self.mark is not None and not self.mark.marker


def answers_of(
    history: History, sheet: ScoreSheet, report: str, marks: tuple[AnswerMark, ...]
) -> tuple[AnswerDebrief, ...]:
    """Every answer that people gave, in order, also those that earn no points because nobody owed them, or another one does."""
    most = float(history.world.scenario.rubric.answer_points.get(report, 0))
    waiting = {seq for of, seq in sheet.waiting if of == report}
    by_seq = {mark.answer_seq: mark for mark in marks}
    counted = max({*by_seq, *waiting}, default=None)
    posted = history.dossier(report).answers
    others = _marks_without_points(history, report, {one.seq for one in posted} - {*by_seq})
    found = (
        _answer(history, one, by_seq.get(one.seq), most)
        if one.seq in by_seq or one.seq in waiting
        else _without_points(history, one, others.get(one.seq), counted)
        for one in posted
    )
    return tuple(
        replace(
            each,
            appeal=_waiting(history, each.posted.seq),
            changes=changes_of(history, each.posted.seq),
            case=_case(history, report, each),
        )
        for each in found
        if each is not None
    )


def _case(history: History, report: str, answer: AnswerDebrief) -> Case | None:
    """The case of an answer whose marks are the machine's: of a person's nothing is looked for in it."""
    if not answer.by_machine:
        return None
    recorded = history.events[answer.posted.seq - 1]
    return case_at(courses(history)[report], answer.posted.agency, recorded)


def _waiting(history: History, answer_seq: int) -> Appeal | None:
    """The objection that waits for a decision."""
    filed = appeal_of(history.run, answer_seq)
    return filed if filed is not None and filed.reply is None else None


def _marks_without_points(
    history: History, report: str, others: set[int]
) -> Mapping[int, AnswerMark]:
    """The marks of answers by people that earn no points, by the answer."""
    if not others:
        return {}
    given = answer_marks(courses(history)[report])
    return {mark.answer_seq: mark for mark in given if mark.answer_seq in others}


def _without_points(
    history: History, posted: PostedAnswer, mark: AnswerMark | None, counted: int | None
) -> AnswerDebrief | None:
    """An answer that earns no points; None for one of a simulated colleague."""
    if mark is None:
        return None
    points_status = PointsStatus.NO_POINTS
    if counted is not None:
        points_status = PointsStatus.REPLACED if posted.seq < counted else PointsStatus.AFTERWARDS
    return AnswerDebrief(posted, mark, _note(history, mark), 0.0, 0.0, points_status)


def _answer(
    history: History, posted: PostedAnswer, mark: AnswerMark | None, most: float
) -> AnswerDebrief:
    if mark is not None and courses(history)[mark.report].asks_nothing:
        return AnswerDebrief(posted, mark, "", 0.0, 0.0, PointsStatus.ASKED_NOTHING)
    total = mark.total if mark is not None else None
    if mark is None or total is None:
        return AnswerDebrief(posted, mark, _note(history, mark) if mark else "", None, most)
    status = PointsStatus.COUNTS if mark.max_points else PointsStatus.COSTS
    points = round(mark.points, 4) + 0.0
    return AnswerDebrief(
        posted, mark, _note(history, mark), points, round(mark.max_points, 4), status
    )


def _note(history: History, mark: AnswerMark) -> str:
    """What whoever's marks count wrote beside them, "" when nothing."""
    counted = counted_of(history.run.markings, mark.answer_seq)
    return "" if counted is None else counted.note


def model_answers(expert: History, report: str) -> tuple[PostedAnswer, ...]:
    """What the expert wrote to the reporter, without what simulated colleagues wrote."""
    if not any(each.id == report for each in expert.reports()):
        return ()
    answers = expert.dossier(report).answers
    return tuple(each for each in answers if expert.events[each.seq - 1].person is not None)
