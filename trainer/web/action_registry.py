"""Finds what pages know of every action: one module each in `trainer.web.actions`, called like that of the core.

A new module is found by itself; a house test names what one lacks.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType

from trainer.domain.registry import modules_of
from trainer.domain.vocabulary import Action
from trainer.web import actions
from trainer.web.action_spec import ActionSpec, DeskAction, Group


def action_in(module: ModuleType) -> ActionSpec:
    """What a module of `trainer.web.actions` is about. Raises ValueError for one that says nothing of an action."""
    spec = getattr(module, "ACTION", None)
    if not isinstance(spec, ActionSpec):
        raise ValueError(f"{module.__name__} has no ACTION; end it with `ACTION = DeskAction(…)`")
    return spec


SPECS: tuple[ActionSpec, ...] = tuple(action_in(module) for module in modules_of(actions))
"""Every action of the core, in the order of their modules."""

DESK_ACTIONS: tuple[DeskAction, ...] = tuple(
    sorted(
        (spec for spec in SPECS if isinstance(spec, DeskAction)),
        key=lambda spec: (tuple(Group).index(spec.group), spec.order),
    )
)
"""Those with a form on the page of a report, in the order of the page."""

BY_SLUG: Mapping[str, DeskAction] = {spec.slug: spec for spec in DESK_ACTIONS}

NAMES: Mapping[Action, str] = {spec.action: spec.name for spec in SPECS}

FEED: Mapping[Action, str] = {spec.action: spec.feed for spec in SPECS if spec.feed}
"""What each action does to a report, as the console says it."""
