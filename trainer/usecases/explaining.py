"""Why one answer of a run has its marks: the case as its writer had it, what the scorer rests on, and whether it is normative."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.answers.case import Case
from trainer.answers.explaining.explain import Explanation, explain
from trainer.answers.explaining.normative import Normative, normative
from trainer.domain import events as e
from trainer.domain.dossier import PostedAnswer
from trainer.domain.errors import NotFound
from trainer.domain.history import History
from trainer.scoring.answers import answer_marks, case_at
from trainer.scoring.course import Course, courses
from trainer.scoring.duplicating import reports_of_event
from trainer.scoring.findings import AnswerMark


@dataclass(frozen=True, slots=True)
class ExplainedAnswer:
    """`mark` is the one that counts; it may be a person's, while `explanation` is the machine's. `earlier`: the answer that
    this one mostly repeats, None when there is none.
    """

    report: str
    posted: PostedAnswer
    case: Case
    mark: AnswerMark
    explanation: Explanation
    normative: Normative
    earlier: PostedAnswer | None


def explain_answer(history: History, seq: int) -> ExplainedAnswer:
    """The answer at event `seq`, by a person. Raises NotFound."""
    for course in courses(history).values():
        marks = {mark.answer_seq: mark for mark in answer_marks(course)}
        if seq not in marks:
            continue
        recorded = history.events[seq - 1]
        posted = next(each for each in course.dossier.answers if each.seq == seq)
        case = case_at(course, posted.agency, recorded)
        before = _written_before(history, seq, _one_answer_for(course))
        normal = normative(case, posted.text, [each.text for each in before])
        return ExplainedAnswer(
            course.report.id,
            posted,
            case,
            marks[seq],
            explain(case, posted.text),
            normal,
            before[normal.which] if normal.which is not None else None,
        )
    raise NotFound("answer", str(seq))


def _one_answer_for(course: Course) -> frozenset[str]:
    """The reports to which one answer may go as it is: this one, those linked with it, and those about the same event (ref. 3.5)."""
    main = course.dossier.linked_to or course.report.id
    linked = {each.id for each in course.run.linked_to(main)}
    same = {each.id for each in reports_of_event(course)}
    return frozenset({course.report.id, main} | linked | same)


def _written_before(history: History, seq: int, alike: frozenset[str]) -> tuple[PostedAnswer, ...]:
    """What the same person had sent to reporters of reports other than these, oldest first."""
    recorded = history.events[seq - 1]
    own = {
        each.seq
        for each, fact in history.of_kind(e.FollowUpPosted)
        if each.person == recorded.person and each.seq < seq and fact.report not in alike
    }
    answers = (each for report in history.reports() for each in history.dossier(report.id).answers)
    return tuple(sorted((a for a in answers if a.seq in own), key=lambda each: each.seq))
