"""On which days the offices of a region are open: nobody was at a counter on a Sunday or at Christmas.

Read from the region pack's pinned lists of holidays. A day of a year without a list counts by its weekday alone.
"""

from __future__ import annotations

import csv
from datetime import date, datetime, time
from pathlib import Path

WORKDAYS = 5
"""Monday to Friday (ref. 3.5)."""
OPENS, CLOSES = time(8), time(15, 30)
"""Hours at which letters are stamped and people are heard at a counter (general knowledge)."""


class Offices:
    """Offices that keep the holidays of a folder of lists, one file a year."""

    def __init__(self, folder: Path) -> None:
        self._closed = frozenset(day for path in folder.glob("*.csv") for day in _days(path))

    def open_on(self, day: date) -> bool:
        """Whether people are served on a day."""
        return day.weekday() < WORKDAYS and day not in self._closed

    def served_at(self, instant: datetime) -> bool:
        """Whether somebody sits at a counter at an instant of the region's own time."""
        return self.open_on(instant.date()) and OPENS <= instant.time() < CLOSES


def _days(path: Path) -> list[date]:
    with path.open(encoding="utf-8", newline="") as opened:
        return [date.fromisoformat(row["date"]) for row in csv.DictReader(opened)]
