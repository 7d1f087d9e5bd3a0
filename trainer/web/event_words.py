"""Pieces of which the words of several events are made."""

from __future__ import annotations

from trainer.domain.scenario import World
from trainer.domain.vocabulary import Action
from trainer.scoring import labels
from trainer.web.language import gettext as _


def sentences(*parts: str) -> str:
    """Parts as sentences, each with a capital at its start and one full stop between them; empty ones are left out."""
    given = [part.strip() for part in parts if part.strip()]
    ended = [part if part[-1] in ".?!" else f"{part}." for part in given[:-1]]
    return " ".join(part[0].upper() + part[1:] for part in (*ended, *given[-1:]))


def proposed_owner(owner: str | None, world: World) -> str:
    """To whom a report that is sent back ought to go, "" where nobody was proposed."""
    return _("Diusulkan ke %(owner)s", owner=labels.agency(world, owner)) if owner else ""


def given_reason(action: Action, code: str, world: World) -> str:
    """The reason of a decision as what there is to add to it."""
    return _("Alasan: %(reason)s", reason=labels.reason(world, action, code))


def in_category(code: str, world: World) -> str:
    """The category that was set as what there is to add."""
    return _("Kategori %(category)s", category=labels.category(world, code))
