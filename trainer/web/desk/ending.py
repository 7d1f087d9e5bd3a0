"""The end of a run as its desk tells it: that it is over, and where the debrief is as soon as it may be read."""

from __future__ import annotations

from dataclasses import dataclass

from flask_babel import gettext as _

from trainer.debrief.release import is_withheld
from trainer.domain.run import Run
from trainer.web.access import Access
from trainer.web.addresses import debrief_address


@dataclass(frozen=True, slots=True)
class End:
    """`href`: the debrief, "" while the instructor holds it back."""

    said: str
    href: str


def end_of(desk: Access) -> End | None:
    """What a desk says about its end; None before."""
    run = desk.playing.run
    if not run.finished:
        return None
    if is_withheld(run):
        return End(_("Latihan selesai. Pembahasan ditahan sampai instruktur membukanya."), "")
    said = _("Latihan sudah selesai. Laporan masih dapat dibaca.")
    return End(said, debrief_address(desk.run_id))


def is_settled(run: Run) -> bool:
    """Whether nothing more will come to a desk: neither from the run nor the word that its debrief is open."""
    return run.finished and not is_withheld(run)
