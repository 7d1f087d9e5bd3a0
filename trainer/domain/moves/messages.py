"""Written replies to what reaches the desk beside reports: one of those that the scenario offers, or silence."""

from __future__ import annotations

from datetime import datetime

from trainer.domain import commands as c
from trainer.domain import events as e
from trainer.domain.commands import Actor
from trainer.domain.errors import NotAllowed, NotFound, Problem
from trainer.domain.events import Fact
from trainer.domain.moves.case import ensure, needs_text
from trainer.domain.refusals import Refusal, Wrong
from trainer.domain.rights import Grant, right_of
from trainer.domain.run import Run
from trainer.domain.vocabulary import Action


def answer(run: Run, command: c.AnswerInject, now: datetime, actor: Actor) -> tuple[Fact, ...]:
    """Send a reply. The first seat that replies speaks for every seat that the message reached."""
    if right_of(actor.role, Action.JAWAB_PESAN).grant is Grant.N:
        raise NotAllowed(Refusal.ROLE, command.action, role=actor.role)
    message = run.messages.get(command.inject)
    if message is None or not message.inject.reaches(actor.seat):
        raise NotFound("message", command.inject)
    if not message.inject.asks:
        raise NotAllowed(Refusal.NOTHING_ASKED, command.action)
    if message.option is not None:
        raise NotAllowed(Refusal.ALREADY_REPLIED, command.action)
    if message.answered_at is not None or (message.answer_by and now > message.answer_by):
        raise NotAllowed(Refusal.REPLY_TOO_LATE, command.action)
    unknown = command.option and message.inject.option(command.option) is None
    ensure(
        needs_text("option", command.option),
        Problem("option", Wrong.NOT_A_CHOICE, {"value": command.option}) if unknown else None,
    )
    return (e.InjectAnswered(command.inject, command.option),)
