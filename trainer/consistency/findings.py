"""Findings of the field: from whom they come, after what, and whether two of them can both be so."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from trainer.consistency.moments import Contradiction, Kind, Moment
from trainer.content.note_times import comes_too_soon
from trainer.domain import events as e
from trainer.domain.calendar import WorkingCalendar
from trainer.domain.dossier import Dossier
from trainer.domain.region import Region
from trainer.domain.report import Truth
from trainer.domain.vocabulary import State, Urgency

WORKING = (State.TERVERIFIKASI, State.DISPOSISI, State.PROSES)


def look(moment: Moment) -> Iterator[Contradiction]:
    """What is wrong with a finding that was delivered."""
    fact, dossier = moment.fact, moment.dossier
    if not isinstance(fact, e.FieldNoteDelivered) or dossier is None:
        return
    notes = dossier.report.truth.field_notes
    if fact.index >= len(notes) or notes[fact.index].text != fact.text:
        yield moment.found(Kind.EXCLUDING, "no author wrote this finding for the report as it is")
        return
    yield from _from_whom(moment, fact, dossier)
    yield from _beside_others(moment, fact, dossier)


def _from_whom(
    moment: Moment, fact: e.FieldNoteDelivered, dossier: Dossier
) -> Iterator[Contradiction]:
    world, note = moment.history.world, dossier.report.truth.field_notes[fact.index]
    begun = _called(dossier, fact.agency) if note.of_call else _held_since(dossier, fact.agency)
    if begun is None:
        wanting = "nobody called" if note.of_call else f"{fact.agency} does not work on it"
        yield moment.found(Kind.UNTOLD_FINDS, wanting)
        return
    if not note.of_call and not is_business_of(dossier.report.truth, fact.agency, world.region):
        yield moment.found(Kind.UNTOLD_FINDS, f"it is not the business of {fact.agency}")
    if moment.recorded.at_sim < _earliest(begun, note.after_hk, world.calendar):
        yield moment.found(Kind.TOO_EARLY, f"a finding of day {note.after_hk} since {begun}")


def _held_since(dossier: Dossier, agency: str) -> datetime | None:
    """Since when an agency has the report to work on; None while it has not."""
    if dossier.state not in WORKING:
        return None
    own = [each.since for each in dossier.active if each.unit == agency]
    if own:
        return min(own)
    return dossier.taken_up_at if agency == dossier.desk and not dossier.active else None


def _called(dossier: Dossier, agency: str) -> datetime | None:
    """When the right service was first called, for whoever called or has the report now."""
    numbers = dossier.report.truth.call_out
    calls = [call for call in dossier.calls if call.number in numbers]
    if not calls:
        return None
    knows = agency in {call.agency for call in calls} or _held_since(dossier, agency) is not None
    return min(call.at for call in calls) if knows else None


def is_business_of(truth: Truth, agency: str, region: Region) -> bool:
    """Whether the key gives an agency a part in finding anything out: owner, owner's desk, or helper in an emergency."""
    at = region.agencies.get(agency)
    names = {agency, at.held_by if at is not None else None} - {None, ""}
    owners = {truth.lead, truth.return_to} - {None}
    if names & owners or region.desk_of(agency) in owners:
        return True
    return truth.urgency is Urgency.P1 and agency in truth.supporting


def _earliest(begun: datetime, after_hk: int, calendar: WorkingCalendar) -> datetime:
    day_zero = calendar.day_zero(begun)
    if after_hk == 0:
        return begun
    return calendar.opening(calendar.add_working_days(day_zero, after_hk))


def _beside_others(
    moment: Moment, fact: e.FieldNoteDelivered, dossier: Dossier
) -> Iterator[Contradiction]:
    notes = dossier.report.truth.field_notes
    by_call = notes[fact.index].of_call
    come = [
        each
        for each in dossier.notes
        if each.index < len(notes) and notes[each.index].text == each.text
    ]
    alike = [each for each in come if notes[each.index].of_call == by_call]
    if any(each.index == fact.index for each in come):
        yield moment.found(Kind.EXCLUDING, "the same finding a second time")
    if any(each.resolves for each in alike) and not fact.resolves:
        yield moment.found(Kind.EXCLUDING, "unsettled again after it was settled")
    if any(each.index > fact.index for each in alike):
        yield moment.found(Kind.EXCLUDING, "an earlier finding behind a later one")
    calendar = moment.history.world.calendar
    today = calendar.in_zone(moment.recorded.at_sim).date()
    for each in alike:
        days = (today - calendar.in_zone(each.at).date()).days
        if comes_too_soon(each.text, fact.text, days):
            yield moment.found(Kind.EXCLUDING, f"done sooner than announced: {each.text[:60]}")
