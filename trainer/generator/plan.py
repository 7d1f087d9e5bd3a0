"""What report number k is about, before a word of it is written: everything that chance decides but the wording."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from trainer.domain.vocabulary import Classification, Decision, Urgency
from trainer.generator.mix import Source
from trainer.generator.people import Person
from trainer.generator.places import Spot
from trainer.generator.series import Member

MOST_DETAILS = 6
"""More about the matter than that reads as a pile."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything about one report but its wording.

    `reason` and `missing` of its key; `hidden`: what stands deep in the text (accusation, emergency, insult);
    `second`: another matter in the same report; `words`: about how long it becomes.
    """

    number: int
    source: Source
    decision: Decision
    reason: str | None
    missing: tuple[str, ...]
    hidden: str | None
    second: Source | None
    spot: Spot
    desk: str
    """Code of the desk that the report is addressed to."""
    person: Person
    witness: str
    """Name of somebody else who may be named in the text."""
    anonymous: bool
    secret: bool
    register: str
    family: str
    channel: str
    words: int
    received_at: datetime
    temper: int
    ticked: str
    classification: Classification
    urgency: Urgency
    storm: Storm | None = None
    turn: int | None = None
    """How many told the same matter shortly before: each takes other tellings. None where nobody counts."""
    details: int = MOST_DETAILS
    """How many sentences a long text adds to its telling at the most."""


@dataclass(frozen=True, slots=True)
class Storm:
    """What all reports of one storm share: where it is, when it began, and who is asked for it in which words.

    `sources` and `spots`: one for each of its places. `hour`: of the day, None where nobody asks for it.
    """

    member: Member
    sources: tuple[Source, ...]
    spots: tuple[Spot, ...]
    began: date
    hour: int | None

    @property
    def source(self) -> Source:
        """Where the reports from the member's place come from."""
        return self.sources[self.member.area]
