"""The official answers that people gave in a run, as a marker needs them: what was asked, what is marked, what counts.

Derived from the log; nothing here is stored. By the rules of scoring before `COUNTED` one answer of a report earns its
points; the others may be marked too, because a gate is a gate in every answer. From then on every answer counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from trainer.answers.case import Case
from trainer.answers.judging import judge
from trainer.answers.total import total_of
from trainer.answers.verdict import Verdict
from trainer.debrief.titles import shown_title
from trainer.domain.dossier import Dossier, PostedAnswer
from trainer.domain.errors import NotFound
from trainer.domain.history import History
from trainer.domain.overview import Instead, ListedAnswer
from trainer.domain.records import ExerciseId, RunId
from trainer.domain.rules import COUNTED
from trainer.domain.run import Appeal, Run
from trainer.domain.vocabulary import MarkStatus
from trainer.scoring.answers import answer_marks, case_at, machine_marks
from trainer.scoring.appeals import appeal_of
from trainer.scoring.changes import Change, changes_of
from trainer.scoring.course import Course, course_of, courses
from trainer.scoring.ending import Horizon
from trainer.scoring.findings import AnswerMark
from trainer.scoring.markings import Counted, counted_of, gates_of, visible
from trainer.scoring.people import seating_of
from trainer.scoring.weighing import counting_answer
from trainer.usecases.loading import LoadedRun, load_class
from trainer.usecases.run_cache import Judged
from trainer.usecases.services import Services


@dataclass(frozen=True, slots=True)
class GivenMarks:
    """What one marker said at one time. `at` is wall time; `total` 0 to 100, None when a dimension was left out. `status`:
    how the marker came to it.
    """

    at: datetime
    marker: str
    levels: Mapping[str, int]
    gates: tuple[str, ...]
    note: str
    reason: str
    total: float | None
    status: MarkStatus


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """One answer by a person. `mark` holds the levels that count now, a person's over the machine's; `machine` the
    machine's; `counted` what people's marks come to, None while none count.

    `person` is the id of whoever sent it; `scorer`: who made the machine's marks, "" where the log has none; `counts`: it makes a difference to the report's points, of which `points` are for answers; `instead`: the answer that does, None where it is this one or none; `title` has no identity in it; `at` is
    wall time; `marks` are all that may be shown, oldest first: of two blind markers neither's before both have marked. `appeal`: the latest objection to them;
    `changes`: how what counts came about, oldest first; `rules`: the version of the rules of scoring that judges the run.
    """

    report: str
    title: str
    person: str
    seq: int
    at: datetime
    posted: PostedAnswer
    mark: AnswerMark
    machine: AnswerMark
    counted: Counted | None
    counts: bool
    instead: PostedAnswer | None
    points: int
    marks: tuple[GivenMarks, ...]
    appeal: Appeal | None
    changes: tuple[Change, ...]
    scorer: str
    rules: int

    @property
    def by_people(self) -> float | None:
        """What people's marks come to, 0 to 100; None where none count or a dimension has no level."""
        if self.counted is None:
            return None
        return total_of(dict(self.counted.levels), self.counted.gates, rules=self.rules)

    @property
    def appealed(self) -> bool:
        """An objection of whoever wrote it waits for an answer."""
        return self.listed.appealed

    @property
    def waiting(self) -> bool:
        """Its points may change."""
        return self.listed.waiting

    @property
    def marked(self) -> bool:
        return self.counted is not None

    @property
    def listed(self) -> ListedAnswer:
        """The little of it that lists show."""
        other = self.instead
        return ListedAnswer(
            report=self.report,
            title=self.title,
            person=self.person,
            seq=self.seq,
            at=self.at,
            kind=self.posted.kind,
            provisional=self.mark.provisional,
            gates=self.mark.gates,
            total=self.mark.total,
            disputed=self.counted.open if self.counted is not None else None,
            counts=self.counts,
            instead=Instead(other.seq, other.at, other.kind) if other is not None else None,
            points=self.points,
            appeal=self.appeal,
            scorer=self.scorer,
        )


