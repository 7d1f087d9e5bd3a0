"""Stretches of time on a lane of the two clocks: what each is, and where a limit or a promised day cuts it in two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from trainer.domain.deadlines import Clock, ClockKind, class_clock
from trainer.domain.dossier import Dossier
from trainer.domain.scenario import World


class Phase(StrEnum):
    """What a stretch of a lane is."""

    RUNNING = "running"
    LATE = "late"
    """The clock runs, and its limit has passed."""
    PROMISE = "promise"
    """The day passed for which news was promised; no limit did."""
    PAUSED = "paused"
    """TUNDA: the class limit stands still, the reporter waits all the same."""
    VOID = "void"
    """TUNDA that the office ended by itself: its days count (ref. 3.5)."""
    HELD = "held"
    """The report lies there, and no clock asks for anything just now."""
    SUPPORTING = "supporting"
    """Another office leads, and no clock runs for this one."""
    SETTLED = "settled"
    """The final answer was given; the reporter may still come back."""


@dataclass(frozen=True, slots=True)
class Stretch:
    phase: Phase
    since: datetime
    until: datetime


def of_pause(
    dossier: Dossier, since: datetime, until: datetime, last: Dossier, world: World
) -> Iterator[Stretch]:
    """A time in TUNDA: the limit stands still, unless the office itself ended it; then it ran on. `last`: the report as it stood
    in the end.
    """
    kept = {pause.since for pause in last.pauses}
    if all(pause.since in kept for pause in dossier.pauses):
        yield Stretch(Phase.PAUSED, since, until)
        return
    counted = tuple(pause for pause in dossier.pauses if pause.since in kept)
    clock = class_clock(replace(dossier, pauses=counted), world)
    due = clock.due_at if clock is not None else None
    for stretch in until_due(since, until, due):
        void = stretch.phase is Phase.RUNNING
        yield Stretch(Phase.VOID, stretch.since, stretch.until) if void else stretch


def until_due(
    since: datetime, until: datetime, due: datetime | None, after: Phase = Phase.LATE
) -> Iterator[Stretch]:
    """A clock that runs, in two where its limit passes meanwhile; `after` is what the second one is."""
    turn = until if due is None else min(max(due, since), until)
    if since < turn:
        yield Stretch(Phase.RUNNING, since, turn)
    if turn < until:
        yield Stretch(after, turn, until)


def unbroken(stretches: Iterable[Stretch]) -> Iterator[tuple[datetime, datetime]]:
    """Stretches that follow on each other as one, whatever their phases."""
    since: datetime | None = None
    until: datetime | None = None
    for each in stretches:
        if since is not None and until is not None and each.since > until:
            yield since, until
            since = None
        since, until = since or each.since, each.until
    if since is not None and until is not None:
        yield since, until


def of_office(
    since: datetime, until: datetime, clocks: Sequence[Clock], *, leads: bool
) -> Iterator[Stretch]:
    """The office's most pressing clock in a stretch of time. A promise only presses once its day has passed."""
    limits = [c.due_at for c in clocks if c.kind is not ClockKind.JANJI and c.due_at is not None]
    promised = [c.due_at for c in clocks if c.kind is ClockKind.JANJI and c.due_at is not None]
    if limits and (not promised or min(limits) <= min(promised)):
        yield from until_due(since, until, min(limits))
        return
    quiet = Phase.RUNNING if limits else Phase.HELD if leads else Phase.SUPPORTING
    broken = min(promised, default=None)
    for stretch in until_due(since, until, broken, Phase.PROMISE):
        late = stretch.phase is Phase.PROMISE and limits
        if late:
            yield from _broken_until(stretch, min(limits))
        else:
            phase = quiet if stretch.phase is Phase.RUNNING else stretch.phase
            yield Stretch(phase, stretch.since, stretch.until)


def _broken_until(stretch: Stretch, due: datetime) -> Iterator[Stretch]:
    """The time after a broken promise, up to a limit that passed, too."""
    for each in until_due(stretch.since, stretch.until, due):
        running = each.phase is Phase.RUNNING
        yield Stretch(Phase.PROMISE, each.since, each.until) if running else each


def joined(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """Neighbours of one phase as one, without those that last no time."""
    found: list[Stretch] = []
    for each in stretches:
        if each.since >= each.until:
            continue
        last = found[-1] if found else None
        if last is not None and (last.phase, last.until) == (each.phase, each.since):
            found[-1] = Stretch(last.phase, last.since, each.until)
        else:
            found.append(each)
    return tuple(found)
