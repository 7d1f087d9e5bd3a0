"""Who in a run is a person, and at which agency: only acts of people are judged, simulated colleagues never."""

from __future__ import annotations

from trainer.domain.events import Recorded
from trainer.domain.run import Run
from trainer.domain.vocabulary import ADMIN_ROLES


def played(run: Run, agency: str) -> bool:
    """Whether a person sits at an agency."""
    return any(
        seat.person is not None and seat.spec.agency == agency for seat in run.seats.values()
    )


def played_units(run: Run) -> tuple[str, ...]:
    """Agencies of seats that people hold, but for desks: units and inspectorates, in the order of seats."""
    return tuple(
        seat.spec.agency
        for seat in run.seats.values()
        if seat.person is not None and seat.spec.role not in ADMIN_ROLES
    )


def agency_of(run: Run, recorded: Recorded) -> str | None:
    """The agency of the person who did something; None when no person did it."""
    seat = run.seats.get(recorded.seat)
    return seat.spec.agency if recorded.person is not None and seat is not None else None
