"""The run and its clock: begun, moved, prolonged, over; what its instructor lets out; and what was tried in vain."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from trainer.domain.clock import SimClock
from trainer.domain.fact import Recorded, RunFact, Upcasters
from trainer.domain.replacing import replace
from trainer.domain.rules import CURRENT, FIRST
from trainer.domain.run import Run, Seat
from trainer.domain.scenario import SeatSpec

TIME_UP, BY_INSTRUCTOR, BY_LEARNER = "time_up", "ended_by_instructor", "ended_by_learner"
"""Why a run is over: it came to its own end, or somebody ended it before."""


def upcast_run_started_v1(payload: dict[str, Any]) -> dict[str, Any]:
    """From when there was one version of the rules of scoring."""
    return {**payload, "rules": FIRST}


@dataclass(frozen=True, slots=True)
class RunStarted(RunFact):
    """`rules`: the version of the rules of scoring that the run begins with."""

    version: ClassVar[int] = 2
    upcasters: ClassVar[Upcasters] = {1: upcast_run_started_v1}
    scenario: str
    content_hash: str
    profile: str
    seed: int
    seats: tuple[SeatSpec, ...]
    ends_at: datetime
    feedback: str
    rules: int = CURRENT

    def change(self, run: Run, recorded: Recorded) -> Run:
        """The first line of every log."""
        return replace(
            run,
            scenario=self.scenario,
            content_hash=self.content_hash,
            profile=self.profile,
            rules=self.rules,
            seed=self.seed,
            feedback=self.feedback,
            started_at=recorded.at_sim,
            ends_at=self.ends_at,
            seats={spec.id: Seat(spec, None) for spec in self.seats},
        )


@dataclass(frozen=True, slots=True)
class ClockChanged(RunFact):
    """`why`: start | pause | resume | speed | next_day | end."""

    clock: SimClock
    why: str

    def change(self, run: Run, recorded: Recorded) -> Run:
        """Time goes by this clock."""
        return replace(run, clock=self.clock)


@dataclass(frozen=True, slots=True)
class RunExtended(RunFact):
    """The instructor gave more time: the run ends at `ends_at` by itself."""

    ends_at: datetime

    def change(self, run: Run, recorded: Recorded) -> Run:
        """Another end."""
        return replace(run, ends_at=self.ends_at)


@dataclass(frozen=True, slots=True)
class RunFinished(RunFact):
    """`why`: TIME_UP, or who ended it early. In older logs a learner alone who ended early let the rest of the days pass."""

    why: str

    def change(self, run: Run, recorded: Recorded) -> Run:
        """Nothing more is done in it."""
        return replace(run, finished_at=recorded.at_sim, finished_why=self.why)


@dataclass(frozen=True, slots=True)
class FeedbackReleased(RunFact):
    """The instructor lets out what the feedback policy withheld."""

    def change(self, run: Run, recorded: Recorded) -> Run:
        """Everybody reads their own feedback."""
        return replace(run, feedback_released=True)


@dataclass(frozen=True, slots=True)
class AttemptRefused(RunFact):
    """A move that the rules refused. It changes nothing; the debrief may speak of it. `report` "" if none."""

    report: str
    action: str
    code: str
    state: str | None

    def change(self, run: Run, recorded: Recorded) -> Run:
        """The run as it is."""
        return run
