"""The words of what the rules refused: the debrief's alone."""

from __future__ import annotations

from trainer.web.language import gettext as _

from trainer.debrief.steps import Step
from trainer.domain.errors import NotAllowed
from trainer.domain.facts.run import AttemptRefused
from trainer.domain.scenario import World
from trainer.domain.vocabulary import Action
from trainer.web.event_labels import EventLabels, StepLabel
from trainer.web.sentences import ACTIONS, refused


def _refused(fact: AttemptRefused, step: Step, world: World) -> StepLabel:
    action = Action(fact.action)
    seats = world.scenario.seats
    seat = next((each for each in seats if each.id == step.seat), seats[0])
    why = NotAllowed(fact.code, action, fact.state or None, role=seat.role)
    return StepLabel(_("Tidak diterima sistem: %(action)s", action=ACTIONS[action]), refused(why))


EVENTS = (EventLabels(AttemptRefused, report_line=None, step=_refused),)
