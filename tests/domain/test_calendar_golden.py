"""Golden deadlines: each case counted twice, by the calendar and by a method that shares nothing.

The second method lays the decree out as a strip of characters, one for each calendar day, and
counts along it. The dates in the file were checked with it before the calendar ever saw them.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from trainer.domain.calendar import WorkingCalendar

HERE = Path(__file__).parent
HOLIDAYS = HERE.parents[1] / "seed_data" / "regions" / "62" / "holidays"
STRIP_STARTS = date(2025, 1, 1)
STOPPED = "berhenti"


@dataclass(frozen=True)
class Case:
    """One line of golden_deadlines.csv."""

    name: str
    started_at: datetime
    n: int
    pauses: tuple[tuple[datetime, datetime | None], ...]
    last_day: date | None


def _pause(text: str) -> tuple[datetime, datetime | None]:
    start, end = text.split("/")
    return datetime.fromisoformat(start), datetime.fromisoformat(end) if end else None


def _case(row: dict[str, str]) -> Case:
    last = row["last_day"]
    return Case(
        row["case"],
        datetime.fromisoformat(row["started_at"]),
        int(row["n"]),
        tuple(_pause(text) for text in row["pauses"].split(";") if text),
        None if last == STOPPED else date.fromisoformat(last),
    )


def _cases() -> list[Case]:
    with (HERE / "golden_deadlines.csv").open(encoding="utf-8", newline="") as file:
        return [_case(row) for row in csv.DictReader(file)]


CASES = _cases()


def strip_of_days() -> str:
    """`1` for each working day from the first of January 2025, `0` for each day off."""
    off = set()
    for path in HOLIDAYS.glob("*.csv"):
        off |= {line[:10] for line in path.read_text("utf-8").splitlines()[1:]}
    signs = []
    day = STRIP_STARTS
    while day.year < 2028:
        free = day.toordinal() % 7 in (6, 0) or day.isoformat() in off
        signs.append("0" if free else "1")
        day += timedelta(days=1)
    return "".join(signs)


def place_of(at: datetime, strip: str) -> int:
    """Where on the strip something that comes in at `at` is first with the office."""
    place = (at.date() - STRIP_STARTS).days
    if (at.hour, at.minute, at.second, at.microsecond) > (16, 0, 0, 0):
        place += 1
    return strip.index("1", place)


def counted_on_the_strip(case: Case, strip: str) -> date | None:
    """The last day of the limit, None when an open pause is reached first."""
    start = place_of(case.started_at, strip)
    signs = list(strip)
    for left, back in case.pauses:
        first = (left.date() - STRIP_STARTS).days
        last = place_of(back, strip) if back else len(signs)
        signs[first:last] = ["p" if back else "?"] * (last - first)
    place, ones = start, 0
    while ones < case.n:
        place += 1
        if signs[place] == "?":
            return None
        ones += signs[place] == "1"
    return STRIP_STARTS + timedelta(days=place)


@pytest.fixture(scope="module")
def strip() -> str:
    return strip_of_days()


def test_the_golden_file_is_large_and_names_each_case_once() -> None:
    assert len(CASES) >= 100
    assert len({case.name for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_golden_last_day_is_what_the_strip_says(case: Case, strip: str) -> None:
    assert counted_on_the_strip(case, strip) == case.last_day


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_limit_ends_at_midnight_after_the_golden_last_day(
    case: Case, kalteng: WorkingCalendar
) -> None:
    end = kalteng.class_limit(case.started_at, case.n, case.pauses)
    if case.last_day is None:
        assert end is None
        return
    assert end is not None
    assert end.isoformat() == f"{case.last_day + timedelta(days=1)}T00:00:00+07:00"
    if not case.pauses:
        assert kalteng.limit_end(case.started_at, case.n) == end


@pytest.mark.parametrize(
    "case", [case for case in CASES if case.last_day], ids=lambda case: case.name
)
def test_the_explanation_ends_on_the_golden_last_day(case: Case, kalteng: WorkingCalendar) -> None:
    assert case.last_day is not None
    paused = kalteng.paused_days(case.pauses, case.last_day)
    lines = kalteng.explain(case.started_at, case.n, paused)
    assert (lines[-1].last, lines[-1].number, lines[-1].reason) == (case.last_day, case.n, "limit")
