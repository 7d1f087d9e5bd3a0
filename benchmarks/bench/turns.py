"""Measuring in turns: ours, the reference, ours again. The median of the turns is what counts.

A turn repeats its step until enough processor time has gone by for the clock and for what the machine does beside.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

from benchmarks.bench.meter import Spent
from benchmarks.bench.processes import Server

TURNS = 7
WARM = 3
"""Times that a step is made before anything is measured."""

ENOUGH_SECONDS = 0.06
"""Processor time of one turn, where a step may be repeated as often as one likes."""

MOST = 60
"""Times that a step is repeated in one turn, however short it is."""

Step = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Timed:
    """A step of a server. `before`: what is made before each step and not measured. `times` in one turn; None: as often as
    takes `ENOUGH_SECONDS`.
    """

    server: Server
    step: Step
    before: Step | None = None
    times: int | None = None

    def seconds(self, times: int) -> float:
        """Processor time of one step, as the mean of so many in a row."""
        if self.before is None:
            start = self.server.spent()
            for _ in range(times):
                self.step()
            return (self.server.spent() - start).seconds / times
        whole = 0.0
        for _ in range(times):
            self.before()
            start = self.server.spent()
            self.step()
            whole += (self.server.spent() - start).seconds
        return whole / times

    def warmed(self) -> int:
        """Make the step until it is warm; how often it is to be repeated in one turn."""
        each = self.seconds(WARM)
        if self.times is not None:
            return self.times
        return max(1, min(MOST, round(ENOUGH_SECONDS / max(each, 1e-6))))


def in_turns(ours: Timed, reference: Timed, turns: int = TURNS) -> tuple[float, float]:
    """Milliseconds of processor time of one step of each: medians of so many turns."""
    times = ours.warmed(), reference.warmed()
    pairs = [(ours.seconds(times[0]), reference.seconds(times[1])) for _ in range(turns)]
    return 1_000 * median(pair[0] for pair in pairs), 1_000 * median(pair[1] for pair in pairs)


def spent_by(server: Server, step: Step) -> Spent:
    """What one step cost."""
    start = server.spent()
    step()
    return server.spent() - start
