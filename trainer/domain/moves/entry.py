"""Row 2: a letter, a talk or a post that a seat types in. Reports sent through the system arrive by the timeline."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from trainer.domain import commands as c
from trainer.domain import events as e
from trainer.domain.commands import Actor
from trainer.domain.errors import NotAllowed, NotFound, Problem
from trainer.domain.events import Fact
from trainer.domain.moves.case import ensure, needs_text
from trainer.domain.refusals import Refusal, Wrong
from trainer.domain.report import Truth
from trainer.domain.rights import Grant, right_of
from trainer.domain.run import Run
from trainer.domain.scenario import World
from trainer.domain.vocabulary import Action, Role

WALK_IN_CHANNELS = ("tatap_muka", "surat", "medsos")


def enter(
    run: Run, command: c.EnterReport, now: datetime, actor: Actor, world: World
) -> tuple[Fact, ...]:
    """Row 2: a letter, a talk or a post typed in by a seat. A unit's entry arrives at its agency's desk (ref. 3.5)."""
    if right_of(actor.role, Action.INPUT).grant is Grant.N:
        raise NotAllowed(Refusal.ROLE, command.action, role=actor.role)
    desk = actor.agency
    if actor.role in (Role.PEJABAT_PENGHUBUNG, Role.INSPEKTORAT):
        desk = world.region.desk_of(actor.agency)
    waiting = {
        r.id: r
        for r in world.scenario.reports
        if r.arrives == "counter" and r.addressed_to == desk and r.id not in run.dossiers
    }
    report = waiting.get(command.report)
    if report is None:
        raise NotFound("counter report", command.report)
    ensure(
        None if command.channel in WALK_IN_CHANNELS else Problem("channel", Wrong.NOT_A_CHOICE),
        needs_text("title", command.title),
        _stamp_problem(command.received_at, now, world),
    )
    assert command.received_at is not None
    typed = replace(
        report,
        title=command.title.strip(),
        channel=command.channel,
        received_at=command.received_at,
        truth=key_of_typed(report.truth),
    )
    return (e.ComplaintArrived(typed, desk),)


def key_of_typed(truth: Truth) -> Truth:
    """The key of a report that a seat typed in: its title is the officer's, what the key marked in the old one is gone."""
    return replace(truth, pii_spans=tuple(s for s in truth.pii_spans if s.field != "title"))


def _stamp_problem(stamp: datetime | None, now: datetime, world: World) -> Problem | None:
    """The office stamp: given, not in the future, and of a year whose working days are known."""
    if stamp is None:
        return Problem("received_at", Wrong.REQUIRED)
    if stamp > now:
        return Problem("received_at", Wrong.IN_THE_FUTURE)
    if world.calendar.in_zone(stamp).year not in world.calendar.years:
        return Problem("received_at", Wrong.IN_THE_PAST)
    return None
