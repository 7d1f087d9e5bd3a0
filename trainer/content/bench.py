"""A scenario with what it is measured against: its region pack, its profile, the process checks that exist."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from trainer.content.defects import DefectCode, Flaw, KeyPath
from trainer.content.region import RegionPack
from trainer.content.scenario import Manuscript
from trainer.content.shapes import nearest
from trainer.domain.calendar import WorkingCalendar
from trainer.domain.profile import Profile
from trainer.domain.scenario import Scenario, World

CheckBook = Mapping[str, Callable[[Mapping[str, object]], object]]
"""The known process checks by name, each with what reads its parameters and raises ContentError for unfit ones."""


@dataclass(frozen=True, slots=True)
class Bench:
    """A manuscript with what it is measured against. Without `checks` a rubric may name any."""

    manuscript: Manuscript
    pack: RegionPack
    profile: Profile
    checks: CheckBook | None = None

    @property
    def scenario(self) -> Scenario:
        """The scenario on the bench."""
        return self.manuscript.scenario

    @property
    def calendar(self) -> WorkingCalendar:
        """The working days its runs count with."""
        return self.pack.calendar(self.profile.hours)

    @property
    def world(self) -> World:
        """What a run of it is played in."""
        return World(self.scenario, self.profile, self.pack.region, self.calendar)


def unknown_report(path: KeyPath, report: str, known: Collection[str]) -> Flaw:
    """The flaw of a report number that the scenario does not have."""
    sentence = f"laporan {report} tidak ada di skenario ini"
    return Flaw(DefectCode.REPORT_UNKNOWN, path, sentence, nearest(report, known))
