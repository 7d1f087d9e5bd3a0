"""What lists show of a run, so that they need no log: derived from it, stored with it, and made anew from it at any time.

Everything here has a plain form (`plain.to_plain`). Titles are those that may be read aloud: without identities.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from trainer.domain.inject import Verdict
from trainer.domain.rules import CURRENT
from trainer.domain.run import Appeal, Outline
from trainer.domain.vocabulary import Action, AnswerKind

SHAPE = 2
"""Number of the shape of `Overview`. What was stored in another one is made anew: count on with every change of a field."""


@dataclass(frozen=True, slots=True)
class Pressed:
    """One press of a button by `person`. `refused`: the rules did not allow it."""

    at: datetime
    person: str
    action: Action
    report: str
    refused: bool


@dataclass(frozen=True, slots=True)
class Replied:
    """One reply that `person` sent to a message called `title` from `sender`."""

    at: datetime
    person: str
    title: str
    sender: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Fault:
    """A critical failure and when it happened. `seat` it came from; for what only time brought about, that of the desk
    where the report lies, "" when nobody has it.
    """

    at: datetime
    rule: str
    report: str
    seat: str


@dataclass(frozen=True, slots=True)
class Broadcast:
    """What the instructor said to everybody; `once` is the same in every run that it reached."""

    at: datetime
    text: str
    once: str


@dataclass(frozen=True, slots=True)
class LastAct:
    """What one person did last: the code of a card, and when."""

    doing: str
    at: datetime


@dataclass(frozen=True, slots=True)
class SeatFigures:
    """Reports at one seat: how many came, of those how many are done, how many are open now, and its passed deadlines."""

    came: int
    done: int
    open: int
    late: int


@dataclass(frozen=True, slots=True)
class Instead:
    """The answer that earns a report's points in place of another one; `at` is simulated time."""

    seq: int
    at: datetime
    kind: AnswerKind


@dataclass(frozen=True, slots=True)
class ListedAnswer:
    """One official answer by a person, as the lists of a marker show it.

    `at` is wall time; `provisional`, `gates` and `total` are those of the marks that count; `disputed`: on what two markers differ,
    None while no person's marks count. `counts`: it earns the report's `points`; `instead`: the answer that does, None where
    it is this one or none. `appeal`: the latest objection; `scorer`: who made the machine's marks, "" where the log has none.
    """

    report: str
    title: str
    person: str
    seq: int
    at: datetime
    kind: AnswerKind
    provisional: tuple[str, ...]
    gates: tuple[str, ...]
    total: float | None
    disputed: tuple[str, ...] | None
    counts: bool
    instead: Instead | None
    points: int
    appeal: Appeal | None
    scorer: str

    @property
    def appealed(self) -> bool:
        """An objection of whoever wrote it waits for an answer."""
        return self.appeal is not None and self.appeal.reply is None

    @property
    def waiting(self) -> bool:
        """Its points may change: the machine was unsure and nobody has marked it, or two markers differ."""
        return self.counts and bool(self.provisional)

    @property
    def marked(self) -> bool:
        return self.disputed is not None


@dataclass(frozen=True, slots=True)
class Overview(Outline):
    """One run as lists show it, as of its event `seq`; presses, replies, words and faults oldest first.

    `key`: content hash of the scenario whose key judges it, `rules` the version of the rules of scoring; `looked`: up to which event each scorer has looked at answers in a
    re-scoring; `objections` wait; `judged`: marks of anybody stand in the log. `titles` of reports by id; `latest` by
    person; `figures` by seat.
    """

    key: str = ""
    rules: int = CURRENT
    looked: Mapping[str, int] = field(default_factory=dict)
    objections: int = 0
    judged: bool = False
    titles: Mapping[str, str] = field(default_factory=dict)
    presses: tuple[Pressed, ...] = ()
    replies: tuple[Replied, ...] = ()
    faults: tuple[Fault, ...] = ()
    said: tuple[Broadcast, ...] = ()
    latest: Mapping[str, LastAct] = field(default_factory=dict)
    figures: Mapping[str, SeatFigures] = field(default_factory=dict)
    answers: tuple[ListedAnswer, ...] = ()
