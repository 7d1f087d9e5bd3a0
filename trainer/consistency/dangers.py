"""Dangers: worse by stages while nobody who helps knows, helped after a call, and told as their author wrote them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from trainer.consistency.findings import is_business_of
from trainer.consistency.moments import Contradiction, Kind, Moment
from trainer.domain import events as e
from trainer.domain.dossier import Dossier
from trainer.domain.report import Emergency
from trainer.domain.vocabulary import Decision, State

HELP = 0
SOONEST = timedelta(minutes=10)
"""Nobody is there sooner after a call."""


def look(moment: Moment) -> Iterator[Contradiction]:
    """What is wrong with what was told of a danger."""
    fact, dossier = moment.fact, moment.dossier
    if not isinstance(fact, e.DangerTold) or dossier is None:
        return
    danger = dossier.report.truth.emergency
    if danger is None or _written(danger, fact.number) != fact.text:
        yield moment.found(Kind.DANGER, "no author wrote this of a danger")
        return
    heard = {number for each in moment.of_event(dossier) for number in each.dangers}
    if fact.number in heard:
        yield moment.found(Kind.DANGER, "the same a second time")
    if fact.number == HELP:
        yield from _help(moment, fact, dossier)
    else:
        yield from _stage(moment, fact, dossier, danger, heard)


def _written(danger: Emergency, number: int) -> str | None:
    if number == HELP:
        return danger.helped
    return danger.stages[number - 1].text if number <= len(danger.stages) else None


def _help(moment: Moment, fact: e.DangerTold, dossier: Dossier) -> Iterator[Contradiction]:
    numbers = dossier.report.truth.call_out
    calls = [c for c in dossier.calls if c.number in numbers and c.number == fact.sender]
    if not calls:
        yield moment.found(Kind.TOO_EARLY, "help that nobody called")
    elif moment.recorded.at_sim < min(call.at for call in calls) + SOONEST:
        yield moment.found(Kind.TOO_EARLY, "help at once")


def _stage(
    moment: Moment, fact: e.DangerTold, dossier: Dossier, danger: Emergency, heard: set[int]
) -> Iterator[Contradiction]:
    if HELP in heard:
        yield moment.found(Kind.DANGER, "it goes on after help")
    if any(number not in heard for number in range(1, fact.number)):
        yield moment.found(Kind.DANGER, "a stage before the one that leads to it")
    if dossier.state is State.SELESAI:
        yield moment.found(Kind.DANGER, "it goes on after the report was closed")
    for each in moment.of_event(dossier):
        if _known(moment, each, only_call=danger.only_call):
            yield moment.found(Kind.DANGER, f"it goes on though {each.id} was told to who helps")
    calendar = moment.history.world.calendar
    since = max(dossier.report.received_at, moment.run.started_at or dossier.report.received_at)
    hours = calendar.office_seconds_between(since, moment.recorded.at_sim) / 3600
    if hours < danger.stages[fact.number - 1].after_hours:
        yield moment.found(Kind.TOO_EARLY, f"a stage after {hours:.1f} office hours")


def _known(moment: Moment, dossier: Dossier, *, only_call: bool) -> bool:
    """Whether somebody who helps was told of a report: by a call, or by having got it."""
    truth, region = dossier.report.truth, moment.history.world.region
    if any(call.number in truth.call_out for call in dossier.calls):
        return True
    if only_call:
        return False
    got = [each.unit for each in dossier.dispositions]
    if dossier.taken_up_at is not None or not dossier.in_run:
        got.append(dossier.escalated_to or dossier.desk)
    if got and any(each.decision is Decision.VERIFIKASI for each in truth.also):
        return bool(dossier.dispositions)
    return any(is_business_of(truth, agency, region) for agency in got)
