"""What the answers that people wrote earn their report, and what they cost it (from the rules `COUNTED` on).

Every answer that a person sent counts, whoever was meant to write it. An answer that people owed earns: the report's answer
points are shared by kind, interim 1 and final 2; where only one kind was given or owed it has them all, several of one
kind share its part evenly, and a final one that was due and never came is an empty one. An answer that nobody owed can only
cost: below `FAIR` of a hundred up to the part that an owed one would have had. Nobody is charged for an answer that nobody
owed and nobody wrote, and no maximum grows by writing one. Where the report asked nothing an answer neither earns nor costs by
the rules `STOOD`: there is nothing by which to mark it. Source: the product's own rule; ref. 7.1, what a bad answer does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from statistics import fmean

from trainer.answers.total import GATES
from trainer.answers.verdict import DIMENSIONS
from trainer.domain import events as e
from trainer.domain.events import Recorded
from trainer.domain.scenario import Rubric
from trainer.domain.vocabulary import AnswerKind
from trainer.scoring.answering import Answering, answering, no_more_comes
from trainer.scoring.course import Course, Stage
from trainer.scoring.findings import AnswerMark

PARTS = {AnswerKind.SEMENTARA: 1, AnswerKind.AKHIR: 2}
"""How interim and final answers to one report share its answer points."""

FAIR = 50
"""An answer of this total or more costs nothing where nobody owed it."""

USUAL = 20
"""Answer points of a report in a scenario whose rubric gives none to any (default of the training)."""

UNANSWERED = 0
"""`answer_seq` of the answer that was owed and never given."""
NOTHING_SAID = {each: 4 if each == "W8" else 0 for each in DIMENSIONS}
"""The levels of an empty answer (response rubric)."""

Given = tuple[AnswerKind, AnswerMark]


def empty_answer(report: str) -> AnswerMark:
    """The marks of an answer that was owed and never given."""
    return AnswerMark(report, UNANSWERED, NOTHING_SAID, (), 0.0, "", ())


def weighed(course: Course, rubric: Rubric, marks: Sequence[AnswerMark]) -> tuple[AnswerMark, ...]:
    """The marks of every answer with what it earns or costs: those given, in order, then what was owed and never came."""
    if course.asks_nothing:
        return tuple(_for_faults(mark) for mark in marks)
    sent = {r.seq: (r, fact) for r, fact in course.by_people(e.FollowUpPosted)}
    given = [(sent[mark.answer_seq][1].kind, mark) for mark in marks]
    points = rubric.answer_points.get(course.report.id, 0)
    state = answering(course)
    due = [pair for pair in given if points and _meets(course, state, *sent[pair[1].answer_seq])]
    extra = [
        pair
        for pair in given
        if pair not in due and not _copied(course, sent[pair[1].answer_seq][0])
    ]
    earned = _earned([*due, *_missing(course, state, due)], points) if points else ()
    told = {mark.answer_seq: mark for mark in (*earned, *_costs(extra, points or _usual(rubric)))}
    return (
        *(told.get(mark.answer_seq, mark) for mark in marks),
        *(mark for mark in earned if mark.answer_seq == UNANSWERED),
    )


def _for_faults(mark: AnswerMark) -> AnswerMark:
    """A mark of which grave faults alone count: it has no levels, and no dimension of it waits for a person."""
    return replace(
        mark,
        levels=dict.fromkeys(mark.levels),
        total=None,
        ceiling=None,
        provisional=tuple(each for each in mark.provisional if each in GATES),
    )


def _meets(course: Course, state: Answering, recorded: Recorded, fact: e.FollowUpPosted) -> bool:
    """Whether an answer is one that people owed: by whoever owed it, or by an admin who stood in for them."""
    duty = state.duty
    if duty is None or recorded.at_sim < duty.since:
        return False
    if state.stage is Stage.NOT_DUE and not _relieved(course, duty.agency):
        return False
    return fact.leads or fact.agency == duty.agency


def _relieved(course: Course, unit: str) -> bool:
    """Whether somebody else's answer took the duty off a unit."""
    return any(
        each.unit == unit and each.relieved_at is not None for each in course.dossier.dispositions
    )


def _copied(course: Course, recorded: Recorded) -> bool:
    """Whether an answer went out with another report's, in one act: the same deed on a linked twin costs nothing twice."""
    if recorded.command_id is None:
        return False
    for earlier in reversed(course.history.events[: recorded.seq - 1]):
        if earlier.command_id != recorded.command_id:
            return False
        if isinstance(earlier.fact, e.FollowUpPosted):
            return True
    return False


def _missing(course: Course, state: Answering, due: Sequence[Given]) -> Iterable[Given]:
    """The answer that was owed and did not come: any at all, or the final one after interim ones."""
    empty = empty_answer(course.report.id)
    if not due:
        if state.stage in (Stage.LOST, Stage.ELSEWHERE):
            yield course.truth.answer or AnswerKind.AKHIR, empty
    elif course.truth.answer is AnswerKind.AKHIR and all(
        kind is AnswerKind.SEMENTARA for kind, _ in due
    ):
        last = course.event(due[-1][1].answer_seq).fact
        assert isinstance(last, e.FollowUpPosted)
        if no_more_comes(course, last):
            yield AnswerKind.AKHIR, empty


def _earned(due: Sequence[Given], points: float) -> tuple[AnswerMark, ...]:
    shares = _shares([kind for kind, _ in due])
    return tuple(
        _earning(mark, points * share) for (_, mark), share in zip(due, shares, strict=True)
    )


def _earning(mark: AnswerMark, most: float) -> AnswerMark:
    """The mark with its points; neither points nor maximum until it has a total."""
    if mark.total is None:
        return mark
    return replace(mark, points=most * mark.total / 100, max_points=most)


def _costs(extra: Sequence[Given], points: float) -> tuple[AnswerMark, ...]:
    """Those that nobody owed: what lies below `FAIR` is taken from the report."""
    shares = _shares([kind for kind, _ in extra])
    return tuple(
        replace(mark, points=-points * share * max(0.0, FAIR - mark.total) / FAIR)
        if mark.total is not None
        else mark
        for (_, mark), share in zip(extra, shares, strict=True)
    )


def _shares(kinds: Sequence[AnswerKind]) -> list[float]:
    """What each answer has of the points, by its kind; together 1, nothing where there is none."""
    whole = sum(PARTS[kind] for kind in dict.fromkeys(kinds))
    return [PARTS[kind] / whole / kinds.count(kind) for kind in kinds]


def _usual(rubric: Rubric) -> float:
    """What an answer is worth where the rubric gives the report none: as much as on other reports of the scenario."""
    given = [points for points in rubric.answer_points.values() if points]
    return fmean(given) if given else USUAL
