"""The answers that people gave in a run, each with the marks that count: a person's over the machine's.

Which marks of people count is told by `markings`; what they left open stays the machine's, and so does the gate `leak`
unless W8 was judged. The machine's marks are those in the log, made when the answer was given (`machine_mark`); a log from
before they were kept is judged on the spot. Which answer of a report earns its points is decided in `engine`.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from functools import lru_cache

from trainer.answers.case import Case
from trainer.answers.judging import Judge, judge
from trainer.answers.total import GATES, ceiling_of, total_of
from trainer.answers.verdict import DIMENSIONS, SCORER, Verdict
from trainer.domain import events as e
from trainer.domain.dossier import Dossier
from trainer.domain.events import Recorded
from trainer.domain.history import History
from trainer.domain.run import Marking
from trainer.domain.scenario import World
from trainer.scoring.cases import case_of
from trainer.scoring.course import Course
from trainer.scoring.findings import AnswerMark
from trainer.scoring.markings import counted_of, current_marks

_REMEMBERED = 4096
"""Verdicts kept: logs from before machine marks were kept are scored anew after every act and on every view of a hall, and
a re-scoring looks twice. Enough for the answers of some big classes; one more than fits would be judged anew on every view.
"""


def answer_marks(course: Course) -> tuple[AnswerMark, ...]:
    """The marks of every official answer that a person gave to this report, in order."""
    return tuple(_mark(course, recorded) for recorded, _fact in course.by_people(e.FollowUpPosted))


def machine_marks(course: Course) -> tuple[AnswerMark, ...]:
    """The same answers with the machine's marks alone, whatever people said of them."""
    return tuple(
        _by_machine(course, recorded) for recorded, _fact in course.by_people(e.FollowUpPosted)
    )


def case_at(course: Course, agency: str, recorded: Recorded) -> Case:
    """The scorer's case as the seat at `agency` had it when it acted: the findings that had come by then, the secrecy."""
    return case_before(course.before(recorded), agency, course.world)


def case_before(before: Dossier, agency: str, world: World) -> Case:
    """The scorer's case of a report as it stands, for an answer that `agency` is about to give."""
    return case_of(before.report, agency, before.notes, world.region, secret=before.secret)


def remembered(case: Case, text: str) -> Verdict:
    """The verdict of the room `answers`, kept for whoever asks again."""
    return _verdict(case, text)


def machine_mark(
    history: History,
    recorded: Recorded,
    advice_only: AbstractSet[str] = frozenset(),
    judge: Judge = remembered,
) -> e.AnswerScored:
    """What the machine says now of the answer at an event of the history, by the history's key.

    `advice_only` are dimensions in which the machine is not to be trusted now: they wait for a person as well. What waits are
    dimensions, then gates that are suspected.
    """
    fact = recorded.fact
    assert isinstance(fact, e.FollowUpPosted)
    before = history.before(recorded.seq).dossier(fact.report)
    verdict = judge(case_before(before, fact.agency, history.world), fact.text)
    waits = {*verdict.provisional, *advice_only}
    return e.AnswerScored(
        report=before.id,
        answer_seq=recorded.seq,
        scorer=SCORER,
        key=history.world.scenario.content_hash,
        levels=dict(verdict.levels),
        gates=verdict.gates,
        provisional=tuple(each for each in (*DIMENSIONS, *GATES) if each in waits),
        missing={
            each.dimension: each.missing
            for each in verdict.evidence
            if each.dimension is not None and each.missing
        },
    )


def _mark(course: Course, recorded: Recorded) -> AnswerMark:
    machine = _by_machine(course, recorded)
    counted = counted_of(_markings(course), recorded.seq)
    if counted is None:
        return machine
    levels, gates = current_marks(counted, machine.levels, machine.gates)
    rules = course.history.run.rules
    without = tuple(each for each in DIMENSIONS if levels[each] is None)
    return AnswerMark(
        course.report.id,
        recorded.seq,
        levels,
        gates,
        total_of(levels, gates, rules=rules),
        counted.marker,
        tuple(dict.fromkeys((*without, *counted.open))),
        ceiling_of(levels, rules=rules),
    )


def _markings(course: Course) -> list[Marking]:
    """The marks of people for the answers to this report, in order."""
    marked = course.history.of_kind(e.AnswerMarked, course.report.id)
    return [course.history.after(recorded.seq).markings[-1] for recorded, _ in marked]


def _by_machine(course: Course, recorded: Recorded) -> AnswerMark:
    """The machine's latest marks in the log; judged now where the log has none."""
    scored = course.history.of_kind(e.AnswerScored, course.report.id)
    in_log = (fact for _, fact in reversed(scored) if fact.answer_seq == recorded.seq)
    scoring = next(in_log, None) or machine_mark(course.history, recorded)
    rules = course.history.run.rules
    return AnswerMark(
        course.report.id,
        recorded.seq,
        scoring.levels,
        scoring.gates,
        total_of(scoring.levels, scoring.gates, rules=rules),
        "",
        scoring.provisional,
        ceiling_of(scoring.levels, rules=rules),
    )


@lru_cache(maxsize=_REMEMBERED)
def _verdict(case: Case, text: str) -> Verdict:
    return judge(case, text)
