"""Logs and their folds, kept while a run is in use, so that a request reads and folds only what is new."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock

from trainer.domain.events import Recorded
from trainer.domain.evolve import fold
from trainer.domain.records import RunId
from trainer.domain.run import Run
from trainer.usecases.ports import EventLog

RUNS_KEPT = 128
"""Of how many runs log and state are kept: more than two full halls, some tens of megabytes."""

Folded = tuple[tuple[Recorded, ...], Run]
"""A log from its first fact on, and the run after it."""


class Folds:
    """The runs that were looked at last; threads may share it, and every process has its own.

    The log stays the truth: it is asked each time, for the last fact that is known here and whatever follows. If another
    one stands in that place, all is read and folded anew.
    """

    def __init__(self) -> None:
        self._kept: OrderedDict[RunId, Folded] = OrderedDict()
        self._lock = Lock()

    def of(self, run_id: RunId, log: EventLog) -> Folded:
        """The whole log of a run and its fold."""
        with self._lock:
            kept = self._kept.get(run_id)
        folded = _brought_up(kept, run_id, log) if kept is not None else None
        if folded is None:
            events = log.load(run_id)
            folded = events, fold(events)
        if folded[0]:
            self._keep(run_id, folded)
        return folded

    def _keep(self, run_id: RunId, folded: Folded) -> None:
        with self._lock:
            self._kept[run_id] = folded
            self._kept.move_to_end(run_id)
            if len(self._kept) > RUNS_KEPT:
                self._kept.popitem(last=False)


def _brought_up(kept: Folded, run_id: RunId, log: EventLog) -> Folded | None:
    """What is kept with what the log has behind it; None where the log is not that one any more."""
    events, run = kept
    since = log.load(run_id, len(events) - 1)
    if not since or since[0] != events[-1]:
        return None
    if len(since) == 1:
        return kept
    return (*events, *since[1:]), fold(since[1:], start=run)
