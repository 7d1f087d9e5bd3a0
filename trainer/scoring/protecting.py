"""What must be hidden before a report may be read by everybody, and when it became readable by a person's act."""

from __future__ import annotations

import re

from trainer.domain.dossier import Dossier
from trainer.domain.events import Recorded
from trainer.domain.report import PiiSpan, to_be_masked
from trainer.domain.vocabulary import SUPERVISORY, Urgency
from trainer.scoring.course import Course

HINTS = frozenset(("relation",))
"""Kinds that narrow down but do not tell who: to be masked, but no identity by themselves (response rubric, W8)."""

OF_SOMEBODY = frozenset(("health", "child", "address"))
"""Kinds that are somebody's only where something else tells who: to be masked, but no identity by themselves."""
DOOR = re.compile(r"\b(?:nomor|no)\b\.? ?\d", re.IGNORECASE)
"""What makes an address that of one house."""


def to_mask(course: Course) -> tuple[PiiSpan, ...]:
    """The spans that the public version must mask: all but the reporter's own name on an open report."""
    return to_be_masked(course.truth.pii_spans, course.report.privacy)


def unmasked(course: Course, dossier: Dossier) -> tuple[PiiSpan, ...]:
    """Those of them that the public version of this moment shows.

    A span of the citizen's title counts as hidden too when the title that the officer set no longer holds it.
    """
    return tuple(
        span
        for span in to_mask(course)
        if not _masked(span, dossier) and not _retitled(span, dossier)
    )


def tells_who(course: Course, span: PiiSpan) -> bool:
    """Whether a span is an identity by itself. Where somebody is in danger the place is enough; by older rules it always is."""
    if course.stood and course.truth.urgency is not Urgency.P1 and span.kind in OF_SOMEBODY:
        return span.kind == "address" and DOOR.search(span.text) is not None
    return span.kind not in HINTS


def may_be_known(course: Course, dossier: Dossier) -> bool:
    """Whether the public version of this moment tells who somebody is, or is the word of a reporter who has somebody to fear.

    An illness or a lane of somebody whom nothing names is no identity. Only from the rules `STOOD` on is this asked.
    """
    truth = course.truth
    if truth.accused is not None or truth.classification in SUPERVISORY or course.report.secret:
        return True
    return any(tells_who(course, each) for each in unmasked(course, dossier))


def over_masked(course: Course, dossier: Dossier) -> bool:
    """Whether more than half of what is no identity was hidden with it: a public version nobody can read."""
    body = course.report.body
    hidden = _indices([(m.start, m.end) for m in dossier.masks if m.field == "body"])
    private = _indices([(s.start, s.end) for s in course.truth.pii_spans if s.field == "body"])
    rest = len(body) - len(private)
    return rest > 0 and 2 * len(hidden - private) > rest


def became_public(course: Course) -> tuple[Recorded, ...]:
    """The acts of people after which everybody could read the report, as it could not be read before."""
    return tuple(
        recorded
        for recorded in course.moves
        if recorded.person is not None
        and course.after(recorded).public  # before a letter was typed in there is no report to ask
        and not course.before(recorded).public
        and course.after_act(recorded).public
    )


def _masked(span: PiiSpan, dossier: Dossier) -> bool:
    hidden = _indices([(m.start, m.end) for m in dossier.masks if m.field == span.field])
    return all(index in hidden for index in range(span.start, span.end))


def _retitled(span: PiiSpan, dossier: Dossier) -> bool:
    return span.field == "title" and span.text.casefold() not in dossier.title.casefold()


def _indices(ranges: list[tuple[int, int]]) -> set[int]:
    return {index for start, end in ranges for index in range(start, end)}
