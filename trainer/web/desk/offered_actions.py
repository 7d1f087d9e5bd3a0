"""Which actions a seat is offered on a report now, each with its form.

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


def offered_actions(case: Case) -> tuple[DeskAction, ...]:
    """What a seat is offered on a report now, in the order of the page."""
    allowed = allowed_actions(case.loaded.run, case.dossier, case.actor, case.loaded.world)
    return tuple(
        desk_action
        for desk_action in DESK_ACTIONS
        if desk_action.action in allowed and desk_action.obstacle(case) is None
    )


def action_address(
    desk: Access, report: str, desk_action: DeskAction, field: str = "", **query: str
) -> str:
    """The page of a report on which the form of an action stands open, with it in view, or one `field` of its form by its short name."""
    anchor = f"{desk_action.slug}-{field}" if field else desk_action.slug
    return url_for(
        "desk.form",
        _anchor=anchor,
        run=desk.run_id,
        report=report,
        action=desk_action.slug,
        **query,  # type: ignore[arg-type]  # parts of the address, not options of url_for
    )


def why_not_offered(desk_action: DeskAction, case: Case) -> NotAllowed | None:
    """What keeps a seat from an action on a report now; None when it is offered."""
    if desk_action in offered_actions(case):
        return None
    if case.loaded.run.finished:
        return NotAllowed(Refusal.RUN_FINISHED, desk_action.action)
    try:
        permit(case.dossier, desk_action.action, case.actor, case.loaded.world)
    except NotAllowed as refusal:
        return refusal
    return NotAllowed(
        desk_action.obstacle(case) or Refusal.STATE, desk_action.action, case.dossier.state
    )
