"""The answers that people gave in a run, each with the marks that count: a person's over the machine's.

The latest mark of a person counts; what that person left open stays the machine's, and so does the gate `leak` unless W8
was judged. Which answer of a report earns its points is decided in `engine`.
"""

from __future__ import annotations

from functools import lru_cache

from trainer.domain import events as e
from trainer.domain.events import Recorded
from trainer.domain.history import History
from trainer.domain.run import Marking
from trainer.scoring.answer.judge import score_answer
from trainer.scoring.answer.verdict import DIMENSIONS, Verdict
from trainer.scoring.case import Case, case_of
from trainer.scoring.course import Course
from trainer.scoring.findings import AnswerMark
from trainer.scoring.total import total_of

LEAK = "leak"


def answer_marks(course: Course) -> tuple[AnswerMark, ...]:
    """The marks of every official answer that a person gave to this report, in order."""
    return tuple(
        _mark(course, recorded, fact) for recorded, fact in course.by_people(e.FollowUpPosted)
    )


def case_at(course: Course, agency: str, recorded: Recorded) -> Case:
    """The scorer's case as the seat at `agency` had it when it acted: the findings that had come by then, the secrecy."""
    before = course.before(recorded)
    return case_of(before.report, agency, before.notes, course.world.region, secret=before.secret)


def _mark(course: Course, recorded: Recorded, fact: e.FollowUpPosted) -> AnswerMark:
    verdict = _verdict(case_at(course, fact.agency, recorded), fact.text)
    marking = _latest(course.history, recorded.seq)
    if marking is None:
        return _by_machine(course, recorded, verdict)
    levels = {each: marking.levels.get(each, verdict.levels[each]) for each in DIMENSIONS}
    judged_privacy = marking.levels.get("W8") is not None
    machine = () if judged_privacy else tuple(gate for gate in verdict.gates if gate == LEAK)
    gates = tuple(dict.fromkeys((*marking.gates, *machine, *_leak_of(levels))))
    open_levels = tuple(each for each in DIMENSIONS if levels[each] is None)
    return AnswerMark(
        course.report.id,
        recorded.seq,
        levels,
        gates,
        total_of(levels, gates),
        marking.marker,
        open_levels,
    )


def _by_machine(course: Course, recorded: Recorded, verdict: Verdict) -> AnswerMark:
    return AnswerMark(
        course.report.id,
        recorded.seq,
        verdict.levels,
        verdict.gates,
        verdict.total,
        "",
        verdict.provisional,
    )


def _leak_of(levels: dict[str, int | None]) -> tuple[str, ...]:
    """W8 at 0 is the gate, also where the marker did not tick it."""
    return (LEAK,) if levels["W8"] == 0 else ()


def _latest(history: History, answer_seq: int) -> Marking | None:
    marks = [each for each in history.run.markings if each.answer_seq == answer_seq]
    return marks[-1] if marks else None


_REMEMBERED = 4096
"""Verdicts kept: runs are scored anew after every act and on every view of a hall, their answers do not change. Enough for
the answers of some big classes; one more than fits would be judged anew on every view.
"""


@lru_cache(maxsize=_REMEMBERED)
def _verdict(case: Case, text: str) -> Verdict:
    return score_answer(case, text)
