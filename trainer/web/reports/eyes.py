"""Through whose eyes a report is read: its reporter, another citizen, the press, and whom a seat may look through.

What each of them sees is said by the core (`domain.visibility`); the press is a citizen like any other (ref. 3.5, *Who
sees the rest*).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from flask import url_for

from trainer.cast.reporter import as_actor
from trainer.domain.commands import Actor
from trainer.domain.dossier import Dossier
from trainer.domain.errors import NotFound
from trainer.domain.scenario import World
from trainer.domain.visibility import Sight, sight_of
from trainer.domain.vocabulary import Role
from trainer.web.access import Access
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l


class Viewer(StrEnum):
    """Somebody outside the office; the values stand in the address."""

    PELAPOR = "pelapor"
    WARGA = "warga"
    PERS = "pers"


NAMES: Mapping[Viewer, str] = {
    Viewer.PELAPOR: _l("Tampilan bagi pelapor"),
    Viewer.WARGA: _l("Tampilan bagi warga lain"),
    Viewer.PERS: _l("Tampilan bagi pers"),
}
SHORT: Mapping[Viewer, str] = {
    Viewer.PELAPOR: _l("Pelapor"),
    Viewer.WARGA: _l("Warga lain"),
    Viewer.PERS: _l("Pers"),
}
"""The same on a control of one line, beside "Tampilan bagi"."""


def actor_for(viewer: Viewer, dossier: Dossier) -> Actor:
    """The viewer as the core knows people: the report's own citizen, or one who did not send it."""
    if viewer is Viewer.PELAPOR:
        return as_actor(dossier)
    return Actor(Role.PELAPOR, "", f"cast:{viewer}")


def sight_through(viewer: Viewer, dossier: Dossier, world: World) -> Sight:
    """How much of a report the viewer sees now."""
    return sight_of(dossier, actor_for(viewer, dossier), world)


def viewers_for(desk: Access, dossier: Dossier) -> tuple[Viewer, ...]:
    """Whom a seat may look through: nobody on a report it may not know of, the reporter only where it reads the text."""
    sight = sight_of(dossier, desk.actor, desk.loaded.world)
    if sight is Sight.NONE:
        return ()
    return tuple(Viewer) if sight is Sight.FULL else (Viewer.WARGA, Viewer.PERS)


def looked_at(desk: Access, report: str, viewer: str) -> tuple[Dossier, Viewer]:
    """The report and the viewer that an address names. Raises NotFound for what this seat may not look at."""
    dossier = desk.loaded.run.dossier(report)
    for each in viewers_for(desk, dossier):
        if each.value == viewer:
            return dossier, each
    raise NotFound("report", report)


@dataclass(frozen=True, slots=True)
class Tab:
    label: str
    href: str
    current: bool


def tabs_for(desk: Access, dossier: Dossier, current: Viewer | None) -> Iterator[Tab]:
    """The desk's own page of a report, where it has one, and each reader; `current` None: the desk's."""
    on_desk = sight_of(dossier, desk.actor, desk.loaded.world) is not Sight.PUBLIC
    if on_desk:
        href = url_for("desk.report", run=desk.run_id, report=dossier.id)
        yield Tab(_("Meja ini"), href, current is None)
    for viewer in viewers_for(desk, dossier):
        href = url_for("public.view", run=desk.run_id, report=dossier.id, viewer=viewer.value)
        yield Tab(str(SHORT[viewer]), href, viewer is current)
