"""When reports come: the hours of a day as measured, on one day after the other, or over a time that is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from trainer.domain.asked import Arrival
from trainer.domain.chance import Draw

SATURDAY = 5
"""First day of the weekend, counted from Monday as 0."""
IN_SURGE = 0.7
"""Share of a surge's reports that come within a sixth of its time."""
ALONE, HEIGHT, RISING = 0.15, 0.6, 0.65
"""Of a storm: until when the first stays alone and when most come, in shares of its time; how many come before that."""


class Moments(Protocol):
    """Says when a report comes."""

    def at(self, number: int, draw: Draw) -> datetime:
        """When report `number`, counted from 0, comes."""
        ...


@dataclass(frozen=True, slots=True)
class Fixed:
    """One instant for whatever comes."""

    instant: datetime

    def at(self, number: int, draw: Draw) -> datetime:
        """That instant; draws nothing."""
        return self.instant


@dataclass(frozen=True, slots=True)
class Listed:
    """An instant for each number."""

    instants: Sequence[datetime]

    def at(self, number: int, draw: Draw) -> datetime:
        """The instant of that number; draws nothing."""
        return self.instants[number]


@dataclass(frozen=True, slots=True)
class Arrivals:
    """When reports come: `per_day` of them on each day from `first` on, most in office hours; a year begins anew.

    Hours as measured in exports of two cities: a peak from 8 to 17, a trough from 1 to 5, half as many at weekends.
    """

    first: datetime
    per_day: int = 40
    days: int = 330

    def at(self, number: int, draw: Draw) -> datetime:
        """When report `number` (from 0) comes. Later numbers of a day never come earlier."""
        day = number // self.per_day % self.days
        share = (number % self.per_day + draw()) / self.per_day
        return self.first + timedelta(days=day, seconds=int(_second_of_day(share)))


_HOURS = (
    1,
    0.6,
    0.4,
    0.4,
    0.6,
    1.5,
    3,
    5,
    8,
    9.5,
    9.5,
    8,
    6.5,
    7,
    7.5,
    6.5,
    5,
    4,
    4,
    5,
    5.5,
    4.5,
    3,
    2,
)


def _second_of_day(share: float) -> float:
    """The second of a day before which this share of a day's reports has come."""
    point = share * sum(_HOURS)
    for hour, weight in enumerate(_HOURS):
        if point < weight:
            return (hour + point / weight) * 3600
        point -= weight
    return 24 * 3600 - 1


def instants(
    arrival: Arrival, count: int, opens: datetime, closes: datetime, draw: Draw
) -> tuple[datetime, ...]:
    """`count` instants from `opens` to `closes`, both included, each later than the one before, in whole seconds.

    ValueError when there are fewer seconds than instants, or `closes` is before `opens`.
    """
    span = int((closes - opens).total_seconds())
    if span < count - 1:
        raise ValueError(f"{count} instants do not fit between {opens} and {closes}")
    parts = _parts(arrival, count, opens, closes, draw)
    # Rounded to seconds two may meet: the later makes way, and at the end those before it do.
    seconds: list[int] = []
    for part in parts:
        earliest = seconds[-1] + 1 if seconds else 0
        seconds.append(max(int(part * span), earliest))
    for index in range(count):
        seconds[index] = min(seconds[index], span - (count - 1 - index))
    return tuple(opens + timedelta(seconds=each) for each in seconds)


def _parts(
    arrival: Arrival, count: int, opens: datetime, closes: datetime, draw: Draw
) -> Sequence[float]:
    """Where in the span each comes: ascending, from 0 to 1."""
    match arrival:
        case Arrival.STEADY:
            return [index / count for index in range(count)]
        case Arrival.OFFICE:
            return _office(count, opens, closes, draw)
        case Arrival.SURGE:
            return _surge(count, draw)
        case Arrival.STORM:
            return _storm(count, draw)


def _office(count: int, opens: datetime, closes: datetime, draw: Draw) -> Sequence[float]:
    """By the hours of the days between, weekends at half their weight."""
    weights: list[tuple[float, float]] = []
    at, span = opens, (closes - opens).total_seconds()
    while at < closes:
        hour_ends = at.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
        until = min(closes, hour_ends)
        length = (until - at).total_seconds()
        weekend = 0.5 if at.weekday() >= SATURDAY else 1.0
        weights.append((length / span, _HOURS[at.hour] * length * weekend))
        at = until
    return _by_weight(weights, _shares(count, draw))


def _surge(count: int, draw: Draw) -> Sequence[float]:
    """Most of them within a sixth of the time, which lies in the middle two thirds."""
    before = 1 / 6 + draw() / 2
    few = (1 - IN_SURGE) / 2
    weights = [(before, few), (1 / 6, IN_SURGE), (1 - before - 1 / 6, few)]
    return _by_weight(weights, _shares(count, draw))


def _storm(count: int, draw: Draw) -> Sequence[float]:
    """The first alone; after a while ever more up to the height, then fewer and fewer."""
    found = [0.0]
    for share in _shares(count - 1, draw):
        if share < RISING:
            found.append(ALONE + (HEIGHT - ALONE) * (share / RISING) ** 0.5)
        else:
            falls = (share - RISING) / (1 - RISING)
            found.append(HEIGHT + (1 - HEIGHT) * (1 - (1 - falls) ** 0.5))
    return found[:count]


def _shares(count: int, draw: Draw) -> list[float]:
    """One share in each of `count` equal parts, so that few reports spread as many do."""
    return [(index + draw()) / count for index in range(count)]


def _by_weight(weights: Sequence[tuple[float, float]], shares: Sequence[float]) -> list[float]:
    """Where the shares of all weight are reached. `weights`: length of a piece of the span, and its weight."""
    whole = sum(weight for _length, weight in weights) or 1.0
    found: list[float] = []
    pieces = iter(weights)
    start, length, weight, before = 0.0, 0.0, 0.0, 0.0
    for share in shares:
        point = share * whole
        while point > before + weight:
            start, before = start + length, before + weight
            piece = next(pieces, None)
            if piece is None:
                break
            length, weight = piece
        found.append(start + length * (point - before) / weight if weight else start)
    return found
