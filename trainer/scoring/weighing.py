"""What one report earns: the lines of its checks, the points of its answers, its critical failures and what they leave.

Points of a check are its maximum times level over four. Answers earn by a person's marks or the machine's; where the machine
is unsure they wait for a person meanwhile. From the rules `COUNTED` on every answer counts (`answer_points`) and a critical
failure is a ceiling over what the rest earned (`gravity`); by older ones a single answer earns, and a failure caps its report
at a share of the maximum, once.
"""

from __future__ import annotations

from dataclasses import replace

from trainer.domain import events as e
from trainer.domain.rules import COUNTED
from trainer.domain.scenario import Rubric, RubricCheck
from trainer.domain.vocabulary import AnswerKind
from trainer.scoring.answer_points import empty_answer, weighed
from trainer.scoring.answering import answering
from trainer.scoring.answers import answer_marks
from trainer.scoring.course import Course, Stage
from trainer.scoring.duplicating import told_elsewhere
from trainer.scoring.failures import all_failures, gate_failures
from trainer.scoring.findings import About, AnswerMark, Critical, Line, ReportScore
from trainer.scoring.gravity import acts_of, left_by, rest_of
from trainer.scoring.registry import Subject, check_named

CAP = 0.4
"""What a critical failure leaves of a report's maximum by the rules before `COUNTED`."""


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
"""Of one report: its points, judged lines, critical failures, and the answers that count."""


def parts_of(course: Course, rubric: Rubric, of_letter: tuple[Line, ...]) -> Parts:
    """What a report earns; `of_letter` are the lines of the paper that it came on, () for any other."""
    lines = (*of_letter, *lines_of(course, course.report.id, About.REPORT, rubric))
    given = answer_marks(course)
    critical = failures(course, given)
    answers = counting_answers(course, rubric, given)
    return _score(course, lines, critical, answers), lines, critical, answers


def counting_answers(
    course: Course, rubric: Rubric, given: tuple[AnswerMark, ...]
) -> tuple[AnswerMark, ...]:
    """The marks that count, with their points: of every answer that was given, and of what was owed and never came.

    By the rules before `COUNTED` of one alone, where the report has answer points.
    """
    if course.run.rules >= COUNTED:
        return weighed(course, rubric, given)
    points = rubric.answer_points.get(course.report.id, 0)
    mark = counting_answer(course, given) if points else None
    if mark is None:
        return ()
    if mark.total is None:
        return (mark,)
    return (replace(mark, points=points * mark.total / 100, max_points=float(points)),)


def _score(
    course: Course,
    lines: tuple[Line, ...],
    critical: tuple[Critical, ...],
    answers: tuple[AnswerMark, ...],
) -> ReportScore:
    by_checks = sum(line.points for line in lines)
    maximum = sum(line.max_points for line in lines) + sum(each.max_points for each in answers)
    costs = sum(each.points for each in answers if each.points < 0)
    earned = by_checks + sum(each.points for each in answers if each.points > 0)
    left, kept = 1.0, earned
    if course.run.rules >= COUNTED:
        left = left_by(course, critical)
        kept = rest_of(by_checks, answers, critical, left)
    elif critical:
        kept = min(earned, CAP * maximum)
    return ReportScore(
        course.report.id,
        round(max(kept + costs, 0.0), 4),
        round(maximum, 4),
        bool(critical),
        round(earned - kept, 4),
        left,
        acts_of(course, critical) if course.run.rules >= COUNTED else (),
    )


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
    said_here = tuple(mark for mark in marks if not _said_before(course, mark))
    return (*by_rule, *gate_failures(said_here, by_rule, secret))


def _said_before(course: Course, mark: AnswerMark) -> bool:
    """Whether the same answer went to another report of the event before: by the rules `STOOD` its faults are told there, once."""
    if not course.stood or not mark.answer_seq:
        return False
    return told_elsewhere(course, course.event(mark.answer_seq))


def counting_answer(course: Course, marks: tuple[AnswerMark, ...]) -> AnswerMark | None:
    """The answer that earns the report's answer points by the rules before `COUNTED`: a person's last *akhir*, else the last answer.

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
        return empty_answer(course.report.id)
    return None


def _line(subject: Subject, id_: str, wanted: RubricCheck) -> Line:
    check = check_named(wanted.check)
    finding = check.finding(subject, wanted.params)
    earned, most = check.weighed(wanted.points, finding.level)
    return Line(wanted.check, id_, finding, most, earned, check.about)
