"""What grave faults leave of a report: a ceiling over what the rest of it earned, never a floor; and what they are to the run.

From the rules `COUNTED` on, one grave fault leaves at most 40 % of what the rest earned, two leave none; a fault against life,
or against a reporter who must stay secret, leaves none by itself. A fault inside an answer has taken its 40 % there already
(response rubric, Gates): it counts once more on the rest, never again on that answer. By older rules a report keeps at most
40 % of its maximum, once.

To the whole run (`overall`) a fault is by the rules `STOOD` as heavy as what came of it: a secret that was hidden again, or
taken back from the accused, on the day it got out is told in favour of whoever did it (ref. 3.5, *A leak*), and asking a
reporter for a name that was not given has told nobody anything yet, nor has a name in an answer that the reporter alone reads.
By the rules `HELPED` so is an emergency for which somebody called help late, but on the day on which it was read.
"""

from __future__ import annotations

from collections.abc import Sequence

from trainer.scoring.calling import calls_of, first_touch
from trainer.scoring.course import Course
from trainer.scoring.findings import AnswerMark, Critical, Weight
from trainer.scoring.writings import TO_REPORTER

LEAVES = 0.4
"""The share that one grave fault leaves."""

NOT_CALLED = "emergency_not_called"
AGAINST_LIFE = frozenset((NOT_CALLED, "emergency_put_off", "emergency_left"))
PUBLISHED = frozenset(("identity_published", "secret_left_public"))
SENT = "sent_to_accused"
AGAINST_REPORTER = PUBLISHED | {SENT, "leak"}
SOUGHT = "reporter_sought"
"""Against the reporter of a secret report from the rules `STOOD` on."""
TOLD = frozenset(("given_away", "accused_told"))
"""Told to somebody who asked or to the accused: against the reporter whether the report is secret or open."""


def left_by(course: Course, critical: Sequence[Critical]) -> float:
    """What the grave faults of a report leave of what it earned: 1 without any, `LEAVES` for one act, 0 for more or worse."""
    acts = {_act(course, each) for each in critical}
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


def acts_of(course: Course, critical: Sequence[Critical]) -> tuple[Weight, ...]:
    """How heavy each act that was a grave fault of a report is for the whole run, by the gravest fault in it; in order."""
    weights: dict[int, Weight] = {}
    for each in sorted(critical, key=lambda one: one.event):
        heavy, act = _reaches_person(course, each), _act(course, each)
        if heavy or act not in weights:
            weights[act] = Weight.AGAINST_PERSON if heavy else Weight.GRAVE
    return tuple(weights.values())


def _act(course: Course, critical: Critical) -> int:
    """The act that a fault was: by the rules `STOOD` all that one command did, by its first event; by older ones each event."""
    seq = critical.event
    command = course.event(seq).command_id
    while course.stood and command is not None and course.event(seq - 1).command_id == command:
        seq -= 1
    return seq


def against_person(course: Course, critical: Critical) -> bool:
    """Whether it is a fault against life, or against a reporter who must stay secret."""
    if critical.rule in AGAINST_LIFE | TOLD:
        return True
    if critical.rule == SOUGHT:
        return course.stood and _secret(course, critical)
    if course.stood and _to_reporter_alone(course, critical):
        return False
    return critical.rule in AGAINST_REPORTER and _secret(course, critical)


def _reaches_person(course: Course, critical: Critical) -> bool:
    """Whether somebody bears the consequence of such a fault: by older rules whenever it is one."""
    if not against_person(course, critical):
        return False
    if not course.stood:
        return True
    asked_only = critical.rule == SOUGHT and critical.values.get("where") in TO_REPORTER
    return not asked_only and not _put_right(course, critical)


def _to_reporter_alone(course: Course, critical: Critical) -> bool:
    """Whether an identity stands in an answer that nobody reads but the reporter and the office."""
    return critical.rule == "leak" and not course.after(course.event(critical.event)).public


def _put_right(course: Course, critical: Critical) -> bool:
    """Whether a person undid it on the same day: hid what everybody could read, took the report from the accused, called help."""
    if critical.rule == NOT_CALLED:
        return course.helped and _called_that_day(course)
    act = course.event(critical.event)
    later = (
        r
        for r in course.moves
        if r.seq > act.seq and r.person is not None and r.at_sim.date() == act.at_sim.date()
    )
    if critical.rule in PUBLISHED:
        return any(not course.after_act(each).public for each in later)
    accused = course.truth.accused
    if critical.rule != SENT or accused is None:
        return False
    return course.after_act(act).held_by(accused.agency) and any(
        not course.after_act(each).held_by(accused.agency) for each in later
    )


def _called_that_day(course: Course) -> bool:
    """Whether a person called help on the day on which the report was first read."""
    opened = first_touch(course)
    return opened is not None and any(
        recorded.person is not None and recorded.at_sim.date() == opened.at_sim.date()
        for recorded, _ in calls_of(course)
    )


def _secret(course: Course, critical: Critical) -> bool:
    """Whether the report had to be secret, or was when the fault was done."""
    before = course.before(course.event(critical.event))
    return course.report.secret or course.truth.set_secret or before.secret
