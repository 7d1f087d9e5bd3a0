"""Runs as they were last known in this process: log, state, history and whatever was derived from them.

One bounded cache with one owner (`Services`). The log stays the truth: nothing here is handed out before the log, or the
card that is written in one transaction with it, has confirmed it; new facts extend what is kept, they never replace it.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import TypeVar, cast

from trainer.domain.events import Recorded
from trainer.domain.evolve import fold
from trainer.domain.history import EventIndex, History
from trainer.domain.overview import Overview
from trainer.domain.records import RunCard, RunId
from trainer.domain.run import Run
from trainer.domain.scenario import Scenario, World
from trainer.scoring.engine import Judgement, judge_run
from trainer.scoring.rekeying import judged_by, judged_further
from trainer.usecases.progress import RunProgress, progress_of

FACTS_KEPT = 100_000
"""Facts of all kept runs together: three full halls of an afternoon, some hundred megabytes with all that is derived."""

OVERVIEWS_KEPT = 2_000
"""Overviews, of twenty kilobytes each: those of the classes of a month."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Judged:
    """A log with what was true before and after each fact, what the score sheet says of it, and how far people have come,
    by one key.
    """

    history: History
    judgement: Judgement
    progress: RunProgress

    @classmethod
    def of(cls, events: Sequence[Recorded], world: World, key: Scenario) -> Judged:
        """A log judged from its first fact on."""
        history = judged_by(events, world, key)
        return cls(history, judge_run(history), progress_of(history))

    def further(self, new: Sequence[Recorded], world: World, key: Scenario) -> Judged:
        """The same log with these facts behind it, by the same key: only what they touch is judged again."""
        history = judged_further(self.history, new, world, key)
        return Judged(
            history, judge_run(history, self.judgement), progress_of(history, self.progress)
        )


@dataclass(frozen=True, slots=True, eq=False)
class KnownRun:
    """A log from its first fact on, the run after it, and what follows from both.

    `position` is that of its newest fact among all logs, None where it was not told. `commands` holds the ids of all
    commands that were recorded; it is shared with later versions, which know more, and never less, than this one.
    `judged` holds by key what was judged of this log, or of its beginning.
    """

    events: tuple[Recorded, ...]
    run: Run
    position: int | None
    commands: set[str]
    index: EventIndex
    judged: dict[str, Judged] = field(default_factory=dict)
    derived: dict[object, tuple[object, object]] = field(default_factory=dict)

    @classmethod
    def of(cls, events: tuple[Recorded, ...], position: int | None) -> KnownRun:
        """A log read whole."""
        index = EventIndex().extended(events)
        return cls(events, fold(events), position, _commands(events), index)

    def extended(self, new: Sequence[Recorded], position: int | None) -> KnownRun:
        """The same log with these facts behind it; `new` may be empty."""
        self.commands.update(_commands(new))
        run, events = fold(new, start=self.run), (*self.events, *new)
        derived = {} if new else self.derived
        index = self.index.extended(new)
        return KnownRun(events, run, position, self.commands, index, dict(self.judged), derived)

    def stands_at(self, card: RunCard | None) -> bool:
        """Whether a card, which is written with the facts, says that this is all."""
        return (
            card is not None
            and self.position is not None
            and (card.seq, card.position) == (len(self.events), self.position)
        )

    def judged_with(self, pending: Sequence[Recorded], world: World, key: Scenario) -> Judged:
        """What the log with these facts behind it is judged to be. What is stored is kept, what is pending is not."""
        name = key.content_hash
        known = self.judged.get(name)
        if known is None:
            known = Judged.of(self.events, world, key)
        elif len(known.history.events) < len(self.events):
            known = known.further(self.events[len(known.history.events) :], world, key)
        self.judged[name] = known
        return known.further(pending, world, key) if pending else known

    def derive(self, name: object, make: Callable[[], T], stamp: object = None) -> T:
        """What `make` makes of this log and of what `stamp` stands for, made once for the newest stamp; two threads that
        ask at once may both make it.
        """
        kept = self.derived.get(name)
        if kept is None or kept[0] != stamp:
            kept = self.derived[name] = (stamp, make())
        return cast(T, kept[1])


class RunCache:
    """The runs that were looked at last; threads may share it, and every process has its own."""

    def __init__(self, facts_kept: int = FACTS_KEPT) -> None:
        self._facts_kept = facts_kept
        self._kept: OrderedDict[RunId, KnownRun] = OrderedDict()
        self._facts = 0
        self._overviews: OrderedDict[RunId, tuple[int, Overview]] = OrderedDict()
        self._lock = Lock()

    def get(self, run: RunId) -> KnownRun | None:
        """What is kept of a run, confirmed or not."""
        with self._lock:
            known = self._kept.get(run)
            if known is not None:
                self._kept.move_to_end(run)
            return known

    def keep(self, run: RunId, known: KnownRun) -> KnownRun:
        """Keep a run as the log was just seen to have it; returns it. The ones not asked for longest make room."""
        with self._lock:
            before = self._kept.pop(run, None)
            self._facts += len(known.events) - (len(before.events) if before is not None else 0)
            self._kept[run] = known
            while self._facts > self._facts_kept and len(self._kept) > 1:
                _, dropped = self._kept.popitem(last=False)
                self._facts -= len(dropped.events)
        return known

    def overview(self, run: RunId, card: RunCard | None) -> Overview | None:
        """The overview that belongs to a card, None where that one is not at hand."""
        with self._lock:
            kept = self._overviews.get(run)
        if kept is None or card is None:
            return None
        position, found = kept
        return found if (card.seq, card.position) == (found.seq, position) else None

    def keep_overview(self, card: RunCard, overview: Overview) -> Overview:
        """Keep an overview as it was stored with this card; returns it. The ones kept longest ago make room."""
        with self._lock:
            self._overviews.pop(card.run, None)
            self._overviews[card.run] = card.position, overview
            if len(self._overviews) > OVERVIEWS_KEPT:
                self._overviews.popitem(last=False)
        return overview

    def forget(self, run: RunId) -> None:
        """Keep nothing of a run: the log has refused what followed from it."""
        with self._lock:
            dropped = self._kept.pop(run, None)
            self._facts -= len(dropped.events) if dropped is not None else 0


def _commands(events: Sequence[Recorded]) -> set[str]:
    return {each.command_id for each in events if each.command_id is not None}
