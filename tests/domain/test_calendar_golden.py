"""Golden deadlines: each case counted twice, by the calendar and by a method that shares nothing.

The second method lays the decree out as a strip of characters, one for each calendar day, and
counts along it. The dates in the file were checked with it before the calendar ever saw them.

Columns: `rule` names the limit of a profile that `n` must be (`class.` before a classification), or nothing;
`at_least` is a grace: an instant and the working days after it before which the limit does not end.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from tests.domain.worlds import DESK, dummy_report, make_world
from tests.tables import each_row
from trainer.content.packs import Packs
from trainer.domain.calendar import WorkingCalendar
from trainer.domain.deadlines import class_clock
from trainer.domain.dossier import Dossier, Pause
from trainer.domain.profile import Profile
from trainer.domain.vocabulary import Classification, State

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
    rule: str
    at_least: tuple[datetime, int] | None

    @property
    def profile(self) -> str:
        return self.rule.partition(":")[0]

    @property
    def limit(self) -> str:
        return self.rule.partition(":")[2]

    @property
    def classification(self) -> Classification | None:
        kind, _, name = self.limit.partition(".")
        return Classification(name) if kind == "class" else None


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
        row["rule"],
        _grace(row["at_least"]),
    )


def _grace(text: str) -> tuple[datetime, int] | None:
    at, _, days = text.partition("/")
    return (datetime.fromisoformat(at), int(days)) if text else None


def _cases() -> list[Case]:
    with (HERE / "golden_deadlines.csv").open(encoding="utf-8", newline="") as file:
        return [_case(row) for row in csv.DictReader(file)]


CASES = _cases()
OF_A_RULE = [case for case in CASES if case.rule]
OF_A_CLASS = [case for case in CASES if case.classification]
WITHOUT_GRACE = [case for case in CASES if not case.at_least]


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
    """The last day of the limit, None when an open pause is reached first; never before the grace is over."""
    last = counted_with_pauses(case, strip)
    if last is None or case.at_least is None:
        return last
    place = place_of(case.at_least[0], strip)
    for _ in range(case.at_least[1]):
        place = strip.index("1", place + 1)
    return max(last, STRIP_STARTS + timedelta(days=place))


def counted_with_pauses(case: Case, strip: str) -> date | None:
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
    assert len(CASES) >= 200
    assert len({case.name for case in CASES}) == len(CASES)


@pytest.fixture(scope="module")
def profiles() -> dict[str, Profile]:
    packs = Packs(HERE.parents[1])
    found = {case.profile for case in OF_A_RULE}
    return {name: read.required() for name in found if (read := packs.profile(name)) is not None}


def test_both_profiles_have_golden_cases() -> None:
    assert {case.profile for case in OF_A_RULE} == {"default-latihan", "sop-kabupaten-contoh"}


@each_row("case", OF_A_RULE, ids=lambda case: case.name)
def test_a_golden_case_of_a_rule_has_the_days_of_its_profile(
    case: Case, profiles: dict[str, Profile]
) -> None:
    profile = profiles[case.profile]
    if case.classification:
        assert profile.class_limit_hk(case.classification) == case.n
    else:
        assert profile.limit(case.limit) == case.n


@each_row("case", OF_A_CLASS, ids=lambda case: case.name)
def test_the_class_clock_of_a_report_ends_after_the_golden_last_day(
    case: Case, kalteng: WorkingCalendar, profiles: dict[str, Profile]
) -> None:
    report = dummy_report(received_at=case.started_at)
    assert case.classification
    dossier = Dossier(
        report=report,
        state=State.TERVERIFIKASI,
        desk=DESK,
        arrived_at_desk=case.started_at,
        title=report.title,
        classification=case.classification,
        category=report.category,
        secret=False,
        pauses=tuple(Pause(*each) for each in case.pauses),
        reclassified_at=case.at_least[0] if case.at_least else None,
    )
    world = replace(make_world(report), profile=profiles[case.profile], calendar=kalteng)

    clock = class_clock(dossier, world)

    assert clock is not None
    due = None if case.last_day is None else kalteng.end_of_day(case.last_day)
    assert clock.due_at == due


@each_row("case", CASES, ids=lambda case: case.name)
def test_golden_last_day_is_what_the_strip_says(case: Case, strip: str) -> None:
    assert counted_on_the_strip(case, strip) == case.last_day


@each_row("case", WITHOUT_GRACE, ids=lambda case: case.name)
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


@each_row("case", [case for case in WITHOUT_GRACE if case.last_day], ids=lambda case: case.name)
def test_the_explanation_ends_on_the_golden_last_day(case: Case, kalteng: WorkingCalendar) -> None:
    assert case.last_day is not None
    paused = kalteng.paused_days(case.pauses, case.last_day)
    lines = kalteng.explain(case.started_at, case.n, paused)
    assert (lines[-1].last, lines[-1].number, lines[-1].reason) == (case.last_day, case.n, "limit")
