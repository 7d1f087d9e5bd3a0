"""What one report earns: the lines of its checks, the points of its answer, its critical failures and the cap.

Points of a check are its maximum times level over four. An answer earns its share of the report's answer points, by a
person's marks or the machine's; where the machine is unsure it waits for a person meanwhile. A critical failure caps its
report once.
"""

from __future__ import annotations

from dataclasses import replace

from trainer.answers.verdict import DIMENSIONS
from trainer.domain import events as e
from trainer.domain.scenario import Rubric, RubricCheck
from trainer.domain.vocabulary import AnswerKind
from trainer.scoring.answering import answering
from trainer.scoring.answers import answer_marks
from trainer.scoring.course import Course, Stage
from trainer.scoring.failures import all_failures, gate_failures
from trainer.scoring.findings import About, AnswerMark, Critical, Line, ReportScore
from trainer.scoring.registry import Subject, check_named

CAP = 0.4
"""What a critical failure leaves of a report's maximum."""

UNANSWERED = 0
"""`answer_seq` of the answer that was owed and never given."""
NOTHING_SAID = {each: 4 if each == "W8" else 0 for each in DIMENSIONS}
"""The levels of an empty answer (response rubric)."""


def lines_of(subject: Subject, id_: str, about: About, rubric: Rubric) -> tuple[Line, ...]:
    """What the checks of a rubric find in a subject of this kind; () where nothing is judged."""
    lines = (
        _line(subject, id_, wanted)
        for wanted in rubric.checks
        if check_named(wanted.check).about is about
    )
    return tuple(line for line in lines if line.finding.level is not None)


def sums_of(lines: tuple[Line, ...]) -> tuple[float, float]:
    """Earned and highest points of some lines."""
    return (
        round(sum(line.points for line in lines), 4),
        round(sum(line.max_points for line in lines), 4),
    )


Parts = tuple[ReportScore, tuple[Line, ...], tuple[Critical, ...], tuple[AnswerMark, ...]]
"""Of one report: its points, judged lines, critical failures, and the answer that counts, where one does."""


def parts_of(course: Course, rubric: Rubric, of_letter: tuple[Line, ...]) -> Parts:
    """What a report earns; `of_letter` are the lines of the paper that it came on, () for any other."""
    lines = (*of_letter, *lines_of(course, course.report.id, About.REPORT, rubric))
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


def unseen(parts: Parts) -> Parts:
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
    earned, most = check.weighed(wanted.points, finding.level)
    return Line(wanted.check, id_, finding, most, earned, check.about)


def _answer_points(mark: AnswerMark | None, points: int) -> tuple[float, float]:
    """Earned and highest points of an answer; neither until it is marked."""
    if mark is None or mark.total is None:
        return 0.0, 0.0
    return points * mark.total / 100, float(points)
