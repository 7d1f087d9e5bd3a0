"""Fixtures of the core: the calendar of region 62, read from its pinned lists."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from trainer.domain.calendar import (
    DayOff,
    DayOffKind,
    DayOffStatus,
    OfficeHours,
    WorkingCalendar,
)

HOLIDAYS = Path(__file__).parents[2] / "seed_data" / "regions" / "62" / "holidays"


def read_days_off(path: Path) -> tuple[DayOff, ...]:
    """The lines of one yearly list."""
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(
            DayOff(
                date.fromisoformat(row["date"]),
                row["name"],
                DayOffKind(row["kind"]),
                DayOffStatus(row["status"]),
            )
            for row in csv.DictReader(file)
        )


@pytest.fixture(scope="session")
def kalteng() -> WorkingCalendar:
    """Kalimantan Tengah: WIB, Monday to Friday, 08.00 to 16.00, every year that is pinned."""
    lists = sorted(HOLIDAYS.glob("*.csv"))
    days_off = tuple(day for path in lists for day in read_days_off(path))
    years = tuple(int(path.stem) for path in lists)
    return WorkingCalendar("Asia/Jakarta", OfficeHours(), days_off, years)
