"""When somebody could first work on what came in: after a jump to the next working day, if that passed over its arrival.

The clock may be moved to the next opening, by a learner alone or by an instructor; what comes in between comes unseen.
Speed is counted from the first working moment after that. Limits are not: the day that was jumped over has passed.
"""

from __future__ import annotations

from datetime import datetime

from trainer.domain.events import ClockChanged
from trainer.scoring.course import Course
from trainer.scoring.letters import Letter

NEXT_DAY = "next_day"
"""`why` of the jump that one goes on working after; the one to the end of a run is another."""


def workable_since(subject: Course | Letter, at: datetime) -> datetime:
    """The first moment at which somebody could work on what came at `at`: that moment, or the end of a jump over it."""
    for recorded, fact in subject.history.of_kind(ClockChanged):
        if fact.why == NEXT_DAY and recorded.at_sim < at < fact.clock.sim_anchor:
            return fact.clock.sim_anchor
    return at
