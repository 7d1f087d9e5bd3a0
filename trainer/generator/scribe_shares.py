"""How the reports of a batch are divided: as many of each kind as its mix says, even where they are few."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from trainer.domain.chance import Draw
from trainer.domain.replacing import replace
from trainer.domain.vocabulary import Decision
from trainer.generator.mix import Mix
from trainer.generator.scribe_steering import Order
from trainer.generator.scribe_wishes import Kind

T = TypeVar("T")
Cell = tuple[Order, float]
"""Reports that are ordered alike, and their share of a batch."""


def cells(mix: Mix, order: Order) -> Sequence[Cell]:
    """The parts of a mix as orders: by the kinds that it names, else by its decisions."""
    kinds = mix.raw.get("kinds")
    if kinds is not None:
        return [(replace(order, kind=Kind(name)), float(share)) for name, share in kinds.items()]
    wish = order.wish
    if wish.decision is not None:
        return [(order, 1.0)]
    return [
        (replace(order, wish=replace(wish, decision=decision)), share)
        for decision, share in mix.decisions
    ]


def counted(count: int, shares: Sequence[float], draw: Draw) -> Sequence[int]:
    """Whole numbers that add up to `count`, by the largest remainder; chance decides among equal ones."""
    whole = sum(shares)
    exact = [count * share / whole for share in shares]
    found = [int(each) for each in exact]
    luck = [draw() for _ in shares]
    left = sorted(range(len(shares)), key=lambda at: (found[at] - exact[at], luck[at]))
    for at in left[: count - sum(found)]:
        found[at] += 1
    return found


def shuffled(things: Sequence[T], draw: Draw) -> list[T]:
    """The same things in an order of chance."""
    luck = [draw() for _ in things]
    return [things[at] for at in sorted(range(len(things)), key=luck.__getitem__)]


def divided(count: int, parts: Sequence[Cell], mix: Mix, draw: Draw) -> list[Order]:
    """`count` orders, each cell as often as its share, in an order of chance."""
    numbers = counted(count, [share for _order, share in parts], draw)
    found: list[Order] = []
    for (order, _share), number in zip(parts, numbers, strict=True):
        found += _with_reasons(order, number, mix, draw)
    return shuffled(found, draw)


def _with_reasons(order: Order, number: int, mix: Mix, draw: Draw) -> list[Order]:
    """`number` times an order; what is postponed is so for reasons as different as the mix has them."""
    postponed = order.kind is Kind.POSTPONED or order.wish.decision is Decision.TUNDA
    if not postponed or order.wish.reason is not None or not number:
        return [order] * number
    start = draw()
    shares = iter([(at + start) / number for at in range(number)])
    reasons = [mix.tunda.drawn(shares.__next__) for _ in range(number)]
    return [replace(order, wish=replace(order.wish, reason=reason)) for reason in reasons]
