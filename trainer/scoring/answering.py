"""Whose answer a report waits for, and whether a person gave it: the desk that took it up itself, or a played unit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from trainer.domain import events as e
from trainer.domain.deadlines import has_unit_clock
from trainer.domain.dossier import Disposition
from trainer.domain.events import Recorded
from trainer.domain.rules import COUNTED
from trainer.scoring.course import Course, Stage
from trainer.scoring.returning import for_want_of_data


@dataclass(frozen=True, slots=True)
class Duty:
    """A person's duty to give the first answer: at which agency, since when, and the first instant too late."""

    agency: str
    since: datetime
    due: datetime


@dataclass(frozen=True, slots=True)
class Answering:
    """How far it got. `duty` is None where nobody who plays owes an answer; `first` the first official answer."""

    stage: Stage
    duty: Duty | None = None
    first: tuple[Recorded, e.FollowUpPosted] | None = None


def answerer_is_person(course: Course) -> bool:
    """Whether the key wants the answer from an agency that a person plays."""
    if course.truth.answer is None or course.truth.lead is None:
        return False
    return own_desk(course) is not None or course.truth.lead in course.seating.units


def helper_is_person(course: Course) -> bool:
    """Whether the key wants help from a unit that a person plays."""
    return course.truth.answer is not None and any(
        unit in course.seating.units for unit in course.truth.supporting
    )


def own_desk(course: Course) -> str | None:
    """The played desk that answers this report itself: the one that the lead unit's officers sit at (`Kelola`)."""
    if not course.leads_to_verification:
        return None
    desks = (stay.desk for stay in course.stays)
    return next(
        (d for d in desks if course.world.region.agency(d).held_by == course.truth.lead), None
    )


def answering(course: Course) -> Answering:
    """How far the answer got that the key wants from a person."""
    desk = own_desk(course)
    if desk is not None:
        return _by_desk(course, desk)
    if course.truth.lead in course.seating.units:
        return _by_unit(course, course.truth.lead)
    return Answering(Stage.NOT_DUE)


def helping(course: Course) -> tuple[Answering, ...]:
    """How far the answers of supporting units got that people sit in and that have a clock (ref. 3.5, *Several units*)."""
    held = {each.unit: each for each in course.dossier.dispositions if not each.lead}
    return tuple(
        _by_unit(course, unit)
        for unit in course.truth.supporting
        if unit in course.seating.units
        and unit in held
        and has_unit_clock(course.run.seats, course.dossier, held[unit], course.world)
    )


def answers_of(course: Course, agency: str) -> tuple[tuple[Recorded, e.FollowUpPosted], ...]:
    """The official answers that people at an agency gave, in order."""
    return tuple(
        (r, fact) for r, fact in course.by_people(e.FollowUpPosted) if fact.agency == agency
    )


def no_more_comes(course: Course, interim: e.FollowUpPosted) -> bool:
    """Whether no answer can follow an interim one any more: in a run that was ended before the promised day was over, one
    still could.
    """
    if not course.horizon.over or course.horizon.ended_by_itself:
        return course.horizon.over
    promised = interim.next_news
    return promised is None or course.horizon.ran_out(course.world.calendar.end_of_day(promised))


def limit_from(course: Course, since: datetime) -> datetime:
    """The first instant too late for a first answer that is owed since then."""
    return course.world.calendar.limit_end(
        since, course.world.profile.limit("batas_tindak_lanjut_awal")
    )


def _by_desk(course: Course, desk: str) -> Answering:
    """The desk's clock runs from the report's arrival at the agency (`Kelola`, ref. 15), the last one where it came back."""
    back = course.brought_back
    arrived = next(stay.since for stay in reversed(course.stays) if stay.desk == desk)
    since = back.at_sim if back is not None else arrived
    duty = Duty(desk, since, limit_from(course, since))
    if course.verification is not Stage.DONE:
        return Answering(course.verification, duty)
    answers = answers_of(course, desk)
    if answers:
        return Answering(Stage.DONE, duty, answers[0])
    if course.dossier.dispositions or _with_others(course, duty):
        return Answering(Stage.NOT_DUE)
    return Answering(Stage.LOST if course.left_unsaid(since, duty.due) else Stage.OPEN, duty)


def _by_unit(course: Course, unit: str) -> Answering:
    """A unit's clock runs from its disposition (*jam unit*)."""
    held = [each for each in course.dossier.dispositions if each.unit == unit]
    if not held:
        return Answering(Stage.NOT_DUE)
    answers = answers_of(course, unit)
    # A new disposition gives a new limit, also to the same unit (ref. 3.5).
    until = answers[0][0].at_sim if answers else held[-1].since
    until_then = [each for each in held if each.since <= until]
    last = until_then[-1]
    since = course.seating.since(unit, _begun(course, unit, until_then).since)
    if since is None:
        return Answering(Stage.NOT_DUE)
    duty = Duty(unit, since, limit_from(course, since))
    if answers:
        return Answering(Stage.DONE, duty, answers[0])
    if _with_others(course, duty):
        return Answering(Stage.NOT_DUE)
    if last.ended_at is not None or last.relieved_at is not None:
        return Answering(Stage.ELSEWHERE if _gave_up(course, unit, last) else Stage.NOT_DUE, duty)
    return Answering(Stage.LOST if course.left_unsaid(duty.since, duty.due) else Stage.OPEN, duty)


def _begun(course: Course, unit: str, held: list[Disposition]) -> Disposition:
    """The disposition from which a unit's clock counts: the last; from the rules `COUNTED` on the first of those that it sent
    back although it was theirs to answer, for nobody wins time by that.
    """
    if course.run.rules < COUNTED:
        return held[-1]
    kept = len(held) - 1
    while kept and _gave_up(course, unit, held[kept - 1]):
        kept -= 1
    return held[kept]


def _gave_up(course: Course, unit: str, held: Disposition) -> bool:
    """Whether people at a unit returned what was theirs to answer, and not for want of data."""
    back = [
        (r, fact)
        for r, fact in course.by_people(e.ReportGivenBack)
        if fact.agency == unit
        and r.at_sim >= held.since
        and (held.ended_at is None or r.at_sim <= held.ended_at)
    ]
    return held.ended_by == "given_back" and not any(
        for_want_of_data(course, *each) for each in back
    )


def _with_others(course: Course, duty: Duty) -> bool:
    """Whether whoever owed it had left when its clock ran out or the log ended: a colleague has it from there."""
    return not course.seating.present(duty.agency, course.horizon.until(duty.due))