@dataclass(frozen=True, slots=True)
class AnswerInCase:
    """An answer beside what its writer had: `before` is the report just before, `case` its key, `verdict` the machine's."""

    given: GivenAnswer
    before: Dossier
    case: Case
    verdict: Verdict


def given_answers(history: History) -> tuple[GivenAnswer, ...]:
    """Every official answer that people gave, in the order in which they were sent."""
    found = [each for course in courses(history).values() for each in _of_report(course)]
    return tuple(sorted(found, key=lambda each: each.seq))


def listed_answers(judged: Judged, report: str) -> tuple[ListedAnswer, ...]:
    """The official answers that people gave to one report, as lists show them."""
    history = judged.history
    course = course_of(
        history,
        seating_of(history),
        Horizon(history),
        history.of_report(report),
        judged.judgement.memo,
    )
    return tuple(each.listed for each in _of_report(course))


def answers_of_class(
    services: Services, exercise: ExerciseId
) -> tuple[tuple[RunId, GivenAnswer], ...]:
    """Every official answer that people of a class gave, with its run; those of one run in the order of sending."""
    return tuple(
        (each.row.id, given)
        for each in load_class(services, exercise)
        for given in answers_of(each)
    )


def answers_of(loaded: LoadedRun) -> tuple[GivenAnswer, ...]:
    """Every official answer that people gave in a run, kept with it until new facts come."""
    return loaded.derive(given_answers, lambda: given_answers(loaded.history()))


def answer_in_case(history: History, seq: int) -> AnswerInCase:
    """The answer at event `seq` with everything that a marker judges it by. Raises NotFound."""
    for course in courses(history).values():
        for given in _of_report(course):
            if given.seq == seq:
                recorded = history.events[seq - 1]
                case = case_at(course, given.posted.agency, recorded)
                verdict = judge(case, given.posted.text)
                return AnswerInCase(given, course.before(recorded), case, verdict)
    raise NotFound("answer", str(seq))


def _of_report(course: Course) -> Iterator[GivenAnswer]:
    marks = answer_marks(course)
    points = course.world.scenario.rubric.answer_points.get(course.report.id, 0)
    every = course.run.rules >= COUNTED
    counting = counting_answer(course, marks) if points and not every else None
    posted = {each.seq: each for each in course.dossier.answers}
    markings = course.history.run.markings
    for mark, machine in zip(marks, machine_marks(course), strict=True):
        recorded = course.history.events[mark.answer_seq - 1]
        yield GivenAnswer(
            course.report.id,
            shown_title(course.report),
            recorded.person or "",
            mark.answer_seq,
            recorded.at_wall,
            posted[mark.answer_seq],
            mark,
            machine,
            counted_of(markings, mark.answer_seq),
            counts=every or (counting is not None and counting.answer_seq == mark.answer_seq),
            instead=posted.get(counting.answer_seq)
            if counting is not None and counting.answer_seq != mark.answer_seq
            else None,
            points=points,
            marks=tuple(_given_to(course, mark.answer_seq)),
            appeal=appeal_of(course.history.run, mark.answer_seq),
            changes=changes_of(course.history, mark.answer_seq),
            scorer=_scorer_of(course.run, mark.answer_seq),
            rules=course.history.run.rules,
        )


def _scorer_of(run: Run, answer_seq: int) -> str:
    scoring = run.scoring_of(answer_seq)
    return scoring.scorer if scoring is not None else ""


def _given_to(course: Course, seq: int) -> Iterator[GivenMarks]:
    for each in visible(course.history.run.markings):
        if each.answer_seq == seq:
            gates = gates_of(each)
            yield GivenMarks(
                each.at,
                each.marker,
                each.levels,
                gates,
                each.note,
                each.reason,
                total_of(each.levels, gates, rules=course.history.run.rules),
                each.status,
            )
