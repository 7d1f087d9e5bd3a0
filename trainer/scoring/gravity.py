"""What grave faults leave of a report: a ceiling over what the rest of it earned, never a floor.

From the rules `COUNTED` on, one grave fault leaves at most 40 % of what the rest earned, two leave none; a fault against life,
or against a reporter who must stay secret, leaves none by itself. A fault inside an answer has taken its 40 % there already
(response rubric, Gates): it counts once more on the rest, never again on that answer. By older rules a report keeps at most
40 % of its maximum, once.
"""

from __future__ import annotations

from collections.abc import Sequence

from trainer.scoring.course import Course
from trainer.scoring.findings import AnswerMark, Critical

LEAVES = 0.4
"""The share that one grave fault leaves."""

AGAINST_LIFE = frozenset(("emergency_not_called", "emergency_put_off"))
AGAINST_REPORTER = frozenset(
    ("identity_published", "secret_left_public", "sent_to_accused", "leak")
)
TOLD = frozenset(("given_away", "accused_told"))
"""Told to somebody who asked or to the accused: against the reporter whether the report is secret or open."""


def left_by(course: Course, critical: Sequence[Critical]) -> float:
    """What the grave faults of a report leave of what it earned: 1 without any, `LEAVES` for one act, 0 for more or worse."""
    acts = {each.event for each in critical}
    if not acts:
        return 1.0
    return (
        LEAVES
        if len(acts) == 1 and not any(against_person(course, each) for each in critical)
        else 0.0
    )


def rest_of(
    earned: float, answers: Sequence[AnswerMark], critical: Sequence[Critical], left: float
) -> float:
    """Points that are left of a report whose checks earned `earned`: an answer keeps its own where the one fault is in it."""
    acts = {each.event for each in critical}
    spared = [each for each in answers if left and each.gates and each.answer_seq in acts]
    own = sum(each.points for each in spared if each.points > 0)
    rest = sum(each.points for each in answers if each.points > 0) - own
    return left * (earned + rest) + own


def against_person(course: Course, critical: Critical) -> bool:
    """Whether it is a fault against life, or against a reporter who must stay secret."""
    if critical.rule in AGAINST_LIFE | TOLD:
        return True
    return critical.rule in AGAINST_REPORTER and _secret(course, critical)


def _secret(course: Course, critical: Critical) -> bool:
    """Whether the report had to be secret, or was when the fault was done."""
    before = course.before(course.event(critical.event))
    return course.report.secret or course.truth.set_secret or before.secret
