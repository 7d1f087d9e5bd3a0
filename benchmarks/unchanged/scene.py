"""One of everything that a page can show: who is there, at which time, and the places that are looked at."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta


class Clock:
    """A wall clock that stands where it was put."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at

    def advance(self, by: timedelta) -> None:
        self.at += by


@dataclass(frozen=True)
class Scene:
    """People and what they have come to. `entries`: session by who looks; `names`: what stands in braces in an address."""

    entries: dict[str, str]
    names: dict[str, str]
    at: datetime

    def to_json(self) -> str:
        plain = {"entries": self.entries, "names": self.names, "at": self.at.isoformat()}
        return json.dumps(plain, indent=1, sort_keys=True)

    @classmethod
    def of_json(cls, written: str) -> Scene:
        plain = json.loads(written)
        return cls(plain["entries"], plain["names"], datetime.fromisoformat(plain["at"]))


@dataclass(frozen=True)
class Spot:
    """One place of the browser tests. `first` is the name of what is done there before it is looked at, "" for nothing."""

    name: str
    who: str
    address: str
    first: str
    statuses: frozenset[int]
