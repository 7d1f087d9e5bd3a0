"""Where a live region of a run asks for news, and how far it has seen: opaque to the browser, which hands it back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode

from flask import url_for

from trainer.domain.clock import SimClock
from trainer.usecases import exercises
from trainer.usecases.alone import PRESENCE
from trainer.web.access import Access, Place, services
from trainer.web.frames.desk import is_settled
from trainer.web.frames.waiting import next_counter_report_at
from trainer.web.frames.way_back import this_page

PARTS = 4


@dataclass(frozen=True, slots=True)
class Position:
    """`seq`: last event seen. `first`: last event when the page was made. `turns_at`: epoch second of the wall clock at
    which the simulated day changes and with it the words of every deadline, or a paper reaches the counter; 0 while the
    clock stands. `over`: the run had ended, and nothing more was to come.
    """

    seq: int
    first: int
    turns_at: int
    over: bool

    def __str__(self) -> str:
        return f"{self.seq}-{self.first}-{self.turns_at}-{int(self.over)}"

    @classmethod
    def read(cls, written: str) -> Position | None:
        """What `str` wrote; None for anything else, which is answered as if nothing had been seen."""
        parts = written.split("-")
        if len(parts) != PARTS or not all(part.isdecimal() and len(part) < 12 for part in parts):
            return None
        seq, first, turns_at, over = (int(part) for part in parts)
        return cls(seq, first, turns_at, bool(over))

    def stale(self, now: datetime) -> bool:
        """Whether the day has turned since, or a paper has come."""
        return bool(self.turns_at) and now.timestamp() >= self.turns_at


def position_of(desk: Access, first: int | None = None) -> Position:
    """The position of a page made now; `first` is kept from the page that asks again."""
    loaded = desk.loaded
    seq = loaded.run.seq
    over = is_settled(loaded.run)
    return Position(seq, seq if first is None else first, _turns_at(desk), over)


def _turns_at(desk: Access) -> int:
    loaded = desk.loaded
    clock: SimClock | None = loaded.run.clock
    if clock is None or clock.paused or loaded.run.finished:
        return 0
    calendar = loaded.world.calendar
    turns = (calendar.end_of_day(loaded.now.date()), next_counter_report_at(desk))
    walls = [clock.wall_at(turn, calendar) for turn in turns if turn is not None]
    return min((int(at.timestamp()) + 1 for at in walls if at is not None), default=0)


def live_address(desk: Access, query: str) -> tuple[str, str]:
    """Where a region asks, and the position it starts from; what the list was narrowed to goes along with it."""
    position = str(position_of(desk))
    asks = url_for("desk.since", run=desk.run_id, position="0").removesuffix("0")
    return asks, f"{position}?{query}" if query else position


def frame_address(desk: Access) -> tuple[str, str]:
    """The same for a page whose own content stays, and of which only the frame follows the run."""
    return live_address(desk, urlencode({"halaman": this_page()}))


def nothing_due(place: Place, seen: Position, now: datetime) -> bool:
    """Whether nobody acted and the world has nothing to do yet: the card says so, and no run is folded."""
    card = place.found.card
    due = card.next_due_at_wall if card else None
    if card is None or card.seq != seen.seq or seen.stale(now) or (due is not None and now >= due):
        return False
    if card.state == "finished":
        return False
    return place.exercise.join_code is not None or place.read_only or _present(place, now)


def _present(place: Place, now: datetime) -> bool:
    """Whether a learner alone was here all the time; says that they still are."""
    last = place.person.last_seen_at
    if last is None or now - last > exercises.AWAY_AFTER:
        return False
    if now - last > PRESENCE:
        services().directory.seen_now(place.person.id, now)
    return True
