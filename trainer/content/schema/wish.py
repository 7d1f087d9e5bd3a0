"""The shapes of what a scenario asks to be made: a wish for one report, and a batch of them.

The fields of a wish are those of trainer.domain.asked.Wish, to the letter; a test keeps them equal.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from trainer.content.schema.base import Count, Positive, RunHour, Shape, Words, YesNo
from trainer.content.schema.report import ReportId, Ticked
from trainer.domain.asked import Arrival
from trainer.domain.vocabulary import AnswerKind, Classification, Decision

Step = Annotated[int, Field(strict=True, ge=1, le=5)]

MOST = 40
"""Reports of one batch."""


class WishShape(Shape):
    topics: tuple[Words, ...] = ()
    cases: tuple[Words, ...] = ()
    registers: tuple[Words, ...] = ()
    channels: tuple[Words, ...] = ()
    difficulty: tuple[Step, ...] = ()
    decision: Decision | None = None
    reason: Words | None = None
    ticked: Ticked | None = None
    classification: Classification | None = None
    lead: Words | None = None
    return_to: Words | None = None
    hidden: Literal["accusation", "emergency", "insult", "none"] | None = None
    personal: YesNo | None = None
    call_out: YesNo | None = None
    anonymous: YesNo | None = None
    secret: YesNo | None = None
    set_secret: YesNo | None = None
    completes: YesNo | None = None
    accused: YesNo | None = None
    answer: AnswerKind | None = None
    temper: Annotated[tuple[Step, ...], Field(min_length=2, max_length=2)] | None = None
    notes: tuple[Count, ...] = ()


class BatchShape(Shape):
    """`opens` and `closes` are written as *hari 1 08.00*: the run's first working day."""

    first: ReportId
    count: Annotated[int, Field(strict=True, ge=1, le=MOST)]
    desk: Words
    opens: RunHour
    closes: RunHour
    arrival: Arrival
    wish: WishShape = WishShape()
    mix: Words | None = None
    storyline: Words | None = None
    ladder: YesNo = False


Variant = Positive
"""The number of a variant."""
