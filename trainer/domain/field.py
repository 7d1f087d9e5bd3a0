"""Work in the field: when a finding reaches whoever holds a report, and what that says of an office nobody plays."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from trainer.domain.dossier import Disposition, Dossier
from trainer.domain.errors import CalendarGap
from trainer.domain.run import Seat
from trainer.domain.scenario import World


def note_due(since: datetime, after_hk: int, world: World) -> datetime:
    """When a finding reaches its holder: at the opening of day `after_hk`, on day 0 as soon as the office is open."""
    calendar = world.calendar
    day_zero = calendar.day_zero(since)
    if after_hk == 0:
        return max(since, calendar.opening(day_zero))
    return calendar.opening(calendar.add_working_days(day_zero, after_hk))


def first_finding(
    seats: Mapping[str, Seat], dossier: Dossier, disposition: Disposition, world: World
) -> datetime | None:
    """When a unit that nobody plays first tells of its work in the field: by then it has read the report. None for a
    unit that a person plays, which opens it themselves, for a helper, and where there is nothing to find.
    """
    played = any(seat.person and seat.spec.agency == disposition.unit for seat in seats.values())
    notes = dossier.report.truth.field_notes
    if played or not disposition.lead or not notes:
        return None
    try:
        return min(note_due(disposition.since, note.after_hk, world) for note in notes)
    except CalendarGap:
        return None
