"""Who may know of a report, and how much: nothing, a card, or the text. One place for every page, list and export.

Source: ref. 2.2, 3.5 (*Who works an escalated report*, *Who sees the rest*, *When is a report public*).
"""

from __future__ import annotations

from enum import StrEnum

from trainer.domain.actor import Actor
from trainer.domain.dossier import Dossier
from trainer.domain.scenario import World
from trainer.domain.vocabulary import ADMIN_ROLES, Role


class Sight(StrEnum):
    NONE = "none"
    PUBLIC = "public"
    """What everybody reads: the *versi publik*, state, destination, answers, comments."""
    CARD = "card"
    """Id, dates, state and clocks, without text: an admin's view of an escalated report, everybody's of a deleted one."""
    OWN_LINE = "own_line"
    """A unit that gave it up: that it had it, and its own reason."""
    FULL = "full"


def sight_of(dossier: Dossier, actor: Actor, world: World) -> Sight:
    """How much of a report an actor sees now. A granted deletion hides the text from all (ref. 3.5)."""
    sight = _sight(dossier, actor, world)
    return Sight.CARD if dossier.deleted and sight is Sight.FULL else sight


def _sight(dossier: Dossier, actor: Actor, world: World) -> Sight:
    if actor.role is Role.PELAPOR:
        own = actor.ref == dossier.report.reporter.ref
        return Sight.FULL if own else _as_citizen(dossier)
    if actor.role is Role.PENGAWAS:
        return Sight.FULL
    if actor.role in ADMIN_ROLES:
        return _as_admin(dossier, actor, world)
    if dossier.held_by(actor.agency) or dossier.escalated_to == actor.agency:
        return Sight.FULL
    if dossier.escalated_to:
        return Sight.NONE
    if any(d.unit == actor.agency for d in dossier.dispositions):
        return Sight.OWN_LINE
    return _as_citizen(dossier)


def may_know(dossier: Dossier, actor: Actor, world: World) -> bool:
    """Whether the report exists for this actor at all."""
    return sight_of(dossier, actor, world) is not Sight.NONE


def _as_citizen(dossier: Dossier) -> Sight:
    return Sight.PUBLIC if dossier.public else Sight.NONE


def _as_admin(dossier: Dossier, actor: Actor, world: World) -> Sight:
    """An admin sees what lies at the desk and what was returned from it; the national one every text (ref. 2.2)."""
    if actor.role is Role.ADMIN_NASIONAL:
        return Sight.FULL
    if actor.role is Role.ADMIN_KOORDINATOR:
        known = world.region.in_scope_of_coordinator(actor.agency, dossier.desk)
    else:
        known = dossier.desk == actor.agency
    known = known or any(back.agency == actor.agency for back in dossier.returns)
    if not known:
        return _as_citizen(dossier)
    return Sight.CARD if dossier.escalated_to else Sight.FULL
