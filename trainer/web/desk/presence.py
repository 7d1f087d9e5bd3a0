"""Whether a poll may be answered without folding the run, and how it says that a learner alone is still there."""

from __future__ import annotations

from datetime import datetime

from trainer.usecases import exercises
from trainer.usecases.alone import PRESENCE
from trainer.web.access import Place, services
from trainer.web.frames.polling import Position


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
