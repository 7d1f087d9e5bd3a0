"""Messages that asked people for a reply, and what they got."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from trainer.domain import events as e
from trainer.domain.events import Recorded
from trainer.domain.history import History
from trainer.domain.inject import Inject
from trainer.domain.rules import COUNTED
from trainer.domain.run import Run
from trainer.scoring.jumps import NEXT_DAY


@dataclass(frozen=True)
class Asked:
    """A message with written replies. `answered` is the event that settled it, a reply or the end of its time; None while
    it waits. `option` is the reply, None for silence. `unseen`: the clock jumped over all of its time, nobody could reply;
    `unattended`: until its time passed nobody at a seat that it reached had done anything.
    """

    history: History
    inject: Inject
    answered: Recorded | None
    option: str | None
    unseen: bool = False
    unattended: bool = False


def asked_messages(history: History) -> tuple[Asked, ...]:
    """Every message that asked a seat with a person in it, in order of delivery.

    What a simulated colleague replied, and silence where nobody sat, is judged on nobody.
    """
    settled = {fact.inject: (r, fact) for r, fact in history.of_kind(e.InjectAnswered)}
    found = []
    for message in history.run.messages.values():
        inject = message.inject
        if not inject.asks:
            continue
        recorded, fact = settled.get(inject.id, (None, None))
        run = history.run if recorded is None else history.before(recorded.seq)
        by_colleague = fact is not None and fact.option is not None and not _by_person(recorded)
        if by_colleague or (not _by_person(recorded) and not _reaches_people(run, inject)):
            continue
        option = fact.option if fact is not None else None
        if recorded is None or option is not None or history.run.rules < COUNTED:
            found.append(Asked(history, inject, recorded, option))
            continue
        unseen = _jumped_over(history, message.delivered_at, recorded.at_sim)
        unattended = not _worked(history, inject, recorded)
        found.append(Asked(history, inject, recorded, option, unseen, unattended))
    return tuple(found)


Exposures = Mapping[tuple[str, str], str]
"""Reports that a reply gives away, by message and option."""


def exposures_of(run: Run) -> Exposures:
    """What replies to the messages that have come would give away."""
    return {
        (message.inject.id, option.id): option.exposes
        for message in run.messages.values()
        for option in message.inject.options
        if option.exposes is not None
    }


def _jumped_over(history: History, since: datetime, until: datetime) -> bool:
    """Whether the clock jumped to the next working day over everything between two moments."""
    return any(
        fact.why == NEXT_DAY and recorded.at_sim <= since and until <= fact.clock.sim_anchor
        for recorded, fact in history.of_kind(e.ClockChanged)
    )


def _worked(history: History, inject: Inject, settled: Recorded) -> bool:
    """Whether a person at a seat that a message reached had done anything before it was settled."""
    return any(
        each.person is not None
        and inject.reaches(each.seat)
        and not isinstance(each.fact, e.SeatTaken | e.SeatLeft)
        for each in history.events[: settled.seq - 1]
    )


def _by_person(recorded: Recorded | None) -> bool:
    return recorded is not None and recorded.person is not None


def _reaches_people(run: Run, inject: Inject) -> bool:
    return any(
        seat.person is not None and inject.reaches(seat.spec.id) for seat in run.seats.values()
    )
