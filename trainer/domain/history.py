"""A read-only index over a run's log, for checks and debriefs: what happened to a report, and what was true before it.

Nothing here judges. The states are folded once, when the history is made; one that is `extended` folds the new events
alone, and no question goes through the whole log.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from trainer.domain.dossier import Dossier
from trainer.domain.errors import NotFound
from trainer.domain.events import ComplaintArrived, Recorded
from trainer.domain.evolve import evolve
from trainer.domain.report import Report, Truth
from trainer.domain.run import Run
from trainer.domain.scenario import World

F = TypeVar("F")
K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


Pair = tuple[Recorded, Any]
"""An event with its fact."""


@dataclass(frozen=True, slots=True)
class EventIndex:
    """Where the events of a log stand: by report, and by kind of fact within a report (None: in the whole log)."""

    _reports: Mapping[str, tuple[Recorded, ...]] = field(default_factory=dict)
    _kinds: Mapping[tuple[type, str | None], tuple[Pair, ...]] = field(default_factory=dict)

    def of_report(self, report: str) -> tuple[Recorded, ...]:
        """Every event about a report, in order."""
        return self._reports.get(report, ())

    def of_kind(self, kind: type[F], report: str | None = None) -> tuple[tuple[Recorded, F], ...]:
        """Events of a kind, with the fact already narrowed; of one report when named."""
        return self._kinds.get((kind, report), ())

    def extended(self, new: Sequence[Recorded]) -> EventIndex:
        """The index of the log with these events behind it."""
        about = [(recorded.report, recorded) for recorded in new]
        pairs = [(report, (recorded, recorded.fact)) for report, recorded in about]
        return EventIndex(
            _longer(self._reports, ((report, each) for report, each in about if report)),
            _longer(
                self._kinds,
                (
                    ((type(pair[1]), place), pair)
                    for report, pair in pairs
                    for place in ((None, report) if report else (None,))
                ),
            ),
        )


def _longer(
    rows: Mapping[K, tuple[V, ...]], new: Iterable[tuple[K, V]]
) -> Mapping[K, tuple[V, ...]]:
    """The rows with new entries at their ends; those without any are shared, not copied."""
    added: dict[K, list[V]] = {}
    for key, entry in new:
        added.setdefault(key, []).append(entry)
    return {**rows, **{key: (*rows.get(key, ()), *entries) for key, entries in added.items()}}


@dataclass(frozen=True)
class History:
    """The log of a run with the run's state before and after every event. Made by `of` and by `extended`."""

    world: World
    events: tuple[Recorded, ...]
    states: tuple[Run, ...]
    """`states[n]` is the run after n events; `states[0]` the empty run."""
    _index: EventIndex = field(repr=False, compare=False)

    @classmethod
    def of(cls, events: Sequence[Recorded], world: World) -> History:
        """Fold a run's log. The events must start at seq 1 and have no gap."""
        return cls(world, (), (Run(),), EventIndex()).extended(events)

    def extended(self, new: Sequence[Recorded]) -> History:
        """This history with more events behind it, which must follow on the last one without a gap."""
        run, states = self.run, []
        for recorded in new:
            run = evolve(run, recorded)
            states.append(run)
        return History(
            self.world,
            (*self.events, *new),
            (*self.states, *states),
            self._index.extended(new),
        )

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
        """The key as it stood on arrival. A reply of the reporter may change it later: see `truth_before`.

        Raises NotFound for a report that has not arrived.
        """
        for arrived, _ in self.of_kind(ComplaintArrived, report):
            return self.after(arrived.seq).dossier(report).report.truth
        raise NotFound("report", report)

    def truth_before(self, seq: int, report: str) -> Truth:
        """The key that held when event `seq` happened."""
        return self.before(seq).dossier(report).report.truth

    def of_report(self, report: str) -> tuple[Recorded, ...]:
        """Every event about a report, in order."""
        return self._index.of_report(report)

    def of_kind(self, kind: type[F], report: str | None = None) -> tuple[tuple[Recorded, F], ...]:
        """Events of a kind, with the fact already narrowed; of one report when named."""
        return self._index.of_kind(kind, report)

    def first(self, report: str, wanted: Callable[[Recorded], bool]) -> Recorded | None:
        """The first event about a report for which `wanted` holds, or None."""
        return next((r for r in self.of_report(report) if wanted(r)), None)

    def by_people(self, report: str) -> tuple[Recorded, ...]:
        """Events about a report that a seat taken by a person caused (not the world, not simulated people)."""
        return tuple(r for r in self.of_report(report) if r.person is not None)
