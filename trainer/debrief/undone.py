"""What was left undone at a desk when a run ended: decisions nobody took, and emergencies for which nobody called help.

Facts only: what they cost is the judges' word.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from trainer.domain.events import ReportCompleted
from trainer.domain.history import History
from trainer.domain.vocabulary import Decision
from trainer.scoring.calling import calls_of, limit_over, needs_call
from trainer.scoring.course import Course, courses
from trainer.scoring.stays import Stay


@dataclass(frozen=True, slots=True)
class Undone:
    """A report without a decision when the run ended. `earlier`: what was decided before it came back to the desk, None
    when nothing ever was; `replied`: it came back with the reporter's reply to a question.

    `emergency_since`: when an emergency arrived that lay there without any help for longer than the profile's limit in
    office hours (ref. 5.1, aturan bawaan). None: it is no emergency, or that time was not over.
    """

    opened: bool
    emergency_since: datetime | None
    earlier: Decision | None = None
    replied: bool = False


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
    called = any(recorded.person is not None for recorded, _ in calls_of(course))
    left = needs_call(course) and not called and _lay_too_long(course, stays[0].since)
    earlier = [stay.decision for stay in stays if stay.decision is not None]
    return Undone(
        opened,
        course.report.received_at if left else None,
        earlier[-1] if earlier else None,
        _replied(course, stays[-1]),
    )


def _replied(course: Course, last: Stay) -> bool:
    """Whether the reporter's reply to a question brought the report back to the desk."""
    return any(r.seq == last.entered and isinstance(r.fact, ReportCompleted) for r in course.events)


def _lay_too_long(course: Course, since: datetime) -> bool:
    return course.run.finished_at is not None and limit_over(course, since)
