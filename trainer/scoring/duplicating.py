"""Which reports the key holds for the same event."""

from __future__ import annotations

from trainer.domain.dossier import Dossier
from trainer.domain.report import Truth
from trainer.scoring.course import Course


def same_event(course: Course, other: str) -> bool:
    """Whether the key says that this report and `other` are about the same event."""
    mine, theirs = course.truth, _truth(course, other)
    if theirs is None:
        return False
    if other == mine.duplicate_of or theirs.duplicate_of == course.report.id:
        return True
    if mine.duplicate_of is not None and mine.duplicate_of == theirs.duplicate_of:
        return True
    return mine.duplicate_group is not None and mine.duplicate_group == theirs.duplicate_group


def _truth(course: Course, report: str) -> Truth | None:
    dossier = course.run.dossiers.get(report)
    return dossier.report.truth if dossier is not None else None


def first_of_event(course: Course) -> Dossier | None:
    """The report about the same event that arrived first; None where this one did, or no other has arrived."""
    for dossier in course.run.dossiers.values():
        if dossier.id == course.report.id:
            return None
        if same_event(course, dossier.id):
            return dossier
    return None
