"""Everything on a report that has a time of its own: its steps, the reminders about it, and what its reporter did.

Beside `steps_of` because these stand on no way that could be compared with another: nobody takes a reminder.
"""

from __future__ import annotations

from collections.abc import Mapping

from trainer.debrief.steps import TELLERS, Act, Step, Teller, Values, told_with
from trainer.domain import events as e
from trainer.domain.history import History
from trainer.domain.profile import Profile, RungMoment


def moments_of(history: History, report: str) -> tuple[Step, ...]:
    """Steps, reminders and acts of the reporter, in order; () for a report that has not arrived.

    The word that goes out with every disposition is left out: it reminds of nothing.
    """
    first = _with_disposition(history.world.profile)
    return tuple(
        step
        for step in told_with(MOMENTS, history, report)
        if step.act is not Act.REMINDED or step.value("rung") not in first
    )


def _with_disposition(profile: Profile) -> frozenset[str]:
    return frozenset(r.code for r in profile.ladder if r.moment is RungMoment.DISPOSITION)


def _reminded(fact: e.ReminderSent) -> tuple[Act, Values]:
    return Act.REMINDED, {"agency": fact.unit, "rung": fact.rung, "to": fact.to}


MOMENTS: Mapping[type, Teller] = {
    **TELLERS,
    e.ReminderSent: _reminded,
    e.ReportRated: lambda fact: (Act.RATED, {"stars": str(fact.stars)}),
    e.TakenElsewhere: lambda fact: (Act.TAKEN_ELSEWHERE, {"to": fact.to}),
    e.DeletionAsked: lambda _fact: (Act.DELETION_ASKED, {}),
    e.ReportPublished: lambda _fact: (Act.PUBLISHED, {}),
}
"""The tellers of steps and of what is no step."""
