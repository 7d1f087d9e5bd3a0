"""Everything on a report that has a time of its own: its steps, the reminders about it, and what its reporter did.

Beside `steps_of` because these stand on no way that could be compared with another: nobody takes a reminder.
"""

from __future__ import annotations

from trainer.debrief.steps import BY_REPORTER, STEPS, Step, steps_among
from trainer.domain import events as e
from trainer.domain.history import History
from trainer.domain.profile import Profile, RungMoment

MOMENTS = (*STEPS, *BY_REPORTER, e.ReminderSent)
"""The facts that are steps, and those that are none."""


def moments_of(history: History, report: str) -> tuple[Step, ...]:
    """Steps, reminders and acts of the reporter, in order; () for a report that has not arrived.

    The word that goes out with every disposition is left out: it reminds of nothing.
    """
    first = _with_disposition(history.world.profile)
    return tuple(
        step
        for step in steps_among(MOMENTS, history, report)
        if not (isinstance(step.fact, e.ReminderSent) and step.fact.rung in first)
    )


def _with_disposition(profile: Profile) -> frozenset[str]:
    return frozenset(r.code for r in profile.ladder if r.moment is RungMoment.DISPOSITION)
