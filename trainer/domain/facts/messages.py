"""What reaches desks beside reports: messages of the world, and the instructor's word."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from trainer.domain.fact import Recorded, RunFact, Upcasters
from trainer.domain.inject import Inject
from trainer.domain.replacing import replace
from trainer.domain.run import Message, Notice, Run


def upcast_inject_delivered_v1(payload: dict[str, Any]) -> dict[str, Any]:
    """From when no reply was known to give a reporter away."""
    inject = payload["inject"]
    options = [{**option, "exposes": None} for option in inject["options"]]
    return {**payload, "inject": {**inject, "options": options}}


@dataclass(frozen=True, slots=True)
class InjectDelivered(RunFact):
    """A message of the world reached its seats. Carries its key; `answer_by` is None when nothing is asked."""

    version: ClassVar[int] = 2
    upcasters: ClassVar[Upcasters] = {1: upcast_inject_delivered_v1}
    inject: Inject
    answer_by: datetime | None

    def change(self, run: Run, recorded: Recorded) -> Run:
        """One message more."""
        arrived = Message(recorded.seq, self.inject, recorded.at_sim, self.answer_by)
        return replace(run, messages={**run.messages, self.inject.id: arrived})


@dataclass(frozen=True, slots=True)
class MessageSent(RunFact):
    """The instructor's word to everybody in the run."""

    text: str

    def change(self, run: Run, recorded: Recorded) -> Run:
        """One notice more."""
        return replace(
            run, notices=(*run.notices, Notice(recorded.seq, recorded.at_sim, self.text))
        )
