"""Reports that must go back: what a desk may not decide, and what a unit was sent by mistake."""

from __future__ import annotations

from trainer.answers.language.asking import asked
from trainer.domain import events as e
from trainer.domain.dossier import Disposition
from trainer.domain.events import Recorded
from trainer.domain.vocabulary import Decision
from trainer.scoring.course import Course

DATA_MISSING = "data_belum_cukup"
"""Reason of a return that asks the desk to ask the reporter."""


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
        if each.unit in course.seating.units
        and each.unit != truth.lead
        and each.unit not in truth.supporting
    )


def returns_by(course: Course, agency: str) -> int:
    """How often people at an agency returned the report."""
    declined = sum(1 for _, fact in course.by_people(e.ReportDeclined) if fact.desk == agency)
    return declined + sum(
        1 for _, fact in course.by_people(e.ReportGivenBack) if fact.agency == agency
    )


def returned_by(course: Course) -> dict[str, tuple[int, ...]]:
    """The acts by which people at each agency returned the report; a return for want of data is a question, and none of them."""
    found: dict[str, list[int]] = {}
    for recorded in course.moves:
        match recorded.fact:
            case e.ReportDeclined(desk=agency) if recorded.person is not None:
                found.setdefault(agency, []).append(recorded.seq)
            case e.ReportGivenBack(agency=agency) as fact if (
                recorded.person is not None and not for_want_of_data(course, recorded, fact)
            ):
                found.setdefault(agency, []).append(recorded.seq)
            case _:
                continue
    return {agency: tuple(seqs) for agency, seqs in found.items()}


def gave_back(course: Course, unit: str, before_seq: int) -> bool:
    """Whether a unit had returned the report before an event."""
    return any(
        isinstance(r.fact, e.ReportGivenBack) and r.fact.agency == unit and r.seq < before_seq
        for r in course.moves
    )


def sent_again(course: Course) -> tuple[tuple[Recorded, str], ...]:
    """Acts of people that sent a report back to whoever had returned it, rightly: (act, agency).

    Who returned what is its own business may well get it again: that return was the mistake.
    """
    return tuple(
        (recorded, agency)
        for recorded in course.moves
        if recorded.person is not None
        for agency in _sent_to(recorded)
        if not is_business_of(course, agency) and had_returned(course, agency, recorded.seq)
    )


def is_business_of(course: Course, agency: str) -> bool:
    """Whether a unit leads or helps by the key, or a desk is the one through which the owner is reached."""
    truth, region = course.truth, course.world.region
    owner = truth.lead or truth.return_to
    if agency in (owner, *truth.supporting):
        return True
    return owner is not None and bool(agency) and region.desk_of(owner) == agency


def for_want_of_data(course: Course, recorded: Recorded, fact: e.ReportGivenBack) -> bool:
    """Whether a unit gave back what it could not work on: something was missing that only the reporter could tell.

    A unit may return with the question instead of asking by comment (ref. 3.5, *Data missing after verification*).
    """
    missing = set(course.report.truth.missing) - set(course.before(recorded).completed)
    return bool(missing) and (fact.reason == DATA_MISSING or asked(fact.basis).asks)


def had_returned(course: Course, agency: str, before_seq: int) -> bool:
    """Whether a unit (*Kembalikan*) or a desk (`Bukan Wewenang`) had returned the report before an event."""
    declined = any(
        isinstance(r.fact, e.ReportDeclined) and r.fact.desk == agency and r.seq < before_seq
        for r in course.moves
    )
    return declined or gave_back(course, agency, before_seq)


def _sent_to(recorded: Recorded) -> tuple[str, ...]:
    match recorded.fact:
        case e.ReportDisposed(lead=lead, supporting=supporting):
            return (lead, *supporting)
        case e.UnitsAdded(supporting=supporting):
            return supporting
        case e.ReportPassedOn(to=to):
            return (to,)
        case _:
            return ()
