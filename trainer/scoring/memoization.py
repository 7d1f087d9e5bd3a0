"""What single events were found to tell, kept with a judgement for the next one of the same log.

An event and what was before it never change. So what hangs on them alone, such as what a text says, is found out once,
however often the report is judged again.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from trainer.domain.events import Recorded

S = TypeVar("S")
V = TypeVar("V")


class Memo:
    """Answers to questions about events. Threads may share it: whoever asks at the same time finds the same."""

    def __init__(self) -> None:
        self._known: dict[tuple[Callable[..., Any], int], tuple[Recorded, Any]] = {}

    def once(self, question: Callable[[S, Recorded], V], subject: S, recorded: Recorded) -> V:
        """The answer to a question about an event, which may look at that event and at what was before it."""
        place = (question, recorded.seq)
        known = self._known.get(place)
        # Of two requests that append at the same time one loses: its event stood here for nothing.
        if known is None or known[0] is not recorded:
            known = self._known[place] = (recorded, question(subject, recorded))
        answer: V = known[1]
        return answer
