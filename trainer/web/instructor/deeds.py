"""What the log of one run tells a console: presses of buttons, critical failures, and the state for its clock."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from trainer.domain.history import History
from trainer.domain.records import PersonId, RunCard, RunId
from trainer.domain.run import Run
from trainer.scoring.engine import score
from trainer.usecases.playing import load
from trainer.usecases.services import Services
from trainer.web.instructor.acts import Pressed, presses_of

KEPT_PRESSES = 30
"""As many as the feed shows, should one person have done everything."""

KNOWN_RUNS = 256
"""Runs whose deeds are kept at hand: a few full halls."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A critical failure and when it happened."""

    at: datetime
    rule: str
    report: str


@dataclass(frozen=True, slots=True)
class Deeds:
    """One run as of its last event: newest presses and all critical failures, oldest first."""

    run: Run
    presses: tuple[Pressed, ...]
    faults: tuple[Fault, ...]


def deeds_of_all(services: Services, cards: Mapping[PersonId, RunCard]) -> Mapping[PersonId, Deeds]:
    """What everybody with a card did."""
    return {
        person: _deeds(services, card.run, card.seq, card.critical > 0)
        for person, card in cards.items()
    }


@lru_cache(maxsize=KNOWN_RUNS)
def _deeds(services: Services, run: RunId, _seq: int, faulty: bool) -> Deeds:
    """Kept by the run's last event: what follows from a log that only grows never becomes wrong, and a console asks for
    it again and again. Judged only where the card says that there is a failure.
    """
    playing = load(services, run)
    failures = score(History.of(playing.events, playing.world)).critical if faulty else ()
    faults = (Fault(playing.events[f.event - 1].at_wall, f.rule, f.report) for f in failures)
    presses = tuple(presses_of(playing.events, playing.run))[-KEPT_PRESSES:]
    return Deeds(playing.run, presses, tuple(faults))
