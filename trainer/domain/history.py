"""A read-only index over a run's log, for checks and debriefs: what happened to a report, and what was true before it.

Nothing here judges. The states are folded once, when the history is made.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from trainer.domain.dossier import Dossier
from trainer.domain.events import ComplaintArrived, Recorded
from trainer.domain.evolve import evolve
from trainer.domain.report import Report, Truth
from trainer.domain.run import Run
from trainer.domain.scenario import World

F = TypeVar("F")


@dataclass(frozen=True)
class History:
    """The log of a run with the run's state before and after every event."""

    world: World
    events: tuple[Recorded, ...]
    states: tuple[Run, ...]
    """`states[n]` is the run after n events; `states[0]` the empty run."""

    @classmethod
    def of(cls, events: Sequence[Recorded], world: World) -> History:
        """Fold a run's log. The events must start at seq 1 and have no gap."""
        states = [Run()]
        for recorded in events:
            states.append(evolve(states[-1], recorded))
        return cls(world, tuple(events), tuple(states))

    @property
    def run(self) -> Run:
        """The run as it stands at the end of the log."""
        return self.states[-1]

    def before(self, seq: int) -> Run:
        """The run just before event `seq`: what whoever caused it could know."""
        return self.states[seq - 1]

    def after(self, seq: int) -> Run:
        return self.states[seq]

    def reports(self) -> tuple[Report, ...]:
        """Reports that arrived, in order of arrival."""
        return tuple(d.report for d in self.run.dossiers.values())

    def dossier(self, report: str) -> Dossier:
        return self.run.dossier(report)

    def truth(self, report: str) -> Truth:
        """The key as it stood on arrival. A reply of the reporter may change it later: see `truth_before`."""
        arrived = next(
            r for r in self.events if isinstance(r.fact, ComplaintArrived) and r.report == report
        )
        return self.after(arrived.seq).dossier(report).report.truth

    def truth_before(self, seq: int, report: str) -> Truth:
        """The key that held when event `seq` happened."""
        return self.before(seq).dossier(report).report.truth

    def of_report(self, report: str) -> tuple[Recorded, ...]:
        """Every event about a report, in order."""
        return tuple(r for r in self.events if r.report == report)

    def of_kind(self, kind: type[F], report: str | None = None) -> tuple[tuple[Recorded, F], ...]:
        """Events of a kind, with the fact already narrowed; of one report when named."""
        return tuple(
            (r, r.fact)
            for r in self.events
            if isinstance(r.fact, kind) and (report is None or r.report == report)
        )

    def first(self, report: str, wanted: Callable[[Recorded], bool]) -> Recorded | None:
        """The first event about a report for which `wanted` holds, or None."""
        return next((r for r in self.of_report(report) if wanted(r)), None)

    def by_people(self, report: str) -> tuple[Recorded, ...]:
        """Events about a report that a seat taken by a person caused (not the world, not simulated people)."""
        return tuple(r for r in self.of_report(report) if r.person is not None)
