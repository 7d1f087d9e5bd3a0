"""Who in a run is a person, at which agency and when: only acts of people are judged, simulated colleagues never.

What lay with a colleague before somebody sat down, or after they left, is nobody's fault (ref. 3.5). Whoever sat there
when the run began has had everything from the start, also what came before.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from trainer.domain.events import Recorded, SeatLeft, SeatTaken
from trainer.domain.history import History
from trainer.domain.run import Run
from trainer.domain.vocabulary import ADMIN_ROLES


@dataclass(frozen=True, slots=True)
class Sitting:
    """A stretch in which people had a seat. `since` None: from the start; `until` None: to the end of the log."""

    since: datetime | None
    until: datetime | None


@dataclass(frozen=True, slots=True)
class Seating:
    """Where people sat in a run, by agency; `units` are those agencies that are no desks, in the order of seats."""

    sittings: Mapping[str, tuple[Sitting, ...]]
    units: tuple[str, ...]

    def played(self, agency: str) -> bool:
        """Whether a person ever sat there."""
        return agency in self.sittings

    def present(self, agency: str, at: datetime) -> bool:
        """Whether a person sat there at an instant."""
        return any(
            (each.since is None or each.since <= at) and (each.until is None or at < each.until)
            for each in self.sittings.get(agency, ())
        )

    def since(self, agency: str, at: datetime) -> datetime | None:
        """Since when a person had what came there at `at`; None when nobody came for it any more."""
        later = [
            max(at, each.since or at)
            for each in self.sittings.get(agency, ())
            if each.until is None or at < each.until
        ]
        return min(later, default=None)


def seating_of(history: History) -> Seating:
    """The seating of a run, read from its log."""
    sittings: dict[str, list[Sitting]] = {}
    started, seats = history.run.started_at, history.run.seats
    turns: tuple[tuple[Recorded, SeatTaken | SeatLeft], ...] = (
        *history.of_kind(SeatTaken),
        *history.of_kind(SeatLeft),
    )
    for recorded, fact in sorted(turns, key=lambda turn: turn[0].seq):
        agency = seats[fact.seat].spec.agency
        if isinstance(fact, SeatTaken):
            early = started is None or recorded.at_sim <= started
            sittings.setdefault(agency, []).append(
                Sitting(None if early else recorded.at_sim, None)
            )
        else:
            _leave(sittings.get(agency, []), recorded.at_sim)
    units = tuple(
        seat.spec.agency
        for seat in seats.values()
        if seat.spec.agency in sittings and seat.spec.role not in ADMIN_ROLES
    )
    return Seating({agency: tuple(each) for agency, each in sittings.items()}, units)


def _leave(sittings: list[Sitting], at: datetime) -> None:
    if sittings and sittings[-1].until is None:
        sittings[-1] = Sitting(sittings[-1].since, at)


def agency_of(run: Run, recorded: Recorded) -> str | None:
    """The agency of the person who did something; None when no person did it."""
    seat = run.seats.get(recorded.seat)
    return seat.spec.agency if recorded.person is not None and seat is not None else None
