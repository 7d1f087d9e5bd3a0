"""Whether this actor may try this move on this report now: role, then reach, then state.

`decide` asks before every move, the moves ask for linked reports, and the pages ask to know which doors to show. What a
move's fields hold is not looked at here. Source: ref. 2.2 (who), 3.1 (from which state), 3.5 (what both leave open).
"""

from __future__ import annotations

from trainer.domain.actor import Actor
from trainer.domain.dossier import Dossier
from trainer.domain.errors import NotAllowed
from trainer.domain.lifecycle import sources_of
from trainer.domain.refusals import Refusal
from trainer.domain.rights import Grant, Scope, right_of
from trainer.domain.scenario import World
from trainer.domain.visibility import may_know
from trainer.domain.vocabulary import ADMIN_ROLES, Action, Role


def permit(dossier: Dossier, action: Action, actor: Actor, world: World) -> None:
    """Raise NotAllowed unless role, scope and state let this actor make this move on this report.

    Opening is no move: whoever may know of a report may open it, also after it left the run.
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
    if dossier.state not in sources_of(action, actor.role):
        raise NotAllowed(Refusal.STATE, action, dossier.state)
    if action is Action.TARIK_KEMBALI and not dossier.active:
        # PROSES by `Kelola`: no unit holds it, so there is nothing to take back.
        raise NotAllowed(Refusal.STATE, action, dossier.state)


def allows(dossier: Dossier, action: Action, actor: Actor, world: World) -> bool:
    """Whether the report exists for this actor and `permit` lets the move be tried."""
    if not may_know(dossier, actor, world):
        return False
    try:
        permit(dossier, action, actor, world)
    except NotAllowed:
        return False
    return True


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
