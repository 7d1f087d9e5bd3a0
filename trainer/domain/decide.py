"""Whether a command may happen: `decide(run, command, now, actor, world)` gives the facts, or refuses.

Order of questions: is the run still going, may this actor know of the report, does the role have the action (2.2),
on this report (scope), from this state (3.1); then the move itself checks its fields and says what happens (3.5).
`decide` stores nothing and asks no clock.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from trainer.domain import commands as c
from trainer.domain.commands import Actor, Command
from trainer.domain.dossier import Dossier
from trainer.domain.errors import NotAllowed, NotFound
from trainer.domain.events import Fact
from trainer.domain.lifecycle import sources_of
from trainer.domain.moves import handling, intake, protection
from trainer.domain.moves.case import Case
from trainer.domain.refusals import Refusal
from trainer.domain.rights import Grant, Scope, right_of
from trainer.domain.run import Run
from trainer.domain.scenario import World
from trainer.domain.visibility import may_know
from trainer.domain.vocabulary import ADMIN_ROLES, Action, Role, State

Move = Callable[[Case, Any], tuple[Fact, ...]]

MOVES: dict[type[Any], Move] = {
    c.OpenReport: handling.open_report,
    c.Verify: intake.verify,
    c.Dispose: intake.dispose,
    c.PassOn: intake.pass_on,
    c.Withdraw: handling.withdraw,
    c.Postpone: intake.postpone,
    c.Complete: intake.complete,
    c.Resume: intake.resume,
    c.Decline: intake.decline,
    c.GiveBack: handling.give_back,
    c.Archive: intake.archive,
    c.FollowUp: handling.follow_up,
    c.Comment: handling.comment,
    c.Close: handling.close,
    c.Reopen: handling.reopen,
    c.AskDeletion: protection.ask_deletion,
    c.DecideDeletion: protection.decide_deletion,
    c.Publish: protection.publish,
    c.Reclassify: intake.reclassify,
    c.MaskFurther: protection.mask_further,
    c.MakeSecret: protection.make_secret,
    c.AddUnits: handling.add_units,
    c.LinkDuplicate: intake.link_duplicate,
    c.Escalate: protection.escalate,
    c.NoteEmergencyCall: handling.note_emergency_call,
    c.Restore: intake.restore,
    c.Rate: handling.rate,
}


def decide(
    run: Run, command: Command, now: datetime, actor: Actor, world: World
) -> tuple[Fact, ...]:
    """The facts that follow from a command at simulated time `now`; () when nothing new is to be recorded.

    Raises NotFound for a report the actor may not know of, NotAllowed for a move the rules exclude, InvalidInput for
    fields that are missing or impossible.
    """
    if run.finished:
        raise NotAllowed(Refusal.RUN_FINISHED, command.action)
    if isinstance(command, c.EnterReport):
        return intake.enter(run, command, now, actor, world)
    dossier = run.dossier(command.report)
    if not may_know(dossier, actor, world):
        raise NotFound("report", command.report)
    permit(dossier, command.action, actor, world)
    return MOVES[type(command)](Case(run, dossier, now, actor, world), command)


def permit(dossier: Dossier, action: Action, actor: Actor, world: World) -> None:
    """Raise NotAllowed unless role, scope and state let this actor make this move on this report.

    The pages ask the same question to know which doors to show.
    """
    cell = right_of(actor.role, action)
    if cell.grant is Grant.N:
        raise NotAllowed(Refusal.ROLE, action, dossier.state, role=actor.role)
    if action is Action.BUKA:
        return
    if not dossier.in_run:
        raise NotAllowed(Refusal.LEFT_RUN, action, dossier.state, to=dossier.desk)
    if dossier.escalated_to and actor.role in ADMIN_ROLES:
        raise NotAllowed(Refusal.ESCALATED, action, dossier.state)
    if not in_scope(dossier, cell.scope, actor, world):
        raise NotAllowed(Refusal.SCOPE, action, dossier.state, role=actor.role)
    if dossier.state not in sources_of(action):
        raise NotAllowed(Refusal.STATE, action, dossier.state)
    if action is Action.TUTUP and dossier.state is not State.PROSES:
        raise NotAllowed(Refusal.STATE, action, dossier.state)


def in_scope(dossier: Dossier, scope: Scope, actor: Actor, world: World) -> bool:
    """Whether a right with this scope reaches this report."""
    match scope:
        case Scope.ANY:
            return True
        case Scope.OWN:
            return actor.ref is not None and actor.ref == dossier.report.reporter.ref
        case Scope.DESK:
            return dossier.desk == actor.agency
        case Scope.HELD:
            return dossier.held_by(actor.agency)
        case Scope.ESCALATED:
            return dossier.escalated_to == actor.agency
        case Scope.HELD_OR_ESCALATED:
            return dossier.held_by(actor.agency) or dossier.escalated_to == actor.agency
        case Scope.VISIBLE:
            if actor.role is Role.ADMIN_KOORDINATOR:
                return world.region.in_scope_of_coordinator(actor.agency, dossier.desk)
            return dossier.desk == actor.agency


def allowed_actions(run: Run, dossier: Dossier, actor: Actor, world: World) -> tuple[Action, ...]:
    """Every action that `permit` lets this actor try on this report now, in the vocabulary's order."""
    if run.finished:
        return ()
    allowed: list[Action] = []
    for action in Action:
        try:
            permit(dossier, action, actor, world)
        except NotAllowed:
            continue
        allowed.append(action)
    return tuple(allowed)
