"""The plugged-in outside of the use cases, in one frozen bundle that every one of them gets first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from trainer.answers.judging import Judge
from trainer.scoring.answers import remembered
from trainer.usecases.ports import Directory, EventLog, ScenarioLibrary, Tokens, WallClock
from trainer.usecases.run_cache import RunCache


@dataclass(frozen=True, slots=True)
class Services:
    """`keeps_cards` False: nobody looks at a list of these runs, so that no card is made of them. `advice_only` tells the
    dimensions (W1…W8) in which the machine is not to be trusted now: its marks there wait for a person. `judge` marks answers. `cache`: the runs
    in use as they were last known, for nothing but speed.
    """

    log: EventLog
    directory: Directory
    library: ScenarioLibrary
    wall: WallClock
    tokens: Tokens
    keeps_cards: bool = True
    advice_only: Callable[[], frozenset[str]] = frozenset
    judge: Judge = remembered
    cache: RunCache = field(default_factory=RunCache)
