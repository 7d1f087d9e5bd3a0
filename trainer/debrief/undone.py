"""What was left undone at a desk when a run ended: decisions nobody took, and emergencies for which nobody called help.

Facts only: what they cost is the judges' word.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from trainer.domain import events as e
from trainer.domain.history import History
from trainer.domain.vocabulary import Urgency
from trainer.scoring.course import Course, courses
from trainer.scoring.duplicating import same_event
from trainer.scoring.stays import Stay

HOUR = 3600


@dataclass(frozen=True, slots=True)
class Undone:
    """A report without a decision when the run ended.

    `emergency_since`: when an emergency arrived that lay there without any help for longer than the profile's limit in
    office hours (ref. 5.1, default latihan). None: it is no emergency, or that time was not over.
    """

    opened: bool
    emergency_since: datetime | None


@dataclass(frozen=True, slots=True)
class DeskWork:
    """The reports that people had to decide. `decided` are those of `reports` on which somebody decided anything."""

    reports: tuple[str, ...]
    decided: tuple[str, ...]
    undone: Mapping[str, Undone]


def desk_work_of(history: History) -> DeskWork:
    """What was decided in a run and what was not. While the run goes on nothing is undone."""
    own = {
        id_: (course, stays)
        for id_, course in courses(history).items()
        if (stays := [stay for stay in course.stays if not stay.excused])
    }
    return DeskWork(
        reports=tuple(own),
        decided=tuple(
            id_ for id_, (_, stays) in own.items() if any(s.decision is not None for s in stays)
        ),
        undone={
            id_: _undone(course, stays)
            for id_, (course, stays) in own.items()
            if history.run.finished and stays[-1].decision is None
        },
    )


def _undone(course: Course, stays: Sequence[Stay]) -> Undone:
    opened = any(recorded.person is not None for recorded in course.events)
    left = _is_emergency(course) and not _called(course) and _lay_too_long(course, stays[0].since)
    return Undone(opened, course.report.received_at if left else None)


def _is_emergency(course: Course) -> bool:
    return course.truth.urgency is Urgency.P1 and bool(course.truth.call_out)


def _called(course: Course) -> bool:
    """Whether a person called anybody for this event, on whichever report about it."""
    return any(
        recorded.person is not None
        and (call.report == course.report.id or same_event(course, call.report))
        for recorded, call in course.history.of_kind(e.EmergencyCallNoted)
    )


def _lay_too_long(course: Course, since: datetime) -> bool:
    finished_at = course.run.finished_at
    if finished_at is None:
        return False
    limit = course.world.profile.limit("batas_panggilan_darurat") * HOUR
    return course.world.calendar.office_seconds_between(since, finished_at) >= limit
