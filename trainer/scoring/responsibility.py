"""In whose hands a report lay, from when to when: the lead unit's, else the desk's; the reporter's while it is postponed.

What ran out in a simulated colleague's hands is judged on nobody (ref. 3.5), so checks of long clocks ask here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from trainer.domain.deadlines import lead_agency
from trainer.domain.dossier import Dossier
from trainer.domain.vocabulary import State
from trainer.scoring.course import Course

NOBODY = ""


@dataclass(frozen=True, slots=True)
class Responsibility:
    """A stretch in one pair of hands, up to the next. `agency` "": the reporter's, or nobody's any more."""

    since: datetime
    agency: str
    by_person: bool

    @property
    def by_colleague(self) -> bool:
        return bool(self.agency) and not self.by_person


def responsibilities_of(course: Course) -> tuple[Responsibility, ...]:
    """Every stretch of a report's way, in order of time; at least one."""
    found: list[Responsibility] = []
    for recorded in course.moves:
        dossier = course.history.after(recorded.seq).dossiers.get(course.report.id)
        if dossier is None:
            continue
        agency = _holder(dossier)
        if not found or found[-1].agency != agency:
            since = recorded.at_sim if found else course.report.received_at
            # Whoever sat down after the report had left never had it.
            found = [each for each in found if each.since <= since]
            found.extend(_holds(course, agency, since))
    return tuple(found)


def responsibility_before(course: Course, at: datetime) -> Responsibility | None:
    """The stretch that a report was in just before an instant; None before its arrival."""
    earlier = [each for each in responsibilities_of(course) if each.since < at]
    return earlier[-1] if earlier else None


def person_since(course: Course, responsibility: Responsibility) -> datetime | None:
    """Since when a report came from a colleague's hands into people's, where `responsibility` is one of theirs.

    None where people have had it from the start: then its clocks are all theirs.
    """
    responsibilities = responsibilities_of(course)
    since: datetime | None = None
    for before, each in pairwise(responsibilities):
        if each.since > responsibility.since:
            break
        if each.by_person and before.by_colleague:
            since = each.since
    return since


def dossier_before(course: Course, at: datetime) -> Dossier | None:
    """The report as it stood just before an instant; None before its arrival."""
    earlier = [recorded for recorded in course.events if recorded.at_sim < at]
    return course.after(earlier[-1]) if earlier else None


def _holder(dossier: Dossier) -> str:
    waiting = dossier.postponement
    if waiting is not None and dossier.state is State.TUNDA:
        return NOBODY if waiting.pauses else dossier.desk
    if not dossier.in_run or dossier.state in (State.SELESAI, State.ARSIP):
        return NOBODY
    return lead_agency(dossier)


def _holds(course: Course, agency: str, since: datetime) -> list[Responsibility]:
    """The stretches at one agency from then on: a new one whenever somebody sat down or left."""
    sittings = course.seating.sittings.get(agency, ())
    turns = [each for sitting in sittings for each in (sitting.since, sitting.until)]
    later = sorted({each for each in turns if each is not None and each > since})
    return [
        Responsibility(at, agency, course.seating.present(agency, at)) for at in (since, *later)
    ]
