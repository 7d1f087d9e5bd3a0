"""Messages that asked people for a reply, and what they got."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from trainer.domain import events as e
from trainer.domain.events import Recorded
from trainer.domain.history import History
from trainer.domain.inject import Inject
from trainer.domain.run import Run


@dataclass(frozen=True)
class Asked:
    """A message with written replies. `answered` is the event that settled it, a reply or the end of its time; None while
    it waits. `option` is the reply, None for silence.
    """

    history: History
    inject: Inject
    answered: Recorded | None
    option: str | None


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
        found.append(Asked(history, inject, recorded, option))
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


def _by_person(recorded: Recorded | None) -> bool:
    return recorded is not None and recorded.person is not None


def _reaches_people(run: Run, inject: Inject) -> bool:
    return any(
        seat.person is not None and inject.reaches(seat.spec.id) for seat in run.seats.values()
    )
