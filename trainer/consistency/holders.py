"""Who acts on a report, and whether it ever came to them."""

from __future__ import annotations

from collections.abc import Iterator

from trainer.consistency.moments import CAST, CITIZEN, NATIONAL, Contradiction, Kind, Moment
from trainer.domain import events as e
from trainer.domain.dossier import Dossier, PostedAnswer, PostedComment
from trainer.domain.fact import ReportFact
from trainer.domain.region import NATIONAL_DESK


def look(moment: Moment) -> Iterator[Contradiction]:
    """Simulated officers, and whoever is reminded."""
    dossier, seat = moment.dossier, moment.recorded.seat
    if dossier is None:
        return
    fact = moment.fact
    if isinstance(fact, e.ReminderSent) and not dossier.held_by(fact.unit):
        yield moment.found(Kind.UNTOLD_ACTS, f"{fact.unit} is reminded and does not hold it")
    if isinstance(fact, e.ReminderSent) and _is_called_unread(moment, fact, dossier):
        yield moment.found(Kind.NOT_SO, f"{fact.unit} is said not to have read what it wrote on")
    if not isinstance(fact, ReportFact) or not seat.startswith(CAST) or seat == CITIZEN:
        return
    agency = NATIONAL_DESK if seat == NATIONAL else seat.removeprefix(CAST)
    if not has(dossier, agency) and not _of_one_act(moment, agency):
        yield moment.found(Kind.UNTOLD_ACTS, f"{agency} acts and does not have it")
    if isinstance(fact, e.FollowUpPosted) and fact.agency != agency:
        yield moment.found(Kind.UNTOLD_ACTS, f"{agency} answers in the name of {fact.agency}")


def _is_called_unread(moment: Moment, fact: e.ReminderSent, dossier: Dossier) -> bool:
    """Whether a reminder that is for unread reports alone goes to who has already written on it."""
    ladder = moment.history.world.profile.ladder
    unread = any(rung.code == fact.rung and rung.unopened_only for rung in ladder)
    words: tuple[PostedComment | PostedAnswer, ...] = (*dossier.comments, *dossier.answers)
    return unread and any(each.agency == fact.unit and each.at >= fact.since for each in words)


def has(dossier: Dossier, agency: str) -> bool:
    """Whether a report lies with an agency: at its desk, or in its hands by a disposition that lasts."""
    return agency == dossier.desk or dossier.held_by(agency)


def _of_one_act(moment: Moment, agency: str) -> bool:
    """Whether the event follows from an act of the same instant by who still had the report then."""
    before = moment.history.events[: moment.recorded.seq - 1]
    for recorded in reversed(before):
        if recorded.at_sim != moment.recorded.at_sim or recorded.seat != moment.recorded.seat:
            return False
        stood = moment.history.before(recorded.seq).dossiers.get(moment.recorded.report or "")
        if recorded.report == moment.recorded.report and stood is not None and has(stood, agency):
            return True
    return False
