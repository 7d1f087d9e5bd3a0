"""Reports of the internal supervisor: which the key gives to an Inspektorat, and which Inspektorat that is."""

from __future__ import annotations

from trainer.domain.region import AgencyKind
from trainer.domain.vocabulary import SUPERVISORY
from trainer.scoring.course import Course


def supervised_by_key(course: Course) -> bool:
    """Whether the key wants the report examined by an Inspektorat: its class, and its lead."""
    lead = course.truth.lead
    return (
        course.truth.classification in SUPERVISORY and lead is not None and inspects(course, lead)
    )


def inspects(course: Course, agency: str) -> bool:
    """Whether an agency is an Inspektorat."""
    known = course.world.region.agencies.get(agency)
    return known is not None and known.kind is AgencyKind.INSPECTORATE
