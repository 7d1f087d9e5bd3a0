"""What becomes of an emergency: helped soon after a call to the right service, worse by stages while nobody is told of it.

The author of a report writes both. Told is who was called, to whose hands the report came (`field.works_on`), or who got
it outside the run; several reports of one event are one danger. Hours count while the office is open, so that nobody is
blamed for a night.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache

from trainer.domain.chance import between, stream
from trainer.domain.dossier import Dossier
from trainer.domain.errors import CalendarGap
from trainer.domain.field import is_too_late, owns, right_call, works_on
from trainer.domain.identity import Same
from trainer.domain.report import Truth, same_event
from trainer.domain.run import Run
from trainer.domain.scenario import World
from trainer.domain.vocabulary import Decision, State

HELP = 0
"""Number of the word that help came; stages count from 1."""

HELP_FROM_MINUTES, HELP_TO_MINUTES = 20, 60
"""How long after a call the called service tells that it is there."""

HOUR_MICROSECONDS = 3_600_000_000

STATES_KEPT = 256
"""Of how many runs as their reports stand it is kept what their dangers have ahead: a full hall, and some to spare."""


@dataclass(frozen=True, slots=True)
class Turn:
    """The next that is told of a danger: `number` of the stage or HELP, when, by whom ("" for the called service), what."""

    number: int
    at: datetime
    sender: str
    text: str


def next_turns(run: Run, world: World) -> tuple[tuple[str, Turn], ...]:
    """What is told next of every danger of a run, by report, if nobody does anything.

    Polls and pages ask this of a state again and again; it is found once for the reports as they stand.
    """
    if run.started_at is None:
        return ()
    return _turns(Same(run.dossiers), run.seed, run.started_at, Same(world))


@lru_cache(maxsize=STATES_KEPT)
def _turns(
    dossiers: Same[Mapping[str, Dossier]], seed: int, started_at: datetime, world: Same[World]
) -> tuple[tuple[str, Turn], ...]:
    naming = [each for each in dossiers.one.values() if _names_event(each.report.truth)]
    found = []
    for dossier in dossiers.one.values():
        if _may_turn(dossier):
            reports = _telling(dossier, dossiers.one, naming)
            turn = _help(dossier, reports, seed) or _stage(dossier, reports, started_at, world.one)
            if turn is not None:
                found.append((dossier.id, turn))
    return tuple(found)


def _may_turn(dossier: Dossier) -> bool:
    """Whether anything is left that its danger may still become, as far as the report alone tells."""
    danger, told_of = dossier.report.truth.emergency, dossier.dangers
    if danger is None or dossier.deleted or HELP in told_of:
        return False
    goes_on = dossier.state is not State.SELESAI and len(danger.stages) not in told_of
    return goes_on or right_call(dossier) is not None


def _names_event(truth: Truth) -> bool:
    return truth.duplicate_of is not None or truth.duplicate_group is not None


def _telling(
    dossier: Dossier, all_reports: Mapping[str, Dossier], naming: Iterable[Dossier]
) -> tuple[Dossier, ...]:
    """The report and all others that tell of its event: only those whose key names one are looked at."""
    main = all_reports.get(dossier.report.truth.duplicate_of or "")
    others = naming if main is None or _names_event(main.report.truth) else (main, *naming)
    return (dossier, *(each for each in others if _one_event(each, dossier)))


def _help(dossier: Dossier, reports: tuple[Dossier, ...], seed: int) -> Turn | None:
    danger, call = dossier.report.truth.emergency, right_call(dossier)
    if danger is None or call is None or HELP in _heard(reports) or is_too_late(dossier):
        return None
    chance = stream(seed, "danger", dossier.id)
    minutes = between(chance, HELP_FROM_MINUTES, HELP_TO_MINUTES)
    return Turn(HELP, call.at + timedelta(minutes=minutes), call.number, danger.helped)


def _stage(
    dossier: Dossier, reports: tuple[Dossier, ...], started_at: datetime, world: World
) -> Turn | None:
    danger = dossier.report.truth.emergency
    assert danger is not None
    number = 1 + max(_heard(reports), default=0)
    if number > len(danger.stages) or dossier.state is State.SELESAI:
        return None
    if any(was_told(each, world) for each in reports):
        return None
    stage, calendar = danger.stages[number - 1], world.calendar
    try:
        began = calendar.office_microseconds(max(dossier.report.received_at, started_at))
        at = calendar.at_office_microseconds(began + stage.after_hours * HOUR_MICROSECONDS)
    except CalendarGap:
        return None
    return Turn(number, at, stage.sender, stage.text)


def _heard(reports: tuple[Dossier, ...]) -> frozenset[int]:
    """Numbers of all that was told of the event, on whichever of its reports: the desk hears nothing twice."""
    return frozenset(number for each in reports for number in each.dangers)


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
    return one.id != other.id and same_event(one.id, one.report.truth, other.id, other.report.truth)
