"""Reports that must go back: what a desk may not decide, and what a unit was sent by mistake."""

from __future__ import annotations

from trainer.domain import events as e
from trainer.domain.dossier import Disposition
from trainer.domain.vocabulary import Decision
from trainer.scoring.course import Course
from trainer.scoring.people import played_units


def returned_by_key(course: Course) -> bool:
    """Whether the key has a desk that a person plays return the report."""
    return any(
        stay.best.decision is Decision.BUKAN_WEWENANG and not stay.excused for stay in course.stays
    )


def misdirected(course: Course) -> tuple[Disposition, ...]:
    """Dispositions to a played unit whose business the report is not."""
    truth = course.truth
    if truth.lead is None and truth.return_to is None:
        return ()
    return tuple(
        each
        for each in course.dossier.dispositions
        if each.unit in played_units(course.run)
        and each.unit != truth.lead
        and each.unit not in truth.supporting
    )


def returns_by(course: Course, agency: str) -> int:
    """How often people at an agency returned the report."""
    declined = sum(1 for _, fact in course.by_people(e.ReportDeclined) if fact.desk == agency)
    return declined + sum(
        1 for _, fact in course.by_people(e.ReportGivenBack) if fact.agency == agency
    )


def gave_back(course: Course, unit: str, before_seq: int) -> bool:
    """Whether a unit had returned the report before an event."""
    return any(
        isinstance(r.fact, e.ReportGivenBack) and r.fact.agency == unit and r.seq < before_seq
        for r in course.events
    )
