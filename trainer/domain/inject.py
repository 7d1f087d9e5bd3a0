"""What reaches the desk beside reports: a leader's memo, a journalist's question, a letter, a citizen's own words.

An author writes them into the scenario. One that asks something offers written replies, and silence is a choice too;
which choice was right stands in the inject itself, so that a run keeps the key it was played with.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import time
from enum import StrEnum

from trainer.domain.plain import SPARED


class InjectKind(StrEnum):
    MEMO = "memo"
    """From a leader of one's own government."""
    PRESS = "press"
    OMBUDSMAN = "ombudsman"
    MESSAGE = "message"
    """From anybody else: a colleague, a neighbour, a citizen at the counter."""
    REPLY = "reply"
    """The citizen of `report` writes again: it becomes a comment there, and nobody is asked."""


class Verdict(StrEnum):
    """How good a reply is: right, arguable (half the points), or wrong."""

    RIGHT = "right"
    ARGUABLE = "arguable"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class RunMoment:
    """A moment of a run: `hour` of its working day `day`, the first being 1."""

    day: int
    hour: time


@dataclass(frozen=True, slots=True)
class InjectOption:
    """A written reply that may be sent. `why` tells in the debrief what it does.

    `exposes`: the report whose reporter, or whom it protects, this reply gives away: a grave fault; None for any other.
    """

    id: str
    text: str
    verdict: Verdict
    why: str
    exposes: str | None = None


@dataclass(frozen=True, slots=True)
class Silence:
    """What it means to send none of the replies."""

    verdict: Verdict
    why: str


@dataclass(frozen=True, slots=True)
class Inject:
    """`to` are the seats it reaches, () all of them. `report` is what it is about, None when it is about no report.

    `when`: a condition over the facts of the run (`domain.conditions`); it comes only if that holds at its moment, "" always.
    With `options` (two to four) it asks for a reply until `answer_by`, and `silence` is judged too; without, all three
    are empty or None.
    """

    id: str
    kind: InjectKind
    at: RunMoment
    to: tuple[str, ...]
    sender: str
    title: str
    text: str
    report: str | None
    answer_by: RunMoment | None
    options: tuple[InjectOption, ...]
    silence: Silence | None
    when: str = field(default="", metadata=SPARED)

    @property
    def asks(self) -> bool:
        return bool(self.options)

    def reaches(self, seat: str) -> bool:
        return not self.to or seat in self.to

    def option(self, option: str) -> InjectOption | None:
        """The reply of this id, or None."""
        return next((each for each in self.options if each.id == option), None)
