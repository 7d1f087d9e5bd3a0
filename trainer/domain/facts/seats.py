"""Who sits where, and who asks for the instructor."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.domain.fact import Recorded, RunFact
from trainer.domain.replacing import replace
from trainer.domain.run import Run


@dataclass(frozen=True, slots=True)
class SeatTaken(RunFact):
    seat: str
    person: str

    def change(self, run: Run, recorded: Recorded) -> Run:
        """The person's own from now on."""
        seats = dict(run.seats)
        seats[self.seat] = replace(seats[self.seat], person=self.person)
        return replace(run, seats=seats)


@dataclass(frozen=True, slots=True)
class SeatLeft(RunFact):
    """The instructor freed a seat: from now on a simulated colleague has it, until somebody takes it again."""

    seat: str
    person: str

    def change(self, run: Run, recorded: Recorded) -> Run:
        """Nobody's, and nobody in it asks for the instructor."""
        seats = dict(run.seats)
        seats[self.seat] = replace(seats[self.seat], person=None)
        return replace(run, seats=seats, hands=_without(run.hands, self.seat))


@dataclass(frozen=True, slots=True)
class HandRaised(RunFact):
    """Somebody in a seat asks for the instructor."""

    seat: str

    def change(self, run: Run, recorded: Recorded) -> Run:
        """Behind those who asked before; once."""
        return replace(run, hands=tuple(dict.fromkeys((*run.hands, self.seat))))


@dataclass(frozen=True, slots=True)
class HandLowered(RunFact):
    """`by`: self | instructor."""

    seat: str
    by: str

    def change(self, run: Run, recorded: Recorded) -> Run:
        """The seat asks no more."""
        return replace(run, hands=_without(run.hands, self.seat))


def _without(raised_hands: tuple[str, ...], seat: str) -> tuple[str, ...]:
    return tuple(each for each in raised_hands if each != seat)
