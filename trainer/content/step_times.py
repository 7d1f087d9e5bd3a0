"""The times of a playthrough: *hari 2 09.30* is half past nine on the run's second working day, *datang +20* is twenty
minutes of office time after the report arrived.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time

from trainer.content.defects import DefectCode
from trainer.domain.calendar import WorkingCalendar
from trainer.domain.clock import Mode
from trainer.domain.errors import CalendarGap
from trainer.domain.scenario import Scenario, run_end

MINUTE = 60_000_000
"""Microseconds."""
RUN_TIME = re.compile(r"hari ([1-9]\d*) ([01]\d|2[0-3])\.([0-5]\d)")
ARRIVED = re.compile(r"datang \+(\d{1,3})")
RUN_DAY = re.compile(r"hari ([1-9]\d*)")


class WrongTime(ValueError):
    """A time that cannot be read or lies outside the run; carries its code, sentence and advice."""

    def __init__(self, code: DefectCode, sentence: str, advice: str) -> None:
        super().__init__(sentence)
        self.code, self.sentence, self.advice = code, sentence, advice


@dataclass(frozen=True, slots=True)
class RunTimes:
    """Reads the times of one scenario's run. Every method raises WrongTime."""

    starts_at: datetime
    ends_at: datetime
    calendar: WorkingCalendar
    office_only: bool

    @classmethod
    def of(cls, scenario: Scenario, calendar: WorkingCalendar) -> RunTimes:
        """The times of a scenario. Raises CalendarGap."""
        return cls(
            calendar.in_zone(scenario.starts_at),
            run_end(scenario, calendar),
            calendar,
            scenario.clock_mode is Mode.HARI_KERJA,
        )

    def instant(self, written: str) -> datetime:
        """When a step is taken: inside the run, and in office hours if its clock knows no others."""
        return self._inside(self._run_time(written), written)

    def _inside(self, at: datetime, written: str) -> datetime:
        hours = self.calendar.hours
        outside = self.office_only and not hours.opens <= at.time() < hours.closes
        if not self.starts_at <= at < self.ends_at or outside:
            raise WrongTime(
                DefectCode.OUTSIDE_RUN,
                f"langkah pada {written} berada di luar waktu latihan",
                f"pilih jam kerja antara {self.starts_at:%Y-%m-%d %H.%M} dan {self.ends_at:%Y-%m-%d %H.%M}",
            )
        return at

    def after(self, arrived: datetime, written: str) -> datetime | None:
        """The time of *datang +20* for a report that arrived then; None when it is written otherwise.

        A report that arrives while the office is shut is there when it opens.
        """
        found = ARRIVED.fullmatch(written)
        if found is None:
            return None
        begins = self.calendar.office_microseconds(max(arrived, self.starts_at))
        at = self.calendar.at_office_microseconds(begins + int(found[1]) * MINUTE)
        return self._inside(at, written)

    def moment(self, written: str) -> datetime:
        """A time that somebody names: as in `instant` but anywhere, or an ISO date and time with its zone."""
        if written.startswith("hari"):
            return self._run_time(written)
        try:
            named = datetime.fromisoformat(written)
        except ValueError:
            raise _unreadable(written) from None
        if named.tzinfo is None:
            raise _unreadable(written)
        return named

    def day(self, written: str) -> date:
        """A day that somebody promises: *hari 4*, also after the run's end, or an ISO date."""
        found = RUN_DAY.fullmatch(written)
        if found:
            return self._working_day(int(found[1]))
        try:
            return date.fromisoformat(written)
        except ValueError:
            raise WrongTime(
                DefectCode.STEP, f"“{written}” bukan hari", 'tulis "hari 4" atau "2026-04-17"'
            ) from None

    def _run_time(self, written: str) -> datetime:
        found = RUN_TIME.fullmatch(written)
        if found is None:
            raise _unreadable(written)
        day = self._working_day(int(found[1]))
        return datetime.combine(day, time(int(found[2]), int(found[3])), self.starts_at.tzinfo)

    def _working_day(self, number: int) -> date:
        try:
            return self.calendar.add_working_days(self.starts_at.date(), number - 1)
        except CalendarGap:
            raise WrongTime(
                DefectCode.OUTSIDE_RUN,
                f"hari kerja ke-{number} melampaui daftar hari libur",
                "pilih hari yang lebih dekat",
            ) from None


def _unreadable(written: str) -> WrongTime:
    return WrongTime(
        DefectCode.STEP, f"“{written}” bukan waktu latihan", 'tulis seperti "hari 1 08.20"'
    )
