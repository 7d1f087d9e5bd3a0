"""Replies to messages of the world, as the console tells them: what was asked, by whom, and how good the reply was.

The verdict is for the instructor, who sees over shoulders what a desk never shows; the words of the reply stand in the
debrief.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from trainer.domain import events as e
from trainer.domain.events import Recorded
from trainer.domain.inject import Verdict
from trainer.domain.run import Run
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l

HOW_GOOD: Mapping[Verdict, str] = {
    Verdict.RIGHT: _l("tepat"),
    Verdict.ARGUABLE: _l("dapat diperdebatkan"),
    Verdict.WRONG: _l("tidak tepat"),
}


@dataclass(frozen=True, slots=True)
class Replied:
    """One reply that `person` sent to a message called `title` from `sender`."""

    at: datetime
    person: str
    title: str
    sender: str
    verdict: Verdict


def replies_in(events: Sequence[Recorded], run: Run) -> Iterator[Replied]:
    """Every reply that a person sent in a run, in order. Silence is nobody's act."""
    for recorded in events:
        fact = recorded.fact
        if not isinstance(fact, e.InjectAnswered) or recorded.person is None:
            continue
        inject = run.messages[fact.inject].inject
        option = inject.option(fact.option) if fact.option is not None else None
        if option is not None:
            yield Replied(
                recorded.at_wall, recorded.person, inject.title, inject.sender, option.verdict
            )


def reply_words(replied: Replied) -> str:
    """What was done, after a name: “membalas pesan “Siapa pelapornya?” dari Kepala Dinas (tidak tepat)”."""
    return _(
        "membalas pesan “%(title)s” dari %(sender)s (%(verdict)s)",
        title=replied.title,
        sender=replied.sender,
        verdict=HOW_GOOD[replied.verdict],
    )
