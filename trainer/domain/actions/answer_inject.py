"""A written reply to a message of the world: one of those that the scenario offers, or silence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from trainer.domain.case import Situation, ensure, needs_text
from trainer.domain.command import RunCommand
from trainer.domain.errors import NotAllowed, NotFound, Problem
from trainer.domain.fact import Fact, Recorded, RunFact
from trainer.domain.refusals import Refusal, Wrong
from trainer.domain.replacing import replace
from trainer.domain.run import Run
from trainer.domain.vocabulary import Action


@dataclass(frozen=True, slots=True)
class AnswerInject(RunCommand):
    """Send one of the written replies to a message of the world."""

    action: ClassVar[Action] = Action.JAWAB_PESAN
    in_feed: ClassVar[bool] = False
    inject: str
    option: str

    def decide(self, situation: Situation) -> tuple[Fact, ...]:
        """The first seat that replies speaks for every seat that the message reached."""
        message = situation.run.messages.get(self.inject)
        if message is None or not message.inject.reaches(situation.actor.seat):
            raise NotFound("message", self.inject)
        if not message.inject.asks:
            raise NotAllowed(Refusal.NOTHING_ASKED, self.action)
        if message.option is not None:
            raise NotAllowed(Refusal.ALREADY_REPLIED, self.action)
        late = message.answer_by is not None and situation.now > message.answer_by
        if message.answered_at is not None or late:
            raise NotAllowed(Refusal.REPLY_TOO_LATE, self.action)
        unknown = self.option and message.inject.option(self.option) is None
        ensure(
            needs_text("option", self.option),
            Problem("option", Wrong.NOT_A_CHOICE, {"value": self.option}) if unknown else None,
        )
        return (InjectAnswered(self.inject, self.option),)


@dataclass(frozen=True, slots=True)
class InjectAnswered(RunFact):
    """One of the written replies was sent; `option` None: the time for it passed in silence."""

    inject: str
    option: str | None

    def change(self, run: Run, recorded: Recorded) -> Run:
        """The message no longer waits."""
        answered = replace(
            run.messages[self.inject],
            option=self.option,
            answered_at=recorded.at_sim,
            answered_by=recorded.seat,
        )
        return replace(run, messages={**run.messages, self.inject: answered})
