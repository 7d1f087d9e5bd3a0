"""How often a report was sent back, and the way it took between desks and units meanwhile (*pingpong*).

Read off the returns and dispositions that the dossier keeps. Told only to whoever may read the whole report: a unit that
gave it up knows its own part from its own line (ref. 3.5, *Who sees the rest*).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from trainer.domain.dossier import Disposition, GivingBack
from trainer.domain.region import AgencyKind
from trainer.domain.scenario import World
from trainer.domain.vocabulary import State
from trainer.web.desk.seen import Seen
from trainer.web.language import gettext as _
from trainer.web.language import ngettext
from trainer.web.reports.report_timeline import TimelineEntry
from trainer.web.time_words import short_moment

OFTEN = 2
"""From so many returns on a report is said to go to and fro; one return is an ordinary act."""


@dataclass(frozen=True, slots=True)
class Wandering:
    """`label` says how often it was sent back, `often` whether that is to and fro, `steps` the way, oldest first."""

    label: str
    often: bool
    steps: tuple[TimelineEntry, ...]


def wandering_of(seen: Seen, world: World) -> Wandering | None:
    """The to and fro of a report, for a seat that reads it in full; None where nothing was sent back."""
    count = len(seen.dossier.returns)
    if not seen.full or not count:
        return None
    label = (
        ngettext(
            "Bolak-balik: %(num)d kali dikembalikan",
            "Bolak-balik: %(num)d kali dikembalikan",
            count,
        )
        if count >= OFTEN
        else _("Pernah dikembalikan")
    )
    moves: list[tuple[datetime, TimelineEntry]] = [
        *((back.at, _returned(back, world)) for back in seen.dossier.returns),
        *((d.since, _handed(d, world)) for d in seen.dossier.dispositions if d.lead),
    ]
    moves.sort(key=lambda move: move[0])
    return Wandering(label, count >= OFTEN, tuple(step for _at, step in moves))


def _handed(disposition: Disposition, world: World) -> TimelineEntry:
    title = _("Didisposisikan ke %(unit)s", unit=_short(disposition.unit, world))
    return TimelineEntry(
        title, short_moment(disposition.since), "branch", "", "", State.DISPOSISI, ""
    )


def _returned(back: GivingBack, world: World) -> TimelineEntry:
    title = _(
        "%(agency)s mengembalikan kepada %(desk)s",
        agency=_short(back.agency, world),
        desk=_short(back.to, world),
    )
    proposed = _("diusulkan ke %(owner)s", owner=_short(back.owner, world)) if back.owner else ""
    text = "; ".join(part for part in (_reason(back, world), proposed) if part)
    return TimelineEntry(title, short_moment(back.at), "return", text, "", "", "")


def _reason(back: GivingBack, world: World) -> str:
    """A desk returns by *Bukan Wewenang*, a unit by *Kembalikan*; each has its own reasons in the profile."""
    known = world.region.agencies.get(back.agency)
    by_desk = known is not None and known.kind is AgencyKind.DESK
    decision = "bukan_wewenang" if by_desk else "kembalikan"
    reason = world.profile.reason(decision, back.reason)
    return reason.label if reason is not None else ""


def _short(agency: str, world: World) -> str:
    known = world.region.agencies.get(agency)
    return known.short if known is not None else agency
