"""The score sheet of a run: checks times reports, marked answers, critical failures and their caps.

Points of a check are its maximum times level over four. An answer earns its share of the report's answer points, by a
person's marks or the machine's; where the machine is unsure it waits for a person meanwhile. A critical failure caps its
report once. Papers that were never typed in cost what a report costs that lies there undecided; messages stand on lines of their own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from trainer.answers.verdict import DIMENSIONS
from trainer.domain import events as e
from trainer.domain.history import History
from trainer.domain.scenario import Rubric, RubricCheck
from trainer.domain.vocabulary import AnswerKind
from trainer.scoring.answering import answering
from trainer.scoring.answers import answer_marks
from trainer.scoring.course import Course, Stage
from trainer.scoring.failures import all_failures, gate_failures
from trainer.scoring.findings import (
    About,
    AnswerMark,
    Critical,
    Line,
    MessageScore,
    ReportScore,
    ScoreSheet,
)
from trainer.scoring.registry import check_named
from trainer.scoring.subjects import Subject, courses_of, left_courses, subjects_of

TOP = 4
CAP = 0.4
"""What a critical failure leaves of a report's maximum."""

UNANSWERED = 0
"""`answer_seq` of the answer that was owed and never given."""
NOTHING_SAID = {each: 4 if each == "W8" else 0 for each in DIMENSIONS}
"""The levels of an empty answer (response rubric)."""


def score(history: History, rubric: Rubric | None = None) -> ScoreSheet:
    """Judge a run by a rubric, by default its scenario's own. Raises ContentError for a rubric that does not fit."""
    rubric = rubric or history.world.scenario.rubric
    subjects = subjects_of(history)
    of_letters = _lines_of(subjects, About.LETTER, rubric)
    parts = [
        _report_parts(course, rubric, of_letters.get(course.report.id, ()))
        for course in courses_of(subjects)
    ]
    parts += [
        _unseen(_report_parts(course, rubric, of_letters[course.report.id]))
        for course in left_courses(subjects)
    ]
    replies = {
        id_: each for id_, each in _lines_of(subjects, About.MESSAGE, rubric).items() if each
    }
    reports = tuple(part[0] for part in parts)
    messages = tuple(MessageScore(id_, *_sums(lines)) for id_, lines in replies.items())
    totals = [
        *((each.points, each.max_points) for each in reports),
        *((each.points, each.max_points) for each in messages),
    ]
    marks = tuple(mark for part in parts for mark in part[3])
    return ScoreSheet(
        lines=(
            *(line for part in parts for line in part[1]),
            *(line for lines in replies.values() for line in lines),
        ),
        critical=tuple(failure for part in parts for failure in part[2]),
        answers=marks,
        reports=reports,
        points=round(sum(points for points, _ in totals), 4),
        max_points=round(sum(most for _, most in totals), 4),
        waiting=tuple((mark.report, mark.answer_seq) for mark in marks if mark.provisional),
        messages=messages,
    )


def _lines_of(
    subjects: Mapping[About, Mapping[str, Subject]], about: About, rubric: Rubric
) -> dict[str, tuple[Line, ...]]:
    """The judged lines of every subject of a kind, by its id; () where nothing was judged."""
    return {id_: _lines(subject, id_, about, rubric) for id_, subject in subjects[about].items()}


def _lines(subject: Subject, id_: str, about: About, rubric: Rubric) -> tuple[Line, ...]:
    lines = (
        _line(subject, id_, wanted)
        for wanted in rubric.checks
        if check_named(wanted.check).about is about
    )
    return tuple(line for line in lines if line.finding.level is not None)


def _sums(lines: tuple[Line, ...]) -> tuple[float, float]:
    return (
        round(sum(line.points for line in lines), 4),
        round(sum(line.max_points for line in lines), 4),
    )


Parts = tuple[ReportScore, tuple[Line, ...], tuple[Critical, ...], tuple[AnswerMark, ...]]


def _report_parts(course: Course, rubric: Rubric, of_letter: tuple[Line, ...]) -> Parts:
    lines = (*of_letter, *_lines(course, course.report.id, About.REPORT, rubric))
    answer_points = rubric.answer_points.get(course.report.id, 0)
    given = answer_marks(course)
    critical = failures(course, given)
    counting = counting_answer(course, given) if answer_points else None
    earned, most = _answer_points(counting, answer_points)
    points = sum(line.points for line in lines) + earned
    maximum = sum(line.max_points for line in lines) + most
    if critical:
        points = min(points, CAP * maximum)
    report = ReportScore(course.report.id, round(points, 4), round(maximum, 4), bool(critical))
    return report, lines, critical, () if counting is None else (counting,)


def _unseen(parts: Parts) -> Parts:
    """The parts of a paper that nobody typed in: its lines rest on no event of the log."""
    report, lines, critical, marks = parts
    blank = (replace(line, finding=replace(line.finding, events=())) for line in lines)
    return report, tuple(blank), critical, marks


def failures(course: Course, marks: tuple[AnswerMark, ...]) -> tuple[Critical, ...]:
    """Every critical failure of a report, rules first, then the gates of its answers."""
    by_rule = tuple(
        failure for rule in all_failures().values() for failure in rule.find(course, marks)
    )
    secret = {r.seq for r, _ in course.by_people(e.FollowUpPosted) if course.before(r).secret}
    return (*by_rule, *gate_failures(marks, by_rule, secret))


def counting_answer(course: Course, marks: tuple[AnswerMark, ...]) -> AnswerMark | None:
    """The answer that earns the report's answer points: a person's last *akhir*, else the last answer.

    An answer that was owed and given up counts as an empty one; None while none is due.
    """
    if marks:
        final = {
            recorded.seq
            for recorded, fact in course.by_people(e.FollowUpPosted)
            if fact.leads and fact.kind is AnswerKind.AKHIR
        }
        return next((mark for mark in reversed(marks) if mark.answer_seq in final), marks[-1])
    if answering(course).stage in (Stage.LOST, Stage.ELSEWHERE):
        return AnswerMark(course.report.id, UNANSWERED, NOTHING_SAID, (), 0.0, "", ())
    return None


def _line(subject: Subject, id_: str, wanted: RubricCheck) -> Line:
    check = check_named(wanted.check)
    finding = check.finding(subject, wanted.params)
    earned = wanted.points * (finding.level or 0) / TOP
    return Line(wanted.check, id_, finding, float(wanted.points), earned, check.about)


def _answer_points(mark: AnswerMark | None, points: int) -> tuple[float, float]:
    """Earned and highest points of an answer; neither until it is marked."""
    if mark is None or mark.total is None:
        return 0.0, 0.0
    return points * mark.total / 100, float(points)
