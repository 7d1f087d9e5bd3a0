"""Whose eyes a debrief is for, before everything is open: in a run that several share each seat reads its own reports."""

from __future__ import annotations

from trainer.debrief.release import Release, release_for
from trainer.domain.commands import Actor
from trainer.web.access import Access


def reader_of(desk: Access) -> Actor | None:
    """The seat that something may have to be kept from; None for the instructor and for the only person of a run."""
    if desk.read_only or not desk.loaded.exercise.shared:
        return None
    return desk.actor


def released_to(desk: Access) -> Release:
    """What of the run may be told at this seat now."""
    return release_for(desk.loaded.run, desk.loaded.world, reader_of(desk))
