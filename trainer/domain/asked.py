"""What a scenario asks of reports that are made for it: one report for a place in the story, or several for a time.

Content reads it, the generator fulfils it; neither knows the other. None and empty tuples mean: whatever comes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from trainer.domain.report import Report
from trainer.domain.vocabulary import Classification, Decision


class Arrival(StrEnum):
    """How the reports of a batch spread over their time."""

    STEADY = "steady"
    """At equal distances."""
    OFFICE = "office"
    """As the hours of a day have them: most while offices are open, few at night, half as many at weekends."""
    SURGE = "surge"
    """Few, then most of them within a sixth of the time, then few again."""
    STORM = "storm"
    """One event: the first alone, then ever more, then an end that trails off."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What a report must be like. Everything that is named must hold of the report and its key.

    `difficulty`: levels 1 to 5 that will do. `hidden`: what stands deep in the text ("accusation", "emergency",
    "insult"), "none" for nothing. `personal`: whether text or title hold personal data to be masked. `call_out`:
    whether somebody must be called at once. `secret` and `anonymous`: what the reporter chose; `set_secret`: what the
    desk should set. `completes`: whether the reporter brings what a Tunda asks for. `accused`: whether an agency of the
    desk is accused. `answer`: the kind that its first answer should be. `temper`: lowest and highest of the reporter.
    `notes`: working days after which the notes from the field come, first to last; the report must have so many.
    """

    topics: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    registers: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    difficulty: tuple[int, ...] = ()
    decision: Decision | None = None
    reason: str | None = None
    ticked: Classification | None = None
    classification: Classification | None = None
    lead: str | None = None
    return_to: str | None = None
    hidden: str | None = None
    personal: bool | None = None
    call_out: bool | None = None
    anonymous: bool | None = None
    secret: bool | None = None
    set_secret: bool | None = None
    completes: bool | None = None
    accused: bool | None = None
    answer: str | None = None
    temper: tuple[int, int] | None = None
    notes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """One report with its number, the desk it is addressed to and the instant it arrives."""

    id: str
    desk: str
    received_at: datetime
    wish: Wish


@dataclass(frozen=True, slots=True)
class Batch:
    """As many reports as there are `ids`, received between `opens` and `closes` (both included) at `desk`.

    `mix`: name of the shares they are drawn by, None for the practice inbox (ref. 6.4). `storyline`: the event that all
    of them tell of, look-alikes aside. `ladder`: the same matter in steps of difficulty, from easy to hard.
    """

    ids: tuple[str, ...]
    desk: str
    opens: datetime
    closes: datetime
    arrival: Arrival
    wish: Wish
    mix: str | None = None
    storyline: str | None = None
    ladder: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """A report that was made, and why its key is what it is: two to five sentences for whoever has decided it."""

    report: Report
    why: str


class Unmakeable(Exception):
    """No report of this kind can be made. `number`: of the report, or the first of a batch; `sentence`, `advice`:
    what is in the way and what to do, in the language of the interface.
    """

    def __init__(self, number: str, sentence: str, advice: str) -> None:
        super().__init__(f"{number}: {sentence}")
        self.number, self.sentence, self.advice = number, sentence, advice


class ReportMaker(Protocol):
    """Makes the reports that a scenario asks for, of the scenario's region."""

    def made(self, asked: Sequence[Wanted | Batch], seed: str) -> tuple[Made, ...]:
        """In the order asked for; the same for the same seed. No two share a reporter unless one is sent again.

        Raises Unmakeable.
        """
        ...
