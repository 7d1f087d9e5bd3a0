"""Ours and the reference in turns: as often as takes long enough, and the median counts."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from benchmarks.bench.meter import Spent
from benchmarks.bench.turns import ENOUGH_SECONDS, MOST, WARM, Timed, in_turns


@dataclass
class Costly:
    """A server on which a step costs what stands next in the list, the last price for ever after."""

    prices: list[float]
    name: str = ""
    calls: list[str] = field(default_factory=list)
    _spent: float = 0.0

    def spent(self) -> Spent:
        return Spent(self._spent, 0, 0, 0)

    def step(self) -> None:
        self.calls.append(self.name)
        self._spent += self.prices.pop(0) if len(self.prices) > 1 else self.prices[0]

    def change(self) -> None:
        self._spent += 100.0


def test_one_bad_turn_does_not_count():
    warm, turns = [1.0] * WARM, [0.2, 0.2, 9.0, 0.2, 0.2]
    ours, bare = Costly([*warm, *turns]), Costly([0.1])

    assert in_turns(Timed(ours, ours.step), Timed(bare, bare.step), 5) == pytest.approx((200, 100))


def test_ours_and_the_reference_take_turns():
    calls: list[str] = []
    ours, bare = Costly([1.0], "ours", calls), Costly([1.0], "bare", calls)
    in_turns(Timed(ours, ours.step), Timed(bare, bare.step), 3)

    assert calls[2 * WARM :] == ["ours", "bare"] * 3


@pytest.mark.parametrize(
    ("price", "times"), [(ENOUGH_SECONDS / 4, 4), (10.0, 1), (ENOUGH_SECONDS / 10_000, MOST)]
)
def test_a_short_step_is_repeated_until_it_can_be_measured(price, times):
    server = Costly([price])

    assert Timed(server, server.step).warmed() == times


def test_what_is_prepared_before_a_step_is_not_measured():
    server = Costly([0.5])

    assert Timed(server, server.step, before=server.change).seconds(3) == pytest.approx(0.5)
