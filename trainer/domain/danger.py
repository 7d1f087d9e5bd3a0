"""What becomes of an emergency: helped soon after a call to the right service, worse by stages while nobody is told of it.

The author of a report writes both. Told is who was called, to whose hands the report came (`field.works_on`), or who got
it outside the run; several reports of one event are one danger. Hours count while the office is open, so that nobody is
blamed for a night.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from trainer.domain.chance import between, stream
from trainer.domain.dossier import Dossier
from trainer.domain.errors import CalendarGap
from trainer.domain.field import is_too_late, owns, right_call, works_on
from trainer.domain.report import same_event
from trainer.domain.run import Run
from trainer.domain.scenario import World
from trainer.domain.vocabulary import Decision, State

HELP = 0
"""Number of the word that help came; stages count from 1."""

HELP_FROM_MINUTES, HELP_TO_MINUTES = 20, 60
"""How long after a call the called service tells that it is there."""

HOUR_MICROSECONDS = 3_600_000_000


@dataclass(frozen=True, slots=True)
class Turn:
    """The next that is told of a danger: `number` of the stage or HELP, when, by whom ("" for the called service), what."""

    number: int
    at: datetime
    sender: str
    text: str


def next_turns(run: Run, world: World) -> Iterator[tuple[str, Turn]]:
    """What is told next of every danger of a run, by report, if nobody does anything."""
    for dossier in run.dossiers.values():
        if dossier.report.truth.emergency is None or dossier.deleted:
            continue
        turn = _help(run, dossier) or _stage(run, dossier, world)
        if turn is not None:
            yield dossier.id, turn


def _help(run: Run, dossier: Dossier) -> Turn | None:
    danger, call = dossier.report.truth.emergency, right_call(dossier)
    if danger is None or call is None or HELP in _heard(run, dossier) or is_too_late(dossier):
        return None
    chance = stream(run.seed, "danger", dossier.id)
    minutes = between(chance, HELP_FROM_MINUTES, HELP_TO_MINUTES)
    return Turn(HELP, call.at + timedelta(minutes=minutes), call.number, danger.helped)


def _stage(run: Run, dossier: Dossier, world: World) -> Turn | None:
    danger = dossier.report.truth.emergency
    assert danger is not None
    number = 1 + max(_heard(run, dossier), default=0)
    if (
        number > len(danger.stages)
        or dossier.state is State.SELESAI
        or _minded(run, dossier, world)
    ):
        return None
    stage = danger.stages[number - 1]
    assert run.started_at is not None
    calendar = world.calendar
    try:
        began = calendar.office_microseconds(max(dossier.report.received_at, run.started_at))
        at = calendar.at_office_microseconds(began + stage.after_hours * HOUR_MICROSECONDS)
    except CalendarGap:
        return None
    return Turn(number, at, stage.sender, stage.text)


def _heard(run: Run, dossier: Dossier) -> frozenset[int]:
    """Numbers of all that was told of the event, on whichever of its reports: the desk hears nothing twice."""
    reports = (each for each in run.dossiers.values() if _one_event(each, dossier))
    return frozenset(number for each in reports for number in each.dangers)


def _minded(run: Run, dossier: Dossier, world: World) -> bool:
    """Whether somebody who helps was ever told of the event."""
    return any(was_told(each, world) for each in run.dossiers.values() if _one_event(each, dossier))


def was_told(dossier: Dossier, world: World) -> bool:
    """Whether somebody whose matter it is, or the emergency service, has ever been told of a report, or it was over."""
    truth, region = dossier.report.truth, world.region
    if right_call(dossier) is not None:
        return True
    if truth.emergency is not None and truth.emergency.only_call:
        return False
    if truth.resolved or dossier.notes:
        return True
    if not dossier.in_run:
        return owns(truth, dossier.escalated_to or dossier.desk, region)
    if dossier.dispositions and any(a.decision is Decision.VERIFIKASI for a in truth.also):
        return True  # an emergency of others that was rightly taken up where it arrived
    taken_up = dossier.taken_up_at is not None and owns(truth, dossier.desk, region)
    return taken_up or any(works_on(truth, each.unit, region) for each in dossier.dispositions)


def _one_event(one: Dossier, other: Dossier) -> bool:
    if one.id == other.id:
        return True
    return same_event(one.id, one.report.truth, other.id, other.report.truth)
