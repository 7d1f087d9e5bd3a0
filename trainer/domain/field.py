"""Work in the field: who was told of a matter, when a finding reaches them, and what that says of an office nobody plays.

A finding comes from whoever the matter belongs to, after they were told: the report lies with them, or, for what the
emergency service found, somebody called it. What nobody was told does not happen.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from trainer.domain.dossier import Disposition, Dossier, EmergencyCall
from trainer.domain.errors import CalendarGap
from trainer.domain.region import AgencyKind, Region
from trainer.domain.report import FieldNote, Truth
from trainer.domain.run import Seat
from trainer.domain.scenario import World
from trainer.domain.vocabulary import State, Urgency

AT_WORK = (State.TERVERIFIKASI, State.DISPOSISI, State.PROSES)
"""States in which an office works on a report."""


def owns(truth: Truth, agency: str, region: Region) -> bool:
    """Whether the matter belongs to an agency: to that unit or body, or to the government at whose desk or in which it sits.

    A desk speaks for the unit whose officers sit at it.
    """
    at = region.agencies.get(agency)
    unit = at.held_by if at is not None and at.kind is AgencyKind.DESK and at.held_by else agency
    if unit in (truth.lead, truth.return_to) or agency in (truth.lead, truth.return_to):
        return True
    return truth.return_to is not None and truth.return_to == region.desk_of(agency)


def works_on(truth: Truth, agency: str, region: Region) -> bool:
    """Whether an agency that got the report goes to work on it: the owner, and in an emergency every helper of the key."""
    rescues = truth.urgency is Urgency.P1 and agency in truth.supporting
    return rescues or owns(truth, agency, region)


def told(dossier: Dossier, world: World) -> tuple[str, datetime] | None:
    """Who works on the matter now and since when they know of it; None while nobody does whose matter it is."""
    if dossier.state not in AT_WORK:
        return None
    truth, region = dossier.report.truth, world.region
    holding = sorted(dossier.active, key=lambda each: not each.lead)
    working = (each for each in holding if works_on(truth, each.unit, region))
    held = next(working, None)
    if held is not None:
        return held.unit, held.since
    if not dossier.active and dossier.taken_up_at is not None and owns(truth, dossier.desk, region):
        return dossier.desk, dossier.taken_up_at
    return None


def right_call(dossier: Dossier) -> EmergencyCall | None:
    """The first call to a service that the key names; None while there was none."""
    numbers = dossier.report.truth.call_out
    return next((call for call in dossier.calls if call.number in numbers), None)


def notes_come(dossier: Dossier) -> frozenset[int]:
    """Indices of the findings of the key that have come. One of the key as it was before the reporter completed the report is
    none of them.
    """
    notes = dossier.report.truth.field_notes
    return frozenset(
        come.index
        for come in dossier.notes
        if come.index < len(notes) and come.text == notes[come.index].text
    )


def is_too_late(dossier: Dossier) -> bool:
    """Whether a danger that only a call would have ended has ended without one."""
    danger = dossier.report.truth.emergency
    if danger is None or not danger.only_call:
        return False
    return len(danger.stages) in dossier.dangers


def coming_notes(dossier: Dossier, world: World) -> Iterator[tuple[int, FieldNote, str, datetime]]:
    """The findings that come next if nobody does anything: index, finding, whom it reaches and when."""
    come = notes_come(dossier)
    left = [
        (number, note)
        for number, note in enumerate(dossier.report.truth.field_notes)
        if number not in come
    ]
    holder, call = told(dossier, world), right_call(dossier)
    own = next((each for each in left if not each[1].of_call), None)
    if own is not None and holder is not None:
        yield *own, holder[0], note_due(holder[1], own[1].after_hk, world)
    of_call = next((each for each in left if each[1].of_call), None)
    if of_call is not None and call is not None and dossier.in_run and not is_too_late(dossier):
        reaches = holder[0] if holder is not None else call.agency
        yield *of_call, reaches, note_due(call.at, of_call[1].after_hk, world)


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
    unit that a person plays, which opens it themselves, for a helper, for whoever the matter does not belong to, and
    where there is nothing to find.
    """
    truth = dossier.report.truth
    played = any(seat.person and seat.spec.agency == disposition.unit for seat in seats.values())
    notes = [note for note in truth.field_notes if not note.of_call]
    if played or not disposition.lead or not notes:
        return None
    if not works_on(truth, disposition.unit, world.region):
        return None
    try:
        return min(note_due(disposition.since, note.after_hk, world) for note in notes)
    except CalendarGap:
        return None
