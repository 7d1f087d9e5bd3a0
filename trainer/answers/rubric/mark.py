"""What a judge says of one dimension before it is told to anybody: level, places, what is missing, which rule decided."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.answers.language.words import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """`spans`: offsets of the plain text that earned the level, or cost it where `fault`. `rule` and `missing` are codes.

    `doubt` 0 (none) to 1: how near the next level was, as the judge sees it. `most`: what the level may not go over, whatever
    was learned.
    """

    level: int
    rule: str
    spans: tuple[Span, ...] = ()
    missing: tuple[str, ...] = ()
    doubt: float = 0.0
    fault: bool = False
    most: int = 4
