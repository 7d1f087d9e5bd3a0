"""Whether a command may happen: `decide(run, command, now, actor, world)` gives the facts, or refuses.

Order of questions: is the run still going, may this actor know of the report, does the role have the action (2.2),
on this report (scope), from this state (3.1); then the command itself checks its fields and says what happens (3.5).
`decide` stores nothing and asks no clock.
"""

from __future__ import annotations

from datetime import datetime

from trainer.domain.actor import Actor
from trainer.domain.case import Case, Situation
from trainer.domain.command import Command, ReportCommand, RunCommand
from trainer.domain.dossier import Dossier
from trainer.domain.errors import NotAllowed, NotFound
from trainer.domain.fact import Fact
from trainer.domain.permits import allows, permit
from trainer.domain.refusals import Refusal
from trainer.domain.rights import Grant, right_of
from trainer.domain.run import Run
from trainer.domain.scenario import World
from trainer.domain.visibility import may_know
from trainer.domain.vocabulary import Action


def decide(
    run: Run, command: Command, now: datetime, actor: Actor, world: World
) -> tuple[Fact, ...]:
    """The facts that follow from a command at simulated time `now`; () when nothing new is to be recorded.

    Raises NotFound for a report the actor may not know of, NotAllowed for a move the rules exclude, InvalidInput for
    fields that are missing or impossible.
    """
    if run.finished:
        raise NotAllowed(Refusal.RUN_FINISHED, command.action)
    if isinstance(command, RunCommand):
        if right_of(actor.role, command.action).grant is Grant.N:
            raise NotAllowed(Refusal.ROLE, command.action, role=actor.role)
        return command.decide(Situation(run, now, actor, world))
    assert isinstance(command, ReportCommand)
    dossier = run.dossier(command.report)
    if not may_know(dossier, actor, world):
        raise NotFound("report", command.report)
    permit(dossier, command.action, actor, world)
    return command.decide(Case(run, now, actor, world, dossier))


def allowed_actions(run: Run, dossier: Dossier, actor: Actor, world: World) -> tuple[Action, ...]:
    """Every action that `permit` lets this actor try on this report now, in the vocabulary's order; none on a report
    that the actor may not know of.
    """
    if run.finished:
        return ()
    return tuple(action for action in Action if allows(dossier, action, actor, world))
