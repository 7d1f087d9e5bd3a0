"""What every rule looks at: a report in its region, under its profile."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.domain.profile import Profile
from trainer.domain.region import Region
from trainer.domain.report import Report, Truth


@dataclass(frozen=True, slots=True)
class Subject:
    """One report with everything its key is checked against."""

    report: Report
    region: Region
    profile: Profile

    @property
    def truth(self) -> Truth:
        """The report's key."""
        return self.report.truth
