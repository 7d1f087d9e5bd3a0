"""Draws the reports of a batch: divided as its mix says, spread over its time, no topic twice while there are others."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from trainer.domain.asked import Batch, Unmakeable
from trainer.domain.chance import stream
from trainer.domain.replacing import replace
from trainer.generator.arrivals import instants
from trainer.generator.scribe_drawing import Drawer, Drawn
from trainer.generator.scribe_shares import Cell, cells, divided
from trainer.generator.scribe_steering import Order

PRACTICE = "latihan"
"""The mix of a batch that names none: the practice inbox of ref. 6.4."""


def times_of(batch: Batch, seed: str) -> tuple[datetime, ...]:
    """When the reports of a batch come. Raises Unmakeable where they do not fit into its time."""
    draw = stream(seed, "kedatangan", batch.ids[0]).random
    try:
        return instants(batch.arrival, len(batch.ids), batch.opens, batch.closes, draw)
    except ValueError:
        raise Unmakeable(
            batch.ids[0],
            f"{len(batch.ids)} laporan tidak muat antara opens dan closes",
            "tulis closes yang lebih lambat, atau kurangi count",
        ) from None


def mixed(drawer: Drawer, batch: Batch, seed: str) -> tuple[Drawn, ...]:
    """The reports of a batch that is drawn by a mix. Raises Unmakeable."""
    name = batch.mix or PRACTICE
    number = batch.ids[0]
    order = Order(batch.wish, batch.desk)
    drawer.check(number, order)
    mix = drawer.mix_at(number, name, batch.desk)
    parts = [cell for cell in cells(mix, order) if drawer.fits(cell[0], name)]
    if not parts:
        raise drawer.empty(number, order, name)
    draw = stream(seed, "kelompok", number).random
    orders = divided(len(batch.ids), parts, mix, draw)
    found: list[Drawn] = []
    for number, received_at, each in zip(batch.ids, times_of(batch, seed), orders, strict=True):
        used_topics = frozenset(drawn.report.topic for drawn in found)
        for choice in _choices(each, order, parts):
            try:
                found.append(drawer.one(number, choice, received_at, seed, name, used_topics))
                break
            except Unmakeable as refusal:
                problem = refusal
        else:
            raise problem
    return tuple(found)


def _choices(order: Order, asked: Order, parts: Sequence[Cell]) -> list[Order]:
    """An order, and what may take its place: any reason, then the other parts of the batch, the largest first."""
    free = replace(order, wish=replace(order.wish, reason=asked.wish.reason))
    others = [other for other, _share in sorted(parts, key=lambda cell: -cell[1])]
    return list(dict.fromkeys([order, free, *others]))
