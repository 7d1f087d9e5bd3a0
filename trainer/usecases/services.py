"""The plugged-in outside of the use cases, in one frozen bundle that every one of them gets first."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.usecases.ports import Directory, EventLog, ScenarioLibrary, Tokens, WallClock


@dataclass(frozen=True, slots=True)
class Services:
    log: EventLog
    directory: Directory
    library: ScenarioLibrary
    wall: WallClock
    tokens: Tokens
