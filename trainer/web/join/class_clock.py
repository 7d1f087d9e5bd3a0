"""The clock that stands for a class: that of the first person who still works. Whoever came later may have another."""

from __future__ import annotations

from collections.abc import Iterable

from trainer.domain.records import RunCard
from trainer.usecases.playing import Playing, load
from trainer.usecases.services import Services


def first_working(services: Services, cards: Iterable[RunCard]) -> Playing | None:
    """The first run of a class that goes on; None when there is none."""
    first = next((card for card in cards if card.state != "finished"), None)
    return load(services, first.run) if first else None
