"""Whether a whole run holds together: facts, days and holders of its log, and what its people say of them (ADR 0037).

One module per subject, each with `look(moment)`: what is wrong with one event, seen from the run as it was before it. They read
log and content by themselves and ask no plan of the cast and no rule of the timeline, whose work they check.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from trainer.consistency import (
    accused,
    claims,
    dangers,
    days,
    findings,
    holders,
    inside,
    mercy,
    quantities,
)
from trainer.consistency.moments import Contradiction, Moment
from trainer.domain.history import History

LOOKS: tuple[Callable[[Moment], Iterator[Contradiction]], ...] = (
    holders.look,
    findings.look,
    dangers.look,
    accused.look,
    claims.look,
    mercy.look,
    days.look,
    quantities.look,
    inside.look,
)


def contradictions(history: History) -> tuple[Contradiction, ...]:
    """Everything in a run that cannot be, in the order of the log."""
    moments = (Moment(history, recorded) for recorded in history.events)
    return tuple(found for moment in moments for look in LOOKS for found in look(moment))
