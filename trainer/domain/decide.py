"""Whether a command may happen: `decide(run, command, now, actor, world)` gives the facts, or refuses.

Order of questions: is the run still going, may this actor know of the report, does the role have the action (2.2),
on this report (scope), from this state (3.1); then the move itself checks its fields and says what happens (3.5).
`decide` stores nothing and asks no clock.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from trainer.domain import commands as c
from trainer.domain.commands import Actor, Command
from trainer.domain.dossier import Dossier
from trainer.domain.errors import NotAllowed, NotFound
from trainer.domain.events import Fact
from trainer.domain.moves import duplicates, entry, handling, intake, messages, protection
from trainer.domain.moves.case import Case
from trainer.domain.permits import allows, permit
from trainer.domain.refusals import Refusal
from trainer.domain.run import Run
from trainer.domain.scenario import World
from trainer.domain.visibility import may_know
from trainer.domain.vocabulary import Action

Move = Callable[[Case, Any], tuple[Fact, ...]]

MOVES: dict[type[Any], Move] = {
    c.OpenReport: handling.open_report,
    c.Verify: intake.verify,
    c.Dispose: intake.dispose,
    c.PassOn: intake.pass_on,
    c.Withdraw: handling.withdraw,
    c.Postpone: intake.postpone,
    c.Complete: intake.complete,
    c.Resume: intake.resume,
    c.Decline: intake.decline,
    c.GiveBack: handling.give_back,
    c.Archive: intake.archive,
    c.FollowUp: handling.follow_up,
    c.Comment: handling.comment,
    c.Close: handling.close,
    c.Reopen: handling.reopen,
    c.AskDeletion: protection.ask_deletion,
    c.DecideDeletion: protection.decide_deletion,
    c.Publish: protection.publish,
    c.Reclassify: intake.reclassify,
    c.MaskFurther: protection.mask_further,
    c.MakeSecret: protection.make_secret,
    c.AddUnits: handling.add_units,
    c.LinkDuplicate: duplicates.link_duplicate,
    c.Escalate: protection.escalate,
    c.NoteEmergencyCall: handling.note_emergency_call,
    c.Restore: intake.restore,
    c.Rate: handling.rate,
    c.TakeElsewhere: handling.take_elsewhere,
}


def decide(
    run: Run, command: Command, now: datetime, actor: Actor, world: World
) -> tuple[Fact, ...]:
    """The facts that follow from a command at simulated time `now`; () when nothing new is to be recorded.

    Raises NotFound for a report the actor may not know of, NotAllowed for a move the rules exclude, InvalidInput for
    fields that are missing or impossible.
    """
    if run.finished:
        raise NotAllowed(Refusal.RUN_FINISHED, command.action)
    if isinstance(command, c.EnterReport):
        return entry.enter(run, command, now, actor, world)
    if isinstance(command, c.AnswerInject):
        return messages.answer(run, command, now, actor)
    dossier = run.dossier(command.report)
    if not may_know(dossier, actor, world):
        raise NotFound("report", command.report)
    permit(dossier, command.action, actor, world)
    return MOVES[type(command)](Case(run, dossier, now, actor, world), command)


def allowed_actions(run: Run, dossier: Dossier, actor: Actor, world: World) -> tuple[Action, ...]:
    """Every action that `permit` lets this actor try on this report now, in the vocabulary's order; none on a report
    that the actor may not know of.
    """
    if run.finished:
        return ()
    return tuple(action for action in Action if allows(dossier, action, actor, world))
