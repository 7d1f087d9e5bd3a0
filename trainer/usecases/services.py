"""The plugged-in outside of the use cases, in one frozen bundle that every one of them gets first."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.usecases.ports import Directory, EventLog, ScenarioLibrary, Tokens, WallClock


@dataclass(frozen=True, slots=True)
class Services:
    """`keeps_cards` False: nobody looks at a list of these runs, so that no card is made of them."""

    log: EventLog
    directory: Directory
    library: ScenarioLibrary
    wall: WallClock
    tokens: Tokens
    keeps_cards: bool = True
