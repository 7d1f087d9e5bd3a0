"""The answers that people gave in a run, each with the marks that count: a person's over the machine's.

Which marks of people count is told by `markings`; what they left open stays the machine's, and so does the gate `leak`
unless W8 was judged. Which answer of a report earns its points is decided in `engine`.
"""

from __future__ import annotations

from functools import lru_cache

from trainer.domain import events as e
from trainer.domain.events import Recorded
from trainer.scoring.answer.judge import score_answer
from trainer.scoring.answer.verdict import DIMENSIONS, Verdict
from trainer.scoring.case import Case, case_of
from trainer.scoring.course import Course
from trainer.scoring.findings import AnswerMark
from trainer.scoring.markings import LEAK, counted_of
from trainer.scoring.total import total_of


def answer_marks(course: Course) -> tuple[AnswerMark, ...]:
    """The marks of every official answer that a person gave to this report, in order."""
    return tuple(
        _mark(course, recorded, fact) for recorded, fact in course.by_people(e.FollowUpPosted)
    )


def machine_marks(course: Course) -> tuple[AnswerMark, ...]:
    """The same answers with the machine's marks alone, whatever people said of them."""
    return tuple(
        _by_machine(course, recorded, fact) for recorded, fact in course.by_people(e.FollowUpPosted)
    )


def case_at(course: Course, agency: str, recorded: Recorded) -> Case:
    """The scorer's case as the seat at `agency` had it when it acted: the findings that had come by then, the secrecy."""
    before = course.before(recorded)
    return case_of(before.report, agency, before.notes, course.world.region, secret=before.secret)


def _mark(course: Course, recorded: Recorded, fact: e.FollowUpPosted) -> AnswerMark:
    machine = _by_machine(course, recorded, fact)
    counted = counted_of(course.history.run.markings, recorded.seq)
    if counted is None:
        return machine
    levels = {each: counted.levels.get(each, machine.levels[each]) for each in DIMENSIONS}
    judged_privacy = counted.levels.get("W8") is not None
    leaks = () if judged_privacy else tuple(gate for gate in machine.gates if gate == LEAK)
    gates = tuple(dict.fromkeys((*counted.gates, *leaks)))
    without = tuple(each for each in DIMENSIONS if levels[each] is None)
    return AnswerMark(
        course.report.id,
        recorded.seq,
        levels,
        gates,
        total_of(levels, gates),
        counted.marker,
        tuple(dict.fromkeys((*without, *counted.open))),
    )


def _by_machine(course: Course, recorded: Recorded, fact: e.FollowUpPosted) -> AnswerMark:
    verdict = _verdict(case_at(course, fact.agency, recorded), fact.text)
    return AnswerMark(
        course.report.id,
        recorded.seq,
        verdict.levels,
        verdict.gates,
        verdict.total,
        "",
        verdict.provisional,
    )


_REMEMBERED = 4096
"""Verdicts kept: runs are scored anew after every act and on every view of a hall, their answers do not change. Enough for
the answers of some big classes; one more than fits would be judged anew on every view.
"""


@lru_cache(maxsize=_REMEMBERED)
def _verdict(case: Case, text: str) -> Verdict:
    return score_answer(case, text)
