"""Row 2: a letter, a talk or a post that a seat types in. Reports sent through the system arrive by the timeline."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar

from trainer.domain.case import Situation, ensure, needs_text
from trainer.domain.command import RunCommand
from trainer.domain.errors import NotFound, Problem
from trainer.domain.fact import Fact
from trainer.domain.facts.reports import ComplaintArrived
from trainer.domain.refusals import Wrong
from trainer.domain.report import Truth
from trainer.domain.scenario import World
from trainer.domain.vocabulary import Action, Role

WALK_IN_CHANNELS = ("tatap_muka", "surat", "medsos")


@dataclass(frozen=True, slots=True)
class EnterReport(RunCommand):
    """Row 2: a seat types in what came by counter, letter or social media. `report` names the scenario's counter
    report whose truth it carries; `received_at` is the office stamp, never the letter's date, never the future.
    """

    action: ClassVar[Action] = Action.INPUT
    in_feed: ClassVar[bool] = False
    report: str
    channel: str
    title: str
    body: str
    received_at: datetime | None

    def decide(self, situation: Situation) -> tuple[Fact, ...]:
        """A unit's entry arrives at its agency's desk (ref. 3.5)."""
        world, actor = situation.world, situation.actor
        desk = actor.agency
        if actor.role in (Role.PEJABAT_PENGHUBUNG, Role.INSPEKTORAT):
            desk = world.region.desk_of(actor.agency)
        waiting = {
            r.id: r
            for r in world.scenario.reports
            if r.arrives == "counter"
            and r.addressed_to == desk
            and r.id not in situation.run.dossiers
        }
        report = waiting.get(self.report)
        if report is None:
            raise NotFound("counter report", self.report)
        ensure(
            None if self.channel in WALK_IN_CHANNELS else Problem("channel", Wrong.NOT_A_CHOICE),
            needs_text("title", self.title),
            _stamp_problem(self.received_at, situation.now, world),
        )
        assert self.received_at is not None
        typed = replace(
            report,
            title=self.title.strip(),
            channel=self.channel,
            received_at=self.received_at,
            truth=key_of_typed(report.truth),
        )
        return (ComplaintArrived(typed, desk),)


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
