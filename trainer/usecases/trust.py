"""How far the machine's marks can be trusted here: figures of the gold set and of own marks, and which dimensions step back.

Kept in the process and made again from the log when it has grown; nothing here is stored.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock
from typing import Protocol

from trainer.answers.evaluation.report import Report
from trainer.answers.evaluation.stepping_back import Stepped, stepped_back
from trainer.answers.verdict import SCORER
from trainer.domain.records import RunId
from trainer.scoring.own_marks import OwnFigures, Pair, own_figures, pairs_of
from trainer.usecases.ports import EventLog, WallClock

LOOK_AGAIN = timedelta(minutes=1)
"""How old own figures may be when an answer is scored: a class that is being marked must not be slowed by its own figures."""

MOST = 2000
"""So many own marks are enough for the figures; the runs that were marked last go first."""


@dataclass(frozen=True, slots=True)
class Measuring:
    """How many of `of` texts have been scored; `of` 0 before it begins. `trouble`: why it cannot be done, "" while it can."""

    done: int
    of: int
    trouble: str = ""


class ShippedFigures(Protocol):
    """How far the scorer agrees with the gold set of this installation."""

    def report(self) -> Report | None:
        """None while it is being measured, or where that cannot be done; never waits."""
        ...

    def progress(self) -> Measuring: ...


class OwnMarks:
    """The figures of own marks from a log. Keeps what it has read by run, so that the next look reads what is new."""

    def __init__(self, log: EventLog) -> None:
        self._log = log
        self._newest: list[tuple[RunId, int]] = []
        self._pairs: dict[RunId, tuple[int, tuple[Pair, ...]]] = {}
        self._figures: tuple[OwnFigures, ...] = ()

    def figures(self) -> tuple[OwnFigures, ...]:
        """One for each version of the scorer that was marked beside; made anew only when something was marked since."""
        newest = sorted(self._log.marked_runs().items(), key=lambda each: -each[1])
        if newest != self._newest:
            self._newest = newest
            self._figures = own_figures(self._read(newest))
        return self._figures

    def _read(self, newest: Sequence[tuple[RunId, int]]) -> Sequence[Pair]:
        """The pairs of the runs that were marked last, until there are enough."""
        known, self._pairs = self._pairs, {}
        pairs: list[Pair] = []
        for run, position in newest:
            if len(pairs) >= MOST:
                break
            kept = known.get(run)
            if kept is None or kept[0] != position:
                kept = position, pairs_of(run, self._log.marks(run))
            self._pairs[run] = kept
            pairs.extend(kept[1])
        return pairs


class Trust:
    """Answers for one installation; may be asked from several threads at once."""

    def __init__(self, shipped: ShippedFigures, log: EventLog, wall: WallClock) -> None:
        self._shipped, self._marks, self._wall = shipped, OwnMarks(log), wall
        self._lock = Lock()
        self._own: tuple[OwnFigures, ...] = ()
        self._looked_at: datetime | None = None

    def shipped(self) -> Report | None:
        """The figures of the gold set; None while they are being measured."""
        return self._shipped.report()

    def progress(self) -> Measuring:
        """How far that measuring is."""
        return self._shipped.progress()

    def own(self) -> tuple[OwnFigures, ...]:
        """The figures of own marks as the log has them now, one for each version of the scorer that was marked beside."""
        with self._lock:
            return self._look()

    def stepped_back(self) -> tuple[Stepped, ...]:
        """The dimensions whose marks are advice only, with what decided; own figures may be `LOOK_AGAIN` old."""
        with self._lock:
            looked_at = self._looked_at
            own = self._own if looked_at is not None and self._fresh(looked_at) else self._look()
        present = next((each.by_code() for each in own if each.scorer == SCORER), {})
        return stepped_back(self.shipped(), present)

    def advice_only(self) -> frozenset[str]:
        """Their codes, as `Services` hands them to whoever scores an answer."""
        return frozenset(each.code for each in self.stepped_back())

    def _fresh(self, looked_at: datetime) -> bool:
        """False also for a time to come: a computer's clock may be set back."""
        return timedelta(0) <= self._wall.now() - looked_at < LOOK_AGAIN

    def _look(self) -> tuple[OwnFigures, ...]:
        self._looked_at = self._wall.now()
        self._own = self._marks.figures()
        return self._own
