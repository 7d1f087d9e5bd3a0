"""One thing that a citizen does next: what kind of act, in answer to what, after how long, in which words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from trainer.cast.words import Occasion


class Act(StrEnum):
    THANK = "thank"
    WRITE = "write"
    COMPLETE = "complete"
    """In the words of the report's own reply."""
    ANSWER_BADLY = "answer_badly"
    """To a question that could not be answered: words, and nothing completed."""
    CLOSE = "close"
    RATE = "rate"
    REOPEN = "reopen"
    OMBUDSMAN = "ombudsman"
    PRESS = "press"


@dataclass(frozen=True, slots=True)
class Reaction:
    """One reaction: `after_hk` working days after `since`, None for some minutes after it. `stars` only for RATE.

    `about`: codes of what is asked for; `missing`: of all that the answer leaves out, so that thanks go to what has come.
    """

    act: Act
    since: datetime
    after_hk: int | None
    occasion: Occasion
    stars: int = 0
    about: tuple[str, ...] = ()
    missing: frozenset[str] = frozenset()
