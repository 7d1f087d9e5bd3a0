"""What is meant for the office and stands in a simulated colleague's answer that citizens read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from trainer.consistency.moments import CAST, CITIZEN, Contradiction, Kind, Moment
from trainer.domain import events as e

INSTRUCTION = re.compile(
    r"\byang boleh disampaikan\b"
    r"|\b(?:tidak|jangan) di(?:sebut|bahas|sampaikan|beritahukan|bicarakan)\b"
    r"[^.]{0,30}\b(?:kepada|dengan) pelapor\b"
    r"|\bbahan dari (?:bidang|tim|seksi|bagian)\b"
    r"|\b(?:mohon|harap) (?:admin|unit|petugas) (?:meneruskan|mendisposisikan|menjawab|mengembalikan)\b"
    r"|\b(?:untuk|catatan) internal\b"
    r"|\bsampaikan kepada pelapor\b"
    r"|\btanpa sepengetahuan (?:pelaku|orangnya)\b",
    re.IGNORECASE,
)


def look(moment: Moment) -> Iterator[Contradiction]:
    """Answers and comments of officers whom nobody plays."""
    fact, seat = moment.fact, moment.recorded.seat
    if not seat.startswith(CAST) or seat == CITIZEN:
        return
    if isinstance(fact, e.FollowUpPosted | e.CommentPosted):
        found = INSTRUCTION.search(fact.text)
        if found is not None:
            yield moment.found(Kind.INTERNAL, f"“{found.group()}”")
