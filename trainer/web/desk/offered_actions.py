"""Which actions a seat is offered on a report now, each as a door with its form.

Asked of the core (`allowed_actions`); only those are left out that the report itself makes pointless.
"""

from __future__ import annotations

from flask import url_for

from trainer.domain.decide import allowed_actions
from trainer.domain.errors import NotAllowed
from trainer.domain.permits import permit
from trainer.domain.refusals import Refusal
from trainer.web.access import Access
from trainer.web.action_registry import DESK_ACTIONS
from trainer.web.action_spec import DeskAction
from trainer.web.forms.base import Case


def doors_for(case: Case) -> tuple[DeskAction, ...]:
    """What a seat is offered on a report now, in the order of the page."""
    allowed = allowed_actions(case.loaded.run, case.dossier, case.actor, case.loaded.world)
    return tuple(
        door for door in DESK_ACTIONS if door.action in allowed and door.obstacle(case) is None
    )


def door_address(desk: Access, report: str, door: DeskAction, field: str = "", **query: str) -> str:
    """The page of a report on which a door stands open, with the door in view, or one `field` of its form by its short name."""
    anchor = f"{door.slug}-{field}" if field else door.slug
    return url_for(
        "desk.form",
        _anchor=anchor,
        run=desk.run_id,
        report=report,
        action=door.slug,
        **query,  # type: ignore[arg-type]  # parts of the address, not options of url_for
    )


def why_not_offered(door: DeskAction, case: Case) -> NotAllowed | None:
    """What keeps a seat from a door on a report now; None when the door stands there."""
    if door in doors_for(case):
        return None
    if case.loaded.run.finished:
        return NotAllowed(Refusal.RUN_FINISHED, door.action)
    try:
        permit(case.dossier, door.action, case.actor, case.loaded.world)
    except NotAllowed as refusal:
        return refusal
    return NotAllowed(door.obstacle(case) or Refusal.STATE, door.action, case.dossier.state)
